import { conformalQuantile } from '../../conformal/rank.js';
import { compressScores } from '../../conformal/steps.js';
import { quantile } from '../../numeric/quantile.js';
import { sorted } from '../../numeric/sorted.js';
import { encodeNumbers } from '../numbers.js';
import { encodeSteps } from './encodeSteps.js';
import type { BandsPart } from '../profile.js';

const SIGNED_KNOTS = 257;

/** An amount as the model said it and as it was. */
export interface Amount {
  readonly said: number;
  readonly was: number;
}

/** Conformal bands of one width for all cases: scores are absolute residuals over CAL. */
export function bandsPart(cal: readonly Amount[], alphasPm: readonly number[], range: { min?: number; max?: number } | undefined): BandsPart {
  const signed = sorted(cal.map(({ said, was }) => was - said));
  const scores = sorted(signed.map(Math.abs));
  return {
    alphasPm: [...alphasPm],
    guarantee: 'on-average',
    family: 'const',
    difficulty: {},
    ...(range && { range }),
    groups: [{
      key: 'all',
      n: cal.length,
      q: alphasPm.map((alphaPm) => finiteOrNull(conformalQuantile(scores, alphaPm))),
      scores: encodeSteps(compressScores(scores)),
      signed: encodeNumbers(Array.from({ length: SIGNED_KNOTS }, (_, i) => quantile(signed, i / (SIGNED_KNOTS - 1))), 'f32'),
    }],
  };
}

const finiteOrNull = (x: number) => (Number.isFinite(x) ? x : null);
