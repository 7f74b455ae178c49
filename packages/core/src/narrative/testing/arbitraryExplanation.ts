import * as fc from 'fast-check';
import type { About } from '../../explainer/explainer.js';
import type { Explanation } from '../../explanation/explanation.js';

const finite = fc.double({ noNaN: true, noDefaultInfinity: true });
const share = fc.oneof(fc.double({ min: 0, max: 1, noNaN: true }), fc.integer({ min: 0, max: 1000 }).map((k) => k / 1000));
const count = fc.integer({ min: 0, max: 100_000 });
/** Anything a host may hand over, but for the words that would look like a fault of ours. */
const hostText = fc.oneof(
  fc.string({ maxLength: 30, unit: 'binary' }),
  fc.constantFrom('', 'constructor', '__proto__', '<b>bold</b>', '{label}', '\u202eabc', 'مدينة', 'x'.repeat(10_000)),
).filter((text) => !/NaN|undefined|null|Infinity|∞|object Object/.test(text));
const text = fc.oneof(hostText, fc.dictionary(fc.constantFrom('en', 'de', 'ar', 'fr'), hostText));
const value = fc.oneof(finite, fc.integer({ min: -1000, max: 100_000 }), hostText);
const level = fc.constantFrom('none' as const, 'notice' as const, 'caution' as const, 'stop' as const);
const outcome = fc.constantFrom('yes', 'no', 'maybe');

const typical = fc.oneof(
  fc.record({
    kind: fc.constant('number' as const), q05: finite, q25: finite, q50: finite, q75: finite, q95: finite,
    below: fc.option(share), equal: fc.option(share),
  }),
  fc.record({ kind: fc.constant('category' as const), share: fc.option(share) }),
);

const explained = fc.record({
  name: hostText,
  value: fc.option(value),
  state: fc.constantFrom('given' as const, 'missing' as const, 'masked' as const),
  unit: fc.option(fc.constantFrom('€', '%', 'km/h', 'years', 'parsec', ''), { nil: undefined }),
  typical: fc.option(typical, { nil: undefined }),
});

const misses = fc.tuple(count, count).map(([a, b]) => ({ n: Math.max(a, b), misses: Math.min(a, b) }));
const ordered = (low: number, high: number) => ({ lower: Math.min(low, high), upper: Math.max(low, high) });

/** Inputs, the first two or three of them sometimes as a group that was shared out as one. */
const players: fc.Arbitrary<Explanation['features']> = fc.tuple(fc.uniqueArray(explained, { maxLength: 12, selector: ({ name }) => name }), fc.integer({ min: 0, max: 3 })).map(([inputs, size]) =>
  (size < 2 || inputs.length < size ? inputs : [{ name: 'topic of several inputs', value: null, state: 'group' as const, members: inputs.slice(0, size) }, ...inputs.slice(size)]));

