import { leafTables } from './leafTable.js';
import { patternAt, statesOf, type Unit, type UnitLeaf } from './treeLayout.js';

/** Fills the tables of units, one after the other. */
export interface UnitTables {
  /**
   * Attributions at a unit for every state a row can be in.
   *
   * @param H - Background weight by state, shape [states]; its sum is 1.
   * @param table - Receives row-major [states, players], starting at `at`; must be 0 there.
   */
  fill(unit: Unit, H: Float64Array, table: Float64Array | Float32Array, at: number): void;
}

/** How the states of a unit map to the patterns of one of its leaves. */
interface LeafMap {
  /** Pattern by state, over the leaf's own players. */
  patterns: Int32Array;
  /** The leaf's own players, as indices into the unit's. */
  own: number[];
}

export function unitTables(maxPlayers: number): UnitTables {
  const tables = leafTables(maxPlayers);
  const h = new Float64Array(2 ** maxPlayers);
  const sum = new Float64Array(2 ** (maxPlayers + 3) * maxPlayers);
  const maps = new Map<number, LeafMap>();

  function mapOf(unit: Unit, leaf: UnitLeaf): LeafMap {
    const key = shapeOf(unit, leaf);
    let map = maps.get(key);
    if (!map) maps.set(key, (map = makeMap(unit, leaf)));
    return map;
  }

  return {
    fill(unit, H, table, at) {
      const states = statesOf(unit);
      const width = unit.players.length;
      sum.fill(0, 0, states * width);
      for (const leaf of unit.leaves) {
        const { patterns, own } = mapOf(unit, leaf);
        const d = own.length;
        h.fill(0, 0, 1 << d);
        for (let s = 0; s < states; s++) h[patterns[s]] += H[s];
        const of = tables.tabulate(h, d);
        for (let s = 0; s < states; s++) {
          const from = patterns[s] * d;
          const to = s * width;
          for (let i = 0; i < d; i++) sum[to + own[i]] += leaf.value * of[from + i];
        }
      }
      for (let i = 0; i < states * width; i++) table[at + i] = sum[i];
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
  const own = unit.players.map((_, k) => k).filter((k) => k < unit.onPath || leaf.needs.some(({ player }) => player === k));
  const patterns = Int32Array.from({ length: statesOf(unit) }, (_, state) => {
    const pattern = patternAt(unit, leaf, state);
    return own.reduce((packed, k, i) => packed | (((pattern >>> k) & 1) << i), 0);
  });
  return { patterns, own };
}
