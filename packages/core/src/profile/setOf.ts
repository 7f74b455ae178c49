import { setScores } from '../conformal/outcomeSets.js';
import { conformalPValue, scoresNeeded } from '../conformal/rank.js';
import { countAtLeast } from '../conformal/steps.js';
import type { Problem } from '../errors.js';
import type { OutcomeSet } from '../explanation/explanation.js';
import { sortedBy } from '../numeric/sorted.js';
import { decodeProfile } from './decoded.js';
import type { Profile } from './profile.js';

/**
 * The outcomes that cannot be ruled out for a case, of three or more classes.
 *
 * A class with too few checked cases is always among them, and named as not checked. The set may be empty:
 * the case then fits none of the known outcomes.
 * @param alphaPm - Default: the first of the profile.
 * @throws {@link CandorError} `bad-probabilities`.
 */
export function setOf(profile: Profile, probabilities: Readonly<Record<string, number>> | undefined, alphaPm = profile.sets?.alphasPm?.[0]): OutcomeSet | null {
  const { sets, model: { classes } } = profile;
  const at = sets?.alphasPm?.indexOf(alphaPm!) ?? -1;
  if (!sets || !classes || !probabilities || at < 0 || sets.score === 'raps') return null;
  const shares = classes.map((name) => probabilities[name]);
  if (shares.includes(undefined!)) return null;
  const limits = decodeProfile(profile).sets!;
  const limitOf = (k: number) => limits[limits.length === 1 ? 0 : k];
  const scores = setScores(sets.score, shares);
  const isChecked = (k: number) => limitOf(k).q[at] !== null;
  const notChecked = classes.filter((_, k) => !isChecked(k));
  const ps = classes.map((_, k) => {
    const { scores: table, n } = limitOf(k);
    return table && conformalPValue(countAtLeast(table, scores[k]), n);
  });
  const ranked = ps.every((p) => p !== null) ? sortedBy(ps, (a, b) => b - a) : null;
  return {
    alpha: alphaPm! / 1000,
    labels: classes.filter((_, k) => !isChecked(k) || scores[k] <= limitOf(k).q[at]!),
    ...(notChecked.length > 0 && { notChecked }),
    credibility: ranked && ranked[0],
    confidence: ranked && 1 - ranked[1],
  };
}

/** What a person should know about a set. */
export function setProblems({ sets }: Profile, set: OutcomeSet | null): Problem[] {
  if (!sets || !set) return [];
  const need = scoresNeeded(Math.round(set.alpha * 1000));
  const problems: Problem[] = [];
  if (set.notChecked) {
    const counts = set.notChecked.map((name) => `"${name}" ${sets.q.find(({ label }) => label === name)?.n ?? sets.q[0].n}`);
    problems.push({ code: 'classes-not-checked', message: `too few checked cases to rule these outcomes out, so they are always listed: ${counts.join(', ')}, at least ${need} are needed` });
  }
  if (set.labels.length === 0) problems.push({ code: 'set-empty', message: 'the case fits none of the known outcomes as the checked cases did' });
  return problems;
}
