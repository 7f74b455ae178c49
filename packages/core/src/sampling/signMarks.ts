import type { SignMark } from './game.js';

/** Marks for the next estimate, one a value; `exact` says that its bands have no width. */
export type MarkSigns = (values: Float64Array, halfWidths: Float64Array, exact: boolean) => SignMark[];

/**
 * Marks the signs of estimates that follow one another, so that no reader meets an unmarked turn.
 *
 * @param count - Values in each estimate.
 */
export function createSignMarks(count: number): MarkSigns {
  const settled = new Int8Array(count); // the sign published last as settled; 0 when none was
  const turned = new Uint8Array(count);
  return (values, halfWidths, exact) => Array.from(values, (value, i) => {
    const sign = Math.sign(value);
    if (sign * settled[i] < 0) turned[i] = 1;
    if (turned[i] === 1) return 'turned';
    if (!exact && Math.abs(value) <= halfWidths[i]) return 'open';
    settled[i] = sign;
    return 'settled';
  });
}
