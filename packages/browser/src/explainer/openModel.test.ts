import { createNativePredictor, readModel, type Explanation } from '@candor/core';
import { buildProfile, createRandom, parseConfig } from '@candor/core/authoring';
import { expect, it } from 'vitest';
import { matrix, op } from '../../../core/src/model/testing/sketches.js';
import { writeOnnx } from '../../../core/src/model/testing/writeOnnx.js';
import { openModel } from './openModel.js';

const never = () => Promise.reject(new Error('nobody runs it'));

/** One matrix without names in, one float without a word about it out, as networks are exported from torch. */
const bytes = (middle: 'Tanh' | 'Identity') => writeOnnx({
  inputs: [matrix('X', 2)], outputs: [matrix('z', 1)],
  nodes: [op('MatMul', ['X', 'w'], ['h']), op(middle, ['h'], ['z'])],
  initializers: [{ name: 'w', type: 'float', dims: [2, 1], values: [1, -2] }],
});

async function served(middle: 'Tanh' | 'Identity') {
  const file = bytes(middle);
  const model = await readModel(file, { features: ['mass', 'speed'], outputKind: 'logit', classes: ['calm', 'storm'] });
  const score = (mass: number, speed: number) => (middle === 'Tanh' ? Math.tanh(mass - 2 * speed) : mass - 2 * speed);
  const random = createRandom(11);
  const rows = (n: number) => Array.from({ length: n }, () => {
    const [mass, speed] = [random.next(), random.next()];
    return { mass: String(mass), speed: String(speed), outcome: random.next() < 1 / (1 + Math.exp(-score(mass, speed))) ? 'storm' : 'calm' };
  });
  const { profile } = await buildProfile({
    model,
    config: parseConfig({ model: 'm.onnx', data: { train: 'a.csv', calibration: 'b.csv' }, outcome: { column: 'outcome', positive: 'storm' }, createdAt: '2026-01-01' }),
    tables: { train: { file: 'a.csv', rows: rows(600) }, calibration: { file: 'b.csv', rows: rows(400) }, field: [], tune: undefined, check: undefined },
    scorer: { outputs: async (cases) => Float64Array.from(cases.flatMap(([mass, speed]) => { const p = 1 / (1 + Math.exp(-score(Number(mass), Number(speed)))); return [1 - p, p]; })) },
  });
  return {
    model,
    source: { modelUrl: 'https://desk.example/model.onnx', profileUrl: 'https://desk.example/profile.json' },
    files: { model: new Uint8Array(file), profile: new TextEncoder().encode(JSON.stringify(profile)) },
  };
}

it.each(['Identity', 'Tanh'] as const)('a matrix without names opens by its profile, natively or by the runtime (%s)', async (middle) => {
  const { source, files, model } = await served(middle);
  const explainer = await openModel(source, files, never);
  const { model: info, about } = await explainer.ready;
  expect([info.features.map(({ name }) => name), info.classes]).toEqual([['mass', 'speed'], ['calm', 'storm']]);
  expect(about).not.toBeNull();
  const { prediction, attribution, likelihood }: Explanation = await explainer.explain({ mass: 0.5, speed: 0.1 });
  expect(prediction.target).toBe('storm');
  expect(prediction.value).toBeCloseTo(1 / (1 + Math.exp(-(middle === 'Tanh' ? Math.tanh(0.3) : 0.3))), 6);
  expect([attribution.exact, likelihood !== null]).toEqual([true, true]);
  if (middle === 'Identity') expect(createNativePredictor(model).predict([[0.5, 0.1]]).scores[1]).toBeCloseTo(prediction.value, 6);
  explainer.dispose();
});

it.each(['Identity', 'Tanh'] as const)('groups cross to the worker, whichever way the model is run (%s)', async (middle) => {
  const { source, files } = await served(middle);
  const explainer = await openModel({ ...source, groups: [{ id: 'motion', features: ['mass', 'speed'] }] }, files, never);
  const { features, attribution, prediction } = await explainer.explain({ mass: 0.5, speed: 0.1 });
  expect(features.map(({ name, members }) => [name, members?.map((member) => member.name)])).toEqual([['motion', ['mass', 'speed']]]);
  expect(attribution.values[0]! + attribution.baseValue).toBeCloseTo(prediction.value, 9);
  explainer.dispose();
});

it('nothing to explain is said', async () =>
  expect(openModel({}, {}, never)).rejects.toMatchObject({ code: 'no-model' }));
