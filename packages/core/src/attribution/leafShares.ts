/** Shares of a leaf of weight 1 by p = |A| and q = |B|, at `p * size + q`. */
export interface LeafShares {
  /** What each player of A earns, (p-1)! q! / (p+q)!; 0 when there is none. */
  readonly earned: Float64Array;
  /** What each player of B pays, p! (q-1)! / (p+q)!; 0 when there is none. */
  readonly paid: Float64Array;
  readonly size: number;
}

/**
 * The game of one leaf pays when the coalition holds all of A and none of B.
 *
 * @param size - Both p and q run from 0 to size - 1.
 */
export function leafShares(size: number): LeafShares {
  // a! b! / (a + b + 1)!, by a: the weight of a player who joins a others of A while b of B are still away.
  const weights = new Float64Array(size * size);
  for (let b = 0; b < size; b++) {
    weights[b] = 1 / (b + 1);
    for (let a = 1; a < size; a++) weights[a * size + b] = (weights[(a - 1) * size + b] * a) / (a + b + 1);
  }
  const earned = new Float64Array(size * size);
  const paid = new Float64Array(size * size);
  for (let p = 0; p < size; p++) {
    for (let q = 0; q < size; q++) {
      if (p > 0) earned[p * size + q] = weights[(p - 1) * size + q];
      if (q > 0) paid[p * size + q] = weights[p * size + q - 1];
    }
  }
  return { earned, paid, size };
}
