import { describe, expect, it } from 'vitest';
import type { Explanation } from '@candor/core';
import { explanationRow } from './explanationRow.js';

const explanation: Explanation = {
  version: '1.0', model: { sha256: '' }, case: {},
  prediction: { scale: 'probability', value: 0.75, label: 'wet', target: 'wet' },
  features: [{ name: '10', value: 1, state: 'given' }, { name: '2', value: null, state: 'missing' }, { name: '__proto__', value: 'x', state: 'given' }],
  attribution: { scale: 'probability', baseValue: 0.5, values: [0.25, -0.125, 0.125], gap: 0, engine: 'tree', exact: true, budget: 8, evaluations: 3 },
  likelihood: null, sureness: null, unusual: null, context: null, problems: [],
  provenance: { seed: 0, versions: {}, time: '2026-01-01T00:00:00.000Z' },
};

describe('explanationRow', () => {
  it('is the row that other programs read', () => {
    const row: unknown = JSON.parse(JSON.stringify(explanationRow(explanation, 3, false)));
    expect(row).toEqual({
      row: 3, prediction: 0.75, label: 'wet', target: 'wet', scale: 'probability', baseValue: 0.5,
      values: JSON.parse('{"10":0.25,"2":-0.125,"__proto__":0.125}'), engine: 'tree', evaluations: 3, gap: 0,
    });
  });

  it('says null for whatever a profile did not measure', () => {
    expect(explanationRow(explanation, 0, true)).toMatchObject({ band: null, set: null, likelihood: null, sureness: null, unusual: null, context: null, problems: [] });
  });

  it('says what each group of inputs holds', () => {
    const [first, second, third] = explanation.features as Required<Explanation>['features'];
    const members = [first, third] as NonNullable<Explanation['features'][number]['members']>;
    const grouped: Explanation = { ...explanation, features: [{ name: 'both', value: null, state: 'group', members }, second!], attribution: { ...explanation.attribution, values: [0.375, -0.125] } };
    expect(explanationRow(grouped, 0, false)).toMatchObject({ values: { both: 0.375, 2: -0.125 }, groups: { both: ['10', '__proto__'] } });
  });

  it('prints a band as its four parts', () => {
    const amounts: Explanation = { ...explanation, band: { alpha: 0.1, lower: 1, upper: null, measuredOn: 'all', quantiles: [1, 2] } };
    expect(explanationRow(amounts, 0, true)['band']).toEqual({ alpha: 0.1, lower: 1, upper: null, measuredOn: 'all' });
  });

  it('carries standard errors by feature when the engine has them', () => {
    const sampled = { ...explanation, attribution: { ...explanation.attribution, standardErrors: [0.1, 0.2, 0.3] } };
    expect(explanationRow(sampled, 0, false)['standardErrors']).toEqual(JSON.parse('{"10":0.1,"2":0.2,"__proto__":0.3}'));
  });
});
