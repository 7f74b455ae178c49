import * as z from 'zod/mini';
import { families } from '../conformal/difficulty/difficulty.js';
import { levelSchema } from '../explanation/level.js';
import { checkLimitsShape } from './check/limits.js';

/** The version this build writes; a reader accepts the same major. */
export const PROFILE_VERSION = '1.0';

const finite = z.number();
const share = finite.check(z.gte(0), z.lte(1));
const count = z.int().check(z.gte(0));
const sha256 = z.string().check(z.regex(/^[0-9a-f]{64}$/, 'must be a SHA-256 in lower-case hex'));

/** A text, or one per locale. */
export const textSchema = z.union([z.string(), z.record(z.string(), z.string())]);

/** Numbers: a plain array up to 32 long, else a base64 little-endian typed array. */
export const numbersSchema = z.union([
  z.array(finite),
  z.object({ t: z.enum(['f64', 'f32', 'u8', 'u16', 'u32']), n: count, b64: z.string() }),
]);

/** Sorted calibration scores, compressed: the largest exactly, the rest at knots; `atLeast[i]` scores are ≥ `knots[i]`. */
export const stepsSchema = z.object({ n: count, knots: numbersSchema, atLeast: numbersSchema });

export const profileFeatureSchema = z.object({
  name: z.string(),
  kind: z.enum(['number', 'category', 'flag', 'date']),
  unit: z.optional(z.string()),
  transform: z.optional(z.enum(['log1p'])),
  mean: z.optional(finite),
  sd: z.optional(finite),
  /** Exact over TRAIN and CAL, or the 10th most extreme value when `bounded` is "trimmed". */
  min: z.optional(finite),
  max: z.optional(finite),
  bounded: z.optional(z.enum(['exact', 'trimmed'])),
  /** 129 equally spaced quantiles of TRAIN, ascending. */
  knots: z.optional(numbersSchema),
  cells: z.optional(numbersSchema),
  /** Share of TRAIN rows where it is missing. */
  missingShare: share,
  categories: z.optional(z.array(z.object({ value: z.string(), share }))),
  /** Categories with fewer than 10 rows, folded. */
  otherShare: z.optional(share),
  /** Their names, where the model's own graph lists them all; else they are withheld. */
  folded: z.optional(z.array(z.string())),
  /** Limits the author declared; a value beyond them is a fact at any p. */
  limits: z.optional(z.object({ min: z.optional(finite), max: z.optional(finite) })),
});

/** Isotonic cells of the score, each with its raw count in CAL. */
export const cellSchema = z.object({ lo: finite, hi: finite, n: count, hits: count });

/** Venn-Abers pairs over the score in thousandths: `p0[i]`, `p1[i]` (in 1 / 65535) hold from `s[i]` up to `s[i + 1]`. */
export const vennAbersSchema = z.object({ s: numbersSchema, p0: numbersSchema, p1: numbersSchema });

const likelihoodPartSchema = z.object({
  /** `event`: the score is the probability of `event`, hits are events. `top-class`: the largest probability, hits are right answers. */
  about: z.enum(['event', 'top-class']),
  event: z.optional(z.string()),
  /** False: isotonic did not lower the held-out log-loss; cells are equal-count bins. */
  calibrated: z.boolean(),
  isotonic: z.array(z.tuple([finite, share])),
  cells: z.array(cellSchema),
  vennAbers: z.optional(vennAbersSchema),
  /** Contexts with counts of their own; the others are counted together, on `measuredOn`. */
  groups: z.optional(z.array(z.object({ key: z.string(), n: count, cells: z.array(cellSchema), vennAbers: z.optional(vennAbersSchema) }))),
  /** Keys whose rows are counted in `cells`. */
  measuredOn: z.optional(z.array(z.string())),
});

const setsPartSchema = z.object({
  alphasPm: z.optional(z.array(z.int())),
  score: z.enum(['lac', 'aps', 'raps', 'margin']),
  lambda: z.optional(finite),
  kReg: z.optional(count),
  /** One limit per alpha for all classes (`label` null), or for each class its own; `null` = too few cases, the class is always in. */
  q: z.array(z.object({ label: z.nullable(z.string()), n: count, q: z.array(z.nullable(finite)), scores: z.optional(stepsSchema) })),
});

