import { squared } from '../numeric/squared.js';

/** Attributions against each background row, averaged, with what the choice of rows leaves open. */
export interface BackgroundMean {
  values: Float64Array;
  /** Standard error of the weighted mean; `null` for a background of one row. */
  error: Float64Array | null;
}

/**
 * @param perRow - φ against each background row, row-major, shape [n, nFeatures].
 * @param weights - Summing to 1, shape [n].
 */
export function backgroundMean(perRow: Float64Array, weights: Float64Array, nFeatures: number): BackgroundMean {
  const n = weights.length;
  const values = new Float64Array(nFeatures);
  for (let b = 0; b < n; b++) for (let j = 0; j < nFeatures; j++) values[j] += weights[b] * perRow[b * nFeatures + j];
  if (n === 1) return { values, error: null };
  const error = new Float64Array(nFeatures);
  for (let b = 0; b < n; b++) {
    for (let j = 0; j < nFeatures; j++) error[j] += squared(weights[b] * (perRow[b * nFeatures + j] - values[j]));
  }
  // n / (n - 1) makes it s / sqrt(n) when all weights are equal.
  for (let j = 0; j < nFeatures; j++) error[j] = Math.sqrt((error[j] * n) / (n - 1));
  return { values, error };
}
