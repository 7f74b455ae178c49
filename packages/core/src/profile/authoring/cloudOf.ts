import { solve } from '../../numeric/solve.js';
import type { Cloud } from '../../ood/cloud.js';

/**
 * Centre and inverse covariance of points, shrunk towards the identity:
 * `[(1-λ) C + λ I]⁻¹` with `λ = clip(d / 2n, 0.01, 1)`.
 *
 * @param points - Row-major, shape [n, stride].
 * @param width - Leading columns that are used.
 * @returns `null` when the shrunk covariance cannot be inverted.
 */
export function cloudOf(points: Float64Array, stride: number, width: number): Cloud | null {
  const n = points.length / stride;
  const centre = new Float64Array(width);
  for (let k = 0; k < width; k++) {
    for (let i = 0; i < n; i++) centre[k] += points[i * stride + k];
    centre[k] /= n;
  }
  const lambda = Math.min(1, Math.max(0.01, width / (2 * n)));
  const shrunk = new Float64Array(width * width);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < width; j++) {
      const d = points[i * stride + j] - centre[j];
      for (let k = j; k < width; k++) shrunk[j * width + k] += d * (points[i * stride + k] - centre[k]);
    }
  }
  for (let j = 0; j < width; j++) {
    for (let k = j; k < width; k++) {
      const value = ((1 - lambda) * shrunk[j * width + k]) / n + (j === k ? lambda : 0);
      shrunk[j * width + k] = value;
      shrunk[k * width + j] = value;
    }
  }
  const precision: number[] = [];
  for (let j = 0; j < width; j++) {
    const unit = new Float64Array(width);
    unit[j] = 1;
    const column = solve(shrunk, unit);
    if (!column) return null;
    for (let k = j; k < width; k++) precision.push(column[k]);
  }
  return { centre, precision: Float64Array.from(precision) };
}
