/** Centre and shrunk inverse covariance of the standardised numbers of TRAIN; n of them. */
export interface Cloud {
  /** Shape [n]. */
  readonly centre: Float64Array;
  /** Upper triangle by rows, shape [n (n + 1) / 2]. */
  readonly precision: Float64Array;
}

/** The cloud view is left out beyond this many numbers. */
export const MOST_CLOUD_NUMBERS = 64;

/**
 * The cloud view: squared Mahalanobis distance `zᵀ [(1-λ) C + λ I]⁻¹ z` of the centred point.
 *
 * @param point - Encoded row; its first n columns are the numbers.
 * @param strange - Squared distance of what no column stands for; it adds as an independent number would.
 */
export function cloudScore(cloud: Cloud, point: Float64Array, strange: number): number {
  const pull = pulls(cloud, point);
  let sum = strange;
  for (let k = 0; k < pull.length; k++) sum += (point[k] - cloud.centre[k]) * pull[k];
  return Math.max(0, sum);
}

/** Share of each feature in the Mahalanobis distance, `z_j (P z)_j` clipped at 0, shape [nFeatures]. */
export function cloudContributions(cloud: Cloud, point: Float64Array, strange: Float64Array, featureOf: Int32Array): Float64Array {
  const pull = pulls(cloud, point);
  const shares = strange.slice();
  for (let k = 0; k < pull.length; k++) shares[featureOf[k]] += (point[k] - cloud.centre[k]) * pull[k];
  return shares.map((share) => Math.max(0, share));
}

/** P z. */
function pulls({ centre, precision }: Cloud, point: Float64Array): Float64Array {
  const n = centre.length;
  const pull = new Float64Array(n);
  for (let i = 0, at = 0; i < n; i++) {
    const zi = point[i] - centre[i];
    pull[i] += precision[at++] * zi;
    for (let k = i + 1; k < n; k++, at++) {
      pull[i] += precision[at] * (point[k] - centre[k]);
      pull[k] += precision[at] * zi;
    }
  }
  return pull;
}
