import { hasPlayer } from './coalitions.js';
import { type Pairs, pairsOfSizes } from './design.js';
import { settle, type Solution } from './solution.js';

/**
 * Shapley values from every pair of coalitions, exact.
 *
 * (s-1)! (M-s)! / M! weighs both v(S), i ∈ S, and v(¬S): φ_i = Σ_pairs ± 2 g / (s C(M, s)), s the size of the mate
 * that holds i.
 * @param pairs - All of them; the first is no one and everyone.
 * @param g - Of the mates in `pairs`, output-major, shape [outputs, pairs.n].
 */
export function shapleySums(pairs: Pairs, g: Float64Array): Solution {
  const { n, players: M, sizes } = pairs;
  const outputs = g.length / n;
  const values = new Float64Array(outputs * M);
  const binomial = pairsOfSizes(M).map((count, s) => (2 * s === M ? 2 * count : count));
  for (let p = 0; p < n; p++) {
    const s = sizes[p];
    const inside = s === 0 ? 0 : 2 / (s * binomial[s]);
    const outside = -2 / ((M - s) * binomial[s]);
    for (let i = 0; i < M; i++) {
      const weight = hasPlayer(pairs, p, i) ? inside : outside;
      for (let k = 0; k < outputs; k++) values[k * M + i] += weight * g[k * n + p];
    }
  }
  for (let k = 0; k < outputs; k++) settle(values.subarray(k * M, (k + 1) * M), -2 * g[k * n]);
  return { values, halfWidths: new Float64Array(outputs * M) };
}
