import type { About, Explanation } from '@candor/core';

/** A made-up case of a workshop's pump with as many factors as asked, two in three towards the outcome, ever weaker. */
export function caseOf(nFeatures: number, id = `P-${nFeatures}`): Explanation {
  const values = Array.from({ length: nFeatures }, (_, i) => ((i % 3 === 2 ? -1 : 1) * 0.06) / (1 + i / 4));
  const baseValue = 0.2;
  return {
    version: '1.0',
    model: { sha256: 'b5f0'.repeat(16), name: 'Pump Watch', version: '3.1' },
    case: { id, context: { hall: 'North hall' } },
    prediction: { scale: 'probability', value: values.reduce((sum, value) => sum + value, baseValue), label: '1', target: '1', threshold: 0.2, outcome: 'inspect' },
    features: Array.from({ length: nFeatures }, (_, i) => ({
      name: `sensor_${i}`,
      value: 40 + ((i * 37) % 61),
      state: 'given' as const,
      typical: { kind: 'number' as const, q05: 30, q25: 45, q50: 58, q75: 72, q95: 95, below: ((i * 17) % 90) / 100, equal: 0.01 },
    })),
    attribution: { scale: 'probability', baseValue, values, gap: 0, engine: 'tree', exact: true, budget: 0, evaluations: 0 },
    band: null,
    likelihood: { value: 0.23, lower: 0.19, upper: 0.28, hits: 77, n: 331, measuredOn: 'North hall, South hall' },
    sureness: { kind: 'cut-off', value: 0.88, word: 'fairly', n: 331 },
    unusual: { p: 0.42, level: 'none', view: 'edge', facts: [], comparedWith: 2000, group: null },
    context: { key: 'North hall', support: 'seen', status: 'validated', level: 'none', known: ['North hall', 'South hall'], field: null },
    problems: [],
    provenance: { profileSha256: '7a1c'.repeat(16), seed: 1, versions: { '@candor/core': '0.1.0' }, time: '2026-03-02T13:05:00Z' },
  };
}

/** The words of that pump's profile. */
export const pumps: About = {
  presentation: {
    labels: Object.fromEntries(Array.from({ length: 200 }, (_, i) => [`sensor_${i}`, `Temperature at bearing ${i + 1}`])),
    units: Object.fromEntries(Array.from({ length: 200 }, (_, i) => [`sensor_${i}`, '°C'])),
    formats: {},
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
  card: { owner: 'the reliability team', contact: 'reliability@example.org', version: '3.1', purpose: 'Says which pumps to look at first.' },
  disclosure: 'A model made this recommendation from past cases.',
};
