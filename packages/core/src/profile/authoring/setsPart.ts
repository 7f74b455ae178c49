import { setScores, type SetScore } from '../../conformal/outcomeSets.js';
import { conformalQuantile, scoresNeeded } from '../../conformal/rank.js';
import { compressScores } from '../../conformal/steps.js';
import type { Problem } from '../../errors.js';
import { sorted } from '../../numeric/sorted.js';
import type { SetsPart } from '../profile.js';
import { encodeSteps } from './encodeSteps.js';

/** From this many classes on, the set grows by adding up probabilities. */
const CLASSES_FOR_APS = 11;
/** Class sizes further apart than this get a limit each. */
const UNLIKE_SIZES = 5;

export interface SetsQuestion {
  readonly classes: readonly string[];
  /** Outputs of each CAL row in class order, and the index of its class. */
  readonly cal: readonly { readonly outputs: ArrayLike<number>; readonly y: number }[];
  readonly alphasPm: readonly number[];
  /** Outputs are probabilities, not raw scores. */
  readonly areProbabilities: boolean;
}

/**
 * Limits of the outcome sets: LAC up to ten classes, APS above, margins for raw scores.
 *
 * Where class sizes differ by more than five times each class has its own limit, so that a rare outcome is
 * covered as often as a common one. The choice looks at counts alone.
 * @throws {@link CandorError} `bad-probabilities`.
 */
export function setsPart({ classes, cal, alphasPm, areProbabilities }: SetsQuestion): { part: SetsPart; warnings: Problem[] } {
  const score: SetScore = !areProbabilities ? 'margin' : classes.length >= CLASSES_FOR_APS ? 'aps' : 'lac';
  const own = cal.map(({ outputs, y }) => setScores(score, outputs)[y]);
  const sizes = classes.map((_, k) => cal.filter(({ y }) => y === k).length);
  const byLabel = Math.max(...sizes) > UNLIKE_SIZES * Math.min(...sizes);
  const limits = (label: string | null, scores: readonly number[]): SetsPart['q'][number] => {
    const ascending = sorted(scores);
    const q = alphasPm.map((alphaPm) => conformalQuantile(ascending, alphaPm)).map((x) => (Number.isFinite(x) ? x + 0 : null));
    return { label, n: scores.length, q, scores: encodeSteps(compressScores(ascending)) };
  };
  const q = byLabel ? classes.map((name, k) => limits(name, own.filter((_, i) => cal[i].y === k))) : [limits(null, own)];
  const short = q.filter((one) => one.label !== null && one.q[0] === null);
  const need = scoresNeeded(alphasPm[0]);
  return {
    part: { alphasPm: [...alphasPm], score, q },
    warnings: short.length === 0 ? [] : [{
      code: 'classes-not-checked',
      message: `sets at alpha ${alphasPm[0] / 1000} need ${need} calibration rows of a class; always listed for want of them: ${short.map(({ label, n }) => `"${label}" (${n})`).join(', ')}`,
    }],
  };
}
