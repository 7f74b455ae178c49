import { isMember } from '../model/compile.js';
import type { SeenBackground } from './background.js';
import type { TreeLayout, Unit } from './treeLayout.js';

/** Where all background rows stand in a tree: the pass of `passTree`, split by split over all rows. */
export interface BackgroundStates {
  pass(tree: number): void;
  /** State of every row at a unit of the tree last passed, shape [n]; valid until the next call. */
  at(unit: Unit): Int32Array;
}

export function backgroundStates({ forest: { compiled }, tops, topStart, places }: TreeLayout, { codes, n }: SeenBackground): BackgroundStates {
  const masks = new Int32Array(places * n);
  const low = new Int32Array(n); // 1 where a row goes low
  const states = new Int32Array(n);

  function goLow(slot: number, limit: number): void {
    const of = codes[slot];
    if (limit < 0) for (let b = 0; b < n; b++) low[b] = Number(isMember(compiled, limit, of[b]));
    else for (let b = 0; b < n; b++) low[b] = (of[b] - limit - 1) >>> 31;
  }

  return {
    pass(tree) {
      masks.fill(-1, 0, n);
      for (let i = topStart[tree]; i < topStart[tree + 1]; i += 6) {
        goLow(tops[i], tops[i + 1]);
        const bit = tops[i + 2];
        const from = tops[i + 3] * n;
        const toLow = tops[i + 4] * n;
        const toHigh = tops[i + 5] * n;
        for (let b = 0; b < n; b++) {
          const mask = masks[from + b];
          masks[toLow + b] = mask & ~(bit & (low[b] - 1));
          masks[toHigh + b] = mask & ~(bit & -low[b]);
        }
      }
    },
    at({ place, onPath, splits }) {
      const path = 2 ** onPath - 1;
      for (let b = 0; b < n; b++) states[b] = masks[place * n + b] & path;
      for (const node of splits) {
        goLow(compiled.nodes[node], compiled.nodes[node + 1]);
        for (let b = 0; b < n; b++) states[b] = (states[b] << 1) | low[b];
      }
      return states;
    },
  };
}
