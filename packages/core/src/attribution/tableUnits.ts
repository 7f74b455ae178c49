import { isMember } from '../model/compile.js';
import { statesOf, type TreeLayout, type Unit } from './treeLayout.js';
import { unitTables } from './unitTables.js';

/** Units as tables over their states. */
export interface TableUnits {
  /** Adds what the units of a tree give a row, from the masks its pass left. */
  add(tree: number, codes: Int32Array, masks: Int32Array, phi: Float64Array): void;
  readonly bytes: number;
}

/** Numbers per unit in the program below: place, path mask, table offset, width, players offset, splits, then slot and limit of each. */
const STRIDE = 12;

/**
 * Explaining costs one look-up and one addition per player, for each unit: a block of four leaves, or one leaf.
 *
 * @param units - The units to tabulate, in the order of their trees.
 * @param table - Zeros, shape [Σ states × players]; kept.
 * @param histogram - Background weight by state of a unit, valid until the next call.
 */
export function tableUnits(
  { forest: { compiled, roots } }: TreeLayout, units: readonly Unit[], table: Float64Array | Float32Array, histogram: (unit: Unit) => Float64Array,
): TableUnits {
  const program = new Int32Array(units.length * STRIDE);
  const players: number[] = [];
  const start = new Int32Array(roots.length + 1);
  const tables = unitTables(units.reduce((most, unit) => Math.max(most, unit.players.length), 0));
  let at = 0;
  units.forEach((unit, u) => {
    const i = u * STRIDE;
    program[i] = unit.place;
    program[i + 1] = (1 << unit.onPath) - 1;
    program[i + 2] = at;
    program[i + 3] = unit.players.length;
    program[i + 4] = players.length;
    program[i + 5] = unit.splits.length;
    unit.splits.forEach((node, s) => {
      program[i + 6 + 2 * s] = compiled.nodes[node];
      program[i + 7 + 2 * s] = compiled.nodes[node + 1];
    });
    players.push(...unit.players);
    tables.fill(unit, histogram(unit), table, at);
    at += statesOf(unit) * unit.players.length;
    start[unit.tree + 1] = i + STRIDE;
  });
  for (let t = 0; t < roots.length; t++) start[t + 1] = Math.max(start[t], start[t + 1]);
  const playerOf = Int32Array.from(players);

  return {
    bytes: table.byteLength + program.byteLength + playerOf.byteLength,
    add(tree, codes, masks, phi) {
      const end = start[tree + 1];
      for (let i = start[tree]; i < end; i += STRIDE) {
        let state = masks[program[i]] & program[i + 1];
        const last = i + 6 + 2 * program[i + 5];
        for (let s = i + 6; s < last; s += 2) {
          const limit = program[s + 1];
          const code = codes[program[s]];
          state = (state << 1) | (limit < 0 ? Number(isMember(compiled, limit, code)) : (code - limit - 1) >>> 31);
        }
        const width = program[i + 3];
        const from = program[i + 2] + state * width;
        const who = program[i + 4];
        for (let j = 0; j < width; j++) phi[playerOf[who + j]] += table[from + j];
      }
    },
  };
}
