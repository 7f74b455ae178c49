import { ROWS_FOR_SURENESS } from '../conformal/sureness.js';
import { groupOf, intoRange, type AmountQuestion } from './bandOf.js';
import type { Profile } from './profile.js';

/** As many as a person can count at a glance. */
const COUNT = 20;

/**
 * Equally likely amounts: `prediction + difficulty × z` for the middles of 20 equal parts of the signed scores.
 *
 * They come from the group that gives the band and the sureness, within the known range of the outcome, so a
 * drawing of them says what the sentences say.
 * @returns Ascending; `null` where the profile keeps no signed scores, or fewer than 30 of them.
 * @see Kay, Kola, Hullman and Munson (2016), doi:10.1145/2858036.2858558
 */
export function amountQuantiles(profile: Profile, question: AmountQuestion): number[] | null {
  const found = groupOf(profile, question);
  const signed = found?.group.signed;
  if (!profile.bands || !signed || found.group.n < ROWS_FOR_SURENESS) return null;
  const within = intoRange(profile.bands);
  return Array.from({ length: COUNT }, (_, i) => within(question.prediction.value + found.sigma * scoreAt(signed, (i + 0.5) / COUNT)));
}

/** The score below which a share p of them lies: the inverse of how sureness counts them. */
function scoreAt(signed: Float64Array, p: number): number {
  const position = p * (signed.length - 1);
  const below = Math.floor(position);
  const above = Math.min(below + 1, signed.length - 1);
  return signed[below] + (signed[above] - signed[below]) * (position - below);
}
