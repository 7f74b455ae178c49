import { checkRow, createNativePredictor, createAttributor, createExplainer, readModel, type CheckedRow, type Model } from '@candor/core';
import { describe, expect, it } from 'vitest';
import { list, matrix, ml, op } from '../../core/src/model/testing/sketches.js';
import { writeOnnx, type GraphSketch, type NodeSketch, type TensorSketch } from '../../core/src/model/testing/writeOnnx.js';
import { agreementOf } from './testing/agreement.js';

const float = (name: string, values: number[], dims = [values.length]): TensorSketch => ({ name, type: 'float', dims, values });
const rows: CheckedRow[] = [[1, 2], [NaN, 1], [1, NaN], [NaN, NaN], [16, -1], [-2.5, 40]];

const read = (nodes: NodeSketch[], out: number, initializers: TensorSketch[] = [], labels = false): Promise<Model> =>
  readModel(writeOnnx({ nodes, initializers, inputs: [matrix('X', 2)], outputs: [...(labels ? [list('label', 'int64')] : []), matrix('y', out)] }));

const classifier = (coefficients: number[], intercepts: number[], post: string): NodeSketch[] => [ml('LinearClassifier', ['X'], ['label', 'y'], {
  coefficients: { floats: coefficients }, intercepts: { floats: intercepts }, classlabels_ints: { ints: intercepts.length === 3 ? [0, 1, 2] : [0, 1] }, post_transform: { text: post },
})];

describe('a coefficient of 0 reads its column: 0 times a missing value is missing, as in the runtime', () => {
  it.each<[string, () => Promise<Model>]>([
    ['LinearRegressor', () => read([ml('LinearRegressor', ['X'], ['y'], { coefficients: { floats: [0, 0.5] }, intercepts: { floats: [0.4] } })], 1)],
    ['LinearRegressor of three targets', () => read([ml('LinearRegressor', ['X'], ['y'], { targets: { int: 3 }, coefficients: { floats: [0, 0.5, 1, 0, 0, 0] }, intercepts: { floats: [0.4, 1, 1] } })], 3)],
    ['LinearClassifier of opposite rows', () => read(classifier([-0, -0.5, 0, 0.5], [-0.4, 0.4], 'LOGISTIC'), 2, [], true)],
    ['LinearClassifier of one row', () => read(classifier([0, 0.5], [0.4], 'LOGISTIC'), 2, [], true)],
    ['SOFTMAX of two alike coefficients', () => read(classifier([0.5, 1, 0.5, 2], [0.4, 0.1], 'SOFTMAX'), 2, [], true)],
    ['SOFTMAX of three classes', () => read(classifier([0, 0.5, 0, -0.5, 1, 0], [0.4, -0.4, 0], 'SOFTMAX'), 3, [], true)],
    ['Gemm', () => read([op('Gemm', ['X', 'w'], ['y'])], 2, [float('w', [0, 1, 0.5, 0], [2, 2])])],
    ['MatMul, then a factor of 0', () => read([op('MatMul', ['X', 'w'], ['m']), op('Mul', ['m', 'z'], ['y'])], 2, [float('w', [1, 1, 0.5, 2], [2, 2]), float('z', [0, 1])])],
    ['MatMul, then a factor of 0 for all', () => read([op('MatMul', ['X', 'w'], ['m']), op('Mul', ['m', 'z'], ['y'])], 2, [float('w', [1, 1, 0.5, 2], [2, 2]), float('z', [0])])],
    ['one less itself', () => read([op('MatMul', ['X', 'w'], ['m']), op('Sub', ['m', 'm'], ['y'])], 2, [float('w', [1, 1, 0.5, 2], [2, 2])])],
    ['two factors that cancel', () => read([op('MatMul', ['X', 'w'], ['m']), op('MatMul', ['m', 'v'], ['y'])], 1, [float('w', [1, 1, 0, 2], [2, 2]), float('v', [1, -1], [2, 1])])],
  ])('%s', async (_, model) => {
    const { labels, worst } = await agreementOf(await model(), rows);
    expect({ labels, close: worst <= 1e-6 }).toEqual({ labels: 0, close: true });
  });

  it('such a row has no explanation, and a row without it has the one it had', async () => {
    const model = await read([ml('LinearRegressor', ['X'], ['y'], { coefficients: { floats: [0, 0.5] }, intercepts: { floats: [0.4] } })], 1);
    const attributor = createAttributor(model.lowered!, { n: 1, rows: Float64Array.of(4, 6), weights: Float64Array.of(1) });
    const question = { scale: 'value', output: 0, engine: 'auto', budget: 1024, seed: 0 } as const;
    await expect(attributor.explain(Float64Array.of(NaN, 1), question)).rejects.toMatchObject({ code: 'non-finite-output' });
    expect(Array.from((await attributor.explain(Float64Array.of(9, 2), question)).values)).toEqual([0, -2]);
  });
});

