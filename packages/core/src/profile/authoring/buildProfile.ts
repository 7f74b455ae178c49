import { scoresNeeded } from '../../conformal/rank.js';
import { CandorError, type Problem } from '../../errors.js';
import type { Model } from '../../model/model.js';
import { sha256 } from '../../numeric/sha256.js';
import { judgeUnusual } from '../../ood/unusual.js';
import { bandOf } from '../bandOf.js';
import { decodeProfile } from '../decoded.js';
import { sealProfile } from '../integrity.js';
import { PROFILE_VERSION, profileSchema, type Profile, type ProfileFeature } from '../profile.js';
import { bandsPart } from './bandsPart.js';
import { buildBackground } from './buildBackground.js';
import { checkPart } from './checkPart.js';
import type { Config } from './config.js';
import { contextsPart, type Judged } from './contextsPart.js';
import { createdAt } from './createdAt.js';
import { likelihoodPart, topClassPart, type Scored } from './likelihoodPart.js';
import { nativeScorer } from './nativeScorer.js';
import { assertVaried, readOutcomes, type Case } from './outcomes.js';
import { splitRoles } from './roles.js';
import type { Scorer } from './scorer.js';
import { sketchFeature } from './sketchFeature.js';
import { readTable, type LabelledRow, type Table } from './table.js';
import { unusualPart } from './unusualPart.js';
import { positiveOf, wordsOf } from './wordsOf.js';

export interface ProfileTables {
  readonly train: Table;
  readonly calibration: Table;
  readonly tune?: Table | undefined;
  readonly check?: Table | undefined;
  /** In the order of `config.data.field`. */
  readonly field?: readonly Table[] | undefined;
}

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

interface Outputs {
  /** Probabilities in class order, or amounts, row-major. */
  readonly values: Float64Array;
  readonly width: number;
}

/**
 * Builds the profile of one model version from what it was fitted on and labelled rows it has not seen.
 *
 * TRAIN gives sketches and background, TUNE every choice, CAL the promises, CHECK and field rows the
 * report. The same input gives the same bytes.
 * @throws {@link CandorError} with a code for each refusal; the message says what to change in data or config.
 */
