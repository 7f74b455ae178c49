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
export const isotonic = (scores: ArrayLike<number>, outcomes: ArrayLike<number>): IsotonicBlock[] => poolViolators(tiesOf(scores, outcomes));

/** One block per distinct score, ascending: where pooling starts. */
export function tiesOf(scores: ArrayLike<number>, outcomes: ArrayLike<number>): IsotonicBlock[] {
  const order = orderOf(scores);
  const blocks: IsotonicBlock[] = [];
  for (let at = 0; at < order.length;) {
    const score = scores[order[at]];
    let [n, sum] = [0, 0];
    for (; at < order.length && scores[order[at]] === score; at++) {
      n++;
      sum += outcomes[order[at]];
    }
    blocks.push({ lo: score, hi: score, n, sum });
  }
  return blocks;
}

/** Pools neighbours, in ascending order of score, until each mean is above its left neighbour's. */
export function poolViolators(blocks: Iterable<IsotonicBlock>): IsotonicBlock[] {
  const pools: IsotonicBlock[] = [];
  for (const block of blocks) {
    let last = block;
    for (let before = pools.at(-1); before && before.sum * last.n >= last.sum * before.n; before = pools.at(-1)) {
      pools.pop();
      last = { lo: before.lo, hi: last.hi, n: before.n + last.n, sum: before.sum + last.sum };
    }
    pools.push(last);
  }
  return pools;
}
