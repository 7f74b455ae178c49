import { exp } from './exp.js';

/**
 * 1 / (1 + e^-x), without overflow or cancellation on either side.
 *
 * @param x - A margin (log-odds). `NaN` gives `NaN`.
 * @returns A probability in [0, 1].
 */
export function logistic(x: number): number {
  if (x >= 0) return 1 / (1 + exp(-x));
  const e = exp(x);
  return e / (1 + e);
}
