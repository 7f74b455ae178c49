import { edgesText } from './edgesText.js';
import type { Measured } from './measure.js';
import { sentenceText, type Narrative } from './narrative.js';
import { roundStep } from './roundStep.js';
import { digitsOf, type Telling } from './telling.js';

/** What is drawn of a measured range. */
export type Range = NonNullable<Narrative['range']>;

/** The band's numbers with round ends, and the words at its ticks. */
export function rangeOf(telling: Telling, measured: Measured): Range | null {
  const { lower, upper, value, limit } = measured;
  const all = [lower, upper, value, ...(limit === null ? [] : [limit])];
  const { min, max } = measured.kind === 'rate' ? rateAxis(Math.max(...all), telling.rateBase) : amountAxis(Math.min(...all), Math.max(...all));
  // Amounts near the largest double have no axis.
  if (!Number.isFinite(max - min)) return null;
  const { low, high } = edgesText(telling, measured);
  const write = (x: number) => (measured.kind === 'amount' ? telling.amount(x) : telling.number(x, digitsOf(x)));
  return {
    lower, upper, value, limit, min, max,
    ticks: {
      lower: low,
      upper: high,
      limit: limit === null ? null : sentenceText(telling.say('candor.range.limit', { limit: write(limit) })),
      min: write(min),
      max: measured.kind === 'rate' ? telling.rate(max / telling.rateBase) : write(max),
    },
  };
}

/** From 0 to a tenth, a fifth, half or all of the base, with some air above the largest. */
function rateAxis(largest: number, base: number): { min: number; max: number } {
  const share = [0.1, 0.2, 0.5].find((part) => largest * 1.1 <= part * base) ?? 1;
  return { min: 0, max: share * base };
}

/** Round ends around what is shown, a fifth of air on each side; an amount that is never negative starts at 0 or above. */
function amountAxis(smallest: number, largest: number): { min: number; max: number } {
  const spread = Math.max(largest - smallest, Math.abs(largest) * 1e-6, Number.MIN_VALUE * 1e16);
  const step = roundStep(spread / 4);
  const below = Math.floor((smallest - spread / 5) / step) * step;
  const above = Math.ceil((largest + spread / 5) / step) * step;
  const min = smallest >= 0 ? Math.max(0, below) : below;
  return Number.isFinite(min) && Number.isFinite(above) && above > min ? { min, max: above } : { min: smallest, max: largest };
}
