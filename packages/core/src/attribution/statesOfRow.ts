import { isMember } from '../model/compile.js';
import type { TreeLayout } from './treeLayout.js';

/**
 * The states of one row at the units of trees `from` up to `to`, written to `states` by unit.
 *
 * One pass over the top of a tree gives the mask of every unit: the root starts with all bits set; the
 * child taken keeps them, the other loses the bit of the split's player.
 */
export type StatesOfRow = (from: number, to: number, codes: Int32Array, states: Int32Array) => void;

/** Numbers per unit in the program below: place, path mask, splits, then slot and limit of each. */
const STRIDE = 9;

export function statesOfRow({ tops, topStart, unitStart, units, places, forest: { compiled } }: TreeLayout): StatesOfRow {
  const masks = new Int32Array(places);
  const sets = compiled.memberStart.length > 1;
  const program = new Int32Array(units.length * STRIDE);
  units.forEach(({ place, onPath, splits }, u) => {
    program.set([place, 2 ** onPath - 1, splits.length], u * STRIDE);
    splits.forEach((node, s) => program.set(compiled.nodes.subarray(node, node + 2), u * STRIDE + 3 + 2 * s));
  });
  const lowAt = (slot: number, limit: number, codes: Int32Array): number =>
    limit < 0 ? Number(isMember(compiled, limit, codes[slot])) : (codes[slot] - limit - 1) >>> 31;

  function pass(tree: number, codes: Int32Array): void {
    masks[0] = -1;
    const end = topStart[tree + 1];
    for (let i = topStart[tree]; i < end; i += 6) {
      const low = lowAt(tops[i], tops[i + 1], codes);
      const mask = masks[tops[i + 3]];
      const bit = tops[i + 2];
      masks[tops[i + 4]] = mask & ~(bit & (low - 1));
      masks[tops[i + 5]] = mask & ~(bit & -low);
    }
  }

  return (from, to, codes, states) => {
    for (let tree = from; tree < to; tree++) {
      pass(tree, codes);
      const end = unitStart[tree + 1];
      for (let u = unitStart[tree], i = u * STRIDE; u < end; u++, i += STRIDE) {
        let state = masks[program[i]] & program[i + 1];
        if (!sets && program[i + 2] === 3) {
          state = (state << 3)
            | (((codes[program[i + 3]] - program[i + 4] - 1) >>> 31) << 2)
            | (((codes[program[i + 5]] - program[i + 6] - 1) >>> 31) << 1)
            | ((codes[program[i + 7]] - program[i + 8] - 1) >>> 31);
        } else {
          const last = i + 3 + 2 * program[i + 2];
          for (let s = i + 3; s < last; s += 2) state = (state << 1) | lowAt(program[s], program[s + 1], codes);
        }
        states[u] = state;
      }
    }
  };
}
