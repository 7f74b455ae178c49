import { type CompiledEnsemble, isMember } from '../model/compile.js';
import type { Part } from '../model/lowered.js';
import { walkTrees } from '../model/walkTrees.js';
import type { SeenRow } from './seenRow.js';

/**
 * One additive score: base + Σ weight × column + Σ leaf reached.
 *
 * The unit every exact engine works on: weights, votes and AVERAGE are folded in, other outputs are gone.
 */
export interface Score {
  readonly base: number;
  readonly linear: readonly LinearWeight[];
  readonly forests: readonly Forest[];
}

export interface LinearWeight {
  readonly column: number;
  readonly player: number;
  readonly weight: number;
}

/** The trees of one ensemble that add to one score. Nodes are offsets into `compiled.nodes`; `node >> 2` counts them. */
export interface Forest {
  readonly compiled: CompiledEnsemble;
  readonly roots: Int32Array;
  /** Feature that decides, by node; -1 at a leaf. */
  readonly player: Int32Array;
  /** What a leaf adds to the score, by node; 0 at a split. */
  readonly value: Float64Array;
  /** Scratch space for the leaves of a row, one a tree of the ensemble. */
  readonly leaves: Int32Array;
}

/** One part of a model beside its compiled trees. */
export interface CompiledPart {
  readonly part: Part;
  readonly ensembles: readonly CompiledEnsemble[];
}

/**
 * The sum `Σ factor × score k` of some parts as one score.
 *
 * Trees that do not touch the score are left out.
 * @param players - Feature behind each prepared column, shape [nColumns].
 */
export function sumScores(terms: readonly { of: CompiledPart; k: number; factor: number }[], players: Int32Array): Score {
  let base = 0;
  const weights = new Map<number, number>();
  const forests: Forest[] = [];
  for (const { of: { part, ensembles }, k, factor } of terms) {
    base += factor * part.base[k];
    for (const { column, weights: w } of part.linear) {
      if (w[k] !== 0) weights.set(column, (weights.get(column) ?? 0) + factor * w[k]);
    }
    for (const compiled of ensembles) {
      const forest = forestOf(compiled, k, factor * compiled.source.scale, players);
      if (forest.roots.length > 0) forests.push(forest);
    }
  }
  const linear = [...weights].map(([column, weight]) => ({ column, player: players[column], weight }));
  return { base, linear, forests };
}

/** The score of one row, summed in doubles. */
export function evaluateScore({ base, linear, forests }: Score, { columns, codes }: SeenRow): number {
  let sum = base;
  for (const { column, weight } of linear) sum += weight * columns[column];
  for (const { compiled, value, leaves } of forests) {
    walkTrees(compiled, codes, 1, 0, leaves);
    for (let t = 0; t < leaves.length; t++) sum += value[leaves[t]];
  }
  return sum;
}

/** 1 when a row goes to the low child of a split, else 0. */
export function isLow(compiled: CompiledEnsemble, node: number, codes: Int32Array): number {
  const limit = compiled.nodes[node + 1];
  const code = codes[compiled.nodes[node]];
  return limit < 0 ? Number(isMember(compiled, limit, code)) : (code - limit - 1) >>> 31;
}

/** A tree's nodes in preorder, high child first. */
export function nodesBelow({ compiled: { nodes }, player }: Pick<Forest, 'compiled' | 'player'>, root: number): number[] {
  const found: number[] = [];
  const open = [root];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    found.push(node);
    if (player[node >> 2] >= 0) open.push(nodes[node + 3], nodes[node + 2]);
  }
  return found;
}

function forestOf(compiled: CompiledEnsemble, k: number, factor: number, players: Int32Array): Forest {
  const { column, leafStart, leafScore, leafWeight } = compiled.source;
  const player = Int32Array.from(column, (c) => (c < 0 ? -1 : players[c]));
  const value = new Float64Array(column.length);
  for (let node = 0; node < column.length; node++) {
    if (column[node] >= 0) continue;
    for (let i = leafStart[node]; i < leafStart[node + 1]; i++) if (leafScore[i] === k) value[node] += leafWeight[i];
    value[node] *= factor;
  }
  const roots = compiled.roots.filter((root) => nodesBelow({ compiled, player }, root).some((node) => value[node >> 2] !== 0));
  return { compiled, roots, player, value, leaves: new Int32Array(compiled.roots.length) };
}
