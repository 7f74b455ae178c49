import { log } from '../numeric/log.js';
import { quantile } from '../numeric/quantile.js';
import { sorted } from '../numeric/sorted.js';

/** Numbers in a scale table. */
export const SCALE_LENGTH = 64;
const KNOTS = SCALE_LENGTH - 1;
const BODY = 0.9;

/**
 * A view's scores on TUNE, as a table that puts every view on one scale.
 *
 * @returns 63 equally spaced quantiles up to 90%, then the mean excess of the rest.
 */
export function scaleTable(scores: ArrayLike<number>): Float64Array {
  const all = sorted(scores);
  const table = new Float64Array(KNOTS + 1);
  for (let i = 0; i < KNOTS; i++) table[i] = quantile(all, (BODY * i) / (KNOTS - 1));
  const start = table[KNOTS - 1];
  let [sum, n] = [0, 0];
  for (const score of all) {
    if (score <= start) continue;
    sum += score - start;
    n++;
  }
  table[KNOTS] = Math.max(n ? sum / n : 0, 1e-6 * Math.abs(start), 1e-12);
  return table;
}

/**
 * Minus the log of the share of scores above this one; beyond the top tenth an exponential tail of the same mean.
 *
 * It only ranks: the p-value comes from CAL.
 */
export function rarity(table: Float64Array, score: number): number {
  const last = KNOTS - 1;
  if (score >= table[last]) return -log(1 - BODY) + (score - table[last]) / table[KNOTS];
  if (!(score > table[0])) return 0;
  let lo = 0;
  let hi = last;
  while (hi - lo > 1) {
    const mid = (lo + hi) >>> 1;
    if (table[mid] <= score) lo = mid;
    else hi = mid;
  }
  const at = lo + (score - table[lo]) / (table[hi] - table[lo]);
  return -log(1 - (BODY * at) / last);
}
