import { pastCases } from '@candor/charts';
import type { ExplainedFeature, Narrative, Reason } from '@candor/core';
import { placeIn } from '../parts/place.js';

interface PastCasesProps {
  typical: ExplainedFeature['typical'];
  value: ExplainedFeature['value'] | undefined;
  words: Reason['pastCases'];
  dir: Narrative['dir'];
}

/** Where the value stands among past cases: a line for nearly all, a bar for the middle half, a tick for the median, a dot for this case. */
export function PastCases({ typical, value, words, dir }: PastCasesProps) {
  const layout = pastCases(typical, value);
  if (!layout || !words) return null;
  const { most, half, median, here, beyond } = layout;
  const { span, at } = placeIn(dir);
  return (
    <figure className="candor-strip" data-part="past-cases-strip">
      <svg width="100%" height="20" aria-hidden="true" focusable="false">
        <rect className="candor-strip-line" {...span(most)} y="9.5" height="1" />
        <rect className="candor-strip-half" {...span(half)} y="6" height="8" />
        <rect className="candor-strip-median" x={at(median)} y="5" width="2" height="10" transform="translate(-1)" />
        {beyond === null
          ? <circle className="candor-strip-case" cx={at(here)} cy="10" r="4" />
          : (
            <svg x={at(here)} y="10" overflow="visible">
              <path className="candor-strip-beyond" d={(beyond === 'below') === (dir === 'ltr') ? 'M2 -5L-4 0L2 5' : 'M-2 -5L4 0L-2 5'} />
            </svg>
          )}
      </svg>
      <figcaption><span>{words.here}</span> <span>{words.half}</span></figcaption>
    </figure>
  );
}