/** Any explanation the schema takes: extremes, nothing at all, and parts that contradict each other. */
export const arbitraryExplanation: fc.Arbitrary<Explanation> = players.chain((features) => {
  const perFeature = (arbitrary: fc.Arbitrary<number>) => fc.array(arbitrary, { minLength: features.length, maxLength: features.length });
  const scale = fc.constantFrom('probability' as const, 'margin' as const, 'value' as const);
  return fc.record({
    version: fc.constant('1.0'),
    model: fc.record({ sha256: fc.constant('ab'), name: fc.option(hostText, { nil: undefined }), version: fc.option(hostText, { nil: undefined }) }),
    case: fc.constant({}),
    prediction: fc.record({
      scale, value: fc.oneof(finite, share), label: fc.option(outcome, { nil: undefined }), target: fc.option(outcome, { nil: undefined }),
      threshold: fc.option(fc.oneof(finite, share), { nil: undefined }), outcome: fc.option(outcome, { nil: undefined }),
    }),
    features: fc.constant(features),
    attribution: fc.record({
      scale, baseValue: fc.oneof(finite, share), gap: finite,
      values: perFeature(fc.oneof(finite, fc.double({ min: -1, max: 1, noNaN: true }), fc.constant(0))),
      standardErrors: fc.option(perFeature(fc.double({ min: 0, max: 1, noNaN: true })), { nil: undefined }),
      backgroundError: fc.option(perFeature(fc.double({ min: 0, max: 1, noNaN: true })), { nil: undefined }),
      signs: fc.option(fc.array(fc.constantFrom('settled' as const, 'open' as const, 'turned' as const), { minLength: features.length, maxLength: features.length }), { nil: undefined }),
      engine: fc.constantFrom('tree' as const, 'sample' as const), exact: fc.boolean(), budget: count, evaluations: count,
    }),
    band: fc.option(fc.record({ alpha: share, lower: fc.option(finite), upper: fc.option(finite), measuredOn: hostText, quantiles: fc.option(fc.array(finite, { maxLength: 20 }).map((amounts) => amounts.toSorted((a, b) => a - b)), { nil: undefined }) })),
    set: fc.option(fc.record({ alpha: share, labels: fc.array(outcome, { maxLength: 3 }), notChecked: fc.option(fc.array(outcome, { maxLength: 3 }), { nil: undefined }) })),
    likelihood: fc.option(fc.record({ value: share, low: share, high: share, hits: count, n: count, measuredOn: fc.oneof(fc.constant('all'), hostText) }).map(({ low, high, ...rest }) => ({ ...rest, ...ordered(low, high) }))),
    sureness: fc.option(fc.record({ kind: fc.constantFrom('cut-off' as const, 'class' as const), value: share, word: fc.constantFrom('very' as const, 'fairly' as const, 'somewhat' as const, 'close-call' as const), n: count })),
    unusual: fc.option(fc.record({
      p: share, level, view: fc.constantFrom('near' as const, 'cloud' as const, 'edge' as const), comparedWith: count, group: fc.option(hostText),
      facts: fc.array(fc.record({
        kind: fc.constantFrom('unseen-category' as const, 'outside-limits' as const, 'never-missing' as const, 'out-of-range' as const, 'unit' as const, 'value' as const, 'combination' as const),
        feature: fc.oneof(hostText, ...features.map(({ name }) => fc.constant(name))),
        value: fc.option(value),
        typical: fc.option(fc.oneof(fc.record({ lo: finite, hi: finite }), fc.record({ share })), { nil: undefined }),
        with: fc.option(fc.array(hostText, { maxLength: 2 }), { nil: undefined }),
      }), { maxLength: 5 }),
      consequence: fc.option(fc.option(fc.record({ unusual: misses, rest: misses })), { nil: undefined }),
    })),
    context: fc.option(fc.record({
      key: fc.option(hostText), support: fc.constantFrom('seen' as const, 'unseen' as const),
      status: fc.option(fc.constantFrom('validated' as const, 'weak' as const, 'failed' as const, 'not-checked' as const)),
      level, known: fc.array(hostText, { maxLength: 6 }), field: fc.option(fc.record({ n: count, estimated: finite, observed: finite })),
    })),
    problems: fc.constant([]),
    provenance: fc.record({ profileSha256: fc.option(fc.constant('cd'), { nil: undefined }), seed: fc.constant(1), versions: fc.constant({}), time: fc.constantFrom('', 'yesterday', '2031-06-12T12:05:00Z') }),
  });
});

const format = fc.oneof(
  fc.constantFrom('number' as const, 'integer' as const, 'percent' as const, 'currency' as const, 'date' as const, 'text' as const),
  fc.record({
    style: fc.constantFrom('number' as const, 'percent' as const, 'currency' as const, 'unit' as const),
    currency: fc.option(fc.constantFrom('EUR', 'XYZ', 'euro'), { nil: undefined }),
    unit: fc.option(fc.constantFrom('kilometer', 'parsec'), { nil: undefined }),
    digits: fc.option(fc.integer({ min: 0, max: 200 }), { nil: undefined }),
  }),
);

/** Any words and rules a profile may hold; features are named as the explanation names them, or not at all. */
export const arbitraryAbout: fc.Arbitrary<About | null> = fc.option(fc.record({
  presentation: fc.record({
    labels: fc.dictionary(hostText, text, { maxKeys: 4 }),
    descriptions: fc.option(fc.dictionary(hostText, text, { maxKeys: 4 }), { nil: undefined }),
    units: fc.option(fc.dictionary(hostText, hostText, { maxKeys: 4 }), { nil: undefined }),
    formats: fc.option(fc.dictionary(hostText, format, { maxKeys: 4 }), { nil: undefined }),
    hidden: fc.option(fc.array(hostText, { maxLength: 3 }), { nil: undefined }),
  }),
  outcome: fc.record({
    name: fc.option(text, { nil: undefined }), eventName: fc.option(text, { nil: undefined }), positiveClass: fc.option(outcome, { nil: undefined }),
    unit: fc.option(hostText, { nil: undefined }), format: fc.option(format, { nil: undefined }),
  }),
  decision: fc.option(fc.record({
    cutoffs: fc.array(fc.record({ below: fc.option(fc.oneof(share, finite), { nil: undefined }), outcome: fc.record({ id: outcome, headline: fc.option(text, { nil: undefined }), noun: fc.option(text, { nil: undefined }) }) }), { minLength: 1, maxLength: 4 }),
  })),
  context: fc.record({ segments: fc.array(hostText, { maxLength: 2 }), name: fc.option(text, { nil: undefined }), trainedOn: fc.option(text, { nil: undefined }) }),
  card: fc.record({ name: fc.option(text, { nil: undefined }), version: fc.option(hostText, { nil: undefined }) }),
  disclosure: fc.constant(null),
}));
