import { popCount } from './coalition.js';
import { shapleyWeights } from './shapleyWeight.js';
import type { TreeLayout, Unit } from './treeLayout.js';

/** Leaves as lists of the background patterns that occur there. */
export interface SparseLeaves {
  /** Adds what the leaves of a tree give a row, from the masks its pass left. */
  add(tree: number, masks: Int32Array, phi: Float64Array): void;
  readonly bytes: number;
}

/**
 * Explaining costs a test for each pattern that occurs and an addition per player for those that match.
 *
 * @param leaves - Units of one leaf, in the order of their trees.
 * @param statesOf - Pattern of each background row at a leaf, shape [n], valid until the next call.
 * @param weights - Of the background rows, shape [n].
 */
export function sparseLeaves(
  { forest: { roots } }: TreeLayout, leaves: readonly Unit[], statesOf: (leaf: Unit) => Int32Array, weights: Float64Array,
): SparseLeaves {
  const start = new Int32Array(roots.length + 1);
  const size = leaves.reduce((most, { onPath }) => Math.max(most, onPath), 0) + 1;
  const shapley = shapleyWeights(size);
  const patterns: number[] = [];
  const worths: number[] = [];
  const first = new Int32Array(leaves.length + 1);
  leaves.forEach((leaf, l) => {
    const seen = new Map<number, number>();
    statesOf(leaf).forEach((P, b) => { seen.set(P, (seen.get(P) ?? 0) + weights[b]); });
    for (const [P, u] of seen) {
      patterns.push(P);
      worths.push(u * leaf.leaves[0].value);
    }
    first[l + 1] = patterns.length;
    start[leaf.tree + 1] = l + 1;
  });
  for (let t = 0; t < roots.length; t++) start[t + 1] = Math.max(start[t], start[t + 1]);
  const pattern = Int32Array.from(patterns);
  const worth = Float64Array.from(worths);

  return {
    bytes: pattern.byteLength + worth.byteLength,
    add(tree, masks, phi) {
      for (let l = start[tree]; l < start[tree + 1]; l++) {
        const { players, onPath, place } = leaves[l];
        const full = (1 << onPath) - 1;
        const X = masks[place] & full;
        const q = onPath - popCount(X);
        let paid = 0;
        for (let i = first[l]; i < first[l + 1]; i++) {
          if ((pattern[i] | X) !== full) continue;
          const A = full ^ pattern[i];
          const p = popCount(A);
          if (p > 0) {
            const earned = worth[i] * shapley[(p - 1) * size + q];
            for (let rest = A; rest !== 0; rest &= rest - 1) phi[players[31 - Math.clz32(rest & -rest)]] += earned;
          }
          if (q > 0) paid += worth[i] * shapley[p * size + q - 1];
        }
        if (paid !== 0) for (let rest = full ^ X; rest !== 0; rest &= rest - 1) phi[players[31 - Math.clz32(rest & -rest)]] -= paid;
      }
    },
  };
}
