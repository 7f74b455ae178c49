import type { About, Explanation } from '@candor/core';

/** A case made by hand: a workshop's pump, and whether to inspect it before it stops. No model gave these numbers. */
export const pumpExplanation: Explanation = {
  version: '1.0',
  model: { sha256: 'b5f0'.repeat(16), name: 'Pump Watch', version: '3.1' },
  case: { id: 'P-2081', context: { hall: 'North hall' } },
  prediction: { scale: 'probability', value: 0.268, label: '1', target: '1', threshold: 0.2, outcome: 'inspect' },
  features: [
    { name: 'hours_since_service', value: 2140, state: 'given', typical: { kind: 'number', q05: 120, q25: 480, q50: 900, q75: 1500, q95: 2300, below: 0.92, equal: 0.002 } },
    { name: 'bearing_temperature', value: 71, state: 'given', typical: { kind: 'number', q05: 38, q25: 46, q50: 53, q75: 60, q95: 72, below: 0.93, equal: 0.01 } },
    { name: 'vibration', value: 4.2, state: 'given', typical: { kind: 'number', q05: 0.8, q25: 1.6, q50: 2.4, q75: 3.4, q95: 5.1, below: 0.86, equal: 0.01 } },
    { name: 'oil_checks', value: 0, state: 'given', typical: { kind: 'number', q05: 0, q25: 0, q50: 1, q75: 2, q95: 4, below: 0, equal: 0.36 } },
    { name: 'load', value: 0.62, state: 'given', typical: { kind: 'number', q05: 0.3, q25: 0.5, q50: 0.6, q75: 0.72, q95: 0.9, below: 0.55, equal: 0.02 } },
    { name: 'maker', value: 'north', state: 'given', typical: { kind: 'category', share: 0.4 } },
    { name: 'seal_age', value: null, state: 'missing' },
  ],
  attribution: {
    scale: 'probability', baseValue: 0.207, values: [0.071, 0.063, 0.048, -0.04, -0.035, -0.03, -0.016],
    gap: 0, engine: 'link', exact: true, budget: 128, evaluations: 1280,
  },
  band: null,
  likelihood: { value: 0.23, lower: 0.19, upper: 0.28, hits: 77, n: 331, measuredOn: 'North hall, South hall' },
  sureness: { kind: 'cut-off', value: 0.88, word: 'fairly', n: 331 },
  unusual: { p: 0.42, level: 'none', view: 'edge', facts: [], comparedWith: 2000, group: null },
  context: { key: 'North hall', support: 'seen', status: 'validated', level: 'none', known: ['North hall', 'South hall'], field: null },
  problems: [],
  provenance: { profileSha256: '7a1c'.repeat(16), seed: 1, versions: { '@candor/core': '0.1.0' }, time: '2026-03-02T13:05:00Z' },
};

export const pumpAbout: About = {
  presentation: {
    labels: {
      hours_since_service: 'Hours since the last service', bearing_temperature: 'Bearing temperature', vibration: 'Vibration, last seven days',
      oil_checks: 'Oil checks, last month', load: 'Load', maker: 'Maker', seal_age: 'Age of the seal',
    },
    units: { bearing_temperature: '°C', vibration: 'mm/s', hours_since_service: 'h' },
    formats: { load: 'percent' },
    values: { maker: { north: 'Northworks' } },
  },
  outcome: { name: 'stop within 30 days', eventName: 'stopped within 30 days', positiveClass: '1', better: 'lower' },
  decision: {
    cutoffs: [
      { below: 0.2, outcome: { id: 'run', headline: 'run on', noun: 'running on' } },
      { outcome: { id: 'inspect', headline: 'inspect', noun: 'an inspection' } },
    ],
    adverse: 'inspect',
  },
  context: { segments: ['hall'], name: 'hall', trainedOn: 'North hall and South hall, 2023 to 2025' },
  card: {
    owner: 'the reliability team', contact: 'reliability@example.org', version: '3.1', reviewBy: '2026-12-31', approvedBy: 'Maintenance board',
    purpose: 'Says which pumps to look at first.', notFor: 'Pumps that carry drinking water.',
  },
  disclosure: 'A model made this recommendation from past cases.',
};
