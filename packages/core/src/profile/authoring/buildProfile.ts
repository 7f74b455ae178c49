import { scoresNeeded } from '../../conformal/rank.js';
import { CandorError, type Problem } from '../../errors.js';
import type { Model } from '../../model/model.js';
import { groupChains } from '../groups.js';
import { sealProfile } from '../integrity.js';
import { PROFILE_VERSION, profileSchema, type Profile } from '../profile.js';
import { unusualOf } from '../unusualOf.js';
import { ageWarning } from './ageWarning.js';
import { assertConfigFits } from './assertConfigFits.js';
import { bandsPart } from './bandsPart.js';
import { buildBackground } from './buildBackground.js';
import { checkPart } from './checkPart.js';
import type { Config } from './config.js';
import { calibratedKeys, contextsPart } from './contextsPart.js';
import { createdAt } from './createdAt.js';
import { dataPart, modelPart, periodsOf } from './dataPart.js';
import { likelihoodPart, topClassPart } from './likelihoodPart.js';
import { nativeScorer } from './nativeScorer.js';
import type { Case } from './outcomes.js';
import { promisesOf } from './promisesOf.js';
import { readRoles, type CaseRoles, type ProfileTables } from './readRoles.js';
import { replay } from './replay.js';
import { finiteOutputs, scoreCases, type ScoredCase } from './scoreCases.js';
import type { Scorer } from './scorer.js';
import { setsPart } from './setsPart.js';
import { sketchFeature } from './sketchFeature.js';
import { unusualPart } from './unusualPart.js';
import { positiveOf, wordsOf } from './wordsOf.js';

