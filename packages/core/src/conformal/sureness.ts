import type { SurenessWord } from '../explanation/explanation.js';

/** Fewest calibration rows in a cell for a word about it. */
export const ROWS_FOR_SURENESS = 30;

/**
 * The word for a share of the measured range, or for a measured rate.
 *
 * @param limitInside - A limit lies inside the range shown: it cannot be "very sure" then.
 */
export function surenessWord(value: number, limitInside = false): SurenessWord {
  if (value >= 0.95 && !limitInside) return 'very';
  if (value >= 0.8) return 'fairly';
  return value >= 0.65 ? 'somewhat' : 'close-call';
}
