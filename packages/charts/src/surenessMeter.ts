import { span, type Span } from './geometry.js';

/** One checked case, in fractions of the width. */
export interface SurenessCell extends Span {
  /** One of the cases that turned out this way. */
  readonly filled: boolean;
}

export interface SurenessMeterLayout {
  /** One cell for each of `base` checked cases; the filled ones stand at the inline start. */
  readonly cells: readonly SurenessCell[];
  readonly count: number;
  readonly base: number;
}

export interface SurenessMeterOptions {
  /** Checked cases drawn, as many as the sentence speaks of; default 20, at least 1. */
  base?: number;
}

/** Air between two cells, as a share of a cell with its air. */
const AIR = 0.2;

/**
 * How often recommendations like this one turned out right, as cells that can be counted.
 *
 * It repeats the sentence "of 20 checked cases like this, about 17 turned out this way", so it counts as the
 * sentence counts: never none and never all unless it is exactly so.
 * @param rate - 0..1, measured.
 * @returns `null` for a rate that is none: nobody measured it, and nothing is drawn.
 */
export function surenessMeter(rate: number | null, { base = 20 }: SurenessMeterOptions = {}): SurenessMeterLayout | null {
  if (rate === null || !(rate >= 0 && rate <= 1) || !(base >= 1)) return null;
  const whole = Math.floor(base);
  const rounded = Math.round(rate * whole);
  const count = rate > 0 && rounded === 0 ? 1 : rate < 1 && rounded === whole ? whole - 1 : rounded;
  // The last cell needs no air after it.
  const width = 1 / (whole - AIR);
  return {
    cells: Array.from({ length: whole }, (_, i) => ({ ...span(i * width, (i + 1 - AIR) * width), filled: i < count })),
    count,
    base: whole,
  };
}
