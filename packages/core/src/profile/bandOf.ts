import type { Band, Explanation } from '../explanation/explanation.js';
import { decodeProfile } from './decoded.js';
import type { Profile } from './profile.js';

/** The conformal band of an amount; unbounded ends are `null`. `null` where the profile holds no bands. */
export function bandOf(profile: Profile, prediction: Pick<Explanation['prediction'], 'scale' | 'value'>): Band | null {
  const { bands } = profile;
  const group = decodeProfile(profile).bands[0];
  if (!bands || !group || prediction.scale !== 'value') return null;
  const q = group.q[0];
  const { min = -Infinity, max = Infinity } = bands.range ?? {};
  return {
    alpha: bands.alphasPm[0] / 1000,
    lower: q === null ? null : Math.max(min, prediction.value - q),
    upper: q === null ? null : Math.min(max, prediction.value + q),
    measuredOn: group.key,
  };
}
