import * as z from 'zod/mini';
import { levelSchema } from './level.js';

const finite = z.number().check(z.refine((x) => Number.isFinite(x), 'must be a finite number'));
const share = finite.check(z.gte(0), z.lte(1));
const count = z.int().check(z.gte(0));

export const problemSchema = z.object({ code: z.string(), message: z.string() });

export const scaleSchema = z.enum(['probability', 'margin', 'value']);

/** The model's output and what the decision rule makes of it. */
export const predictionSchema = z.object({
  scale: scaleSchema,
  /** The double sum of the file's float32 leaves or weights: base + Σ values equals it. */
  value: finite,
  /** The graph's own label, as a string. */
  label: z.optional(z.string()),
  /** The class or output that `value` speaks about. */
  target: z.optional(z.string()),
  /** The cut-off nearest to the value among those that bound its outcome, on `scale`. */
  threshold: z.optional(finite),
  /** Id of the outcome the decision rule gives. */
  outcome: z.optional(z.string()),
});

/** What a value usually is, from TRAIN: a range for a number, a share for a category. */
export const typicalSchema = z.union([
  z.object({
    kind: z.literal('number'),
    /** The middle half of past cases, and nearly all (5% to 95%). */
    q05: finite, q25: finite, q50: finite, q75: finite, q95: finite,
    /** Share of past cases below this value and at it; `null` when it is missing. */
    below: z.nullable(share),
    equal: z.nullable(share),
  }),
  z.object({ kind: z.literal('category'), /** Share of past cases with this value; `null` when never seen. */ share: z.nullable(share) }),
]);

const explainedInput = {
  name: z.string(),
  /** `null` when missing or masked. */
  value: z.nullable(z.union([finite, z.string()])),
  unit: z.optional(z.string()),
  typical: z.optional(typicalSchema),
};
const explainedInputSchema = z.object({ ...explainedInput, state: z.enum(['given', 'missing', 'masked']) });

export const explainedFeatureSchema = z.object({
  ...explainedInput,
  /** `group`: inputs that were shared out together as one player under the name of their group; `value` is null. */
  state: z.enum(['given', 'missing', 'masked', 'group']),
  /** Of a group, and of nothing else. */
  members: z.optional(z.array(explainedInputSchema).check(z.minLength(1))),
}).check(z.refine(({ state, members }) => (state === 'group') === (members !== undefined), 'members must be there for a group, and for a group alone'));

export const attributionSchema = z.object({
  scale: scaleSchema,
  /** Expected output over the background, v(∅). */
  baseValue: finite,
  /** A feature's share, in `features` order; they sum to prediction - baseValue - gap. */
  values: z.array(finite),
  /** Calibrated: value ± 1.96 × this is the 95% band. Exact engines have none. */
  standardErrors: z.optional(z.array(finite)),
  /** Of each sampled value: `open` when its band holds 0, `turned` when its sign is not the one published before. */
  signs: z.optional(z.array(z.enum(['settled', 'open', 'turned']))),
  /** Standard error from the choice of background rows; never mixed with the above. */
  backgroundError: z.optional(z.array(finite)),
  gap: finite,
  engine: z.enum(['linear', 'tree', 'link', 'enumerate', 'sample', 'rescale', 'path-dependent', 'given']),
  exact: z.boolean(),
  /** Coalitions allowed, coalitions that were asked for (where any were), and rows sent to the model. */
  budget: count,
  coalitions: z.optional(count),
  evaluations: count,
});

/** A conformal band; `null` bounds are unbounded ("not measured here"). */
export const bandSchema = z.object({
  alpha: share,
  lower: z.nullable(finite),
  upper: z.nullable(finite),
  measuredOn: z.string(),
  /** Twenty equally likely amounts, ascending; absent where they were not measured. */
  quantiles: z.optional(z.array(finite).check(z.refine((amounts) => amounts.every((amount, i) => i === 0 || amount >= amounts[i - 1]!), 'must be ascending'))),
});

export const setSchema = z.object({
  alpha: share,
  /** Empty: the case fits none of the known outcomes. */
  labels: z.array(z.string()),
  /** Classes that are always in the set, because too few cases of them were checked. */
  notChecked: z.optional(z.array(z.string())),
  /** P-value of the most fitting class, and 1 minus that of the second. */
  credibility: z.optional(z.nullable(share)),
  confidence: z.optional(z.nullable(share)),
});

/** The checked rate of cases scored like this one, about the event. */
export const likelihoodSchema = z.object({
  value: share,
  /** 90% interval of that rate. */
  lower: share,
  upper: share,
  /** Raw count in the cell: `hits` of `n`. */
  hits: count,
  n: count,
  /** The contexts whose rows were counted. */
  measuredOn: z.string(),
});

export const surenessWords = ['very', 'fairly', 'somewhat', 'close-call'] as const;