const numberTableSchema = z.object({ feature: z.int(), cuts: z.array(finite), values: z.array(finite), missing: finite });
const categoryTableSchema = z.object({ feature: z.int(), categories: z.array(z.string()), values: z.array(finite), otherwise: finite, missing: finite });

/** Tables of the difficulty's family; `feature` -1 is the prediction. */
const difficultySchema = z.object({
  floor: z.optional(finite),
  byPrediction: z.optional(z.object({ cuts: z.array(finite), sigma: z.array(finite) })),
  additive: z.optional(z.object({ base: finite, tables: z.array(z.union([numberTableSchema, categoryTableSchema])) })),
});

const bandsPartSchema = z.object({
  alphasPm: z.array(z.int()),
  guarantee: z.enum(['on-average', 'this-profile']),
  family: z.enum(families),
  difficulty: difficultySchema,
  tails: z.optional(z.enum(['symmetric', 'separate'])),
  range: z.optional(z.object({ min: z.optional(finite), max: z.optional(finite) })),
  /** Each declared column groups cases for itself, instead of all columns together. */
  overlapping: z.optional(z.boolean()),
  /**
   * The first is all cases. Per group: `q` per alpha in units of difficulty (`null` = unbounded), of both ends or,
   * with separate tails, of the upper one beside `qLower`; the absolute scores; 257 equally spaced quantiles of the signed ones.
   */
  groups: z.array(z.object({
    key: z.string(),
    n: count,
    q: z.array(z.nullable(finite)),
    qLower: z.optional(z.array(z.nullable(finite))),
    scores: stepsSchema,
    signed: z.optional(numbersSchema),
  })),
});

const metricSchema = z.object({ name: z.enum(['auc', 'mae', 'accuracy']), value: z.nullable(finite), lower: z.nullable(finite), upper: z.nullable(finite) });

export const contextRowSchema = z.object({
  key: z.string(),
  label: z.optional(textSchema),
  /** `check`: rows like the model's own; `field`: labelled rows from a context it was not made for. */
  origin: z.enum(['check', 'field']),
  n: count,
  /** Mean of what the model said, and mean of what was (event rate or amount). */
  estimated: z.nullable(finite),
  observed: z.nullable(finite),
  metric: z.nullable(metricSchema),
  coverage: z.optional(z.nullable(z.object({ value: share, lower: share, upper: share }))),
  width: z.optional(z.nullable(finite)),
  gap: z.nullable(finite),
  status: z.enum(['validated', 'weak', 'failed', 'not-checked']),
  from: z.optional(z.string()),
  to: z.optional(z.string()),
});

const contextsPartSchema = z.object({
  /** Declared columns that make the context key, in order. */
  columns: z.array(z.string()),
  period: z.optional(z.string()),
  tree: z.optional(z.array(z.object({ key: z.string(), parent: z.nullable(z.string()) }))),
  /** Keys with calibration rows. */
  calibrated: z.array(z.object({ key: z.string(), n: count })),
  table: z.array(contextRowSchema),
  /** All CHECK rows together. */
  overall: z.nullable(contextRowSchema),
  examined: count,
  /** What `status` was judged by. */
  floor: z.nullable(z.object({ metric: z.enum(['auc', 'mae', 'accuracy']), op: z.enum(['>=', '<=']), value: finite, source: z.enum(['config', 'calibration']) })),
});

const unusualPartSchema = z.object({
  /** Centre and spread per feature over TRAIN, after its transform; 0 and 1 for a category. */
  encoder: z.optional(z.object({ mean: numbersSchema, sd: numbersSchema })),
  /** Landmarks, one byte per encoded column between `lo` and `hi`. */
  near: z.optional(z.object({ m: count, cols: numbersSchema, lo: numbersSchema, hi: numbersSchema, rows: z.boolean() })),
  /** Centre and upper triangle of the shrunk inverse covariance of the standardised numbers. */
  cloud: z.optional(z.object({ centre: numbersSchema, P: numbersSchema })),
  /** The edge view reads the sketches of `features`. */
  edge: z.literal('features'),
  /** Per view: 63 quantiles of its TUNE scores up to 90%, then the mean excess of the rest. */
  scale: z.optional(z.record(z.string(), numbersSchema)),
  /** Of near, cloud and edge; 0 for a view that is left out. */
  weights: z.tuple([finite, finite, finite]),
  /** TRAIN rows behind the sketches. */
  trainRows: count,
  /** The statistic T over CAL. */
  cal: stepsSchema,
  /** T over the CAL rows of a context, where there are 200 or more. */
  groups: z.optional(z.array(z.object({ key: z.string(), cal: stepsSchema }))),
  /** Largest p of each level, in per mille. */
  levelsPm: z.object({ notice: z.int(), caution: z.int() }),
  influence: z.optional(numbersSchema),
});

