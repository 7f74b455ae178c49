import { isLow, type Forest, type Score } from './score.js';
import type { SeenRow } from './seenRow.js';
import { shapleyWeights } from './shapleyWeight.js';

/** Adds `factor ×` the attributions of `x` against `b` to `phi`, shape [nFeatures]. */
export type AddPair = (x: SeenRow, b: SeenRow, factor: number, phi: Float64Array) => void;

/** Attributions of a score against one background row at a time: trees by recursion, terms by their difference. */
export function pairwise({ linear, forests }: Score, nFeatures: number): AddPair {
  const trees = forests.map((forest) => pairwiseTrees(forest, nFeatures));
  return (x, b, factor, phi) => {
    for (const add of trees) add(x, b, factor, phi);
    for (const { column, player, weight } of linear) phi[player] += factor * weight * (x.columns[column] - b.columns[column]);
  };
}

/**
 * Interventional TreeSHAP of one row against one background row at a time, in doubles.
 *
 * Seen from a leaf the model is a tiny game: it pays when the coalition holds every player only `x`
 * brings here and none that only `b` does. That game has a closed form. The cost grows with the number
 * of background rows; any depth is served, and no table is needed.
 * @see Lundberg et al. (2020), doi:10.1038/s42256-019-0138-9
 */
export function pairwiseTrees({ compiled, roots, player, value }: Forest, nFeatures: number): AddPair {
  const { nodes, depths } = compiled;
  const size = Math.min(nFeatures, depths.reduce((a, b) => Math.max(a, b), 0)) + 1;
  const weights = shapleyWeights(size);
  const side = new Int8Array(nFeatures); // 1: only x comes here, -1: only b, 0: either
  const ofX = new Int32Array(size);
  const ofB = new Int32Array(size);
  let codesX: Int32Array;
  let codesB: Int32Array;
  let factor: number;
  let phi: Float64Array;

  function descend(from: number, p: number, q: number): void {
    let node = from;
    for (let j = player[node >> 2]; j >= 0; j = player[node >> 2]) {
      const forX = nodes[node + 2 + isLow(compiled, node, codesX)];
      const forB = nodes[node + 2 + isLow(compiled, node, codesB)];
      if (forX === forB || side[j] === 1) node = forX;
      else if (side[j] === -1) node = forB;
      else {
        side[j] = 1;
        ofX[p] = j;
        descend(forX, p + 1, q);
        side[j] = -1;
        ofB[q] = j;
        descend(forB, p, q + 1);
        side[j] = 0;
        return;
      }
    }
    credit(value[node >> 2] * factor, p, q);
  }

  function credit(w: number, p: number, q: number): void {
    if (p > 0) {
      const earned = w * weights[(p - 1) * size + q];
      for (let i = 0; i < p; i++) phi[ofX[i]] += earned;
    }
    if (q > 0) {
      const paid = w * weights[p * size + q - 1];
      for (let i = 0; i < q; i++) phi[ofB[i]] -= paid;
    }
  }

  return (x, b, share, out) => {
    codesX = x.codes;
    codesB = b.codes;
    factor = share;
    phi = out;
    for (const root of roots) descend(root, 0, 0);
  };
}
