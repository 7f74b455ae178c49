import { chooseDifficulty, type AmountCase } from '../../conformal/difficulty/chooseDifficulty.js';
import { createDifficulty } from '../../conformal/difficulty/difficulty.js';
import { conformalQuantile, scoresNeeded } from '../../conformal/rank.js';
import { compressScores } from '../../conformal/steps.js';
import { quantile } from '../../numeric/quantile.js';
import { sorted } from '../../numeric/sorted.js';
import { groupChains, groupsByCount } from '../groups.js';
import { encodeNumbers } from '../numbers.js';
import type { BandsPart } from '../profile.js';
import { encodeSteps } from './encodeSteps.js';

const SIGNED_KNOTS = 257;
/** A group needs this many rows, and five times what a finite bound needs. */
const FEWEST_IN_GROUP = 50;

export interface BandsQuestion {
  readonly tune: readonly AmountCase[];
  readonly cal: readonly (AmountCase & { readonly cells: Readonly<Record<string, string>> })[];
  readonly alphasPm: readonly number[];
  readonly tails?: 'symmetric' | 'separate' | undefined;
  /** What the outcome can be. */
  readonly range?: { readonly min?: number; readonly max?: number } | undefined;
  readonly columns: readonly string[];
  readonly overlapping?: boolean | undefined;
  readonly seed: number;
}

/**
 * Conformal bands: the difficulty from TUNE, limits per group from the CAL scores `(was - said) / difficulty`.
 *
 * Groups are formed by counts alone. `tails: "separate"` bounds each end at half the allowed misses, for
 * errors that are larger on one side.
 */
export function bandsPart({ tune, cal, alphasPm, tails = 'symmetric', range, columns, overlapping, seed }: BandsQuestion): BandsPart {
  const { family, tables } = chooseDifficulty(tune, alphasPm[0], seed);
  const difficulty = createDifficulty(family, tables, Infinity);
  const scores = cal.map(({ said, was, row }) => (was - said) / difficulty(said, row));
  const chains = cal.map(({ cells }) => groupChains(columns, cells, overlapping));
  const least = Math.max(FEWEST_IN_GROUP, 5 * scoresNeeded(alphasPm[0], tails === 'separate' ? 2 : 1));
  return {
    alphasPm: [...alphasPm],
    guarantee: 'on-average',
    family,
    difficulty: tables,
    tails,
    ...(range && { range }),
    ...(overlapping && { overlapping }),
    groups: groupsByCount(chains, least).map(({ key, members }) => groupOf(key, members.map((i) => scores[i]), alphasPm, tails)),
  };
}

function groupOf(key: string, scores: readonly number[], alphasPm: readonly number[], tails: 'symmetric' | 'separate'): BandsPart['groups'][number] {
  const signed = sorted(scores);
  const absolute = sorted(signed.map(Math.abs));
  const limits = (ascending: Float64Array, sides: 1 | 2) => alphasPm.map((alphaPm) => finiteOrNull(conformalQuantile(ascending, alphaPm, sides)));
  return {
    key,
    n: scores.length,
    ...(tails === 'separate'
      ? { q: limits(signed, 2), qLower: limits(sorted(signed.map((z) => -z)), 2) }
      : { q: limits(absolute, 1) }),
    scores: encodeSteps(compressScores(absolute)),
    ...(signed.length > 1 && { signed: encodeNumbers(Array.from({ length: SIGNED_KNOTS }, (_, i) => quantile(signed, i / (SIGNED_KNOTS - 1))), 'f32') }),
  };
}

const finiteOrNull = (x: number) => (Number.isFinite(x) ? x + 0 : null);
