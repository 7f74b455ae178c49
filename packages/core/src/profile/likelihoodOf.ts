import { cellOf, jeffreysInterval } from '../conformal/cells.js';
import { lookUpPair } from '../conformal/vennAbers.js';
import type { Likelihood } from '../explanation/explanation.js';
import { decodeProfile } from './decoded.js';
import { ALL, groupChains, groupsFor } from './groups.js';
import { placed } from './placed.js';
import type { Profile } from './profile.js';

/**
 * What came of checked cases scored like this one: the count of its cell, from its own context where that
 * has enough cases in every cell, else from all of them.
 *
 * The interval is Jeffreys' of the cell, widened to hold the Venn-Abers pair of the score: one of the two is
 * calibrated, however coarse the cell.
 * @returns `null` where no count is about one event.
 */
export function likelihoodOf(profile: Profile, probabilities: Readonly<Record<string, number>> | undefined, context: Readonly<Record<string, string>> | undefined): Likelihood | null {
  const { likelihood } = profile;
  if (likelihood?.about !== 'event' || likelihood.event === undefined) return null;
  const score = probabilities?.[likelihood.event];
  if (score === undefined) return null;
  const { pooled, groups } = decodeProfile(profile).likelihood!;
  const chains = groupChains(profile.context.segments, placed(profile.context.cuts, context));
  const own = groupsFor(groups, chains)[0];
  const { cells, vennAbers } = own ?? pooled;
  const cell = cellOf(cells, score);
  if (!cell || cell.n === 0) return null;
  const { hits, n } = cell;
  const { lower, upper } = jeffreysInterval(hits, n);
  const { p0, p1 } = vennAbers ? lookUpPair(vennAbers, score) : { p0: lower, p1: upper };
  return { value: hits / n, lower: Math.min(lower, p0), upper: Math.max(upper, p1), hits, n, measuredOn: own?.key ?? pooledOn(likelihood.measuredOn) };
}

const pooledOn = (keys: readonly string[] | undefined) => keys?.join(', ') || ALL;
