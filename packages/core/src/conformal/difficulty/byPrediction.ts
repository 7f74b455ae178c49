import { quantile, upperBound } from '../../numeric/quantile.js';
import { sorted } from '../../numeric/sorted.js';
import { shortDecimal, shortNumber } from './shortNumber.js';

/** Typical error per run of predictions: `sigma[i]` holds from `cuts[i - 1]` (included) up to `cuts[i]`. */
export interface ByPrediction {
  readonly cuts: number[];
  /** One more than `cuts`. */
  readonly sigma: number[];
}

const BINS = 16;
/** Rows of the overall mean that each bin is mixed with. */
const PRIOR = 10;

/**
 * Family `byPrediction`: the mean absolute residual of 16 equal-count bins of the prediction, each drawn
 * towards the overall mean as by ten rows.
 *
 * @param said - Predictions, shape [n], n ≥ 1.
 * @param residuals - Absolute residuals, shape [n].
 */
export function fitByPrediction(said: readonly number[], residuals: readonly number[]): ByPrediction {
  const ascending = sorted(said);
  const cuts: number[] = [];
  for (let b = 1; b < BINS; b++) {
    const cut = shortDecimal(...around(ascending, quantile(ascending, b / BINS)));
    if (cut > ascending[0] && cut > (cuts.at(-1) ?? -Infinity)) cuts.push(cut);
  }
  const mean = residuals.reduce((sum, r) => sum + r, 0) / residuals.length;
  const sums = cuts.map(() => 0).concat(0);
  const counts = sums.slice();
  said.forEach((amount, i) => {
    const bin = upperBound(cuts, amount);
    sums[bin] += residuals[i];
    counts[bin]++;
  });
  return { cuts, sigma: sums.map((sum, b) => shortNumber((sum + PRIOR * mean) / (counts[b] + PRIOR))) };
}

/** The typical error at a prediction. */
export const byPrediction = ({ cuts, sigma }: ByPrediction, said: number): number => sigma[upperBound(cuts, said)];

/** The values that a cut has to part: the last below it and the first from it on. */
function around(ascending: Float64Array, cut: number): [number, number] {
  const at = Math.min(ascending.length - 1, Math.max(1, upperBound(ascending, cut)));
  return [ascending[at - 1], ascending[at]];
}
