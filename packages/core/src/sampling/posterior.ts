import { forwardRows } from './cholesky.js';
import type { Pairs } from './design.js';
import type { Factor } from './factorPairs.js';
import { crossCovariances, type OddPrior, variances } from './oddPrior.js';

/** L⁻¹ c_i of every player and L⁻¹ g of every output, one row each, shape [players + outputs, factor.n]. */
export interface Whitened {
  readonly factor: Factor;
  readonly rows: Float64Array;
}

/** What the pairs say of φ before its bands are inflated. */
export interface Posterior {
  /** Output-major, shape [outputs, players]. */
  readonly values: Float64Array;
  /** s² = gᵀ K⁻¹ g / n, shape [outputs]. */
  readonly spreads: Float64Array;
  /** var φ_i - c_iᵀ K⁻¹ c_i, shape [players]. */
  readonly open: Float64Array;
}

/**
 * Solves L z = c_i and L z = g.
 *
 * @param g - Output-major, `stride` numbers an output.
 * @param earlier - Of fewer of these pairs under the same prior: what it holds is not computed again.
 */
export function whiten(prior: OddPrior, pairs: Pairs, g: Float64Array, stride: number, factor: Factor, earlier: Whitened | null = null): Whitened {
  const { n, players } = pairs;
  const outputs = g.length / stride;
  const rows = new Float64Array((players + outputs) * n);
  const goesOn = earlier !== null && earlier.factor.nugget === factor.nugget;
  const held = goesOn ? earlier.factor.n : 0;
  const from = held - (held % 3);
  if (goesOn) for (let i = 0; i < players + outputs; i++) rows.set(earlier.rows.subarray(i * held, i * held + from), i * n);
  crossCovariances(prior, pairs, factor.scale, rows, n, from);
  for (let k = 0; k < outputs; k++) rows.set(g.subarray(k * stride + from, k * stride + n), (players + k) * n + from);
  forwardRows(factor.l, n, rows, players + outputs, n, from);
  return { factor, rows };
}

export function posterior(prior: OddPrior, { factor: { n, scale }, rows }: Whitened): Posterior {
  const before = variances(prior);
  const players = before.length;
  const outputs = rows.length / n - players;
  const values = new Float64Array(outputs * players);
  const spreads = new Float64Array(outputs);
  for (let k = 0; k < outputs; k++) {
    const z = (players + k) * n;
    spreads[k] = dot(rows, z, rows, z, n) / n;
    for (let i = 0; i < players; i++) values[k * players + i] = dot(rows, i * n, rows, z, n);
  }
  // Rounding alone can take the difference below 0, where the coalitions leave nothing open.
  const open = before.map((variance, i) => Math.max(0, variance / scale - dot(rows, i * n, rows, i * n, n)));
  return { values, spreads, open };
}

/** Σ over n numbers; four sums, because each addition waits for the one before. */
export function dot(a: Float64Array, atA: number, b: Float64Array, atB: number, n: number): number {
  let s0 = 0;
  let s1 = 0;
  let s2 = 0;
  let s3 = 0;
  let k = 0;
  for (; k + 3 < n; k += 4) {
    s0 += a[atA + k] * b[atB + k];
    s1 += a[atA + k + 1] * b[atB + k + 1];
    s2 += a[atA + k + 2] * b[atB + k + 2];
    s3 += a[atA + k + 3] * b[atB + k + 3];
  }
  for (; k < n; k++) s0 += a[atA + k] * b[atB + k];
  return s0 + s1 + (s2 + s3);
}