export const surenessSchema = z.object({
  /** `cut-off`: share of the measured range on the recommended side; `class`: rate of right recommendations. */
  kind: z.enum(['cut-off', 'class']),
  value: share,
  word: z.enum(surenessWords),
  n: count,
});

export const factSchema = z.object({
  kind: z.enum(['unseen-category', 'outside-limits', 'never-missing', 'out-of-range', 'unit', 'value', 'combination']),
  feature: z.string(),
  value: z.nullable(z.union([finite, z.string()])),
  typical: z.optional(z.union([z.object({ lo: finite, hi: finite }), z.object({ share })])),
  /** Holm-adjusted p of this feature; absent for facts that are exact by count. */
  adjP: z.optional(share),
  /** For `unit`: the factor that would make the value ordinary. */
  factor: z.optional(finite),
  /** For `combination`: the further features of the set. */
  with: z.optional(z.array(z.string())),
});

/** How rare a case this strange is among the calibration cases: a valid conformal p-value. */
export const unusualSchema = z.object({
  p: share,
  level: levelSchema,
  /** The view that made it strange. */
  view: z.enum(['near', 'cloud', 'edge']),
  facts: z.array(factSchema),
  comparedWith: count,
  /** The context among whose cases it was ranked; `null` is all. */
  group: z.nullable(z.string()),
  /** How often checked cases as strange as those beyond p 0.05 went wrong, against the rest; `null` where too few were checked. */
  consequence: z.optional(z.nullable(z.object({ unusual: z.object({ n: count, misses: count }), rest: z.object({ n: count, misses: count }) }))),
});

/** Where the case comes from, and whether the model was checked there. */
export const contextSchema = z.object({
  /** The context key, e.g. a region; `null` when the row names none although the profile asks for one. */
  key: z.nullable(z.string()),
  support: z.enum(['seen', 'unseen']),
  status: z.nullable(z.enum(['validated', 'weak', 'failed', 'not-checked'])),
  level: levelSchema,
  /** The keys the model was calibrated on. */
  known: z.array(z.string()),
  /** Labelled field rows from this context: what the model said there, and what was. */
  field: z.nullable(z.object({ n: count, estimated: finite, observed: finite })),
});

export const explanationSchema = z.object({
  version: z.string().check(z.regex(/^1\.\d+$/, 'explanation of another major version: this build reads 1.x')),
  model: z.object({ sha256: z.string(), name: z.optional(z.string()), version: z.optional(z.string()) }),
  case: z.object({ id: z.optional(z.string()), context: z.optional(z.record(z.string(), z.string())) }),
  prediction: predictionSchema,
  features: z.array(explainedFeatureSchema),
  attribution: attributionSchema,
  band: z.optional(z.nullable(bandSchema)),
  set: z.optional(z.nullable(setSchema)),
  likelihood: z.nullable(likelihoodSchema),
  sureness: z.nullable(surenessSchema),
  unusual: z.nullable(unusualSchema),
  context: z.nullable(contextSchema),
  problems: z.array(problemSchema),
  provenance: z.object({
    profileSha256: z.optional(z.string()),
    seed: z.int(),
    versions: z.record(z.string(), z.string()),
    /** Largest difference to what the runtime returns, from float32 rounding alone. */
    float32Error: z.optional(finite),
    /** Not part of the hash. */
    time: z.string(),
  }),
}).check(z.refine(
  (e) => e.attribution.values.length === e.features.length
    && (e.attribution.standardErrors?.length ?? e.features.length) === e.features.length
    && (e.attribution.signs?.length ?? e.features.length) === e.features.length
    && (e.attribution.backgroundError?.length ?? e.features.length) === e.features.length,
  'attribution.values must stand in `features` order, one for each',
), z.refine((e) => new Set(e.features.map(({ name }) => name)).size === e.features.length, 'features must have different names'));

export type { Level } from './level.js';
export type Scale = z.infer<typeof scaleSchema>;
export type ExplainedFeature = z.infer<typeof explainedFeatureSchema>;
/** One input of the model, alone or as a member of a group. */
export type ExplainedInput = z.infer<typeof explainedInputSchema>;
export type Typical = z.infer<typeof typicalSchema>;
export type Attribution = z.infer<typeof attributionSchema>;
export type Engine = Attribution['engine'];
export type Band = z.infer<typeof bandSchema>;
export type OutcomeSet = z.infer<typeof setSchema>;
export type Likelihood = z.infer<typeof likelihoodSchema>;
export type Sureness = z.infer<typeof surenessSchema>;
export type SurenessWord = Sureness['word'];
export type Fact = z.infer<typeof factSchema>;
export type Unusual = z.infer<typeof unusualSchema>;
export type Context = z.infer<typeof contextSchema>;
/** The serialisable answer for one case; everything shown is a function of it. */
export type Explanation = z.infer<typeof explanationSchema>;
