import type { Narrative, SurenessWord } from '@candor/core';
import { forwardRef } from 'react';
import { Part } from '../parts/Part.js';
import type { PartProps } from '../parts/partProps.js';
import { SentenceText } from '../parts/SentenceText.js';
import { Dotplot } from './Dotplot.js';
import { RangeBand } from './RangeBand.js';

export interface SurenessState {
  word: SurenessWord | 'not-measured';
}

export interface SurenessProps extends PartProps<SurenessState> {
  narrative: Pick<Narrative, 'likelihood' | 'sureness' | 'range' | 'dots' | 'dir' | 'locale'>;
  /** Default true: what was measured, drawn under the sentence that says it: dots for an amount that has them, else its range. */
  showBand?: boolean | undefined;
  /** Default true: the dots as a table, at a press. */
  interactive?: boolean | undefined;
}

/** How likely and how sure, in sentences that hold their numbers; the drawing only repeats them. */
export const Sureness = forwardRef<HTMLElement, SurenessProps>(function Sureness({ narrative, showBand = true, interactive = true, ...part }, ref) {
  const { likelihood, sureness, range, dots } = narrative;
  if (!likelihood && !sureness.sentence) return null;
  const word = sureness.word ?? 'not-measured';
  return (
    <Part
      tag="div"
      host={part}
      state={{ word }}
      ref={ref}
      className="candor candor-section candor-sureness"
      dir={narrative.dir}
      lang={narrative.locale}
      data-part="sureness"
      data-state={word}
    >
      {likelihood && <p data-part="likelihood"><SentenceText sentence={likelihood} /></p>}
      {sureness.sentence && <p data-part="sentence"><SentenceText sentence={sureness.sentence} /></p>}
      {showBand && dots && <Dotplot narrative={narrative} interactive={interactive} />}
      {showBand && range && !dots && <RangeBand range={range} dir={narrative.dir} />}
    </Part>
  );
});
