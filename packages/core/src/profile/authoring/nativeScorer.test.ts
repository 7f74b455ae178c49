import { expect, it } from 'vitest';
import type { Model } from '../../model/model.js';
import { logistic } from '../../numeric/logistic.js';
import { nativeScorer } from './nativeScorer.js';

const linear = (link: 'identity' | 'logistic', kind: Model['output']['kind']): Model => {
  const part = { link, weight: 1, nScores: 1, base: Float64Array.of(0.5), linear: [{ column: 0, weights: Float64Array.of(2) }], ensembles: [], double: true };
  const classes = kind === 'value' ? undefined : ['no', 'yes'];
  return {
    kind: 'linear', sha256: 'cd'.repeat(32), features: [{ name: 'x', type: 'number' }],
    inputs: [{ name: 'X', elementType: 'double', shape: [null, 1], features: [0] }],
    output: { task: classes ? 'binary' : 'regression', score: 'out', kind, ...(classes && { classes }) },
    lowered: { nFeatures: 1, nOutputs: 1, columns: [{ feature: 0, steps: [] }], parts: [part], ...(classes && { complement: 1 }) },
    operators: {}, opsets: {}, problems: [], bytes: new Uint8Array(),
  } as unknown as Model;
};

it('a declared logit has margins, whether its link was read or not, and its probabilities lie behind them', async () => {
  for (const link of ['logistic', 'identity'] as const) {
    const scorer = nativeScorer(linear(link, 'logit'));
    expect([...(await scorer.margins!([[1], [-3]]))]).toEqual([2.5, -5.5]);
    if (link === 'logistic') expect([...(await scorer.outputs([[1]]))][1]).toBeCloseTo(logistic(2.5), 12);
  }
});

it('an amount has none', () => expect(nativeScorer(linear('identity', 'value')).margins).toBeUndefined());
