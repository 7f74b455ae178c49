import type { Recommendation } from './recommend.js';
import type { Telling } from './telling.js';

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
