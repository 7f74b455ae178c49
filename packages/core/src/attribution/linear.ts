import type { SeenBackground } from './background.js';
import { backgroundMean } from './backgroundMean.js';
import type { Score } from './score.js';
import type { SeenRow } from './seenRow.js';

/** Attributions of the linear part of a score. */
export interface LinearAttribution {
  /** Adds φ to `phi`, shape [nFeatures]. */
  add(x: SeenRow, phi: Float64Array): void;
  /** Standard error of each φ from the choice of background rows: the same for every x. `null` for one row. */
  readonly error: Float64Array | null;
}

/** `φ_i = Σ_columns weight × (x - mean_b)`: the columns of a one-hot group are one player. */
export function linearAttribution({ linear }: Pick<Score, 'linear'>, { n, rows, weights }: SeenBackground, nFeatures: number): LinearAttribution {
  // Around the first row: a column that never varies has exactly its value as mean.
  const means = linear.map(({ column }) => {
    const [first] = rows;
    return first.columns[column] + rows.reduce((sum, { columns }, b) => sum + weights[b] * (columns[column] - first.columns[column]), 0);
  });
  const perRow = new Float64Array(n * nFeatures);
  rows.forEach(({ columns }, b) => {
    linear.forEach(({ column, player, weight }, i) => { perRow[b * nFeatures + player] += weight * (means[i] - columns[column]); });
  });
  return {
    add({ columns }, phi) {
      linear.forEach(({ column, player, weight }, i) => { phi[player] += weight * (columns[column] - means[i]); });
    },
    error: backgroundMean(perRow, weights, nFeatures).error,
  };
}
