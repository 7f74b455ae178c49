import { leafTables } from './leafTable.js';
import { patternAt, statesOf, type Unit, type UnitLeaf } from './treeLayout.js';

/** Fills the tables of units, one after the other. */
export interface UnitTables {
  /**
   * Attributions at a unit for every state a row can be in.
   *
   * @param of - State of each background row, shape [n].
   * @param table - Receives row-major [states, players], starting at `at`.
   */
  fill(unit: Unit, of: Int32Array, weights: Float64Array, table: Float64Array | Float32Array, at: number): void;
}

/** How the states of a unit map to the patterns of one of its leaves. */
interface LeafMap {
  /** Pattern by state, over the leaf's own players. */
  patterns: Int32Array;
  /** The leaf's own players, as indices into the unit's. */
  own: Int32Array;
}

/** @param units - All that will be filled: scratch space is made for the largest. */
export function unitTables(units: readonly Unit[]): UnitTables {
  const most = (of: (unit: Unit) => number): number => units.reduce((max, unit) => Math.max(max, of(unit)), 0);
  const tables = leafTables(most(({ players }) => players.length));
  const histogram = new Float64Array(most(statesOf));
  const sum = new Float64Array(most((unit) => statesOf(unit) * unit.players.length));
  const h = new Float64Array(most(({ players }) => 2 ** players.length));
  const maps = new Map<number, LeafMap>();

  function mapOf(unit: Unit, leaf: UnitLeaf): LeafMap {
    const key = shapeOf(unit, leaf);
    let map = maps.get(key);
    if (!map) maps.set(key, (map = makeMap(unit, leaf)));
    return map;
  }

  function addLeaf(unit: Unit, leaf: UnitLeaf, states: number): void {
    const { patterns, own } = mapOf(unit, leaf);
    const d = own.length;
    const width = unit.players.length;
    h.fill(0, 0, 2 ** d);
    for (let s = 0; s < states; s++) h[patterns[s]] += histogram[s];
    const of = tables.tabulate(h, d);
    for (let s = 0; s < states; s++) {
      const from = patterns[s] * d;
      const to = s * width;
      for (let i = 0; i < d; i++) sum[to + own[i]] += leaf.value * of[from + i];
    }
  }

  return {
    fill(unit, of, weights, table, at) {
      const states = statesOf(unit);
      const entries = states * unit.players.length;
      histogram.fill(0, 0, states);
      for (let b = 0; b < of.length; b++) histogram[of[b]] += weights[b];
      sum.fill(0, 0, entries);
      for (const leaf of unit.leaves) addLeaf(unit, leaf, states);
      for (let i = 0; i < entries; i++) table[at + i] = sum[i];
    },
  };
}

/** Leaves of the same shape share a map: a unit has at most three splits, so the shape fits a number. */
function shapeOf({ onPath, splits, players }: Unit, { needs }: UnitLeaf): number {
  let key = (onPath * 4 + splits.length) * 32 + players.length;
  for (const { split, low, player } of needs) key = (key * 4 + split + 1) * 64 + player * 2 + low;
  return key * 4 + needs.length;
}

function makeMap(unit: Unit, leaf: UnitLeaf): LeafMap {
  const own = Int32Array.from(unit.players.keys()).filter((k) => k < unit.onPath || leaf.needs.some(({ player }) => player === k));
  const patterns = Int32Array.from({ length: statesOf(unit) }, (_, state) => {
    const pattern = patternAt(unit, leaf, state);
    return own.reduce((packed, k, i) => packed | (((pattern >>> k) & 1) << i), 0);
  });
  return { patterns, own };
}
