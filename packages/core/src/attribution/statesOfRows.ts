import { isMember } from '../model/compile.js';
import type { SeenRow } from './seenRow.js';
import type { TreeLayout, Unit } from './treeLayout.js';

/** Where many rows stand in a tree: the pass of `statesOfRow`, split by split over all rows. */
export interface StatesOfRows {
  pass(tree: number): void;
  /** State of every row at a unit of the tree last passed, shape [rows]; valid until the next call. */
  at(unit: Unit): Int32Array;
}

export function statesOfRows({ forest: { compiled }, tops, topStart, places }: TreeLayout, rows: readonly SeenRow[]): StatesOfRows {
  const n = rows.length;
  const codes = Array.from(rows[0].codes, (_, s) => Int32Array.from(rows, (row) => row.codes[s]));
  const masks = new Int32Array(places * n);
  const states = new Int32Array(n);
  const lows = [new Int32Array(n), new Int32Array(n), new Int32Array(n)];

  /** A set split read as a split of two values: 0 for a member, which goes low, 1 for the others. */
  function membership(limit: number, slot: number, into: Int32Array): Int32Array {
    const of = codes[slot];
    for (let b = 0; b < n; b++) into[b] = isMember(compiled, limit, of[b]) ? 0 : 1;
    return into;
  }

  return {
    pass(tree) {
      masks.fill(-1, 0, n);
      for (let i = topStart[tree]; i < topStart[tree + 1]; i += 6) {
        const set = tops[i + 1] < 0;
        const of = set ? membership(tops[i + 1], tops[i], lows[0]) : codes[tops[i]];
        const above = (set ? 0 : tops[i + 1]) + 1;
        const bit = tops[i + 2];
        const from = tops[i + 3] * n;
        const toLow = tops[i + 4] * n;
        const toHigh = tops[i + 5] * n;
        for (let b = 0; b < n; b++) {
          const low = (of[b] - above) >> 31; // all bits where a row goes low, else none
          const mask = masks[from + b];
          masks[toLow + b] = mask & ~(bit & ~low);
          masks[toHigh + b] = mask & ~(bit & low);
        }
      }
    },
    at({ place, onPath, splits }) {
      const path = 2 ** onPath - 1;
      const from = place * n;
      const above = [0, 0, 0];
      const of = splits.map((node, s) => {
        const limit = compiled.nodes[node + 1];
        above[s] = (limit < 0 ? 0 : limit) + 1;
        return limit < 0 ? membership(limit, compiled.nodes[node], lows[s]) : codes[compiled.nodes[node]];
      });
      if (splits.length === 3) {
        const [first, second, third] = of;
        const [a, b, c] = above;
        for (let i = 0; i < n; i++) {
          states[i] = ((masks[from + i] & path) << 3) | (((first[i] - a) >>> 31) << 2) | (((second[i] - b) >>> 31) << 1) | ((third[i] - c) >>> 31);
        }
        return states;
      }
      for (let b = 0; b < n; b++) states[b] = masks[from + b] & path;
      of.forEach((column, s) => {
        for (let b = 0; b < n; b++) states[b] = (states[b] << 1) | ((column[b] - above[s]) >>> 31);
      });
      return states;
    },
  };
}
