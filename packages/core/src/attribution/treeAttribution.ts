import type { SeenBackground } from './background.js';
import { type Forms, chooseForms } from './chooseForms.js';
import type { Preparation } from './game.js';
import { listUnits } from './listUnits.js';
import { pairwiseTrees } from './pairwise.js';
import type { Forest } from './score.js';
import type { SeenRow } from './seenRow.js';
import { statesOfRow } from './statesOfRow.js';
import { statesOfRows } from './statesOfRows.js';
import { tableUnits } from './tableUnits.js';

/** Attributions of trees against the whole background. */
export interface TreeAttribution {
  /** An explanation is taken in so many steps. */
  readonly steps: number;
  /** Work of a step for one row, in coalitions of the link engine. */
  readonly work: number;
  /**
   * Begins to explain rows: trees outside, rows inside.
   *
   * @param phi - An array for each row, shape [nFeatures].
   * @returns What adds the attributions of a step to `phi`.
   */
  begin(rows: readonly SeenRow[], phi: readonly Float64Array[]): (step: number) => void;
  /** Whether numbers are held in float32, so that values are rounded. */
  readonly rounded: boolean;
  readonly held: Preparation;
}

/** Trees of one step. */
const STEP = 64;
/** Work of one tree for one row, in coalitions of the link engine. */
const TREE_WORK = 16;
/** Rows from which it pays to go unit by unit over all of them. */
const MANY = 8;

/**
 * Interventional Shapley values of a forest, from patterns where they fit into `bytes`, else pair by pair.
 *
 * A generator of the work of each piece: large tables take a while.
 */
export function* treeAttribution(forest: Forest, background: SeenBackground, nFeatures: number, bytes: number): Generator<number, TreeAttribution, undefined> {
  const forms = chooseForms(forest, background.n, bytes);
  return forms ? yield* fromPatterns(forms, background, nFeatures) : fromPairs(forest, background, nFeatures);
}

function* fromPatterns({ layout, isTabulated, wide }: Forms, background: SeenBackground, nFeatures: number): Generator<number, TreeAttribution, undefined> {
  const { units, unitStart } = layout;
  const nTrees = unitStart.length - 1;
  const tables = tableUnits(units, isTabulated, nFeatures, wide);
  const listed = units.filter((unit) => !isTabulated(unit));
  const lists = listUnits(listed);
  const listOf = new Int32Array(units.length).fill(-1);
  const states = statesOfRows(layout, background.rows);
  let l = 0;
  for (let t = 0; t < nTrees; t++) {
    states.pass(t);
    for (let u = unitStart[t]; u < unitStart[t + 1]; u++) {
      const of = states.at(units[u]);
      if (isTabulated(units[u])) tables.fill(u, of, background.weights);
      else {
        lists.append(of, background.weights);
        listOf[u] = l++;
      }
    }
    yield (unitStart[t + 1] - unitStart[t]) * background.n;
  }
  const findStates = statesOfRow(layout);
  const found = new Int32Array(units.length);
  const places = nFeatures + 1;

  // Lists have sums of their own, so that a row alone and a row among many are added up in the same order.
  function addOne({ codes }: SeenRow, from: number, to: number, sums: Float64Array, ofLists: Float64Array): void {
    findStates(from, to, codes, found);
    tables.addRow(unitStart[from], unitStart[to], found, sums);
    if (l > 0) for (let u = unitStart[from]; u < unitStart[to]; u++) if (listOf[u] >= 0) lists.add(listOf[u], found[u], ofLists, 0);
  }

  function addMany(n: number, rows: ReturnType<typeof statesOfRows>, from: number, to: number, sums: Float64Array, ofLists: Float64Array): void {
    for (let t = from; t < to; t++) {
      rows.pass(t);
      for (let u = unitStart[t]; u < unitStart[t + 1]; u++) {
        const of = rows.at(units[u]);
        tables.addRows(u, n, of, sums);
        if (listOf[u] >= 0) for (let i = 0; i < n; i++) lists.add(listOf[u], of[i], ofLists, i * places);
      }
    }
  }

  return {
    steps: Math.ceil(nTrees / STEP),
    work: STEP * TREE_WORK,
    begin(rows, phi) {
      const many = rows.length < MANY ? null : statesOfRows(layout, rows);
      const room = (many ? rows.length : 1) * places;
      const sums = new Float64Array(room);
      const ofLists = l > 0 ? new Float64Array(room) : sums;
      const take = (i: number, at: number): void => {
        for (let j = 0; j < nFeatures; j++) phi[i][j] += l > 0 ? sums[at + j] + ofLists[at + j] : sums[at + j];
      };
      return (step) => {
        const from = step * STEP;
        const to = Math.min(from + STEP, nTrees);
        if (many) {
          sums.fill(0);
          ofLists.fill(0);
          addMany(rows.length, many, from, to, sums, ofLists);
          rows.forEach((_, i) => take(i, i * places));
        } else rows.forEach((x, i) => {
          sums.fill(0);
          ofLists.fill(0);
          addOne(x, from, to, sums, ofLists);
          take(i, 0);
        });
      };
    },
    rounded: !wide || l > 0,
    held: { tables: units.length - l, lists: l, pairs: 0, bytes: tables.bytes + lists.bytes },
  };
}

function fromPairs(forest: Forest, { rows: background, weights, n }: SeenBackground, nFeatures: number): TreeAttribution {
  const nTrees = forest.roots.length;
  const against = pairwiseTrees(forest, nFeatures);
  return {
    steps: Math.ceil(nTrees / STEP),
    work: STEP * n * TREE_WORK,
    begin(rows, phi) {
      const pairs = rows.map(against);
      return (step) => pairs.forEach((add, i) => add(step * STEP, Math.min((step + 1) * STEP, nTrees), background, weights, phi[i]));
    },
    rounded: false,
    held: { tables: 0, lists: 0, pairs: nTrees, bytes: 0 },
  };
}
