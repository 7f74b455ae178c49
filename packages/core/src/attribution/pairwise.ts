import { leafShares } from './leafShares.js';
import { isLow, nodesBelow, type Forest, type Score } from './score.js';
import type { SeenRow } from './seenRow.js';


/** Adds `factors[i] ×` the attributions of a row against background row `rows[i]` to `phi`, shape [nFeatures]. */
export type AddPairs = (rows: readonly SeenRow[], factors: ArrayLike<number>, phi: Float64Array) => void;

/** Attributions of a score against background rows: trees pair by pair, terms by their difference. */
export function pairwise({ linear, forests }: Score, nFeatures: number): (x: SeenRow) => AddPairs {
  const trees = forests.map((forest) => pairwiseTrees(forest, nFeatures));
  return (x) => {
    const pairs = trees.map((against) => against(x));
    return (rows, factors, phi) => {
      forests.forEach(({ roots }, f) => pairs[f](0, roots.length, rows, factors, phi));
      for (const { column, player, weight } of linear) {
        for (let i = 0; i < rows.length; i++) phi[player] += factors[i] * weight * (x.columns[column] - rows[i].columns[column]);
      }
    };
  };
}

/** The same for trees `from` up to `to`. */
type AddTreePairs = (from: number, to: number, ...pairs: Parameters<AddPairs>) => void;

/**
 * Interventional TreeSHAP of one row against one background row at a time, in doubles.
 *
 * Seen from a leaf the model is a tiny game: it pays when the coalition holds every player only `x`
 * brings here and none that only `b` does. That game has a closed form. The cost grows with the number
 * of background rows; any depth is served, and no table is needed.
 * @returns For a row x, what adds its attributions: trees outside, background rows inside.
 * @see Lundberg et al. (2020), doi:10.1038/s42256-019-0138-9
 */
export function pairwiseTrees(forest: Forest, nFeatures: number): (x: SeenRow) => AddTreePairs {
  const { compiled, roots, player, value } = forest;
  const { nodes, depths } = compiled;
  const size = Math.min(nFeatures, depths.reduce((a, b) => Math.max(a, b), 0)) + 1;
  const { earned, paid } = leafShares(size);
  const sets = compiled.memberStart.length > 1;
  const splits = Int32Array.from([...roots].flatMap((root) => nodesBelow(forest, root)).filter((node) => player[node >> 2] >= 0));

  return (x) => {
    const childOfX = new Int32Array(player.length);
    for (let i = 0; i < splits.length; i++) childOfX[splits[i] >> 2] = nodes[splits[i] + 2 + isLow(compiled, splits[i], x.codes)];
    const side = new Int8Array(nFeatures); // 1: only x comes here, -1: only b, 0: either
    const ofX = new Int32Array(size);
    const ofB = new Int32Array(size);

    let codes = x.codes;
    let factor = 0;
    let sums: Float64Array = new Float64Array(0);

    function descend(from: number, p: number, q: number): void {
      let node = from;
      for (let j = player[node >> 2]; j >= 0; j = player[node >> 2]) {
        const forX = childOfX[node >> 2];
        const low = sets ? isLow(compiled, node, codes) : (codes[nodes[node]] - nodes[node + 1] - 1) >>> 31;
        const forB = nodes[node + 2 + low];
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
      const gain = value[node >> 2] * factor * earned[p * size + q];
      for (let i = 0; i < p; i++) sums[ofX[i]] += gain;
      const loss = value[node >> 2] * factor * paid[p * size + q];
      for (let i = 0; i < q; i++) sums[ofB[i]] -= loss;
    }

    return (from, to, rows, factors, phi) => {
      sums = phi;
      for (let t = from; t < to; t++) {
        for (let i = 0; i < rows.length; i++) {
          codes = rows[i].codes;
          factor = factors[i];
          descend(roots[t], 0, 0);
        }
      }
    };
  };
}
