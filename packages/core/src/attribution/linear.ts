import type { PreparedBackground } from './background.js';
import { backgroundMean } from './backgroundMean.js';
import type { Score } from './score.js';

/** Attributions of the linear part of a score. */
export interface LinearAttribution {
  /** v(∅) of the linear part, base included. */
  readonly baseValue: number;
  /** Adds φ to `phi`, shape [nFeatures]. */
  add(x: Float64Array, phi: Float64Array): void;
  /** Standard error of each φ from the choice of background rows; the same for every x. `null` for one row. */
  readonly error: Float64Array | null;
}

/**
 * `φ_i = Σ_columns weight × (x - mean_b)`: a linear model is its own attribution, whatever the background.
 *
 * @param players - Feature behind each prepared column: the columns of a one-hot group are one player.
 */
export function linearAttribution({ base, linear }: Score, background: PreparedBackground, players: Int32Array, nFeatures: number): LinearAttribution {
  const { n, rows, weights } = background;
  const means = linear.map(({ column }) => rows.reduce((mean, row, b) => mean + weights[b] * row[column], 0));
  const perRow = new Float64Array(n * nFeatures);
  rows.forEach((row, b) => {
    linear.forEach(({ column, weight }, i) => { perRow[b * nFeatures + players[column]] += weight * (means[i] - row[column]); });
  });
  return {
    baseValue: linear.reduce((sum, { weight }, i) => sum + weight * means[i], base),
    add(x, phi) {
      linear.forEach(({ column, weight }, i) => { phi[players[column]] += weight * (x[column] - means[i]); });
    },
    error: backgroundMean(perRow, weights, nFeatures).error,
  };
}
