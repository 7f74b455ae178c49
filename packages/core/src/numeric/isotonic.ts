import { orderOf } from './sorted.js';

/** A run of neighbouring scores that share one fitted mean. */
export interface IsotonicBlock {
  /** Smallest and largest score in it. */
  readonly lo: number;
  readonly hi: number;
  readonly n: number;
  /** Sum of outcomes: `sum / n` is the fitted value. */
  readonly sum: number;
}

/**
 * Isotonic least squares by pooling adjacent violators: block means never fall as the score rises.
 *
 * Equal scores always share a block.
 * @param scores - Shape [n], any order.
 * @param outcomes - Shape [n].
 * @returns Blocks in ascending order of score; empty for no rows.
 * @see Ayer et al. (1955), doi:10.1214/aoms/1177728423
 */
export function isotonic(scores: ArrayLike<number>, outcomes: ArrayLike<number>): IsotonicBlock[] {
  const order = orderOf(scores);
  const blocks: { lo: number; hi: number; n: number; sum: number }[] = [];
  for (let at = 0; at < order.length;) {
    const score = scores[order[at]];
    const block = { lo: score, hi: score, n: 0, sum: 0 };
    for (; at < order.length && scores[order[at]] === score; at++) {
      block.n++;
      block.sum += outcomes[order[at]];
    }
    blocks.push(block);
    // A pool is kept only while its mean is above its left neighbour's.
    for (let last = blocks.length - 1; last > 0 && blocks[last - 1].sum * blocks[last].n >= blocks[last].sum * blocks[last - 1].n; last--) {
      const right = blocks.pop()!;
      const left = blocks[last - 1];
      left.hi = right.hi;
      left.n += right.n;
      left.sum += right.sum;
    }
  }
  return blocks;
}
