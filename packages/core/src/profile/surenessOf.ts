import { cellOf, shareBetween } from '../conformal/cells.js';
import { predictiveShare } from '../conformal/predictive.js';
import { ROWS_FOR_SURENESS, surenessWord } from '../conformal/sureness.js';
import type { Explanation, Likelihood, Sureness } from '../explanation/explanation.js';
import { bandOf, groupOf, type AmountQuestion } from './bandOf.js';
import type { Verdict } from './decide.js';
import type { Cell, Profile } from './profile.js';
import { topClass } from './topClass.js';

export interface SurenessQuestion extends AmountQuestion {
  readonly prediction: Pick<Explanation['prediction'], 'scale' | 'value' | 'label'>;
  readonly probabilities?: Readonly<Record<string, number>> | undefined;
  readonly verdict: Verdict | null;
  readonly likelihood: Likelihood | null;
}

/** How sure the recommendation is, as measured; `null` where fewer than 30 cases say so. */
export function surenessOf(profile: Profile, question: SurenessQuestion): Sureness | null {
  if (profile.model.task === 'regression') return amountSureness(profile, question);
  if (profile.likelihood?.about === 'top-class') return classSureness(profile.likelihood.cells, question.probabilities);
  return eventSureness(profile, question);
}

/** Belief in the recommended side of the cut-offs, or the rate of right labels where there are none. */
function eventSureness(profile: Profile, { prediction, probabilities, verdict, likelihood }: SurenessQuestion): Sureness | null {
  if (!likelihood || likelihood.n < ROWS_FOR_SURENESS) return null;
  const { hits, n } = likelihood;
  if (!verdict) {
    const label = prediction.label ?? topClass(probabilities);
    const value = label === profile.likelihood?.event ? hits / n : 1 - hits / n;
    return { kind: 'class', value, word: surenessWord(value), n };
  }
  const value = shareBetween(likelihood, verdict.from, verdict.to);
  const inside = (limit: number) => limit > likelihood.lower && limit < likelihood.upper;
  return { kind: 'cut-off', value, word: surenessWord(value, inside(verdict.from) || inside(verdict.to)), n };
}

function classSureness(cells: readonly Cell[], probabilities: SurenessQuestion['probabilities']): Sureness | null {
  const label = topClass(probabilities);
  const cell = label === undefined ? null : cellOf(cells, probabilities![label]);
  if (!cell || cell.n < ROWS_FOR_SURENESS) return null;
  const value = cell.hits / cell.n;
  return { kind: 'class', value, word: surenessWord(value), n: cell.n };
}

/** Share of the conformal predictive distribution on the recommended side, in units of the case's difficulty. */
function amountSureness(profile: Profile, question: SurenessQuestion): Sureness | null {
  const { verdict, prediction } = question;
  const found = groupOf(profile, question);
  if (!verdict || !found?.group.signed || found.group.n < ROWS_FOR_SURENESS) return null;
  const { group: { signed, n }, sigma } = found;
  const value = predictiveShare(signed!, n, prediction.value, sigma, verdict.from, verdict.to);
  const band = bandOf(profile, question);
  const inside = (limit: number) => band !== null && limit > (band.lower ?? -Infinity) && limit < (band.upper ?? Infinity);
  return { kind: 'cut-off', value, word: surenessWord(value, inside(verdict.from) || inside(verdict.to)), n };
}
