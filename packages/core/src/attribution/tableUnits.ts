import { statesOf, type Unit } from './treeLayout.js';
import { unitTables } from './unitTables.js';

/**
 * Units as tables over their states: explaining costs one look-up and one addition per player for each.
 *
 * Sums have shape [nFeatures + 1]: the last place takes what pads a row. Units that have no table are passed over.
 */
export interface TableUnits {
  /** Makes the table of unit `u` from the state of each background row, shape [n], and their weights. */
  fill(u: number, states: Int32Array, weights: Float64Array): void;
  /** Adds what units `from` up to `to` give a row in these states, by unit. */
  addRow(from: number, to: number, states: Int32Array, sums: Float64Array): void;
  /** Adds what unit `u` gives each of many rows in these states, shape [n], to row-major sums. */
  addRows(u: number, n: number, states: Int32Array, sums: Float64Array): void;
  readonly bytes: number;
}

/** Players are added eight at a time: most units have six or seven. */
const LANES = 8;
/** Floats of a cache line. */
const LINE = 16;
/** Units whose rows are fetched together. */
const RUN = 96;

/**
 * @param units - All units of a forest.
 * @param tabulated - Those that have a table.
 * @param wide - Tables of doubles, else of floats.
 */
export function tableUnits(units: readonly Unit[], tabulated: (unit: Unit) => boolean, nFeatures: number, wide: boolean): TableUnits {
  const first = new Int32Array(units.length + 1); // player
  const start = new Int32Array(units.length + 1); // of the table
  const width = new Int32Array(units.length);
  const players: number[] = [];
  let entries = 0;
  units.forEach((unit, u) => {
    if (tabulated(unit)) {
      width[u] = unit.players.length;
      entries += statesOf(unit) * unit.players.length;
      for (const player of unit.players) players.push(player);
      while (players.length % LANES > 0) players.push(nFeatures);
    }
    first[u + 1] = players.length;
    start[u + 1] = entries;
  });
  const playerOf = Int32Array.from(players);
  const table = wide ? new Float64Array(entries + LANES) : new Float32Array(entries + LANES);
  const tables = unitTables(units.filter(tabulated));
  const places = nFeatures + 1;

  /** Reads one number of every row: memory answers many loads at once only when none waits for an addition. */
  function fetch(from: number, to: number, states: Int32Array): number {
    let head = 0;
    let tail = 0;
    for (let u = from; u < to; u++) {
      const row = start[u] + states[u] * width[u];
      head += table[row];
      tail += table[row + width[u]];
    }
    return head + tail;
  }

  return {
    bytes: table.byteLength + playerOf.byteLength,
    fill(u, states, weights) {
      tables.fill(units[u], states, weights, table, start[u]);
    },
    addRow(from, to, states, sums) {
      for (let run = from; run < to; run += RUN) {
        const end = Math.min(run + RUN, to);
        sums[nFeatures] = fetch(run, end, states);
        for (let u = run; u < end; u++) {
          const last = first[u + 1];
          for (let j = first[u], row = start[u] + states[u] * width[u]; j < last; j += LANES, row += LANES) {
            sums[playerOf[j]] += table[row];
            sums[playerOf[j + 1]] += table[row + 1];
            sums[playerOf[j + 2]] += table[row + 2];
            sums[playerOf[j + 3]] += table[row + 3];
            sums[playerOf[j + 4]] += table[row + 4];
            sums[playerOf[j + 5]] += table[row + 5];
            sums[playerOf[j + 6]] += table[row + 6];
            sums[playerOf[j + 7]] += table[row + 7];
          }
        }
      }
    },
    addRows(u, n, states, sums) {
      // In its order a table comes from memory much faster than row by row.
      let read = 0;
      for (let i = start[u]; i < start[u + 1]; i += LINE) read += table[i];
      sums[nFeatures] = read;
      for (let j = first[u], at = start[u]; j < first[u + 1]; j += LANES, at += LANES) {
        const a = playerOf[j];
        const b = playerOf[j + 1];
        const c = playerOf[j + 2];
        const d = playerOf[j + 3];
        const e = playerOf[j + 4];
        const f = playerOf[j + 5];
        const g = playerOf[j + 6];
        const h = playerOf[j + 7];
        for (let i = 0, to = 0; i < n; i++, to += places) {
          const row = at + states[i] * width[u];
          sums[to + a] += table[row];
          sums[to + b] += table[row + 1];
          sums[to + c] += table[row + 2];
          sums[to + d] += table[row + 3];
          sums[to + e] += table[row + 4];
          sums[to + f] += table[row + 5];
          sums[to + g] += table[row + 6];
          sums[to + h] += table[row + 7];
        }
      }
    },
  };
}
