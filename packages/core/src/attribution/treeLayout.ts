import type { Forest } from './score.js';

/**
 * A forest cut into a top part and units, the pieces that are looked up.
 *
 * Going down a tree, a row carries a mask with one bit for each distinct player on the path: set while
 * the row satisfies all of that player's conditions. Below the top split of a unit the mask stops; the
 * unit's own splits (none for a leaf, up to three for a block) give one bit each.
 */
export interface TreeLayout {
  readonly forest: Forest;
  /** Six numbers a top split, parents first: slot, limit, bit of its player, its own place, places of its low and high child. */
  readonly tops: Int32Array;
  /** Offsets into `tops`, by tree and one more. */
  readonly topStart: Int32Array;
  /** Units in the order of their trees. */
  readonly units: readonly Unit[];
  /** Index of a tree's first unit, by tree and one more. */
  readonly unitStart: Int32Array;
  /** Places a mask needs, in the largest tree. */
  readonly places: number;
}

export interface Unit {
  /** Where the pass leaves the mask of the unit's root. */
  readonly place: number;
  /** Features: those on the path, in the order of their bits, then those that only the unit's splits bring. */
  readonly players: readonly number[];
  /** How many of `players` are on the path. */
  readonly onPath: number;
  /** Splits inside, as node offsets; bit i of a state is set when a row goes low at split i, counted from the last. */
  readonly splits: readonly number[];
  readonly leaves: readonly UnitLeaf[];
  /** False for a piece of a unit that was not kept whole. */
  readonly whole: boolean;
}

export interface UnitLeaf {
  readonly value: number;
  /** Conditions inside the unit: which split, which side, and whose (index into `players`). */
  readonly needs: readonly { readonly split: number; readonly low: 0 | 1; readonly player: number }[];
}

/** Splits a unit may hold: two levels. */
const UNIT_HEIGHT = 2;
/** A mask is a 32-bit integer with room for the unit's own bits. */
export const MAX_PATH_PLAYERS = 26;

/**
 * @param keep - Whether a unit of these measures is kept whole; else a block falls apart into its two halves.
 * @returns `null` when some path has more distinct players than a mask has bits.
 */
export function layOut(forest: Forest, keep: (unit: Unit) => boolean): TreeLayout | null {
  const { compiled: { nodes }, roots, player } = forest;
  const heights = heightsOf(forest);
  const tops: number[] = [];
  const topStart = new Int32Array(roots.length + 1);
  const units: Unit[] = [];
  const unitStart = new Int32Array(roots.length + 1);
  let places = 1;
  for (let tree = 0; tree < roots.length; tree++) {
    let used = 1;
    const open: { node: number; place: number; path: readonly number[]; whole: boolean }[] = [{ node: roots[tree], place: 0, path: [], whole: true }];
    for (let next = open.pop(); next; next = open.pop()) {
      const { node, place, path } = next;
      let { whole } = next;
      if (path.length > MAX_PATH_PLAYERS) return null;
      if (heights[node >> 2] <= UNIT_HEIGHT) {
        const unit = unitOf(forest, node, { place, path, whole });
        if (heights[node >> 2] < UNIT_HEIGHT || keep(unit)) {
          if (unit.leaves.length > 0) units.push(unit);
          continue;
        }
        whole = false;
      }
      const j = player[node >> 2];
      const k = path.indexOf(j);
      const below = k < 0 ? [...path, j] : path;
      tops.push(nodes[node], nodes[node + 1], 1 << (k < 0 ? path.length : k), place, used + 1, used);
      open.push({ node: nodes[node + 2], place: used, path: below, whole }, { node: nodes[node + 3], place: used + 1, path: below, whole });
      used += 2;
    }
    topStart[tree + 1] = tops.length;
    unitStart[tree + 1] = units.length;
    places = Math.max(places, used);
  }
  return { forest, tops: Int32Array.from(tops), topStart, units, unitStart, places };
}

/** States a unit can be in, and bytes per entry of its table. */
export const statesOf = ({ onPath, splits }: Unit): number => 2 ** (onPath + splits.length);

/** The bits of `players` that a state gives a row at a leaf: those not on the leaf's way count as satisfied. */
export function patternAt({ onPath, splits, players }: Unit, { needs }: UnitLeaf, state: number): number {
  const own = (1 << players.length) - (1 << onPath);
  let pattern = (state >>> splits.length) | own;
  for (const { split, low, player } of needs) {
    if (((state >>> (splits.length - 1 - split)) & 1) !== low) pattern &= ~(1 << player);
  }
  return pattern;
}

function unitOf({ compiled: { nodes }, player, value }: Forest, root: number, { place, path, whole }: { place: number; path: readonly number[]; whole: boolean }): Unit {
  const players = [...path];
  const splits: number[] = [];
  const leaves: UnitLeaf[] = [];
  const descend = (node: number, needs: UnitLeaf['needs']): void => {
    const j = player[node >> 2];
    if (j < 0) {
      if (value[node >> 2] !== 0) leaves.push({ value: value[node >> 2], needs });
      return;
    }
    const split = splits.push(node) - 1;
    let k = players.indexOf(j);
    if (k < 0) k = players.push(j) - 1;
    descend(nodes[node + 3], [...needs, { split, low: 1, player: k }]);
    descend(nodes[node + 2], [...needs, { split, low: 0, player: k }]);
  };
  descend(root, []);
  return { place, players, onPath: path.length, splits, leaves, whole };
}

/** Levels of splits below each node, by node. */
function heightsOf({ compiled: { nodes }, roots, player }: Forest): Int32Array {
  const heights = new Int32Array(player.length);
  const open: number[] = [...roots];
  const order: number[] = [];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    order.push(node);
    if (player[node >> 2] >= 0) open.push(nodes[node + 2], nodes[node + 3]);
  }
  for (let i = order.length - 1; i >= 0; i--) {
    const node = order[i];
    if (player[node >> 2] >= 0) heights[node >> 2] = 1 + Math.max(heights[nodes[node + 2] >> 2], heights[nodes[node + 3] >> 2]);
  }
  return heights;
}
