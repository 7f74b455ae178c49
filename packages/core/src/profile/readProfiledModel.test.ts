import { expect, it } from 'vitest';
import { matrix, op } from '../model/testing/sketches.js';
import { writeOnnx } from '../model/testing/writeOnnx.js';
import { readProfiledModel } from './readProfiledModel.js';

/** A matrix without names in, one float without a word about it out. */
const bytes = writeOnnx({
  inputs: [matrix('X', 2)], outputs: [matrix('y', 1)],
  nodes: [op('MatMul', ['X', 'w'], ['y'])],
  initializers: [{ name: 'w', type: 'float', dims: [2, 1], values: [1, -2] }],
});
const saying = (model: object) => ({ model: { features: ['mass', 'speed'], kind: 'value', task: 'regression', ...model } });
const named = async (json: unknown, options = {}) => {
  const { features, output, problems } = await readProfiledModel(bytes, json, options);
  return { names: features.map(({ name }) => name), classes: output.classes, kind: output.kind, problems: problems.map(({ code }) => code) };
};

it('what the file does not name is called as in the profile', async () => {
  expect(await named(saying({}))).toEqual({ names: ['mass', 'speed'], classes: undefined, kind: 'value', problems: [] });
  expect(await named(saying({ task: 'binary', kind: 'logit', classes: ['calm', 'storm'] }))).toEqual({ names: ['mass', 'speed'], classes: ['calm', 'storm'], kind: 'logit', problems: [] });
});

it('the caller’s own names go first', async () =>
  expect(await named(saying({}), { features: ['a', 'b'] })).toMatchObject({ names: ['a', 'b'] }));

it('a profile of another model, or none, leaves the file as it stands', async () => {
  for (const json of [saying({ features: ['mass', 'speed', 'colour'] }), saying({ features: [1, 2] }), { hello: 1 }, null, undefined]) {
    expect(await named(json)).toMatchObject({ names: ['X_0', 'X_1'], problems: ['output-kind-unknown'] });
  }
});

it('a file that is no model is refused, whatever the profile says', async () =>
  expect(await readProfiledModel(new Uint8Array([1, 2, 3]), saying({})).catch((error: { code: string }) => error.code)).toMatch(/^[a-z-]+$/));
