import { jeffreysInterval } from '../../conformal/cells.js';
import type { Profile } from '../profile.js';
import { checkRowOf, type CheckRow } from './checkRow.js';
import type { CheckLimits } from './limits.js';
import type { Replayed } from './replayed.js';

/**
 * The likelihood (or, of many classes, the sureness) that the panel shows, on average, against the rate that came.
 *
 * `estimate` is the whole difference; the value is the part of it outside the rate's 90% interval.
 */
export function likelihoodRow(rows: readonly Replayed[], { likelihood }: Pick<Profile, 'likelihood'>, { likelihoodGap }: CheckLimits): CheckRow[] {
  const shown = rows.map((row) => row.likelihood).filter((one) => one !== null);
  if (!likelihood || shown.length === 0) return [];
  const n = shown.length;
  const said = shown.reduce((sum, { value }) => sum + value, 0) / n;
  const hits = shown.filter(({ came }) => came).length;
  const { lower, upper } = jeffreysInterval(hits, n);
  return [checkRowOf({
    id: 'likelihood.gap',
    what: likelihood.about === 'event' ? 'certain difference between the mean likelihood and the rate of the event' : 'certain difference between the mean sureness and the rate of right recommendations',
    value: Math.max(0, lower - said, said - upper),
    limit: likelihoodGap,
    estimate: Math.abs(said - hits / n),
    said,
    came: hits / n,
    lower,
    upper,
    n,
  })];
}
