import type { Band, Explanation } from '../explanation/explanation.js';
import type { CheckedRow } from '../model/row.js';
import { decodeProfile, type DecodedGroup } from './decoded.js';
import { groupChains, groupsFor } from './groups.js';
import { placed } from './placed.js';
import type { BandsPart, Profile } from './profile.js';

/** An amount with where it comes from. */
export interface AmountQuestion {
  readonly row: CheckedRow;
  readonly prediction: Pick<Explanation['prediction'], 'scale' | 'value'>;
  readonly context?: Readonly<Record<string, string>> | undefined;
}

/** The group whose calibration cases speak for an amount, and how hard the amount is. */
export interface AmountGroup {
  readonly group: DecodedGroup;
  readonly sigma: number;
}

/**
 * The conformal band of an amount: `prediction ± q × difficulty` within the known range of the outcome.
 *
 * `q` is that of the case's own group, so the promise holds inside the group; of overlapping groups the
 * widest band counts, which contains the band of each.
 * @param alphaPm - Default: the first of the profile.
 * @returns Ends that are not bounded are `null`; `null` altogether where the profile holds no bands.
 */
export function bandOf(profile: Profile, question: AmountQuestion, alphaPm = profile.bands?.alphasPm[0]): Band | null {
  const at = profile.bands?.alphasPm.indexOf(alphaPm!) ?? -1;
  const found = groupOf(profile, question);
  if (!profile.bands || !found || at < 0) return null;
  const { group, sigma } = found;
  const [lower, upper] = ends(group, at);
  const within = intoRange(profile.bands);
  const { value } = question.prediction;
  return {
    alpha: alphaPm! / 1000,
    lower: lower === null ? null : within(value - lower * sigma),
    upper: upper === null ? null : within(value + upper * sigma),
    measuredOn: group.key,
  };
}

/** The group that answers for an amount; of several the one with the widest band. */
export function groupOf(profile: Profile, { row, prediction, context }: AmountQuestion): AmountGroup | null {
  const { bands } = profile;
  if (!bands || prediction.scale !== 'value') return null;
  const decoded = decodeProfile(profile).bands!;
  const groups = groupsFor(decoded.groups, groupChains(profile.context.segments, placed(profile.context.cuts, context), bands.overlapping));
  if (groups.length === 0) return null;
  const widest = groups.reduce((most, group) => (width(group) > width(most) ? group : most));
  return { group: widest, sigma: decoded.difficulty(prediction.value, row) };
}

function width(group: DecodedGroup): number {
  const [lower, upper] = ends(group, 0);
  return (lower ?? Infinity) + (upper ?? Infinity);
}

const ends = ({ q, qLower }: DecodedGroup, at: number) => [qLower ? qLower[at] : q[at], q[at]];

/** Ends beyond what the outcome can be are drawn in to it: no outcome is lost by that. */
export function intoRange({ range }: BandsPart): (x: number) => number {
  const { min = -Infinity, max = Infinity } = range ?? {};
  return (x) => Math.min(max, Math.max(min, x)) + 0;
}
