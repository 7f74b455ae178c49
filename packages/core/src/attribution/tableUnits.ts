import { isMember } from '../model/compile.js';
import { statesOf, type TreeLayout, type Unit } from './treeLayout.js';
import { unitTables } from './unitTables.js';

/**
 * Units as tables over their states: explaining costs one look-up and one addition per player for each.
 *
 * The rows of the tables lie far apart, so they are located first, then fetched, then added: memory
 * answers many loads at once only when none of them waits for an addition.
 */
export interface TableUnits {
  /** Makes the table of unit `u` from the state of each background row, shape [n], and their weights. */
  fill(u: number, states: Int32Array, weights: Float64Array): void;
  /** Writes where the row of each of a tree's units lies to `rows`, by unit, from the masks its pass left. */
  locate(tree: number, codes: Int32Array, masks: Int32Array, rows: Int32Array): void;
  /** Brings the located rows of trees `from` up to `to` into the cache; what it reads goes to the last place of `phi`. */
  fetch(from: number, to: number, rows: Int32Array, phi: Float64Array): void;
  /** Brings all tables of a tree into the cache, in their order, which memory likes best. */
  fetchAll(tree: number, phi: Float64Array): void;
  /** Adds the located rows to `phi`, shape [nFeatures + 1]: the last place takes what pads a row, too. */
  add(from: number, to: number, rows: Int32Array, phi: Float64Array): void;
  readonly bytes: number;
}

/** Numbers per unit in the program below: place, path mask, table offset, players, splits, then slot and limit of each. */
const STRIDE = 11;
/** Numbers that a cache line holds at least. */
const LINE = 8;
/** Players are added four at a time. */
const LANES = 4;

/**
 * @param units - The units to tabulate, in the order of their trees.
 * @param wide - Tables of doubles, else of floats.
 */
export function tableUnits({ forest: { compiled, roots } }: TreeLayout, units: readonly Unit[], nFeatures: number, wide: boolean): TableUnits {
  const entries = units.reduce((sum, unit) => sum + statesOf(unit) * unit.players.length, 0) + LANES;
  const table = wide ? new Float64Array(entries) : new Float32Array(entries);
  const program = new Int32Array(units.length * STRIDE);
  const start = new Int32Array(roots.length + 1);
  const first = new Int32Array(units.length + 1);
  const players: number[] = [];
  const tables = unitTables(units);
  let at = 0;
  units.forEach((unit, u) => {
    const width = unit.players.length;
    program.set([unit.place, 2 ** unit.onPath - 1, at, width, unit.splits.length], u * STRIDE);
    unit.splits.forEach((node, s) => program.set(compiled.nodes.subarray(node, node + 2), u * STRIDE + 5 + 2 * s));
    for (const player of unit.players) players.push(player);
    while (players.length % LANES > 0) players.push(nFeatures);
    first[u + 1] = players.length;
    at += statesOf(unit) * width;
    start[unit.tree + 1] = u + 1;
  });
  for (let t = 0; t < roots.length; t++) start[t + 1] = Math.max(start[t], start[t + 1]);
  const playerOf = Int32Array.from(players);
  const sets = compiled.memberStart.length > 1;

  function stateOf(i: number, codes: Int32Array, mask: number): number {
    let state = mask;
    const last = i + 5 + 2 * program[i + 4];
    for (let s = i + 5; s < last; s += 2) {
      const limit = program[s + 1];
      const code = codes[program[s]];
      state = (state << 1) | (limit < 0 ? Number(isMember(compiled, limit, code)) : (code - limit - 1) >>> 31);
    }
    return state;
  }

  return {
    bytes: table.byteLength + program.byteLength + playerOf.byteLength,
    fill(u, states, weights) {
      tables.fill(units[u], states, weights, table, program[u * STRIDE + 2]);
    },
    locate(tree, codes, masks, rows) {
      const end = start[tree + 1];
      for (let u = start[tree], i = u * STRIDE; u < end; u++, i += STRIDE) {
        const mask = masks[program[i]] & program[i + 1];
        const state = sets || program[i + 4] !== 3 ? stateOf(i, codes, mask)
          : (mask << 3)
            | (((codes[program[i + 5]] - program[i + 6] - 1) >>> 31) << 2)
            | (((codes[program[i + 7]] - program[i + 8] - 1) >>> 31) << 1)
            | ((codes[program[i + 9]] - program[i + 10] - 1) >>> 31);
        rows[u] = program[i + 2] + state * program[i + 3];
      }
    },
    fetch(from, to, rows, phi) {
      const end = start[to];
      let head = 0;
      let tail = 0;
      for (let u = start[from]; u < end; u++) {
        head += table[rows[u]];
        tail += table[rows[u] + first[u + 1] - first[u] - 1];
      }
      phi[nFeatures] = head + tail;
    },
    fetchAll(tree, phi) {
      const end = start[tree + 1] < units.length ? program[start[tree + 1] * STRIDE + 2] : table.length;
      let sum = 0;
      for (let i = start[tree] < units.length ? program[start[tree] * STRIDE + 2] : end; i < end; i += LINE) sum += table[i];
      phi[nFeatures] = sum;
    },
    add(from, to, rows, phi) {
      const end = start[to];
      for (let u = start[from]; u < end; u++) {
        const last = first[u + 1];
        for (let j = first[u], row = rows[u]; j < last; j += LANES, row += LANES) {
          const a = table[row];
          const b = table[row + 1];
          const c = table[row + 2];
          const d = table[row + 3];
          phi[playerOf[j]] += a;
          phi[playerOf[j + 1]] += b;
          phi[playerOf[j + 2]] += c;
          phi[playerOf[j + 3]] += d;
        }
      }
    },
  };
}
