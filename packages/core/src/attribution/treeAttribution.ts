import type { SeenBackground } from './background.js';
import { backgroundStates } from './backgroundStates.js';
import { type Forms, chooseForms } from './chooseForms.js';
import type { Preparation } from './game.js';
import { listUnits } from './listUnits.js';
import { pairwiseTrees } from './pairwise.js';
import { passTree } from './patternPass.js';
import type { Forest } from './score.js';
import type { SeenRow } from './seenRow.js';
import { tableUnits } from './tableUnits.js';

/** Attributions of trees against the whole background. */
export interface TreeAttribution {
  /** An explanation is taken in so many steps. */
  readonly steps: number;
  /** Work of a step for one row, in coalitions of the link engine. */
  readonly work: number;
  /** Adds what a step gives each row to its own array, shape [nFeatures] each: trees outside, rows inside. */
  add(step: number, rows: readonly SeenRow[], phi: readonly Float64Array[]): void;
  /** Whether numbers are held in float32, so that values are rounded. */
  readonly rounded: boolean;
  readonly held: Preparation;
}

/** Trees of one step. */
const STEP = 64;
/** Work of one tree for one row, in coalitions of the link engine. */
const TREE_WORK = 16;
/** Trees whose rows are fetched together: some dozen look-ups. */
const RUN = 6;
/** Rows from which it pays to fetch whole tables. */
const MANY = 16;

/**
 * Interventional Shapley values of a forest, from patterns where they fit into `bytes`, else pair by pair.
 *
 * A generator of the work of each piece: large tables take a while.
 */
export function* treeAttribution(forest: Forest, background: SeenBackground, nFeatures: number, bytes: number): Generator<number, TreeAttribution, undefined> {
  const forms = chooseForms(forest, background.n, bytes);
  return forms ? yield* fromPatterns(forest, forms, background, nFeatures) : fromPairs(forest, background, nFeatures);
}

function* fromPatterns(forest: Forest, { layout, tabulated, listed, wide }: Forms, background: SeenBackground, nFeatures: number): Generator<number, TreeAttribution, undefined> {
  const nTrees = forest.roots.length;
  const states = backgroundStates(layout, background);
  const tables = tableUnits(layout, tabulated, nFeatures, wide);
  const lists = listUnits(layout, listed);
  let u = 0;
  let l = 0;
  for (let t = 0; t < nTrees; t++) {
    const before = u + l;
    states.pass(t);
    for (; tabulated[u]?.tree === t; u++) tables.fill(u, states.at(tabulated[u]), background.weights);
    for (; listed[l]?.tree === t; l++) lists.append(states.at(listed[l]), background.weights);
    yield (u + l - before) * background.n;
  }
  const masks = new Int32Array(layout.places);
  const located = new Int32Array(tabulated.length);
  const locate = (tree: number, { codes }: SeenRow, sums: Float64Array): void => {
    passTree(layout, tree, codes, masks);
    tables.locate(tree, codes, masks, located);
    if (listed.length > 0) lists.add(tree, codes, masks, sums);
  };
  const addOne = (x: SeenRow, sums: Float64Array, from: number, to: number): void => {
    for (let start = from; start < to; start += RUN) {
      const end = Math.min(start + RUN, to);
      for (let t = start; t < end; t++) locate(t, x, sums);
      tables.fetch(start, end, located, sums);
      tables.add(start, end, located, sums);
    }
  };
  const addMany = (rows: readonly SeenRow[], sums: readonly Float64Array[], from: number, to: number): void => {
    for (let t = from; t < to; t++) {
      tables.fetchAll(t, sums[0]);
      for (let i = 0; i < rows.length; i++) {
        locate(t, rows[i], sums[i]);
        tables.add(t, t + 1, located, sums[i]);
      }
    }
  };
  return {
    steps: Math.ceil(nTrees / STEP),
    work: STEP * TREE_WORK,
    add(step, rows, phi) {
      const from = step * STEP;
      const to = Math.min(from + STEP, nTrees);
      const sums = rows.map(() => new Float64Array(nFeatures + 1));
      if (rows.length < MANY) rows.forEach((x, i) => addOne(x, sums[i], from, to));
      else addMany(rows, sums, from, to);
      sums.forEach((sum, i) => { for (let j = 0; j < nFeatures; j++) phi[i][j] += sum[j]; });
    },
    rounded: !wide || listed.length > 0,
    held: { tables: tabulated.length, lists: listed.length, pairs: 0, bytes: tables.bytes + lists.bytes },
  };
}

function fromPairs(forest: Forest, { rows: background, weights, n }: SeenBackground, nFeatures: number): TreeAttribution {
  const nTrees = forest.roots.length;
  const against = pairwiseTrees(forest, nFeatures);
  const pairs = new WeakMap<SeenRow, ReturnType<typeof against>>();
  const pairsOf = (x: SeenRow): ReturnType<typeof against> => {
    let add = pairs.get(x);
    if (!add) pairs.set(x, (add = against(x)));
    return add;
  };
  return {
    steps: Math.ceil(nTrees / STEP),
    work: STEP * n * TREE_WORK,
    add(step, rows, phi) {
      rows.forEach((x, i) => pairsOf(x)(step * STEP, Math.min((step + 1) * STEP, nTrees), background, weights, phi[i]));
    },
    rounded: false,
    held: { tables: 0, lists: 0, pairs: nTrees, bytes: 0 },
  };
}
