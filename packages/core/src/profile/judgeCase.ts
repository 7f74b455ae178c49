import type { Problem } from '../errors.js';
import type { Band, Context, Explanation, Likelihood, OutcomeSet, Sureness, Unusual } from '../explanation/explanation.js';
import type { CheckedRow } from '../model/row.js';
import { amountQuantiles } from './amountQuantiles.js';
import { bandOf } from './bandOf.js';
import { decide } from './decide.js';
import { judgeContext } from './judgeContext.js';
import { isCaution } from './levels.js';
import { likelihoodOf } from './likelihoodOf.js';
import type { Profile } from './profile.js';
import { setOf, setProblems } from './setOf.js';
import { surenessOf } from './surenessOf.js';
import { thresholdOnScale } from './thresholdOnScale.js';
import { unusualOf } from './unusualOf.js';

export interface CaseQuestion {
  /** In the profile's feature order. */
  readonly row: CheckedRow;
  readonly prediction: Pick<Explanation['prediction'], 'scale' | 'value' | 'label' | 'target'>;
  /** What the model returns per class; absent for amounts. */
  readonly probabilities?: Readonly<Record<string, number>> | undefined;
  readonly context?: Readonly<Record<string, string>> | undefined;
  /** Attribution values of this case, in feature order. */
  readonly influence?: ArrayLike<number> | undefined;
}

/** Everything the profile knows about one case; `null` is not measured. */
export interface CaseJudgement {
  readonly outcome: string | null;
  /** On the scale of the prediction. */
  readonly threshold: number | null;
  readonly likelihood: Likelihood | null;
  readonly sureness: Sureness | null;
  readonly band: Band | null;
  readonly set: OutcomeSet | null;
  readonly unusual: Unusual | null;
  readonly context: Context | null;
  readonly problems: readonly Problem[];
}

/**
 * How sure, and whether this case is like the ones the model knows.
 *
 * Pure: the same profile and case give the same judgement, alone or in any batch. Where a warning of
 * level `caution` or more stands, or no known outcome fits, sureness and ranges are withdrawn unless the
 * case's context was validated; an unseen context always withdraws them.
 * @throws {@link CandorError} `bad-probabilities` when the model's probabilities are none.
 */
export function judgeCase(profile: Profile, question: CaseQuestion): CaseJudgement {
  const { prediction, probabilities } = question;
  const { unusual, problems: ofUnusual } = unusualOf(profile, question);
  const { context, problems: ofContext } = judgeContext(profile, question.context);
  const score = decidingScore(profile, prediction, probabilities);
  const verdict = profile.decision && score !== null ? decide(profile.decision, score) : null;
  const set = setOf(profile, probabilities);
  const doubted = isCaution(unusual?.level) || isCaution(context?.level) || set?.labels.length === 0;
  const withdrawn = context?.support === 'unseen' || (doubted && !isValidated(profile, context));
  const likelihood = likelihoodOf(profile, probabilities, question.context);
  return {
    outcome: verdict?.outcome ?? null,
    threshold: verdict && thresholdOnScale(verdict.threshold, score, prediction),
    likelihood,
    sureness: withdrawn ? null : surenessOf(profile, { ...question, verdict, likelihood }),
    band: withdrawn ? null : bandWithQuantiles(profile, question),
    // An empty set is a warning in itself, not a promise to withdraw.
    set: withdrawn && set?.labels.length !== 0 ? null : set,
    unusual,
    context,
    problems: [...ofUnusual, ...ofContext, ...setProblems(profile, set)],
  };
}

function bandWithQuantiles(profile: Profile, question: CaseQuestion): Band | null {
  const band = bandOf(profile, question);
  const quantiles = amountQuantiles(profile, question);
  return band && quantiles ? { ...band, quantiles } : band;
}

/** The number that the cut-offs and the cells are about: the event's probability, or the amount. */
function decidingScore(profile: Profile, prediction: CaseQuestion['prediction'], probabilities: CaseQuestion['probabilities']): number | null {
  if (profile.model.task === 'regression') return prediction.scale === 'value' ? prediction.value : null;
  const event = profile.likelihood?.event ?? profile.outcome.positiveClass ?? profile.model.classes?.[1];
  return event === undefined ? null : (probabilities?.[event] ?? null);
}

function isValidated({ contexts }: Profile, context: Context | null): boolean {
  return (context ? context.status : contexts?.overall?.status) === 'validated';
}
