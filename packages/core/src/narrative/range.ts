import { sentenceText, type Narrative } from './narrative.js';
import type { Recommendation } from './recommendation.js';
import { digitsOf, type Telling } from './telling.js';

export type Range = NonNullable<Narrative['range']>;

/** The measured range in numbers, before it is drawn or said. */
export interface Measured {
  readonly kind: 'rate' | 'amount';
  readonly lower: number;
  readonly upper: number;
  readonly value: number;
  readonly limit: number | null;
}

/** What was measured around this case: the rate of cases scored like it, or the band of an amount; `null` when withdrawn. */
export function measure({ explanation, onBase }: Telling, { limit }: Recommendation, withdrawn: boolean): Measured | null {
  const { band, likelihood, prediction } = explanation;
  if (withdrawn) return null;
  if (prediction.scale === 'value') {
    if (!band || band.lower === null || band.upper === null) return null;
    return { kind: 'amount', lower: band.lower, upper: band.upper, value: prediction.value, limit };
  }
  if (!likelihood) return null;
  return {
    kind: 'rate', lower: onBase(likelihood.lower), upper: onBase(likelihood.upper), value: onBase(likelihood.value),
    limit: limit === null ? null : onBase(limit),
  };
}

/** Decimals of a spoken rate: more only where rounding would put an edge on the wrong side of the limit. */
function digitsOfRange({ lower, upper, limit }: Measured): number {
  if (limit === null) return 0;
  const shown = Number(limit.toFixed(digitsOf(limit)));
  for (let digits = 0; digits < 2; digits++) {
    const keeps = (edge: number) => Math.sign(Number(edge.toFixed(digits)) - shown) === Math.sign(edge - limit) || Math.abs(edge - limit) < 1e-9;
    if (keeps(lower) && keeps(upper)) return digits;
  }
  return 2;
}

/** The range as it is written: "19" and "28", or "€2,050" and "€4,310". */
export function edgesText(telling: Telling, measured: Measured): { low: string; high: string } {
  if (measured.kind === 'amount') return { low: telling.amount(measured.lower, true), high: telling.amount(measured.upper, true) };
  const digits = digitsOfRange(measured);
  return { low: telling.number(measured.lower, digits), high: telling.number(measured.upper, digits) };
}

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

/** The next 1, 2 or 5 times a power of ten. */
export function roundStep(size: number): number {
  let power = 1;
  while (power * 10 <= size && power < 1e300) power *= 10;
  while (power > size && power > 1e-300) power /= 10;
  return ([1, 2, 5].find((m) => m * power >= size) ?? 10) * power;
}