export async function buildProfile({ model, config, tables, scorer = nativeScorer(model), sourceDateEpoch, generator = 'candor', signal }: BuildProfileOptions): Promise<{ profile: Profile; report: ProfileReport }> {
  const { features, output } = model;
  const { seed = 1, privacy = 'no-rows', outcome, data } = config;
  const { labelPolicy = 'all' } = data;
  assertConfigFits(config, model);
  const read = (table: Table) => readTable(table, model, outcome.column);
  const { roles, warnings: splitWarnings } = splitRoles({
    train: read(tables.train),
    calibration: read(tables.calibration),
    tune: tables.tune && read(tables.tune),
    check: tables.check && read(tables.check),
  }, { seed, unitColumn: data.unitColumn, timeColumn: data.timeColumn });
  const warnings = [...splitWarnings];
  const labelled = (role: string, rows: readonly LabelledRow[]) => {
    const { cases, warnings: found } = readOutcomes(role, rows, model, labelPolicy);
    warnings.push(...found);
    return cases;
  };
  if (roles.train.length === 0) throw new CandorError('no-training-rows', `${tables.train.file} holds no rows; give the rows the model was fitted on`);
  const tune = labelled('tune', roles.tune);
  const cal = labelled('calibration', roles.cal);
  const check = labelled('check', roles.check);
  assertVaried('calibration', cal);
  const field = (data.field ?? []).map(({ name, label }, i) => ({ name, label, cases: labelled(`field "${name}"`, read(tables.field![i])) }));

  const score = async (rows: readonly { row: Case['row'] }[]): Promise<Outputs> => {
    signal?.throwIfAborted();
    return assertFinite(await scorer.outputs(rows.map(({ row }) => row)), rows.length);
  };
  const trainOutputs = await score(roles.train);
  const trainRows = roles.train.map(({ row }) => row);
  const sketches: ProfileFeature[] = features.map((feature, j) =>
    sketchFeature(feature, columnOf(roles.train, j), columnOf(roles.cal, j), config.features?.[feature.name], privacy));
  const background = await buildBackground({
    train: trainRows,
    outputs: trainOutputs.values,
    margins: await scorer.margins?.(trainRows),
    features: sketches, scorer, privacy, seed,
  });

  const positive = positiveOf(config, output.classes);
  const calOutputs = await score(cal);
  const alphasPm = (config.alphas ?? [0.1]).map((alpha) => Math.round(alpha * 1000));
  for (const alphaPm of alphasPm) {
    if (output.task === 'regression' && cal.length < scoresNeeded(alphaPm)) {
      warnings.push({ code: 'band-unbounded', message: `bands at alpha ${alphaPm / 1000} need ${scoresNeeded(alphaPm)} calibration rows, there are ${cal.length}: they will say "not measured"` });
    }
  }
  const said = (cases: readonly Case[], outputs: Outputs) => judged(cases, outputs, model, positive);
  const judgedCal = said(cal, calOutputs);
  const periods = (cases: readonly Case[]) => (config.context?.period === undefined ? [] : cases.map(({ cells }) => cells[config.context!.period!]));
  const role = (rows: readonly { identity: string; cells: Readonly<Record<string, string>> }[]) => ({
    rows: rows.length,
    sha256: sha256(rows.map(({ identity }) => identity).join('\n')),
    ...spanOf(rows.map(({ cells }) => (config.context?.period === undefined ? '' : (cells[config.context.period] ?? '')))),
  });
  const range = outcome.min === undefined && outcome.max === undefined
    ? undefined
    : { ...(outcome.min !== undefined && { min: outcome.min }), ...(outcome.max !== undefined && { max: outcome.max }) };

  const unchecked: Profile = {
    format: 'candor-profile',
    version: PROFILE_VERSION,
    createdAt: createdAt(config.createdAt, sourceDateEpoch, [...periods(tune), ...periods(cal), ...periods(check)]),
    generator,
    model: {
      sha256: model.sha256,
      inputs: model.inputs.map(({ name, elementType, features: carried }) => ({ name, type: elementType, features: carried.map((j) => features[j].name) })),
      features: features.map(({ name }) => name),
      output: output.score,
      kind: output.kind,
      task: output.task,
      ...(output.classes && { classes: [...output.classes] }),
    },
    data: {
      roles: { train: role(roles.train), tune: role(roles.tune), cal: role(cal), check: check.length > 0 ? role(check) : null },
      splitSeed: seed,
      ...(data.unitColumn !== undefined && { unitColumn: data.unitColumn }),
      exchangeability: data.timeColumn === undefined ? 'assumed' : 'assumed-latest-block',
      labelPolicy,
      privacy,
    },
    features: sketches,
    background,
    bands: output.task === 'regression' ? bandsPart(judgedCal, alphasPm, range) : null,
    likelihood: likelihoodOf(positive, judgedCal, output.task === 'regression' ? [] : said(tune, await score(tune)), model, seed),
    sets: null,
    contexts: null,
    unusual: unusualPart({ features: sketches, train: trainRows, tune: rowsOf(tune), cal: rowsOf(cal), privacy, seed }),
    drift: null,
    estimate: null,
    check: null,
    ...wordsOf(config, model),
    integrity: { sha256: {} },
  };

  const judge = async (cases: readonly Case[]) => {
    const outputs = await score(cases);
    return said(cases, outputs).map((one, i) => withBand(one, bandOf(unchecked, { scale: 'value', value: outputs.values[i * outputs.width] })));
  };
  const judgedCheck = await judge(check);
  const judgedField = await Promise.all(field.map(async ({ name, label, cases }) => ({ name, label, cases: await judge(cases) })));
  const contexts = contextsPart({
    segments: config.context?.segments ?? [],
    period: config.context?.period,
    metric: output.task === 'regression' ? 'mae' : positive !== undefined ? 'auc' : 'accuracy',
    cal: judgedCal,
    check: judgedCheck,
    field: judgedField,
    floor: output.task === 'regression' ? config.floor?.mae : positive !== undefined ? config.floor?.auc : config.floor?.accuracy,
    alpha: alphasPm[0] / 1000,
    seed,
  });
  const checked = checkPart({ ps: check.map(({ row }) => judgeUnusual(decodeProfile(unchecked).unusual!, row).p), cases: judgedCheck, alphasPm, calRows: cal.length });
  warnings.push(...checked.warnings);
  const { integrity: _, ...parts } = { ...unchecked, contexts, check: checked.part };
  const profile = sealProfile(parts);
  assertValid(profile);
  const bytes = Object.fromEntries(Object.entries(profile).map(([name, part]) => [name, JSON.stringify(part).length]));
  return { profile, report: { rows: { train: trainRows.length, tune: tune.length, cal: cal.length, check: check.length }, bytes, warnings } };
}

