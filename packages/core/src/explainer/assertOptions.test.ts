import { describe, expect, it } from 'vitest';
import { describeModel } from '../model/describeModel.js';
import type { Row } from '../model/row.js';
import { createExplainer, type CreateExplainerOptions } from './createExplainer.js';
import type { ExplainOptions } from './explainer.js';

// What reaches the explainer from pages that no type checker has seen.

const model = describeModel({ features: [{ name: 'heat' }, { name: 'clay', type: 'text' }], classes: ['whole', 'cracked'] });
const predictor = { predict: async (rows: readonly unknown[]) => rows.map(() => 0.25) };
const row = { heat: 2, clay: 'red' };
const background = { rows: [{ heat: 1, clay: 'white' }] };
const untyped = (value: unknown) => value as never;
const open = (more: Partial<CreateExplainerOptions> = {}) => createExplainer({ model, predictor, background, ...more });
const coded = (code: string, message: RegExp) => expect.objectContaining({ name: 'CandorError', code, message: expect.stringMatching(message) });

describe('what is not what its type says', () => {
  it.each<[string, ExplainOptions]>([
    ['`target` is 1', { target: untyped(1) }],
    ['`seed` is "x"', { seed: untyped('x') }],
    ['`seed` is 0.5', { seed: 0.5 }],
    ['`budget` is NaN', { budget: NaN }],
    ['`tolerance` is NaN', { tolerance: NaN }],
    ['`tolerance` is -1', { tolerance: -1 }],
    ['`timeLimit` is "1 s"', { timeLimit: untyped('1 s') }],
  ])('is refused by name: %s', async (place, options) => {
    await expect(open().explain(row, options)).rejects.toThrow(coded('options-invalid', new RegExp(`^${place.replaceAll('.', '\\.')}; give .*, or leave it out$`, 'u')));
    await expect(open().explainBatch([row], options)[Symbol.asyncIterator]().next()).rejects.toThrow(coded('options-invalid', /give/u));
  });

  it.each<unknown>([null, undefined, 'row', 7])('%j is no row', async (given) => {
    const rows = untyped([given]) as Row[];
    await expect(open().explain(rows[0]!)).rejects.toThrow(coded('row-invalid', /is no row; give an object with a value for each feature/u));
    await expect(open().predict([row, rows[0]!])).rejects.toThrow(coded('row-invalid', /^row 1: .*is no row/u));
  });

  it('a list of rows that is none is named', async () => {
    await expect(open().predict(untyped(null))).rejects.toThrow(coded('row-invalid', /rows are null; give a list/u));
    expect(() => open({ background: { rows: untyped('rows') } })).toThrow(coded('row-invalid', /rows are "rows"; give a list/u));
  });

  it('a profile and a model that nobody read are named', () => {
    for (const profile of [{}, 'profile.json', { version: '1.0' }]) expect(() => open({ profile: untyped(profile) })).toThrow(coded('profile-invalid', /readProfile\(json, model\)/u));
    for (const given of [undefined, {}, 'model.onnx', new Uint8Array(3)]) expect(() => open({ model: untyped(given) })).toThrow(coded('no-model', /readModel\(bytes\)/u));
  });
});
