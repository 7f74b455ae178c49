import { goesYes } from '../model/evaluate.js';
import type { Forest } from './score.js';
import { shapleyWeights } from './shapleyWeight.js';

/** Adds `factor ×` the attributions of prepared row `x` against `b` to `phi`, shape [nFeatures]. */
export type AddPair = (x: Float64Array, b: Float64Array, factor: number, phi: Float64Array) => void;

/**
 * Interventional TreeSHAP of one row against one background row at a time, in doubles.
 *
 * Seen from a leaf the model is a tiny game: it pays when the coalition holds every player only `x`
 * brings here and none that only `b` does. That game has a closed form. The cost grows with the number
 * of background rows; any depth is served, and no table is needed.
 * @see Lundberg et al. (2020), doi:10.1038/s42256-019-0138-9
 */
export function pairwiseTrees({ ensemble, roots, player, value }: Forest, nFeatures: number): AddPair {
  const { column, yes, no } = ensemble;
  const size = Math.min(nFeatures, column.length) + 1;
  const weights = shapleyWeights(size);
  const side = new Int8Array(nFeatures); // 1: only x comes here, -1: only b, 0: either
  const ofX = new Int32Array(size);
  const ofB = new Int32Array(size);
  let rowX: Float64Array;
  let rowB: Float64Array;
  let factor: number;
  let phi: Float64Array;

  function descend(from: number, p: number, q: number): void {
    let node = from;
    while (column[node] >= 0) {
      const forX = goesYes(ensemble, node, rowX[column[node]]) ? yes[node] : no[node];
      const forB = goesYes(ensemble, node, rowB[column[node]]) ? yes[node] : no[node];
      const j = player[node];
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
    credit(value[node] * factor, p, q);
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
    rowX = x;
    rowB = b;
    factor = share;
    phi = out;
    for (const root of roots) descend(root, 0, 0);
  };
}
