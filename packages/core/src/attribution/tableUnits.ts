import { isMember } from '../model/compile.js';
import { statesOf, type TreeLayout, type Unit } from './treeLayout.js';
import { unitTables } from './unitTables.js';

/**
 * Units as tables over their states: explaining costs one look-up and one addition per player for each.
 *
 * The rows of a table lie far apart, so all look-ups of a row are located first: memory then answers
 * many of them at once.
 */
export interface TableUnits {
  /** Writes where the row of each of a tree's units lies to `rows`, from the masks its pass left; by unit. */
  locate(tree: number, codes: Int32Array, masks: Int32Array, rows: Int32Array): void;
  /** Adds the located rows of trees `from` to `to`. */
  add(from: number, to: number, rows: Int32Array, phi: Float64Array): void;
  readonly bytes: number;
}

/** Numbers per unit in the program below: place, path mask, table offset, players, splits, then slot and limit of each. */
const STRIDE = 11;

/**
 * @param units - The units to tabulate, in the order of their trees.
 * @param wide - Tables of doubles, else of floats.
 * @param histogram - Background weight by state of a unit, valid until the next call.
 */
export function tableUnits(
  { forest: { compiled, roots } }: TreeLayout, units: readonly Unit[], wide: boolean, histogram: (unit: Unit) => Float64Array,
): TableUnits {
  const program = new Int32Array(units.length * STRIDE);
  const start = new Int32Array(roots.length + 1);
  const first = new Int32Array(units.length + 1);
  const entries = units.reduce((sum, unit) => sum + statesOf(unit) * unit.players.length, 0);
  const table = wide ? new Float64Array(entries) : new Float32Array(entries);
  const players: number[] = [];
  const tables = unitTables(units.reduce((most, unit) => Math.max(most, unit.players.length), 0));
  let at = 0;
  units.forEach((unit, u) => {
    const width = unit.players.length;
    program.set([unit.place, (1 << unit.onPath) - 1, at, width, unit.splits.length], u * STRIDE);
    unit.splits.forEach((node, s) => program.set(compiled.nodes.subarray(node, node + 2), u * STRIDE + 5 + 2 * s));
    players.push(...unit.players);
    first[u + 1] = players.length;
    tables.fill(unit, histogram(unit), table, at);
    at += statesOf(unit) * width;
    start[unit.tree + 1] = u + 1;
  });
  for (let t = 0; t < roots.length; t++) start[t + 1] = Math.max(start[t], start[t + 1]);
  const playerOf = Int32Array.from(players);

  return {
    bytes: table.byteLength + program.byteLength + playerOf.byteLength,
    locate(tree, codes, masks, rows) {
      for (let u = start[tree], i = u * STRIDE; u < start[tree + 1]; u++, i += STRIDE) {
        let state = masks[program[i]] & program[i + 1];
        const last = i + 5 + 2 * program[i + 4];
        for (let s = i + 5; s < last; s += 2) {
          const limit = program[s + 1];
          const code = codes[program[s]];
          state = (state << 1) | (limit < 0 ? Number(isMember(compiled, limit, code)) : (code - limit - 1) >>> 31);
        }
        rows[u] = program[i + 2] + state * program[i + 3];
      }
    },
    add(from, to, rows, phi) {
      const end = start[to];
      for (let u = start[from]; u < end; u++) {
        const row = rows[u] - first[u];
        const last = first[u + 1];
        for (let j = first[u]; j < last; j++) phi[playerOf[j]] += table[row + j];
      }
    },
  };
}
