import { isMember } from '../model/compile.js';
import { lowerBound } from '../numeric/lowerBound.js';
import { transposeBits } from '../numeric/transposeBits.js';
import { once } from '../once.js';
import type { SeenRow } from './seenRow.js';
import type { TreeLayout, Unit } from './treeLayout.js';

/** Where many rows stand in a tree: the pass of `statesOfRow` for 32 rows at a time, each a bit of a word. */
export interface StatesOfRows {
  pass(tree: number): void;
  /** State of every row at a unit of the tree last passed, shape [rows]; valid until the next call. */
  at(unit: Unit): Int32Array;
}

export function statesOfRows({ forest: { compiled }, tops, topStart, places }: TreeLayout, rows: readonly SeenRow[]): StatesOfRows {
  const n = rows.length;
  const words = Math.ceil(n / 32);
  const slots = Array.from(rows[0].codes, (_, s) => once(() => sortedRows(rows, s, words)));
  let most = 0; // players on a path
  for (let i = 2; i < tops.length; i += 6) most = Math.max(most, 32 - Math.clz32(tops[i]));
  // By place, player and word: who satisfies all conditions of a player of the path.
  const paths = new Int32Array(places * most * words);
  const counts = new Int32Array(places);
  const low = new Int32Array(words);
  const bits = new Int32Array((most + 3) * words);
  const eight = new Int32Array(8);
  const states = new Int32Array(32 * words);
  const ofRows = states.subarray(0, n);

  /** Writes who goes low at a split. */
  function writeLow(slot: number, limit: number, into: Int32Array, at: number): void {
    if (limit >= 0) {
      const { codes, prefixes } = slots[slot]();
      const from = lowerBound(codes, limit + 1) * words;
      for (let w = 0; w < words; w++) into[at + w] = prefixes[from + w];
      return;
    }
    into.fill(0, at, at + words);
    for (let i = 0; i < n; i++) if (isMember(compiled, limit, rows[i].codes[slot])) into[at + (i >> 5)] |= 1 << (i & 31);
  }

  function writePath(from: number, to: number, player: number, flip: number): void {
    counts[to] = Math.max(counts[from], player + 1);
    const above = from * most * words;
    const below = to * most * words;
    const known = counts[from] * words;
    for (let i = 0; i < counts[to] * words; i++) paths[below + i] = i < known ? paths[above + i] : -1;
    for (let w = 0, at = below + player * words; w < words; w++) paths[at + w] &= low[w] ^ flip;
  }

  return {
    pass(tree) {
      for (let i = topStart[tree]; i < topStart[tree + 1]; i += 6) {
        const player = 31 - Math.clz32(tops[i + 2]);
        writeLow(tops[i], tops[i + 1], low, 0);
        writePath(tops[i + 3], tops[i + 4], player, 0);
        writePath(tops[i + 3], tops[i + 5], player, -1);
      }
    },
    at({ place, onPath, splits }) {
      const own = splits.length;
      const d = own + onPath;
      for (let s = 0; s < own; s++) writeLow(compiled.nodes[splits[s]], compiled.nodes[splits[s] + 1], bits, (own - 1 - s) * words);
      for (let i = 0, from = place * most * words; i < onPath * words; i++) bits[own * words + i] = paths[from + i];
      for (let w = 0; w < words; w++) {
        for (let byte = 0; byte === 0 || byte < d; byte += 8) {
          for (let b = 0; b < 8; b++) eight[b] = byte + b < d ? bits[(byte + b) * words + w] : 0;
          transposeBits(eight);
          for (let k = 0, i = 32 * w; k < 8; k++, i++) {
            const four = eight[k];
            if (byte === 0) {
              states[i] = four & 255;
              states[i + 8] = (four >>> 8) & 255;
              states[i + 16] = (four >>> 16) & 255;
              states[i + 24] = four >>> 24;
            } else for (let c = 0; c < 4; c++) states[i + 8 * c] |= ((four >>> (8 * c)) & 255) << byte;
          }
        }
      }
      return ofRows;
    },
  };
}

/** The codes of a slot, ascending, and for each count of rows from below who they are, shape [n + 1, words]. */
function sortedRows(rows: readonly SeenRow[], slot: number, words: number): { codes: Int32Array; prefixes: Int32Array } {
  const order = Array.from(rows.keys());
  order.sort((a, b) => rows[a].codes[slot] - rows[b].codes[slot]);
  const prefixes = new Int32Array((rows.length + 1) * words);
  order.forEach((row, i) => {
    prefixes.copyWithin((i + 1) * words, i * words, (i + 1) * words);
    prefixes[(i + 1) * words + (row >> 5)] |= 1 << (row & 31);
  });
  return { codes: Int32Array.from(order, (row) => rows[row].codes[slot]), prefixes };
}
