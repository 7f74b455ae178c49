import type { SeenBackground } from './background.js';
import { backgroundStates } from './backgroundStates.js';
import { type Forms, chooseForms } from './chooseForms.js';
import { listUnits } from './listUnits.js';
import { pairwiseTrees } from './pairwise.js';
import { passTree } from './patternPass.js';
import type { Forest } from './score.js';
import type { SeenRow } from './seenRow.js';
import { tableUnits } from './tableUnits.js';

/** Attributions of trees against the whole background. */
export interface TreeAttribution {
  /** Adds the φ of each row to its own array, shape [nFeatures] each: trees outside, rows inside. */
  add(rows: readonly SeenRow[], phi: readonly Float64Array[]): void;
  /** Held in tables and lists. */
  readonly bytes: number;
  /** Whether numbers are held in float32, so that values are rounded. */
  readonly rounded: boolean;
  /** Units looked up in tables, units kept as lists of patterns, trees explained pair by pair. */
  readonly forms: { readonly tables: number; readonly lists: number; readonly pairs: number };
}

/** Bytes the tables and lists of a forest may take together. */
const FOREST_BYTES = 32 * 2 ** 20;

/** Interventional Shapley values of a forest, from patterns where they fit into `bytes`, else pair by pair. */
export function treeAttribution(forest: Forest, background: SeenBackground, nFeatures: number, bytes = FOREST_BYTES): TreeAttribution {
  const forms = chooseForms(forest, background.n, bytes);
  return forms ? fromPatterns(forest, forms, background) : fromPairs(forest, background, nFeatures);
}

function fromPatterns(forest: Forest, { layout, tabulated, listed, wide }: Forms, background: SeenBackground): TreeAttribution {
  const states = backgroundStates(layout, background);
  const tables = tableUnits(layout, tabulated, wide, (unit) => states.histogram(unit));
  const lists = listUnits(layout, listed, (unit) => states.list(unit));
  const masks = new Int32Array(layout.places);
  const located = new Int32Array(tabulated.length);
  const nTrees = forest.roots.length;
  return {
    add(rows, phi) {
      for (let t = 0; t < nTrees; t++) {
        for (let i = 0; i < rows.length; i++) {
          const { codes } = rows[i];
          passTree(layout, t, codes, masks);
          tables.locate(t, codes, masks, located);
          lists.add(t, codes, masks, phi[i]);
          if (rows.length > 1) tables.add(t, t + 1, located, phi[i]);
        }
      }
      if (rows.length === 1) tables.add(0, nTrees, located, phi[0]);
    },
    bytes: tables.bytes + lists.bytes,
    rounded: !wide || listed.length > 0,
    forms: { tables: tabulated.length, lists: listed.length, pairs: 0 },
  };
}

function fromPairs(forest: Forest, { rows: background, weights }: SeenBackground, nFeatures: number): TreeAttribution {
  const addPair = pairwiseTrees(forest, nFeatures);
  return {
    add(rows, phi) {
      rows.forEach((x, i) => background.forEach((b, k) => addPair(x, b, weights[k], phi[i])));
    },
    bytes: 0,
    rounded: false,
    forms: { tables: 0, lists: 0, pairs: forest.roots.length },
  };
}
