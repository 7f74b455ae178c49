import * as z from 'zod/mini';
import { levelSchema } from '../../explanation/level.js';
import { checkLimitsShape } from '../check/limits.js';
import { formatSchema, textSchema } from '../profile.js';

const finite = z.number();
const name = z.string().check(z.minLength(1));

/** Without an offset an instant would depend on where the profile is built. */
const isDate = (text: string) => /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d))?$/.test(text) && !Number.isNaN(Date.parse(text));

const featureSchema = z.strictObject({
  label: z.optional(textSchema),
  description: z.optional(textSchema),
  unit: z.optional(z.string()),
  format: z.optional(formatSchema),
  /** Words for values. */
  values: z.optional(z.record(z.string(), textSchema)),
  /** Default: a text is a category, a number a number. */
  kind: z.optional(z.enum(['number', 'category', 'flag', 'date'])),
  /** Limits beyond which a value is a fact worth saying, whatever past cases held. */
  min: z.optional(finite),
  max: z.optional(finite),
  group: z.optional(z.string()),
  /** Never shown, never sent: its value stays in the page's memory. */
  hidden: z.optional(z.boolean()),
});

const outcomeOfCutoffSchema = z.union([
  name,
  z.strictObject({ id: name, headline: z.optional(textSchema), noun: z.optional(textSchema) }),
]);

/**
 * `candor.config.json`: what only people know about a model. It lies beside the model; paths are relative to it.
 * Keys that begin with `//` are comments.
 */
export const configSchema = z.strictObject({
  $schema: z.optional(z.string()),
  model: name,
  data: z.strictObject({
    /** What the model was fitted on. */
    train: name,
    /** Labelled rows the model has not seen. */
    calibration: name,
    /** Labelled rows for choices; default: a seeded 20% of `calibration`. */
    tune: z.optional(name),
    /** Labelled rows for the report alone; default: a seeded 30% of `calibration`. */
    check: z.optional(name),
    /** Labelled rows from contexts the model was not made for. */
    field: z.optional(z.array(z.strictObject({ name, file: name, label: z.optional(textSchema) }))),
    /** Rows of one unit (customer, patient, machine) stay in one role. */
    unitColumn: z.optional(name),
    /** Orders the calibration rows in time: CAL is then their latest block. */
    timeColumn: z.optional(name),
    labelPolicy: z.optional(z.enum(['all', 'random-sample', 'selective'])),
  }),
  outcome: z.strictObject({
    column: name,
    positive: z.optional(z.union([z.string(), z.number(), z.boolean()])),
    name: z.optional(textSchema),
    eventName: z.optional(textSchema),
    /** Words for its classes. */
    values: z.optional(z.record(z.string(), textSchema)),
    better: z.optional(z.enum(['lower', 'higher'])),
    unit: z.optional(z.string()),
    format: z.optional(formatSchema),
    /** Known range of an amount: no band goes beyond it. */
    min: z.optional(finite),
    max: z.optional(finite),
  }),
  /** Names of the columns of a single matrix input, in the model's order, where the graph has none. */
  inputs: z.optional(z.array(name).check(z.minLength(1))),
  features: z.optional(z.record(z.string(), featureSchema)),
  groups: z.optional(z.array(z.strictObject({ id: name, label: textSchema }))),
  context: z.optional(z.strictObject({
    segments: z.optional(z.array(name)),
    /** Of segments that are numbers: where they are cut, ascending. */
    cuts: z.optional(z.record(z.string(), z.array(finite).check(z.minLength(1)))),
    /** Bands per column instead of per combination; of a case's bands the widest counts. */
    overlapping: z.optional(z.boolean()),
    period: z.optional(name),
    name: z.optional(textSchema),
    trainedOn: z.optional(textSchema),
  })),
  decision: z.optional(z.strictObject({
    cutoffs: z.array(z.strictObject({ below: z.optional(finite), outcome: outcomeOfCutoffSchema })).check(z.minLength(1)),
    adverse: z.optional(z.string()),
  })),
  /** Allowed miss rates. */
  alphas: z.optional(z.array(finite.check(z.gte(0.001), z.lte(0.5))).check(z.minLength(1))),
  /** Both ends of a band alike, or each at half the allowed misses where errors are larger on one side. */
  tails: z.optional(z.enum(['symmetric', 'separate'])),
  /** A context is validated only on the right side of this: AUC or accuracy at least, MAE at most. */
  floor: z.optional(z.strictObject({ auc: z.optional(finite), accuracy: z.optional(finite), mae: z.optional(finite) })),
  /** What `candor check` fails under, beside the promises of the profile. */
  check: z.optional(z.strictObject(checkLimitsShape)),
  privacy: z.optional(z.enum(['no-rows', 'rows'])),
  seed: z.optional(z.int().check(z.gte(0))),
  classes: z.optional(z.array(z.string())),
  outputKind: z.optional(z.enum(['probability', 'logit', 'value'])),
  createdAt: z.optional(z.string().check(z.refine(isDate, 'a date such as 2026-01-31, or an instant with its offset from UTC such as 2026-01-31T09:00:00Z, is needed'))),
  limits: z.optional(z.array(z.strictObject({ when: z.record(z.string(), z.unknown()), text: textSchema, owner: z.optional(z.string()), until: z.optional(z.string()) }))),
  actions: z.optional(z.record(z.string(), z.strictObject({ mutable: z.boolean(), direction: z.optional(z.enum(['up', 'down'])), min: z.optional(finite), max: z.optional(finite), step: z.optional(finite) }))),
  reasonCodes: z.optional(z.record(z.string(), z.unknown())),
  card: z.optional(z.strictObject({
    name: z.optional(textSchema), version: z.optional(z.string()), owner: z.optional(textSchema), contact: z.optional(z.string()),
    purpose: z.optional(textSchema), notFor: z.optional(textSchema), reviewBy: z.optional(z.string()), approvedBy: z.optional(z.string()),
    changes: z.optional(z.array(z.strictObject({ version: z.optional(z.string()), date: z.optional(z.string()), text: textSchema }))),
  })),
  disclosure: z.optional(textSchema),
  severity: z.optional(z.strictObject({ max: levelSchema })),
});

export type Config = z.infer<typeof configSchema>;