const rowsOf = (cases: readonly Case[]) => cases.map(({ row }) => row);
const columnOf = (rows: readonly { row: Case['row'] }[], j: number) => rows.map(({ row }) => row[j]);
const scored = (cases: readonly Judged[]): Scored[] => cases.map(({ said, was }) => ({ score: said, event: was }));

/** A config that names columns, classes or outcomes that the model or the tables do not have. */
function assertConfigFits(config: Config, { features, output }: Model): void {
  const names = features.map(({ name }) => name);
  for (const name of Object.keys(config.features ?? {})) {
    if (!names.includes(name)) throw new CandorError('unknown-feature', `the config describes the feature "${name}"; the model has ${names.join(', ')}`);
  }
  const positive = positiveOf(config, output.classes);
  if (positive !== undefined && !output.classes?.includes(positive)) {
    throw new CandorError('unknown-class', `"outcome.positive" is "${positive}"; the model knows ${output.classes?.join(', ')}`);
  }
  if (config.decision && output.task === 'multiclass' && positive === undefined) {
    throw new CandorError('bad-config', '"decision.cutoffs" need one class to cut: name it in "outcome.positive", or leave the cut-offs out');
  }
}

function assertFinite(values: Float64Array, rows: number): Outputs {
  const width = rows ? values.length / rows : 0;
  const at = values.findIndex((x) => !Number.isFinite(x));
  if (at >= 0) throw new CandorError('non-finite-output', `the model returns ${values[at]} for row ${Math.floor(at / width)} of its table (counted from 0); a profile needs finite outputs`);
  return { values, width };
}

function judged(cases: readonly Case[], { values, width }: Outputs, { output }: Model, positive: string | undefined): Judged[] {
  const k = positive === undefined ? -1 : output.classes!.indexOf(positive);
  return cases.map(({ cells, y }, i) => {
    const own = values.subarray(i * width, (i + 1) * width);
    if (output.task === 'regression') return { cells, said: own[0], was: y };
    if (k >= 0) return { cells, said: own[k], was: y === k ? 1 : 0 };
    const top = own.indexOf(Math.max(...own));
    return { cells, said: own[top], was: y === top ? 1 : 0 };
  });
}

function likelihoodOf(positive: string | undefined, cal: readonly Judged[], tune: readonly Judged[], { output }: Model, seed: number): Profile['likelihood'] {
  if (output.task === 'regression') return null;
  return positive === undefined ? topClassPart(scored(cal)) : likelihoodPart(positive, scored(tune), scored(cal), seed);
}

function withBand(one: Judged, band: { lower: number | null; upper: number | null } | null): Judged {
  return band ? { ...one, band: { lower: band.lower ?? -Infinity, upper: band.upper ?? Infinity } } : one;
}

function spanOf(periods: readonly string[]): { from?: string; to?: string } {
  let [from, to] = ['', ''];
  for (const period of periods) {
    if (period === '') continue;
    if (from === '' || period < from) from = period;
    if (period > to) to = period;
  }
  return from === '' ? {} : { from, to };
}

function assertValid(profile: Profile): void {
  const read = profileSchema.safeParse(profile);
  if (read.success) return;
  const [issue] = read.error.issues;
  throw new CandorError('profile-invalid', `the profile that was built breaks its own schema at ${issue.path.join('.')}: ${issue.message}`);
}
