import type { Explanation } from '../explanation/explanation.js';
import type { About } from '../explainer/explainer.js';
import { trueMinus } from './formatValue.js';
import { numberFormat } from './intl.js';
import { sentenceText } from './narrative.js';
import { createTelling, type NarrateOptions, type Telling } from './telling.js';

/** The words and numbers around the way from the base value to the model's output, for a reader who knows the method. */
export interface StepWords {
  /** Method, engine and scale. */
  readonly caption: string;
  readonly base: string;
  readonly output: string;
  readonly gap: string;
  readonly factor: string;
  readonly value: string;
  readonly points: string;
  /** The base value, the output and the cut-off, each with its unit. */
  readonly baseText: string;
  readonly outputText: string;
  /** "limit 20 in 100"; `null` without a cut-off on this scale. */
  readonly limitText: string | null;
  /** Several factors together: "5 more". */
  rest(count: number): string;
  /** One step, with its sign, in the unit of the base value: in 100, an amount, or the bare margin. */
  step(value: number): string;
}

/** Places after the point that show three digits of the largest step. */
function digitsFor(largest: number): number {
  let digits = 2;
  for (let size = largest; size < 1 && size > 0 && digits < 8; size *= 10) digits++;
  for (let size = largest; size >= 10 && digits > 0; size /= 10) digits--;
  return digits;
}

/** @throws {@link CandorError} as `narrate` does. */
export function stepWords(explanation: Explanation, about: About | null, options: NarrateOptions): StepWords {
  const telling = createTelling(explanation, about, options);
  const { attribution, prediction } = explanation;
  const { engine, scale, budget, exact, baseValue, values, gap } = attribution;
  const { say } = telling;
  const write = writer(telling);
  const threshold = prediction.scale === scale ? prediction.threshold : undefined;
  return {
    caption: sentenceText(exact ? say('candor.technical.method.value', { engine, scale }) : say('candor.technical.method.value.sampled', { engine, scale, budget })),
    base: sentenceText(say('candor.technical.base', {})),
    output: sentenceText(say('candor.technical.output', {})),
    gap: sentenceText(say('candor.technical.gap', {})),
    factor: sentenceText(say('candor.factors.label', {})),
    value: sentenceText(say('candor.factors.value', {})),
    points: sentenceText(say('candor.detail.points', {})),
    baseText: write.whole(baseValue),
    outputText: write.whole(values.reduce((sum, phi) => sum + phi, baseValue) + gap),
    limitText: threshold === undefined ? null : sentenceText(say('candor.range.limit', { limit: scale === 'probability' ? telling.rate(threshold) : write.whole(threshold) })),
    rest: (count) => sentenceText(say('candor.places.more', { count })),
    step: (value) => `${value > 0 ? '+' : value < 0 ? '\u2212' : ''}${write.bare(Math.abs(value))}`,
  };
}

function writer(telling: Telling): Record<'whole' | 'bare', (value: number) => string> {
  const { attribution: { scale, values } } = telling.explanation;
  if (scale === 'value') return { whole: (x) => telling.amount(x, true), bare: (x) => telling.amount(x, true) };
  const digits = digitsFor(values.reduce((largest, phi) => Math.max(largest, Math.abs(phi)), 0));
  // Every step with as many places: numbers stand below each other.
  const number = (x: number, places: number) => trueMinus(numberFormat(telling.locale, { minimumFractionDigits: places, maximumFractionDigits: places }).format(x));
  const margin = (x: number) => number(x, digits);
  if (scale === 'margin') return { whole: margin, bare: margin };
  const base = telling.rateBase;
  const whole = (share: number) => sentenceText(telling.say('candor.frequency', { count: number(share * base, 1), base }));
  return { whole, bare: (share) => number(share * base, 1) };
}