export const formatSchema = z.union([
  z.enum(['number', 'integer', 'percent', 'currency', 'date', 'text']),
  z.object({ style: z.enum(['number', 'percent', 'currency', 'unit']), currency: z.optional(z.string()), unit: z.optional(z.string()), digits: z.optional(count) }),
]);

/** What the host calls things; a text may be one per locale. */
export const presentationSchema = z.object({
  labels: z.record(z.string(), textSchema),
  descriptions: z.optional(z.record(z.string(), textSchema)),
  units: z.optional(z.record(z.string(), z.string())),
  formats: z.optional(z.record(z.string(), formatSchema)),
  /** Words for values: `values[feature][value]`. */
  values: z.optional(z.record(z.string(), z.record(z.string(), textSchema))),
  groups: z.optional(z.array(z.object({ id: z.string(), label: textSchema, features: z.array(z.string()) }))),
  hidden: z.optional(z.array(z.string())),
});

export const outcomeSchema = z.object({
  column: z.optional(z.string()),
  /** "default within 24 months". */
  name: z.optional(textSchema),
  /** Past-tense phrase for the event in a sentence: "Of 100 checked cases ..., about 34 {eventName}." */
  eventName: z.optional(textSchema),
  positiveClass: z.optional(z.string()),
  better: z.optional(z.enum(['lower', 'higher'])),
  unit: z.optional(z.string()),
  format: z.optional(formatSchema),
});

export const decisionSchema = z.object({
  cutoffs: z.array(z.object({
    /** Applies below this value of the shown scale; the last has none. */
    below: z.optional(finite),
    outcome: z.object({ id: z.string(), headline: z.optional(textSchema), noun: z.optional(textSchema) }),
  })).check(z.minLength(1)),
  adverse: z.optional(z.string()),
});

export const cardSchema = z.object({
  name: z.optional(textSchema),
  version: z.optional(z.string()),
  owner: z.optional(textSchema),
  contact: z.optional(z.string()),
  purpose: z.optional(textSchema),
  notFor: z.optional(textSchema),
  reviewBy: z.optional(z.string()),
  approvedBy: z.optional(z.string()),
  changes: z.optional(z.array(z.object({ version: z.optional(z.string()), date: z.optional(z.string()), text: textSchema }))),
});

/** Cases, and those among them where the outcome missed the band or set, or the label was wrong. */
const missesSchema = z.object({ n: count, misses: count });

/** How the promises held on CHECK rows. */
const checkPartSchema = z.looseObject({
  rows: count,
  unusual: z.optional(z.looseObject({
    p01: share, p02: share, p05: share, p10: share,
    /** P-value of the Kolmogorov-Smirnov distance of the p-values to the uniform. */
    ks: z.nullable(share),
    /** Cases with p ≤ 0.05 against the others; `null` when there are fewer than 50. */
    consequence: z.optional(z.nullable(z.object({ unusual: missesSchema, rest: missesSchema }))),
  })),
  /** Of bands or sets, per alpha. */
  coverage: z.optional(z.array(z.looseObject({ alphaPm: z.int(), value: share, n: count, lower: z.optional(share), upper: z.optional(share), size: z.optional(z.nullable(finite)) }))),
});

const roleSchema = z.object({ rows: count, sha256, from: z.optional(z.string()), to: z.optional(z.string()) });

/**
 * What is known about one model version, made once from training and calibration data.
 * JSON, immutable; unknown optional fields are kept, another major is refused.
 */
