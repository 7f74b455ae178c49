import type { Pairs } from './design.js';

/**
 * Who differs between coalitions, as places in tables that have a line of three numbers for every set of `shared` players.
 *
 * It is the same under every prior, and found once for all that are tried.
 */
export interface Differences {
  /** Pairs of coalitions. */
  readonly count: number;
  readonly tables: number;
  /** Players that share a table: 0..shared-1, shared..2 shared-1, … */
  readonly shared: number;
  /** Shape [count, tables]: of table t, from 3 t 2^shared on. */
  readonly places: Uint16Array | Uint32Array;
}

/** Most players that share a table: larger tables cost more to fill than they save. */
const MOST_SHARED = 10;

/**
 * Differences of coalitions `from` … `to` - 1, each with the first `columns` or, without, with itself and all before it:
 * the rows of a lower triangle.
 */
export function differencesOf({ players, width, words }: Pairs, from: number, to: number, columns?: number): Differences {
  const tables = Math.max(1, Math.ceil(players / MOST_SHARED));
  const shared = Math.ceil(players / tables);
  const count = columns === undefined ? ((to - from) * (from + to + 1)) / 2 : (to - from) * columns;
  const places = new (3 * tables << shared <= 0x10000 ? Uint16Array : Uint32Array)(count * tables);
  const mask = (1 << shared) - 1;
  for (let t = 0; t < tables; t++) {
    const word = (t * shared) >>> 5;
    const shift = (t * shared) & 31;
    // A set that reaches into the next word.
    const split = shift + shared > 32 && word + 1 < width;
    const sets = Uint32Array.from({ length: to }, (_, c) => ((words[c * width + word] >>> shift) | (split ? words[c * width + word + 1] << (32 - shift) : 0)) & mask);
    const first = 3 * t << shared;
    for (let a = from, at = t; a < to; a++) {
      const own = sets[a];
      const end = columns ?? a + 1;
      for (let b = 0; b < end; b++, at += tables) places[at] = first + 3 * (own ^ sets[b]);
    }
  }
  return { count, tables, shared, places };
}
