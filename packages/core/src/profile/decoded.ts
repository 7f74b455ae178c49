import { assertSteps, type StepTable } from '../conformal/steps.js';
import type { UnusualReference } from '../ood/unusual.js';
import { decodeNumbers } from './numbers.js';
import { decodeViews } from './decodeViews.js';
import type { BandsPart, Profile, ProfileFeature, Steps, UnusualPart } from './profile.js';
import { readSketch, type Sketch } from './sketch.js';

/** A profile's tables as typed arrays, decoded once. */
export interface DecodedProfile {
  readonly sketches: readonly Sketch[];
  readonly unusual: UnusualReference | null;
  readonly bands: readonly DecodedGroup[];
}

/** One group of the bands. */
export interface DecodedGroup {
  readonly key: string;
  readonly n: number;
  readonly q: readonly (number | null)[];
  readonly signed: Float64Array | null;
}

const cache = new WeakMap<Profile, DecodedProfile>();

/** @throws {@link CandorError} when a table cannot be decoded; `readProfile` has dropped such parts. */
export function decodeProfile(profile: Profile): DecodedProfile {
  const known = cache.get(profile);
  if (known) return known;
  const sketches = profile.features.map(readSketch);
  const { unusual } = profile;
  const decoded: DecodedProfile = {
    sketches,
    unusual: unusual && decodeUnusual(profile.features, unusual),
    bands: profile.bands ? decodeGroups(profile.bands) : [],
  };
  cache.set(profile, decoded);
  return decoded;
}

/** @throws {@link CandorError} `bad-steps`, `bad-numbers` or `bad-views` when a table does not fit the features. */
export function decodeUnusual(features: readonly ProfileFeature[], part: UnusualPart): UnusualReference {
  return { features, views: decodeViews(features, features.map(readSketch), part), cal: decodeSteps(part.cal), levelsPm: part.levelsPm };
}

/** @throws {@link CandorError} `bad-steps` or `bad-numbers`. */
export function decodeSteps(steps: Steps): StepTable {
  const table = { n: steps.n, knots: decodeNumbers(steps.knots), atLeast: Uint32Array.from(decodeNumbers(steps.atLeast)) };
  assertSteps(table);
  return table;
}

export function decodeGroups({ groups }: BandsPart): DecodedGroup[] {
  return groups.map(({ key, n, q, signed }) => ({ key, n, q, signed: signed ? decodeNumbers(signed) : null }));
}
