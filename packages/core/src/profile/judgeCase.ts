import { cellOf, jeffreysInterval, shareBetween } from '../conformal/cells.js';
import { predictiveShare } from '../conformal/predictive.js';
import { ROWS_FOR_SURENESS, surenessWord } from '../conformal/sureness.js';
import type { Problem } from '../errors.js';
import type { Band, Context, Explanation, Level, Likelihood, OutcomeSet, Sureness, Unusual } from '../explanation/explanation.js';
import type { CheckedRow } from '../model/row.js';
import { judgeUnusual, rowsForLevel } from '../ood/unusual.js';
import { bandOf } from './bandOf.js';
import { contextKey } from './contextKey.js';
import { decide, type Verdict } from './decide.js';
import { decodeProfile } from './decoded.js';
import type { Profile } from './profile.js';
import { thresholdOnScale } from './thresholdOnScale.js';

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

const LEVELS: readonly Level[] = ['none', 'notice', 'caution', 'stop'];

/**
 * How sure, and whether this case is like the ones the model knows.
 *
 * Pure: the same profile and case give the same judgement, alone or in any batch. Where a warning of
 * level `caution` or more stands, sureness and ranges are withdrawn unless the case's context was
 * validated; an unseen context always withdraws them.
 */
export function judgeCase(profile: Profile, question: CaseQuestion): CaseJudgement {
  const { prediction, probabilities } = question;
  const problems: Problem[] = [];
  const decoded = decodeProfile(profile);
  const unusual = decoded.unusual && capped(profile, judgeUnusual(decoded.unusual, question.row, question.influence));
  if (unusual) problems.push(...levelProblems(profile, unusual.comparedWith));
  const context = judgeContext(profile, question.context, problems);
  const score = decidingScore(profile, prediction, probabilities);
  const verdict = profile.decision && score !== null ? decide(profile.decision, score) : null;
  const withdrawn = context?.support === 'unseen' || (isDoubted(unusual, context) && !isValidated(profile, context));
  const likelihood = likelihoodOf(profile, probabilities);
  return {
    outcome: verdict?.outcome ?? null,
    threshold: verdict && thresholdOnScale(verdict.threshold, score, prediction),
    likelihood,
    sureness: withdrawn ? null : surenessOf(profile, question, verdict, likelihood, score),
    band: withdrawn ? null : bandOf(profile, prediction),
    set: null,
    unusual,
    context,
    problems,
  };
}

/** The number that the cut-offs and the cells are about: the event's probability, or the amount. */
function decidingScore(profile: Profile, prediction: CaseQuestion['prediction'], probabilities: CaseQuestion['probabilities']): number | null {
  if (profile.model.task === 'regression') return prediction.scale === 'value' ? prediction.value : null;
  const event = profile.likelihood?.event ?? profile.outcome.positiveClass ?? profile.model.classes?.[1];
  return event === undefined ? null : (probabilities?.[event] ?? null);
}

function judgeContext(profile: Profile, given: CaseQuestion['context'], problems: Problem[]): Context | null {
  const { segments } = profile.context;
  if (segments.length === 0) return null;
  const key = contextKey(segments, given);
  if (key === null) {
    problems.push({ code: 'context-missing', message: `the case names no ${segments.join(' and no ')}: where it comes from is unknown; pass it as context` });
  }
  const part = profile.contexts;
  if (!part) return { key, support: 'unseen', status: null, level: capLevel(profile, 'caution'), known: [], field: null };
  const known = part.calibrated.map((group) => group.key);
  if (key === null || !known.includes(key)) {
    const field = part.table.find((row) => row.origin === 'field' && row.key === key);
    const measured = field && field.estimated !== null && field.observed !== null
      ? { n: field.n, estimated: field.estimated, observed: field.observed }
      : null;
    return { key, support: 'unseen', status: field?.status ?? null, level: capLevel(profile, 'caution'), known, field: measured };
  }
  const status = part.table.find((row) => row.origin === 'check' && row.key === key)?.status ?? 'not-checked';
  const level = status === 'failed' ? 'caution' : status === 'validated' ? 'none' : 'notice';
  return { key, support: 'seen', status, level: capLevel(profile, level), known, field: null };
}

