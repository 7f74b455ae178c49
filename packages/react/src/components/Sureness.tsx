import { surenessMeter } from '@candor/charts';
import { sentenceText, type Level, type Narrative, type SurenessWord } from '@candor/core';
import type { ReactNode } from 'react';
import { gravest } from '../parts/gravest.js';
import { Part } from '../parts/Part.js';
import type { PartProps } from '../parts/partProps.js';
import { placeIn } from '../parts/place.js';
import { SentenceText } from '../parts/SentenceText.js';
import { told } from '../parts/told.js';
import { ToldProvider } from '../parts/ToldContext.js';
import type { TellingOptions, ToldProps } from '../parts/toldProps.js';
import { tongue } from '../parts/tongue.js';
import { Dotplot } from './Dotplot.js';
import { RangeBand } from './RangeBand.js';

export interface SurenessState {
  word: SurenessWord | 'not-measured';
  /** The gravest notice about the case. */
  context: Level;
}

type PartOf = PartProps<SurenessState> & ToldProps & {
  /** "Of 20 checked cases" or "of 100", for a part that is told here. Default: 100 for rates, 20 for how often it was right. */
  frequencyBase?: TellingOptions['frequencyBase'];
};

export type SurenessRootProps = PartOf & { children?: ReactNode };
export type SurenessWordProps = PartOf;
export type SurenessSentenceProps = PartOf;
export type SurenessMeterProps = PartOf;

export type SurenessProps = PartOf & {
  /** Default "word+number": the whole sentences. "word": the word alone, without any digit. "none": how likely alone. */
  show?: 'word+number' | 'word' | 'none' | undefined;
  /** Default true: what was measured, drawn under the sentence that says it: dots for an amount that has them, its range, or the cases counted. */
  showBand?: boolean | undefined;
  /** Default true: the dots as a table, at a press. */
  interactive?: boolean | undefined;
  /** Default false: the dots can be compared with any amount. */
  movable?: boolean | undefined;
};

const asks = ['frequencyBase'] as const;
const stateOf = ({ sureness: { word }, notices }: Narrative): SurenessState => ({ word: word ?? 'not-measured', context: gravest(notices) });

const Root = /* @__PURE__ */ told<SurenessRootProps>('Sureness.Root', ({ shown, forwarded, children, ...part }) => {
  const { narrative } = shown;
  const state = stateOf(narrative);
  return (
    <Part
      tag="div"
      host={part}
      state={state}
      ref={forwarded}
      className="candor candor-section candor-sureness"
      {...tongue(narrative)}
      data-part="sureness"
      data-state={state.word}
      data-context={state.context}
    >
      <ToldProvider told={shown}>{children}</ToldProvider>
    </Part>
  );
}, asks);

/** "Fairly sure": the word alone. Draws nothing where nobody measured it. */
const Word = /* @__PURE__ */ told<SurenessWordProps>('Sureness.Word', ({ shown: { narrative }, forwarded, ...part }) => narrative.sureness.label === null ? null : (
  <Part tag="span" host={part} state={stateOf(narrative)} ref={forwarded} className="candor-sureness-word" data-part="word">{narrative.sureness.label}</Part>
), asks);

/** Word, number and reason in one sentence, or why there is none. */
const Sentence = /* @__PURE__ */ told<SurenessSentenceProps>('Sureness.Sentence', ({ shown: { narrative }, forwarded, ...part }) => narrative.sureness.sentence && (
  <Part tag="p" host={part} state={stateOf(narrative)} ref={forwarded} data-part="sentence"><SentenceText sentence={narrative.sureness.sentence} /></Part>
), asks);

/** The cases that the sentence counts, as cells to be counted. Draws nothing where it counts none. */
const Meter = /* @__PURE__ */ told<SurenessMeterProps>('Sureness.Meter', ({ shown: { narrative }, forwarded, ...part }) => {
  const { counted, sentence, label } = narrative.sureness;
  const layout = counted && surenessMeter(counted.count / counted.base, { base: counted.base });
  if (!counted || !layout) return null;
  const { span } = placeIn(narrative.dir);
  return (
    <Part
      tag="div"
      host={part}
      state={stateOf(narrative)}
      ref={forwarded}
      className="candor-meter"
      data-part="meter"
    >
      <meter className="candor-hidden" max={counted.base} value={counted.count} aria-label={label ?? undefined} aria-valuetext={sentence ? sentenceText(sentence) : undefined} />
      <svg width="100%" height="12" aria-hidden="true" focusable="false">
        {layout.cells.map(({ filled, ...cell }, i) => <rect key={i} className="candor-meter-cell" data-state={filled ? 'filled' : 'open'} {...span(cell)} y="1" height="10" rx="1" />)}
      </svg>
    </Part>
  );
}, asks);

const Whole = /* @__PURE__ */ told<SurenessProps>('Sureness', ({ shown, forwarded, show = 'word+number', showBand = true, interactive = true, movable = false, ...part }) => {
  const { narrative } = shown;
  const { likelihood, sureness, range, dots } = narrative;
  const sentence = show === 'none' ? null : sureness.sentence;
  if (!likelihood && !sentence) return null;
  const drawn = showBand && show === 'word+number';
  return (
    <Root {...shown} ref={forwarded} {...part}>
      {likelihood && <p data-part="likelihood"><SentenceText sentence={likelihood} /></p>}
      {show === 'word' && sureness.label !== null ? <p><Word {...shown} /></p> : sentence && <Sentence {...shown} />}
      {drawn && <Meter {...shown} />}
      {drawn && dots && <Dotplot {...shown} interactive={interactive} movable={movable} />}
      {drawn && range && !dots && <RangeBand range={range} dir={narrative.dir} />}
    </Root>
  );
}, asks);

/** How likely and how sure, in sentences that hold their numbers; the drawing only repeats them. In one piece, or from its parts. */
export const Sureness = /* @__PURE__ */ Object.assign(Whole, { Root, Word, Sentence, Meter });