export interface BuildProfileOptions {
  readonly model: Model;
  readonly config: Config;
  readonly tables: ProfileTables;
  /** Default: the native evaluator. */
  readonly scorer?: Scorer | undefined;
  /** Seconds since 1970, from the environment. */
  readonly sourceDateEpoch?: number | undefined;
  readonly generator?: string | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** What was built and what a person should know about it. */
export interface ProfileReport {
  readonly rows: Readonly<Record<'train' | 'tune' | 'cal' | 'check', number>>;
  /** Length of each part's JSON. */
  readonly bytes: Readonly<Record<string, number>>;
  readonly warnings: readonly Problem[];
}

/** Roles with what the model says about their rows. */
interface ScoredRoles {
  readonly tune: readonly ScoredCase[];
  readonly cal: readonly ScoredCase[];
  readonly check: readonly ScoredCase[];
}

/**
 * Builds the profile of one model version from what it was fitted on and labelled rows it has not seen.
 *
 * TRAIN gives sketches and background, TUNE every choice, CAL the promises, CHECK and field rows the
 * report. The same input gives the same bytes. At the end the profile is read back from its own text and
 * CHECK is judged again: the page will see the same numbers.
 * @throws {@link CandorError} with a code for each refusal; the message says what to change in data or config.
 */
export async function buildProfile({ model, config, tables, scorer = nativeScorer(model), sourceDateEpoch, generator = 'candor', signal }: BuildProfileOptions): Promise<{ profile: Profile; report: ProfileReport }> {
  assertConfigFits(config, model);
  const { roles, warnings } = readRoles(model, config, tables);
  const positive = positiveOf(config, model.output.classes);
  const score = async (cases: readonly Case[]) => {
    signal?.throwIfAborted();
    return scoreCases(scorer, cases, model, positive);
  };
  const scored = { tune: await score(roles.tune), cal: await score(roles.cal), check: await score(roles.check) };
  const period = config.context?.period;
  const created = createdAt(config.createdAt, sourceDateEpoch, [...roles.tune, ...roles.cal, ...roles.check].map(({ cells }) => (period === undefined ? '' : cells[period])));
  warnings.push(...ageWarning(created, periodsOf(roles.cal, period)));

  const { parts: promised, warnings: ofPromises } = promiseParts(model, config, scored, positive);
  warnings.push(...ofPromises);
  const unchecked: Profile = {
    format: 'candor-profile',
    version: PROFILE_VERSION,
    createdAt: created,
    generator,
    model: modelPart(model),
    data: dataPart(config, roles),
    ...(await trainParts(model, config, roles, scorer)),
    ...promised,
    contexts: null,
    drift: null,
    estimate: null,
    check: null,
    ...wordsOf(config, model),
    integrity: { sha256: {} },
  };

  const judge = (cases: readonly ScoredCase[]) => cases.map((one) => ({ ...one, promises: promisesOf(unchecked, one) }));
  const check = judge(scored.check);
  const field = [];
  for (const { name, label, cases } of roles.field) field.push({ name, label, cases: judge(await score(cases)) });
  const contexts = contextsPart({
    segments: config.context?.segments ?? [], period, metric: metricOf(model, positive), cal: scored.cal, check, field,
    floor: config.floor?.[metricOf(model, positive)], alpha: alphasOf(config)[0] / 1000, seed: config.seed ?? 1,
  });
  const checked = checkPart({
    ps: check.map(({ row, cells }) => unusualOf(unchecked, { row, context: cells }).unusual!.p),
    ranked: scored.cal.length,
    cases: check,
    alphasPm: alphasOf(config),
    calRows: new Map(unchecked.bands?.groups.map(({ key, n }) => [key, n])),
    tails: config.tails === 'separate' ? 2 : 1,
  });
  warnings.push(...checked.warnings);
  const { integrity: _, ...parts } = { ...unchecked, contexts, check: checked.part };
  const profile = sealProfile(parts);
  assertValid(profile);
  await replay(profile, model, scored.check);
  return { profile, report: reportOf(profile, roles, warnings) };
}

const metricOf = ({ output }: Model, positive: string | undefined) => (output.task === 'regression' ? 'mae' : positive !== undefined ? 'auc' : 'accuracy');
const alphasOf = ({ alphas = [0.1] }: Config) => alphas.map((alpha) => Math.round(alpha * 1000));

/** What TRAIN says about the inputs: sketches, reference rows, and how unusual a case is among CAL. */
async function trainParts(model: Model, config: Config, { train, tune, cal }: CaseRoles, scorer: Scorer): Promise<Pick<Profile, 'features' | 'background' | 'unusual'>> {
  const { seed = 1, privacy = 'no-rows', context } = config;
  const rows = train.map(({ row }) => row);
  const features = model.features.map((feature, j) =>
    sketchFeature(feature, rows.map((row) => row[j]), cal.map(({ row }) => row[j]), config.features?.[feature.name], privacy));
  const outputs = await finiteOutputs(scorer, rows);
  return {
    features,
    background: await buildBackground({ train: rows, outputs, margins: await scorer.margins?.(rows), features, scorer, privacy, seed }),
    unusual: unusualPart({
      features, train: rows, tune: tune.map(({ row }) => row), cal: cal.map(({ row }) => row),
      chains: cal.map(({ cells }) => groupChains(context?.segments ?? [], cells)),
      privacy, seed,
    }),
  };
}

/** What CAL promises: bands for amounts; counts per score, and sets for three classes or more. */
function promiseParts({ output }: Model, config: Config, { tune, cal }: ScoredRoles, positive: string | undefined): { parts: Pick<Profile, 'bands' | 'likelihood' | 'sets'>; warnings: Problem[] } {
  const { seed = 1, outcome: { min, max }, tails, context } = config;
  const alphasPm = alphasOf(config);
  const columns = context?.segments ?? [];
  if (output.task === 'regression') {
    const range = min === undefined && max === undefined ? undefined : { ...(min !== undefined && { min }), ...(max !== undefined && { max }) };
    const sides = tails === 'separate' ? 2 : 1;
    const unbounded = alphasPm.filter((alphaPm) => cal.length < scoresNeeded(alphaPm, sides));
    return {
      parts: { bands: bandsPart({ tune, cal, alphasPm, tails, range, columns, overlapping: context?.overlapping, seed }), likelihood: null, sets: null },
      warnings: unbounded.map((alphaPm) => ({ code: 'band-unbounded', message: `bands at alpha ${alphaPm / 1000} need ${scoresNeeded(alphaPm, sides)} calibration rows, there are ${cal.length}: they will say "not measured"` })),
    };
  }
  const rated = (cases: readonly ScoredCase[]) => cases.map(({ said, was, cells }) => ({ score: said, event: was, cells }));
  const likelihood = positive === undefined
    ? topClassPart(rated(cal))
    : likelihoodPart({ event: positive, tune: rated(tune), cal: rated(cal), columns, keys: calibratedKeys(columns, cal).map(({ key }) => key), seed });
  if (output.task === 'binary') return { parts: { bands: null, likelihood, sets: null }, warnings: [] };
  const { part, warnings } = setsPart({ classes: output.classes!, cal, alphasPm, areProbabilities: output.kind !== 'value' });
  return { parts: { bands: null, likelihood, sets: part }, warnings };
}

function assertValid(profile: Profile): void {
  const read = profileSchema.safeParse(profile);
  if (read.success) return;
  const [issue] = read.error.issues;
  throw new CandorError('profile-invalid', `the profile that was built breaks its own schema at ${issue.path.join('.')}: ${issue.message}`);
}

function reportOf(profile: Profile, { train, tune, cal, check }: CaseRoles, warnings: readonly Problem[]): ProfileReport {
  const bytes = Object.fromEntries(Object.entries(profile).map(([name, part]) => [name, JSON.stringify(part).length]));
  return { rows: { train: train.length, tune: tune.length, cal: cal.length, check: check.length }, bytes, warnings };
}
