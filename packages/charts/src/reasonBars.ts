import type { Reason } from '@candor/core';
import { linear, type Span } from './geometry.js';

/** One bar, in fractions of the drawing's width. */
export interface ReasonBar extends Span {
  readonly feature: string;
  /** `toward` lies on the inline-end side of the zero line, `away` on the other. */
  readonly side: 'toward' | 'away';
  /** `start` and `length` in pixels; present when a width was given. */
  readonly x?: number;
  readonly width?: number;
}

/** Where the zero line stands, as a fraction of the width. */
export const ZERO = 0.5;

/** The longest bar leaves some air before the edge. */
const LONGEST = 0.47;

/** A bar that exists is seen: about one pixel in the narrowest panel. */
const SHORTEST = 0.004;

/**
 * Bars of the reasons of one case, all on one scale from one zero line.
 *
 * @param reasons - Everything that is drawn together: hand over the opposing reason with the others.
 * @param options.width - Adds pixels to the fractions.
 * @returns One bar for each reason, in the same order. A reason without weight has length 0.
 */
export function reasonBars(reasons: readonly Pick<Reason, 'feature' | 'direction' | 'share'>[], { width }: { width?: number } = {}): ReasonBar[] {
  const longest = Math.max(0, ...reasons.map(({ share }) => share));
  const scale = linear([0, longest > 0 ? longest : 1], [0, LONGEST]);
  return reasons.map(({ feature, direction, share }) => {
    const length = share > 0 ? Math.max(SHORTEST, scale(share)) : 0;
    const start = direction === 'toward' ? ZERO : ZERO - length;
    const bar = { feature, side: direction, start, length };
    return width === undefined ? bar : { ...bar, x: start * width, width: length * width };
  });
}
