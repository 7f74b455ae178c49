import { bandOf } from '../bandOf.js';
import type { CaseQuestion } from '../judgeCase.js';
import { ALL } from '../groups.js';
import type { Profile } from '../profile.js';
import { setOf } from '../setOf.js';
import type { Promised } from './contextsPart.js';
import type { ScoredCase } from './scoreCases.js';

type Scored = Pick<ScoredCase, 'row' | 'outputs' | 'said' | 'was' | 'y' | 'cells'>;

/** A scored case as the page asks about it. */
export function questionOf({ model }: Profile, { row, outputs, said, cells }: Scored): CaseQuestion {
  if (model.task === 'regression') return { row, prediction: { scale: 'value', value: said }, context: cells };
  const names = model.classes ?? Array.from(outputs, (_, k) => String(k));
  return { row, prediction: { scale: 'probability', value: said }, probabilities: Object.fromEntries(names.map((name, k) => [name, outputs[k]])), context: cells };
}

/**
 * Per alpha, whether the band or set of a case held its outcome: what the page would show, were nothing withdrawn.
 *
 * @returns `undefined` where the profile has neither bands nor sets; `null` entries are unbounded.
 */
export function promisesOf(profile: Profile, one: Scored): (Promised | null)[] | undefined {
  const question = questionOf(profile, one);
  if (profile.bands) {
    return profile.bands.alphasPm.map((alphaPm) => {
      const band = bandOf(profile, question, alphaPm);
      if (!band || band.lower === null || band.upper === null) return null;
      return { kept: one.was >= band.lower && one.was <= band.upper, size: band.upper - band.lower, group: band.measuredOn };
    });
  }
  return profile.sets?.alphasPm?.map((alphaPm) => {
    const set = setOf(profile, question.probabilities, alphaPm);
    const label = profile.model.classes?.[one.y];
    return set && { kept: label !== undefined && set.labels.includes(label), size: set.labels.length, group: ALL };
  });
}
