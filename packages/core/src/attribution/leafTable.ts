import { popCount } from './coalition.js';
import { shapleyWeights } from './shapleyWeight.js';

/** Attributions of single leaves of weight 1, for every pattern a row can have there. */
export interface LeafTables {
  /**
   * @param h - Background weight by pattern, shape [2^d], summing to 1.
   * @param d - Distinct players on the leaf's path.
   * @returns `table[X * d + j]` for pattern X and player j, valid until the next call.
   */
  tabulate(h: Float64Array, d: number): Float64Array;
}

/**
 * Interventional Shapley values of a leaf as a table over patterns.
 *
 * For a row with pattern X every background pattern P with X ∪ P full gives a game with A = ¬P and
 * B = ¬X, p = |A|, q = |B|. As A runs over the subsets of X with q fixed,
 *   j ∈ X: Σ_{j∈A⊆X} h[¬A] (p-1)! q!/(p+q)! = F_q[X] - F_q[X \ j],
 * F_q the subset sums of h[¬A] (p-1)! q!/(p+q)!. The players outside X share what efficiency leaves,
 * equally. That is (d+1) transforms of d 2^(d-1) additions instead of 3^d d.
 * @see WOODELF, arXiv 2511.09376, for the patterns
 */
export function leafTables(maxPlayers: number): LeafTables {
  const size = maxPlayers + 1;
  const weights = shapleyWeights(size);
  const F = new Float64Array(2 ** maxPlayers);
  const table = new Float64Array(2 ** maxPlayers * maxPlayers);
  const sizes = Uint8Array.from({ length: 2 ** maxPlayers }, (_, mask) => popCount(mask));

  return {
    tabulate(h, d) {
      const n = 1 << d;
      const full = n - 1;
      for (let q = d; q >= 0; q--) {
        F[0] = 0;
        for (let A = 1; A < n; A++) F[A] = h[full ^ A] * weights[(sizes[A] - 1) * size + q];
        for (let bit = 1; bit < n; bit <<= 1) {
          for (let block = bit; block < n; block += bit << 1) {
            for (let A = block; A < block + bit; A++) F[A] += F[A - bit];
          }
        }
        for (let X = 0; X < n; X++) {
          if (sizes[X] !== d - q) continue;
          let earned = 0;
          for (let j = 0; j < d; j++) {
            const bit = 1 << j;
            if ((X & bit) === 0) continue;
            const phi = F[X] - F[X ^ bit];
            table[X * d + j] = phi;
            earned += phi;
          }
          if (q === 0) continue;
          // q > 0: x does not reach the leaf, so all values sum to -h[full].
          const paid = (earned + h[full]) / q;
          for (let j = 0; j < d; j++) if ((X & (1 << j)) === 0) table[X * d + j] = -paid;
        }
      }
      return table;
    },
  };
}