export const profileSchema = z.looseObject({
  format: z.literal('candor-profile'),
  version: z.string().check(z.regex(/^1\.\d+$/, 'profile of another major version: this build reads 1.x')),
  createdAt: z.string(),
  generator: z.string(),
  model: z.object({
    sha256,
    inputs: z.array(z.object({ name: z.string(), type: z.string(), features: z.array(z.string()) })),
    /** Feature names in the model's order. */
    features: z.array(z.string()),
    output: z.string(),
    kind: z.enum(['probability', 'logit', 'value']),
    task: z.enum(['binary', 'multiclass', 'regression']),
    classes: z.optional(z.array(z.string())),
  }),
  data: z.object({
    roles: z.object({ train: roleSchema, tune: roleSchema, cal: roleSchema, check: z.nullable(roleSchema) }),
    splitSeed: z.int(),
    unitColumn: z.optional(z.string()),
    exchangeability: z.enum(['assumed', 'assumed-latest-block']),
    labelPolicy: z.enum(['all', 'random-sample', 'selective']),
    privacy: z.enum(['no-rows', 'rows']),
  }),
  features: z.array(profileFeatureSchema),
  background: z.object({
    /** One array per feature, in `features` order; a category is its text, missing is `null`. */
    rows: z.array(z.array(z.union([finite, z.string(), z.null()]))),
    weights: z.array(finite),
    origin: z.enum(['aggregated', 'rows']),
  }),
  covers: z.optional(z.object({ source: z.enum(['given', 'counted']), values: z.array(numbersSchema) })),
  bands: z.nullable(bandsPartSchema),
  likelihood: z.nullable(likelihoodPartSchema),
  sets: z.nullable(setsPartSchema),
  contexts: z.nullable(contextsPartSchema),
  unusual: z.nullable(unusualPartSchema),
  drift: z.nullable(z.record(z.string(), z.unknown())),
  estimate: z.nullable(z.record(z.string(), z.unknown())),
  check: z.nullable(checkPartSchema),
  presentation: presentationSchema,
  outcome: outcomeSchema,
  decision: z.nullable(decisionSchema),
  context: z.object({
    segments: z.array(z.string()),
    /** Where the numbers of a segment are cut, ascending; its contexts are the intervals between. */
    cuts: z.optional(z.record(z.string(), z.array(finite).check(z.minLength(1)))),
    period: z.optional(z.string()),
    trainedOn: z.optional(textSchema),
    /** What a person calls the kind of context: "region". */
    name: z.optional(textSchema),
  }),
  limits: z.array(z.object({ when: z.record(z.string(), z.unknown()), text: textSchema, owner: z.optional(z.string()), until: z.optional(z.string()) })),
  actions: z.record(z.string(), z.object({ mutable: z.boolean(), direction: z.optional(z.enum(['up', 'down'])), min: z.optional(finite), max: z.optional(finite), step: z.optional(finite) })),
  reasonCodes: z.record(z.string(), z.unknown()),
  card: cardSchema,
  disclosure: z.nullable(textSchema),
  /** Highest level that may be reached, by policy of the team. */
  severity: z.optional(z.object({ max: levelSchema })),
  /** What `candor check` fails under, beside the promises above. */
  checkLimits: z.optional(z.object(checkLimitsShape)),
  /** SHA-256 of the canonical JSON of each part. */
  integrity: z.object({ sha256: z.record(z.string(), sha256) }),
});

export type Profile = z.infer<typeof profileSchema>;
export type ProfileFeature = z.infer<typeof profileFeatureSchema>;
export type Text = z.infer<typeof textSchema>;
export type Numbers = z.infer<typeof numbersSchema>;
export type Steps = z.infer<typeof stepsSchema>;
export type Cell = z.infer<typeof cellSchema>;
export type Presentation = z.infer<typeof presentationSchema>;
export type Format = z.infer<typeof formatSchema>;
export type Outcome = z.infer<typeof outcomeSchema>;
export type Decision = z.infer<typeof decisionSchema>;
export type Card = z.infer<typeof cardSchema>;
export type LikelihoodPart = z.infer<typeof likelihoodPartSchema>;
export type SetsPart = z.infer<typeof setsPartSchema>;
export type BandsPart = z.infer<typeof bandsPartSchema>;
export type ContextsPart = z.infer<typeof contextsPartSchema>;
export type ContextRow = z.infer<typeof contextRowSchema>;
export type CheckPart = z.infer<typeof checkPartSchema>;
export type VennAbers = z.infer<typeof vennAbersSchema>;
export type UnusualPart = z.infer<typeof unusualPartSchema>;
