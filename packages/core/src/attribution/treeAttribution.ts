import { isMember } from '../model/compile.js';
import type { SeenBackground } from './background.js';
import { pairwiseTrees } from './pairwise.js';
import { passTree } from './patternPass.js';
import type { Forest, Score } from './score.js';
import type { SeenRow } from './seenRow.js';
import { sparseLeaves } from './sparseLeaves.js';
import { tableUnits } from './tableUnits.js';
import { layOut, statesOf, type TreeLayout, type Unit } from './treeLayout.js';

/** Attributions of trees against the whole background. */
export interface TreeAttribution {
  /** Adds the φ of each row to its own array, shape [nFeatures] each: trees outside, rows inside. */
  add(rows: readonly SeenRow[], phi: readonly Float64Array[]): void;
  /** Held in tables and lists. */
  readonly bytes: number;
  /** Units looked up in tables, leaves kept as lists of patterns, trees explained pair by pair. */
  readonly forms: { readonly tables: number; readonly lists: number; readonly pairwise: number };
}

/** Bytes the tables of a score may take. */
const TABLE_BYTES = 32 * 2 ** 20;

export function treeAttribution({ forests }: Score, background: SeenBackground, nFeatures: number, tableBytes = TABLE_BYTES): TreeAttribution {
  const each = forests.map((forest) => forestAttribution(forest, background, nFeatures, tableBytes / forests.length));
  const total = (count: (of: TreeAttribution) => number): number => each.reduce((sum, of) => sum + count(of), 0);
  return {
    add(rows, phi) {
      for (const { add } of each) add(rows, phi);
    },
    bytes: total(({ bytes }) => bytes),
    forms: { tables: total(({ forms }) => forms.tables), lists: total(({ forms }) => forms.lists), pairwise: total(({ forms }) => forms.pairwise) },
  };
}

function forestAttribution(forest: Forest, background: SeenBackground, nFeatures: number, tableBytes: number): TreeAttribution {
  const blocks = layOut(forest, () => true);
  if (!blocks) return pairwiseAttribution(forest, background, nFeatures);
  const entries = (units: readonly Unit[]): number => units.reduce((sum, unit) => sum + entriesOf(unit), 0);
  const all = entries(blocks.units);
  const wide = 8 * all <= tableBytes;
  const limit = wide ? Infinity : largestTable(blocks.units, tableBytes / 4);
  const layout = limit === Infinity ? blocks : layOut(forest, (unit) => entriesOf(unit) <= limit)!;
  const tabulated = layout.units.filter((unit) => entriesOf(unit) <= limit);
  const listed = layout.units.filter((unit) => entriesOf(unit) > limit);
  const table = wide ? new Float64Array(all) : new Float32Array(entries(tabulated));
  const states = backgroundStates(layout, background);
  const tables = tableUnits(layout, tabulated, table, (unit) => histogram(unit, states(unit), background.weights));
  const lists = sparseLeaves(layout, listed, states, background.weights);
  const masks = new Int32Array(layout.places);
  return {
    add(rows, phi) {
      for (let t = 0; t < forest.roots.length; t++) {
        for (let i = 0; i < rows.length; i++) {
          passTree(layout, t, rows[i].codes, masks);
          tables.add(t, rows[i].codes, masks, phi[i]);
          lists.add(t, masks, phi[i]);
        }
      }
    },
    bytes: tables.bytes + lists.bytes,
    forms: { tables: tabulated.length, lists: listed.length, pairwise: 0 },
  };
}

const entriesOf = (unit: Unit): number => statesOf(unit) * unit.players.length;

function largestTable(units: readonly Unit[], entries: number): number {
  const sizes = units.map(entriesOf).sort((a, b) => a - b);
  let sum = 0;
  for (let i = 0; i < sizes.length; i++) {
    sum += sizes[i];
    if (sum > entries) return i === 0 ? 0 : sizes[i] - 1;
  }
  return Infinity;
}

/** State of every background row at a unit; a tree is passed once, when its first unit is asked for. */
function backgroundStates(layout: TreeLayout, { rows, n }: SeenBackground): (unit: Unit) => Int32Array {
  const { forest: { compiled } } = layout;
  let tree = -1;
  const masks = rows.map(() => new Int32Array(layout.places));
  const states = new Int32Array(n);
  return (unit) => {
    if (unit.tree !== tree) {
      tree = unit.tree;
      for (let b = 0; b < n; b++) passTree(layout, tree, rows[b].codes, masks[b]);
    }
    const pathMask = (1 << unit.onPath) - 1;
    for (let b = 0; b < n; b++) {
      let state = masks[b][unit.place] & pathMask;
      for (const node of unit.splits) {
        const limit = compiled.nodes[node + 1];
        const code = rows[b].codes[compiled.nodes[node]];
        state = (state << 1) | (limit < 0 ? Number(isMember(compiled, limit, code)) : (code - limit - 1) >>> 31);
      }
      states[b] = state;
    }
    return states;
  };
}

function histogram(unit: Unit, states: Int32Array, weights: Float64Array): Float64Array {
  const H = new Float64Array(statesOf(unit));
  for (let b = 0; b < states.length; b++) H[states[b]] += weights[b];
  return H;
}

function pairwiseAttribution(forest: Forest, { rows: background, weights }: SeenBackground, nFeatures: number): TreeAttribution {
  const addPair = pairwiseTrees(forest, nFeatures);
  return {
    add(rows, phi) {
      rows.forEach((x, i) => background.forEach((b, k) => addPair(x, b, weights[k], phi[i])));
    },
    bytes: 0,
    forms: { tables: 0, lists: 0, pairwise: forest.roots.length },
  };
}
