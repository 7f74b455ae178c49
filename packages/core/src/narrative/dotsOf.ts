import type { Measured } from './measure.js';
import { sentenceText, type Narrative } from './narrative.js';
import { roundStep } from './roundStep.js';
import type { Telling } from './telling.js';

/** What is drawn and said of equally likely amounts. */
export type Dots = NonNullable<Narrative['dots']>;

/** Equally likely amounts with the words around them; `null` where the range does not bring them. */
export function dotsOf(telling: Telling, { kind, value, limit }: Measured): Dots | null {
  const amounts = telling.explanation.band?.quantiles;
  if (kind !== 'amount' || !amounts?.length) return null;
  const { say } = telling;
  const base = amounts.length;
  const [first, last] = [amounts[0]!, amounts[base - 1]!];
  // Counted on the side of the estimate, as the sureness sentence speaks of it.
  const over = limit !== null && value >= limit;
  const count = limit === null ? 0 : amounts.filter((amount) => amount >= limit === over).length;
  return {
    dots: amounts.map((amount) => ({ value: amount, text: telling.amount(amount) })),
    limit,
    limitText: limit === null ? null : sentenceText(say('candor.range.limit', { limit: telling.amount(limit) })),
    ticks: roundValues(Math.min(first, limit ?? first), Math.max(last, limit ?? last)).map((tick) => ({ value: tick, text: telling.amount(tick) })),
    label: say('candor.dots.label', { base, low: telling.amount(first, true), high: telling.amount(last, true) }),
    caption: say('candor.dots.caption', { base }),
    count: limit === null ? null : say(over ? 'candor.dots.count.above' : 'candor.dots.count.below', { count, base }),
  };
}

/** Round values between two, at most seven, both ends included where they are round. */
function roundValues(from: number, to: number): number[] {
  const step = roundStep((to - from) / 4);
  // All amounts equal, or too near the largest double for a step.
  if (!(to > from) || !Number.isFinite(step) || step === 0) return [from];
  const first = Math.ceil(from / step);
  const n = Math.floor(to / step) - first + 1;
  return Array.from({ length: Math.min(n, 7) }, (_, i) => (first + i) * step);
}