describe('a row that overflows the floats of the model', () => {
  it.each<[string, number[]]>([['infinity', [1e30, 1]], ['infinity less infinity', [1e30, -1e30]]])('has no explanation: %s', async (_, coefficients) => {
    const model = await read([ml('LinearRegressor', ['X'], ['y'], { coefficients: { floats: coefficients }, intercepts: { floats: [0.4] } })], 1);
    expect(await agreementOf(model, [[1e30, 1e30], [1, 1]])).toMatchObject({ worst: 0 });
    const explainer = createExplainer({ model, background: { rows: [{ X_0: 0, X_1: 0 }] } });
    await expect(explainer.explain({ X_0: 1e30, X_1: 1e30 })).rejects.toMatchObject({ code: 'non-finite-output' });
    expect((await explainer.explain({ X_0: 0, X_1: 1 })).attribution.values).toHaveLength(2);
  });
});

describe('a value for which ONNX leaves the result open ends in an error that names the feature', () => {
  const set = (members: number[], track = 0): GraphSketch => ({
    nodes: [ml('TreeEnsemble', ['X'], ['y'], {
      n_targets: { int: 1 }, tree_roots: { ints: [0] }, nodes_featureids: { ints: [0] }, nodes_missing_value_tracks_true: { ints: [track] },
      nodes_modes: { tensor: { type: 'uint8', dims: [1], values: [6] } }, nodes_splits: { tensor: { type: 'float', dims: [1], values: [0] } },
      nodes_truenodeids: { ints: [0] }, nodes_trueleafs: { ints: [1] }, nodes_falsenodeids: { ints: [1] }, nodes_falseleafs: { ints: [1] },
      membership_values: { tensor: { type: 'float', dims: [members.length + 1], values: [...members, NaN] } }, leaf_targetids: { ints: [0, 0] }, leaf_weights: { tensor: { type: 'float', dims: [2], values: [1, 2] } },
    })],
    inputs: [matrix('X', 2)], outputs: [matrix('y', 1)], opsets: { '': 21, 'ai.onnx.ml': 5 },
  });
  const hot = (categories: number[]): Promise<Model> => read([ml('OneHotEncoder', ['X'], ['h'], { cats_int64s: { ints: categories } }), op('Flatten', ['h'], ['y'])], 2 * categories.length);
  const cast = (to: number): Promise<Model> => read([op('Cast', ['X'], ['w'], { to: { int: to } }), op('Cast', ['w'], ['y'], { to: { int: 1 } })], 2);

  it.each<[string, () => Promise<Model>, CheckedRow]>([
    ['a missing value as int64', () => cast(7), [NaN, 1]],
    ['a number beyond int64', () => cast(7), [1, 1e30]],
    ['a number beyond int32', () => cast(6), [3e9, 1]],
    ['a missing value where 0 is a category', () => hot([0, 3]), [NaN, 1]],
    ['a missing value before a threshold', () => read([ml('Binarizer', ['X'], ['y'], { threshold: { float: 0.5 } })], 2), [NaN, 1]],
    ['a missing value where 0 is in a large set', () => readModel(writeOnnx(set([0, 40]))), [NaN, 1]],
  ])('%s', async (_, model, row) => {
    const opened = await model();
    const named = { X_0: row[0]!, X_1: row[1]! };
    expect(() => checkRow(opened, named)).toThrow(expect.objectContaining({ code: 'undefined-value', message: expect.stringContaining(`"X_${Math.abs(Number(row[1])) > 1 ? 1 : 0}"`) as string }));
    expect(() => createNativePredictor(opened).predict([row])).toThrow(expect.objectContaining({ code: 'undefined-value' }));
    expect(checkRow(opened, { X_0: 0.5, X_1: -1.5 })).toEqual([0.5, -1.5]);
  });

  it.each<[string, () => Promise<Model>]>([
    ['no category is 0', () => hot([1, 3])],
    ['the set is small', () => readModel(writeOnnx(set([0, 2])))],
    ['the set lacks 0', () => readModel(writeOnnx(set([2, 40])))],
    ['missing values go to the true branch', () => readModel(writeOnnx(set([0, 40], 1)))],
    ['it becomes a truth value', () => cast(9)],
  ])('a missing value is served where %s', async (_, model) => {
    expect(await agreementOf(await model(), [...rows, [0, 40], [0.5, -0.5], [40, 3]])).toMatchObject({ labels: 0, worst: 0 });
  });
});