function likelihoodOf({ likelihood }: Profile, probabilities: CaseQuestion['probabilities']): Likelihood | null {
  if (likelihood?.about !== 'event' || likelihood.event === undefined) return null;
  const score = probabilities?.[likelihood.event];
  const cell = score === undefined ? null : cellOf(likelihood.cells, score);
  if (!cell || cell.n === 0) return null;
  const { hits, n } = cell;
  return { value: hits / n, ...jeffreysInterval(hits, n), hits, n, measuredOn: 'all' };
}

function surenessOf(profile: Profile, { prediction, probabilities }: CaseQuestion, verdict: Verdict | null, likelihood: Likelihood | null, score: number | null): Sureness | null {
  if (profile.model.task === 'regression') return verdict && score !== null ? amountSureness(profile, verdict, score) : null;
  if (profile.likelihood?.about === 'top-class') return classSureness(profile.likelihood.cells, probabilities);
  if (!likelihood || likelihood.n < ROWS_FOR_SURENESS) return null;
  const { hits, n } = likelihood;
  if (!verdict) {
    const event = profile.likelihood?.event;
    const label = prediction.label ?? topClass(probabilities);
    const value = label === event ? hits / n : 1 - hits / n;
    return { kind: 'class', value, word: surenessWord(value), n };
  }
  const value = shareBetween(likelihood, verdict.from, verdict.to);
  const inside = (limit: number) => limit > likelihood.lower && limit < likelihood.upper;
  return { kind: 'cut-off', value, word: surenessWord(value, inside(verdict.from) || inside(verdict.to)), n };
}

function classSureness(cells: readonly { lo: number; hi: number; n: number; hits: number }[], probabilities: CaseQuestion['probabilities']): Sureness | null {
  const label = topClass(probabilities);
  const cell = label === undefined ? null : cellOf(cells, probabilities![label]);
  if (!cell || cell.n < ROWS_FOR_SURENESS) return null;
  const value = cell.hits / cell.n;
  return { kind: 'class', value, word: surenessWord(value), n: cell.n };
}

function amountSureness(profile: Profile, verdict: Verdict, amount: number): Sureness | null {
  const group = decodeProfile(profile).bands[0];
  if (!group?.signed || group.n < ROWS_FOR_SURENESS) return null;
  const value = predictiveShare(group.signed, group.n, amount, 1, verdict.from, verdict.to);
  const band = bandOf(profile, { scale: 'value', value: amount });
  const inside = (limit: number) => band !== null && limit > (band.lower ?? -Infinity) && limit < (band.upper ?? Infinity);
  return { kind: 'cut-off', value, word: surenessWord(value, inside(verdict.from) || inside(verdict.to)), n: group.n };
}

function topClass(probabilities: CaseQuestion['probabilities']): string | undefined {
  let top: string | undefined;
  for (const name in probabilities) if (top === undefined || probabilities[name] > probabilities[top]) top = name;
  return top;
}

const isDoubted = (unusual: Unusual | null, context: Context | null) =>
  Math.max(LEVELS.indexOf(unusual?.level ?? 'none'), LEVELS.indexOf(context?.level ?? 'none')) >= LEVELS.indexOf('caution');

function isValidated({ contexts }: Profile, context: Context | null): boolean {
  return (context ? context.status : contexts?.overall?.status) === 'validated';
}

function levelProblems({ unusual }: Profile, n: number): Problem[] {
  if (!unusual) return [];
  return (['notice', 'caution'] as const)
    .map((level) => ({ level, need: rowsForLevel(unusual.levelsPm[level]) }))
    .filter(({ need }) => n < need)
    .map(({ level, need }) => ({ code: 'level-unavailable', message: `"${level}" for unusual cases needs ${need} checked cases, the profile has ${n}` }));
}

const capped = (profile: Profile, unusual: Unusual): Unusual => ({ ...unusual, level: capLevel(profile, unusual.level) });

function capLevel({ severity }: Profile, level: Level): Level {
  return severity && LEVELS.indexOf(severity.max) < LEVELS.indexOf(level) ? severity.max : level;
}
