import { isMember } from '../model/compile.js';
import type { TreeLayout } from './treeLayout.js';

/**
 * One pass over the top of a tree gives the mask of every unit below it.
 *
 * The root starts with all bits set; the child taken keeps them, the other loses the bit of the split's player.
 * @param masks - Scratch, shape [layout.places]; receives the masks by place.
 */
export function passTree({ tops, topStart, forest: { compiled } }: TreeLayout, tree: number, codes: Int32Array, masks: Int32Array): void {
  masks[0] = -1;
  const end = topStart[tree + 1];
  for (let i = topStart[tree]; i < end; i += 6) {
    const limit = tops[i + 1];
    const code = codes[tops[i]];
    const low = limit < 0 ? Number(isMember(compiled, limit, code)) : (code - limit - 1) >>> 31;
    const mask = masks[tops[i + 3]];
    const bit = tops[i + 2];
    masks[tops[i + 4]] = mask & ~(bit & (low - 1));
    masks[tops[i + 5]] = mask & ~(bit & -low);
  }
}
