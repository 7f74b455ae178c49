import { findLeaf } from '../model/evaluate.js';
import type { Part, TreeEnsemble } from '../model/lowered.js';

/**
 * One additive score: base + Σ weight × column + Σ leaf reached.
 *
 * The unit every exact engine works on: weights, votes and AVERAGE are folded in, other outputs are gone.
 */
export interface Score {
  readonly base: number;
  readonly linear: readonly { readonly column: number; readonly weight: number }[];
  readonly forests: readonly Forest[];
}

/** The trees of one ensemble that add to one score. */
export interface Forest {
  readonly ensemble: TreeEnsemble;
  readonly roots: Int32Array;
  /** Feature that decides at a node: the player, or -1 at a leaf. */
  readonly player: Int32Array;
  /** What a leaf adds to the score; 0 at inner nodes. */
  readonly value: Float64Array;
}

/**
 * The sum `Σ factor × score k` of some parts as one score.
 *
 * Trees that do not touch the score are left out.
 * @param players - Feature behind each prepared column, shape [nColumns].
 */
export function sumScores(terms: readonly { part: Part; k: number; factor: number }[], players: Int32Array): Score {
  let base = 0;
  const weights = new Map<number, number>();
  const forests: Forest[] = [];
  for (const { part, k, factor } of terms) {
    base += factor * part.base[k];
    for (const { column, weights: w } of part.linear) {
      if (w[k] !== 0) weights.set(column, (weights.get(column) ?? 0) + factor * w[k]);
    }
    for (const ensemble of part.ensembles) {
      const forest = forestOf(ensemble, k, factor * ensemble.scale, players);
      if (forest.roots.length > 0) forests.push(forest);
    }
  }
  return { base, linear: [...weights].map(([column, weight]) => ({ column, weight })), forests };
}

/** The score of one prepared row, summed in doubles. */
export function evaluateScore({ base, linear, forests }: Score, columns: Float64Array): number {
  let sum = base;
  for (const { column, weight } of linear) sum += weight * columns[column];
  for (const { ensemble, roots, value } of forests) {
    for (const root of roots) sum += value[findLeaf(ensemble, root, columns)];
  }
  return sum;
}

/** Marks the features the score can depend on in `used`, shape [nFeatures]. */
export function markPlayers({ linear, forests }: Score, players: Int32Array, used: Uint8Array): void {
  for (const { column } of linear) used[players[column]] = 1;
  for (const { ensemble, roots, player } of forests) {
    for (const root of roots) for (const node of nodesBelow(ensemble, root)) if (player[node] >= 0) used[player[node]] = 1;
  }
}

/** A tree's nodes in preorder. */
export function nodesBelow({ column, yes, no }: TreeEnsemble, root: number): number[] {
  const nodes: number[] = [];
  const open = [root];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    nodes.push(node);
    if (column[node] >= 0) open.push(no[node], yes[node]);
  }
  return nodes;
}

function forestOf(ensemble: TreeEnsemble, k: number, factor: number, players: Int32Array): Forest {
  const { column, leafStart, leafScore, leafWeight } = ensemble;
  const player = Int32Array.from(column, (c) => (c < 0 ? -1 : players[c]));
  const value = new Float64Array(column.length);
  for (let node = 0; node < column.length; node++) {
    if (column[node] >= 0) continue;
    for (let i = leafStart[node]; i < leafStart[node + 1]; i++) if (leafScore[i] === k) value[node] += leafWeight[i];
    value[node] *= factor;
  }
  const roots = ensemble.roots.filter((root) => nodesBelow(ensemble, root).some((node) => value[node] !== 0));
  return { ensemble, roots, player, value };
}
