import type { About } from '../../explainer/explainer.js';
import type { Explanation, ExplainedFeature, Fact } from '../../explanation/explanation.js';

/** A made-up letting office: will the rent of a flat be late? */
export const rentAbout: About = {
  presentation: {
    labels: {
      late_rents: 'Late rents, last 12 months',
      rent_share: { en: 'Rent compared with income', de: 'Miete im Verhältnis zum Einkommen' },
      deposit: 'Deposit paid',
      moves: 'Moves, last 5 years',
      lease: 'Length of lease',
    },
    descriptions: { rent_share: 'Monthly rent divided by monthly income.' },
    units: { deposit: 'EUR', lease: 'months' },
    formats: { rent_share: 'percent' },
    values: { moves: { 0: { en: 'none', de: 'keine' } } },
    groups: [{ id: 'record', label: 'Record as a tenant', features: ['late_rents', 'moves'] }],
  },
  outcome: { eventName: { en: 'paid late', de: 'zahlten zu spät' }, name: 'rent paid late', positiveClass: 'late' },
  decision: {
    cutoffs: [
      { below: 0.2, outcome: { id: 'accept', headline: 'accept', noun: 'acceptance' } },
      { outcome: { id: 'refuse', headline: 'refuse', noun: 'refusal' } },
    ],
  },
  context: { segments: ['quarter_of_town'], name: 'part of town', trainedOn: 'Hillside and Oldbridge' },
  card: { name: 'Rent Risk', version: '2.1' },
  disclosure: null,
};

export const feature = (name: string, value: number | string | null, more: Partial<ExplainedFeature> = {}): ExplainedFeature => ({
  name, value, state: value === null ? 'missing' : 'given', ...more,
});

const spread = { kind: 'number', q05: 100, q25: 930, q50: 2100, q75: 4930, q95: 9000, below: 0.1, equal: 0 } as const;

/** Refused, fairly sure, with one reason against. */
export const rentExplanation: Explanation = {
  version: '1.0',
  model: { sha256: 'ab', name: 'rent-model' },
  case: { id: 'R-1', context: { quarter_of_town: 'Hillside' } },
  prediction: { scale: 'probability', value: 0.268, label: 'late', target: 'late', threshold: 0.2, outcome: 'refuse' },
  features: [
    feature('late_rents', 1, { typical: { ...spread, q05: 0, q25: 0, q50: 0, q75: 1, q95: 2, below: 0.75, equal: 0.2 } }),
    feature('deposit', 460, { typical: spread }),
    feature('rent_share', 0.43, { typical: { kind: 'number', q05: 0.1, q25: 0.2, q50: 0.3, q75: 0.4, q95: 0.5, below: 0.5, equal: 0.1 } }),
    feature('moves', 0, { typical: { kind: 'category', share: 0.35 } }),
    feature('lease', 24),
  ],
  attribution: {
    scale: 'probability', baseValue: 0.2, values: [0.06, 0.05, 0.01, -0.03, -0.022], gap: 0,
    engine: 'link', exact: true, budget: 0, evaluations: 0,
  },
  likelihood: { value: 0.2326, lower: 0.194, upper: 0.278, hits: 77, n: 331, measuredOn: 'all' },
  sureness: { kind: 'cut-off', value: 0.92, word: 'fairly', n: 331 },
  unusual: { p: 0.4, level: 'none', view: 'near', facts: [], comparedWith: 1920, group: null },
  context: { key: 'Hillside', support: 'seen', status: 'validated', level: 'none', known: ['Hillside', 'Oldbridge'], field: null },
  problems: [],
  provenance: { profileSha256: 'cd', seed: 1, versions: {}, time: '2031-06-12T12:05:00Z' },
};

/** The same office asks what a repair will cost, and sends a surveyor above a limit. */
export const repairAbout: About = {
  presentation: { labels: { floor: 'Floor', rooms: 'Rooms', age: 'Age of the house' } },
  outcome: { name: 'repair cost', unit: 'EUR' },
  decision: {
    cutoffs: [
      { below: 2500, outcome: { id: 'pay', headline: 'pay the bill', noun: 'paying' } },
      { outcome: { id: 'survey', headline: 'send a surveyor', noun: 'a survey' } },
    ],
  },
  context: { segments: [] },
  card: { name: 'Repair Cost', version: '1.3' },
  disclosure: null,
};

export const repairExplanation: Explanation = {
  ...rentExplanation,
  prediction: { scale: 'value', value: 3180, threshold: 2500, outcome: 'survey' },
  features: [feature('floor', 4), feature('rooms', 3), feature('age', 80, { unit: 'years' })],
  attribution: { ...rentExplanation.attribution, scale: 'value', baseValue: 2860, values: [-601.3, 527.2, 394.1], engine: 'tree' },
  band: { alpha: 0.1, lower: 2047, upper: 4313, measuredOn: 'all' },
  likelihood: null,
  sureness: { kind: 'cut-off', value: 0.85, word: 'fairly', n: 1000 },
  context: null,
};

export const fact = (more: Partial<Fact> & Pick<Fact, 'kind' | 'feature'>): Fact => ({ value: null, ...more });
