import type { Explanation } from '@candor/core';

/** A small explanation of an invented case. */
export const someExplanation: Explanation = {
  version: '1.0',
  model: { sha256: 'b5f0'.repeat(16), name: 'Pump Watch', version: '3.1' },
  case: { id: 'P-1', context: { hall: 'North hall' } },
  prediction: { scale: 'probability', value: 0.3, label: '1', target: '1', threshold: 0.2, outcome: 'inspect' },
  features: [{ name: 'vibration', value: 12, state: 'given' }, { name: 'seal_age', value: 3, state: 'given' }],
  attribution: { scale: 'probability', baseValue: 0.2, values: [0.15, -0.05], gap: 0, engine: 'link', exact: true, budget: 4, evaluations: 40 },
  band: null, likelihood: null, sureness: null, unusual: null, context: null, problems: [],
  provenance: { seed: 1, versions: { '@candor/core': '0.1.0' }, time: '2026-03-02T08:00:00.000Z' },
};
