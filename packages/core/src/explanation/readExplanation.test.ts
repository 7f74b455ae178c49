import { describe, expect, it } from 'vitest';
import { createExplainer } from '../explainer/createExplainer.js';
import { describeModel } from '../model/describeModel.js';
import { readExplanation } from './readExplanation.js';

const model = describeModel({ features: [{ name: 'span' }, { name: 'load' }] });
const explainer = createExplainer({ model, predictor: { predict: async (rows) => rows.map(([span, load]) => Number(span) * Number(load)) }, background: { rows: [{ span: 1, load: 2 }] } });
const computed = async () => structuredClone(await explainer.explain({ span: 3, load: 5 }));

describe('an explanation that was computed elsewhere', () => {
  it('passes as it is', async () => {
    const given = await computed();
    expect(readExplanation(JSON.parse(JSON.stringify(given)), model)).toEqual(given);
  });

  it.each([
    ['no object', () => 'none', 'explanation-invalid'],
    ['a NaN among the values', (e: Awaited<ReturnType<typeof computed>>) => { e.attribution.values[0] = NaN; return e; }, 'explanation-invalid'],
    ['one value too few', (e: Awaited<ReturnType<typeof computed>>) => { e.attribution.values.pop(); return e; }, 'explanation-invalid'],
    ['another major version', (e: Awaited<ReturnType<typeof computed>>) => ({ ...e, version: '2.0' }), 'explanation-invalid'],
    ['values that do not add up', (e: Awaited<ReturnType<typeof computed>>) => { e.attribution.values[0]! += 0.5; return e; }, 'explanation-does-not-add-up'],
    ['another model', (e: Awaited<ReturnType<typeof computed>>) => { e.model.sha256 = 'f'.repeat(64); return e; }, 'explanation-of-another-model'],
    ['features in another order', (e: Awaited<ReturnType<typeof computed>>) => { e.features.reverse(); return e; }, 'explanation-of-another-model'],
  ] as const)('with %s is refused', async (_, spoil, code) => {
    const spoilt = spoil(await computed());
    expect(() => readExplanation(spoilt, model)).toThrow(expect.objectContaining({ code }));
  });

  it('is refused naming the place', async () => {
    const given = await computed();
    expect(() => readExplanation({ ...given, attribution: { ...given.attribution, engine: 'oracle' } })).toThrow(/attribution\.engine/);
  });
});

describe('a model that is described', () => {
  it('is explained by its predictor, classes and texts included', async () => {
    const described = describeModel({ name: 'frost', features: [{ name: 'night', type: 'text' }, { name: 'height' }], classes: ['thaw', 'frost'], outputKind: 'logit' });
    const seen = new Set<unknown>();
    const subject = createExplainer({
      model: described,
      predictor: { predict: async (rows) => rows.map(([night, height]) => { seen.add(night); return (night === 'clear' ? 2 : -1) + Number(height) / 100; }) },
      background: { rows: [{ night: 'cloudy', height: 50 }, { night: 'clear', height: 250 }] },
    });
    const { prediction, attribution } = await subject.explain({ night: 'clear', height: 100 }, { scale: 'margin' });
    expect([prediction.value, prediction.target]).toEqual([3, 'frost']);
    expect(attribution.values).toEqual([1.5, -0.5]);
    expect([...seen].toSorted()).toEqual(['clear', 'cloudy']);
    expect((await subject.predict([{ night: 'clear', height: 100 }]))[0]!.probabilities!['frost']).toBeCloseTo(1 / (1 + Math.exp(-3)), 12);
  });

  it('has the same hash for the same description, and another for another', () => {
    expect(describeModel({ features: [{ name: 'a' }] }).sha256).toBe(describeModel({ features: [{ name: 'a' }] }).sha256);
    expect(describeModel({ features: [{ name: 'b' }] }).sha256).not.toBe(describeModel({ features: [{ name: 'a' }] }).sha256);
  });

  it.each([
    ['no feature', { features: [] }, 'features-mismatch'],
    ['a feature twice', { features: [{ name: 'a' }, { name: 'a' }] }, 'features-mismatch'],
    ['one class', { features: [{ name: 'a' }], classes: ['only'] }, 'classes-mismatch'],
    ['a logit of an amount', { features: [{ name: 'a' }], outputKind: 'logit' as const }, 'classes-mismatch'],
  ])('with %s is refused', (_, description, code) => {
    expect(() => describeModel(description)).toThrow(expect.objectContaining({ code }));
  });
});
