import type { SeenBackground } from './background.js';
import type { PatternList } from './listUnits.js';
import { passTree } from './patternPass.js';
import { isLow } from './score.js';
import { statesOf, type TreeLayout, type Unit } from './treeLayout.js';

/** Where the background stands at the units of a forest. Units are asked for in the order of their trees. */
export interface BackgroundStates {
  /** Weight by state, shape [states]; valid until the next call. */
  histogram(unit: Unit): Float64Array;
  /** The path patterns that occur at a unit of at most one split, ascending. */
  list(unit: Unit): PatternList;
}

export function backgroundStates(layout: TreeLayout, { rows, weights, n }: SeenBackground): BackgroundStates {
  const { forest: { compiled } } = layout;
  const masks = rows.map(() => new Int32Array(layout.places));
  const states = new Int32Array(n);
  let histogram = new Float64Array(0);
  let passed = -1;

  function findStates({ tree, place, onPath, splits }: Unit): void {
    if (tree !== passed) for (let b = 0; b < n; b++) passTree(layout, tree, rows[b].codes, masks[b]);
    passed = tree;
    const path = (1 << onPath) - 1;
    for (let b = 0; b < n; b++) states[b] = masks[b][place] & path;
    for (const node of splits) for (let b = 0; b < n; b++) states[b] = (states[b] << 1) | isLow(compiled, node, rows[b].codes);
  }

  return {
    histogram(unit) {
      findStates(unit);
      const size = statesOf(unit);
      if (histogram.length < size) histogram = new Float64Array(size);
      histogram.fill(0, 0, size);
      for (let b = 0; b < n; b++) histogram[states[b]] += weights[b];
      return histogram;
    },
    list(unit) {
      findStates(unit);
      const found = new Map<number, [number, number]>();
      for (let b = 0; b < n; b++) {
        if (weights[b] === 0) continue;
        // A leaf has no split: all its rows count as low, and nothing is high.
        const pattern = states[b] >>> unit.splits.length;
        const low = unit.splits.length === 0 ? 1 : states[b] & 1;
        let shares = found.get(pattern);
        if (!shares) found.set(pattern, (shares = [0, 0]));
        shares[low] += weights[b];
      }
      const patterns = [...found.keys()].sort((a, b) => a - b);
      return { patterns, high: patterns.map((P) => found.get(P)![0]), low: patterns.map((P) => found.get(P)![1]) };
    },
  };
}
