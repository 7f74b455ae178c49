import type { SeenBackground } from './background.js';
import { pairwiseTrees } from './pairwise.js';
import type { Score } from './score.js';
import type { SeenRow } from './seenRow.js';

/** Attributions of the trees of a score against the whole background. */
export interface TreeAttribution {
  /** Adds φ to `phi`, shape [nFeatures]. */
  add(x: SeenRow, phi: Float64Array): void;
}

export function treeAttribution({ forests }: Score, { rows, weights }: SeenBackground, nFeatures: number): TreeAttribution {
  const pairs = forests.map((forest) => pairwiseTrees(forest, nFeatures));
  return {
    add(x, phi) {
      for (const addPair of pairs) rows.forEach((row, b) => addPair(x, row, weights[b], phi));
    },
  };
}
