import { createDifficulty, type Difficulty } from '../conformal/difficulty/difficulty.js';
import { assertSteps, type StepTable } from '../conformal/steps.js';
import { assertVennAbers, type VennAbersTable } from '../conformal/vennAbers.js';
import type { UnusualReference } from '../ood/unusual.js';
import { decodeNumbers } from './numbers.js';
import { decodeViews } from './decodeViews.js';
import type { BandsPart, Cell, LikelihoodPart, Profile, ProfileFeature, SetsPart, Steps, UnusualPart, VennAbers } from './profile.js';
import { readSketch, type Sketch } from './sketch.js';

/** A profile's tables as typed arrays, decoded once. */
export interface DecodedProfile {
  readonly sketches: readonly Sketch[];
  readonly unusual: UnusualReference | null;
  readonly bands: DecodedBands | null;
  readonly likelihood: DecodedLikelihood | null;
  readonly sets: DecodedSets | null;
}

/** What was counted per score, for all cases and for contexts with enough of their own. */
export interface DecodedLikelihood {
  readonly pooled: DecodedCounts;
  readonly groups: readonly (DecodedCounts & { readonly key: string })[];
}

export interface DecodedCounts {
  readonly cells: readonly Cell[];
  readonly vennAbers: VennAbersTable | null;
}

/** Limits and calibration scores for all classes, or for each class its own, in class order. */
export type DecodedSets = readonly { readonly label: string | null; readonly n: number; readonly q: readonly (number | null)[]; readonly scores: StepTable | null }[];

export interface DecodedBands {
  readonly difficulty: Difficulty;
  readonly groups: readonly DecodedGroup[];
}

/** One group of the bands. */
export interface DecodedGroup {
  readonly key: string;
  readonly n: number;
  /** Per alpha, in units of difficulty; `null` is unbounded. */
  readonly q: readonly (number | null)[];
  readonly qLower?: readonly (number | null)[] | undefined;
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
    unusual: unusual && { ...decodeUnusual(profile.features, unusual), hidden: new Set(profile.presentation.hidden) },
    bands: profile.bands && decodeBands(profile.bands, profile.model.features.length),
    likelihood: profile.likelihood && decodeLikelihood(profile.likelihood),
    sets: profile.sets && decodeSets(profile.sets),
  };
  cache.set(profile, decoded);
  return decoded;
}

/** @throws {@link CandorError} `bad-steps`, `bad-numbers` or `bad-views` when a table does not fit the features. */
export function decodeUnusual(features: readonly ProfileFeature[], part: UnusualPart): UnusualReference {
  const known = references.get(part);
  if (known?.features === features) return known;
  const reference: UnusualReference = {
    features,
    views: decodeViews(features, features.map(readSketch), part),
    cal: decodeSteps(part.cal),
    groups: part.groups?.map(({ key, cal }) => ({ key, cal: decodeSteps(cal) })),
    levelsPm: part.levelsPm,
  };
  references.set(part, reference);
  return reference;
}

/** The largest part is decoded when it is verified at load, and used later. */
const references = new WeakMap<UnusualPart, UnusualReference>();

/** @throws {@link CandorError} `bad-steps` or `bad-numbers`. */
export function decodeSteps(steps: Steps): StepTable {
  const table = { n: steps.n, knots: decodeNumbers(steps.knots), atLeast: Uint32Array.from(decodeNumbers(steps.atLeast)) };
  assertSteps(table);
  return table;
}

/** @throws {@link CandorError} `bad-difficulty` or `bad-numbers`. */
export function decodeBands({ family, difficulty, groups }: BandsPart, nFeatures: number): DecodedBands {
  return {
    difficulty: createDifficulty(family, difficulty, nFeatures),
    groups: groups.map(({ key, n, q, qLower, signed }) => ({ key, n, q, qLower, signed: signed ? decodeNumbers(signed) : null })),
  };
}

/** @throws {@link CandorError} `bad-venn-abers` or `bad-numbers`. */
export function decodeLikelihood({ cells, vennAbers, groups = [] }: LikelihoodPart): DecodedLikelihood {
  const counts = (own: readonly Cell[], table: VennAbers | undefined): DecodedCounts => ({ cells: own, vennAbers: table ? decodeVennAbers(table) : null });
  return { pooled: counts(cells, vennAbers), groups: groups.map((group) => ({ key: group.key, ...counts(group.cells, group.vennAbers) })) };
}

/** @throws {@link CandorError} `bad-steps` or `bad-numbers`. */
export const decodeSets = ({ q }: SetsPart): DecodedSets => q.map(({ scores, ...one }) => ({ ...one, scores: scores ? decodeSteps(scores) : null }));

function decodeVennAbers({ s, p0, p1 }: VennAbers): VennAbersTable {
  const share = (x: number) => x / 65535;
  const table = { start: decodeNumbers(s), p0: decodeNumbers(p0).map(share), p1: decodeNumbers(p1).map(share) };
  assertVennAbers(table);
  return table;
}
