import { squared } from '../numeric/squared.js';

/** Points that stand for TRAIN, row-major, shape [m, nColumns]. */
export interface Landmarks {
  readonly m: number;
  readonly points: Float64Array;
}

/**
 * The near view: distance to the closest landmark.
 *
 * @param point - Encoded row, shape [nColumns].
 * @param strange - Squared distance of what no column stands for.
 * @returns Euclidean distance and the index of the landmark.
 */
export function nearest({ m, points }: Landmarks, point: Float64Array, strange: number): { distance: number; landmark: number } {
  const n = point.length;
  let best = Infinity;
  let landmark = -1;
  for (let i = 0, at = 0; i < m; i++, at += n) {
    let square = 0;
    for (let k = 0; k < n && square < best; k++) {
      const d = point[k] - points[at + k];
      square += d * d;
    }
    if (square < best) [best, landmark] = [square, i];
  }
  return { distance: Math.sqrt(best + strange), landmark };
}

/** Share of each feature in the squared distance to a landmark, shape [nFeatures]. */
export function nearContributions({ points }: Landmarks, landmark: number, point: Float64Array, strange: Float64Array, featureOf: Int32Array): Float64Array {
  const shares = strange.slice();
  for (let k = 0; k < point.length; k++) shares[featureOf[k]] += squared(point[k] - points[landmark * point.length + k]);
  return shares;
}
