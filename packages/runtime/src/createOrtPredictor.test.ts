import { batchOf, checkRow, createExplainer, createNativePredictor, readModel, type CheckedRow, type Model } from '@candor/core';
import { describe, expect, it } from 'vitest';
import { list, matrix, ml, op } from '../../core/src/model/testing/sketches.js';
import { writeOnnx, type GraphSketch, type TensorSketch } from '../../core/src/model/testing/writeOnnx.js';
import { createOrtPredictor } from './createOrtPredictor.js';

const float = (name: string, values: number[], dims = [values.length]): TensorSketch => ({ name, type: 'float', dims, values });
const read = (sketch: GraphSketch, options = {}) => readModel(writeOnnx(sketch), options);
const answers = async (model: Model, rows: readonly CheckedRow[]) => (await createOrtPredictor(model)).run(rows);

/** tanh(X W) w, two hidden nodes: no operator of it folds. */
const net = (rows: number | null = null): GraphSketch => ({
  inputs: [{ name: 'X', type: 'float', shape: [rows, 3] }],
  outputs: [{ name: 'y', type: 'float', shape: [rows, 1] }],
  initializers: [float('W', [1, 0.5, -1, 0.25, 0, 2], [3, 2]), float('w', [2, -1], [2, 1])],
  nodes: [op('MatMul', ['X', 'W'], ['h']), op('Tanh', ['h'], ['t']), op('MatMul', ['t', 'w'], ['y'])],
});
const said = ([a, b, c]: CheckedRow): number => 2 * Math.tanh(Number(a) - Number(b)) - Math.tanh(0.5 * Number(a) + 0.25 * Number(b) + 2 * Number(c));
const rowsOf = (n: number): CheckedRow[] => Array.from({ length: n }, (_, i) => [(i % 7) / 7, (i % 11) / 11, i / n]);

describe('the graph predictor', () => {
  it('fills float, double, int64, int32, bool and string inputs, one for each column', async () => {
    const types = ['float', 'double', 'int64', 'int32', 'bool'] as const;
    const model = await read({
      inputs: [...types.map((type) => matrix(type, 1, type)), matrix('text', 1, 'string')],
      outputs: [matrix('y', 8)],
      nodes: [
        ...types.map((type) => op('Cast', [type], [`${type}_f`], { to: { int: 1 } })),
        ml('OneHotEncoder', ['text'], ['hot'], { cats_strings: { texts: ['a', 'b', 'c'] } }),
        op('Reshape', ['hot', 'two'], ['flat']),
        op('Concat', [...types.map((type) => `${type}_f`), 'flat'], ['all'], { axis: { int: 1 } }),
        op('Tanh', ['all'], ['t']), op('Atanh', ['t'], ['y']),
      ],
      initializers: [{ name: 'two', type: 'int64', dims: [2], values: [-1, 3] }],
    });
    expect(model.kind).toBe('graph');
    const rows: CheckedRow[] = [[0.5, -0.25, -2, 3, 1, 'b'], [1, 2, 1, -3, 0, 'elsewhere'], [-1, 0, 0, 0, 1, 'c']];
    const { scores } = await answers(model, rows);
    const expected = [[0.5, -0.25, -2, 3, 1, 0, 1, 0], [1, 2, 1, -3, 0, 0, 0, 0], [-1, 0, 0, 0, 1, 0, 0, 1]];
    expected.flat().forEach((value, i) => expect(scores[i]).toBeCloseTo(value, 3));
  });

  it('an int64 keeps all its digits, also below zero', async () => {
    const values = [-1, -(2 ** 40), 2 ** 52 + 1, 2 ** 31, -(2 ** 31)];
    const model = await read({ inputs: [matrix('x', 1, 'int64')], outputs: [matrix('y', 1, 'double')], nodes: [op('Add', ['x', 'zero'], ['s']), op('BitShift', ['x0', 'x0'], ['unused'], { direction: { text: 'LEFT' } }), op('Cast', ['s'], ['y'], { to: { int: 11 } })], initializers: [{ name: 'zero', type: 'int64', dims: [1], values: [0] }, { name: 'x0', type: 'uint8', dims: [1], values: [0] }] });
    expect(Array.from((await answers(model, values.map((value) => [value]))).scores)).toEqual(values);
  });

  it('sends at most 8,192 rows at once and gives all of them back in order', async () => {
    const rows = rowsOf(20_000);
    const { scores } = await answers(await read(net()), rows);
    expect(scores.length).toBe(20_000);
    for (const i of [0, 8191, 8192, 16_383, 16_384, 19_999]) expect(scores[i]).toBeCloseTo(said(rows[i]!), 5);
  });

  it.each([[1, 'one row'], [4, '4 rows']])('runs a graph that takes exactly %i at a time piece by piece, and says so', async (exactly, name) => {
    const model = await read(net(exactly));
    const predictor = await createOrtPredictor(model);
    const rows = rowsOf(10);
    expect(predictor.problems).toMatchObject([{ code: 'fixed-batch', message: expect.stringContaining(`exactly ${name}`) as string }]);
    const { scores } = await predictor.run(rows);
    rows.forEach((row, i) => expect(scores[i]).toBeCloseTo(said(row), 5));
    const explainer = createExplainer({ model, predictor, background: { rows: [{ X_0: 0, X_1: 0, X_2: 0 }] } });
    expect((await explainer.explain({ X_0: 1, X_1: 1, X_2: 1 })).problems.map(({ code }) => code)).toContain('fixed-batch');
  });

  it('two questions at once do not write over each other', async () => {
    const predictor = await createOrtPredictor(await read(net()));
    const [first, second] = [rowsOf(500), rowsOf(500).toReversed()];
    const [a, b] = await Promise.all([predictor.predict(first), predictor.predictBatch(batchOf(second, 3))]);
    expect(Array.from(a)).toEqual(Array.from(b).toReversed());
  });

  it('reads the probabilities of a network that ends in a ZipMap, by class name', async () => {
    const { inputs, nodes, initializers } = net();
    const zipped = (labels: string[]): GraphSketch => ({
      inputs, initializers,
      nodes: [
        ...nodes.slice(0, 2), op('Softmax', ['t'], ['p'], { axis: { int: 1 } }), op('Identity', ['p'], ['q']),
        ml('ZipMap', ['q'], ['output_probability'], { classlabels_strings: { texts: labels } }),
      ],
      outputs: [matrix('output_probability', null)],
    });
    const model = await read(zipped(['calm', 'storm']));
    expect([model.kind, model.output.classes]).toEqual(['graph', ['calm', 'storm']]);
    const [row] = rowsOf(1);
    const predictor = await createOrtPredictor(model);
    const { scores } = await predictor.run([row!]);
    const explainer = createExplainer({ model, predictor, background: { rows: [{ X_0: 1, X_1: 0, X_2: 0 }] } });
    const [prediction] = await explainer.predict([{ X_0: row![0]!, X_1: row![1]!, X_2: row![2]! }]);
    expect(prediction!.probabilities).toEqual({ calm: scores[0], storm: scores[1] });
    expect(scores[0]! + scores[1]!).toBeCloseTo(1, 6);
  });

  it('reads a ZipMap behind a linear classifier as the native predictor does, and lets labels through', async () => {
    const model = await read({
      inputs: [matrix('X', 3)], outputs: [list('label', 'string'), matrix('maps', null)],
      nodes: [
        ml('LinearClassifier', ['X'], ['label', 'p'], { coefficients: { floats: [1, -1, 2, 0, 3, 1] }, intercepts: { floats: [0.1, -0.2] }, classlabels_strings: { texts: ['no', 'yes'] }, post_transform: { text: 'SOFTMAX' } }),
        ml('ZipMap', ['p'], ['maps'], { classlabels_strings: { texts: ['no', 'yes'] } }),
      ],
    });
    const rows = rowsOf(30);
    const native = createNativePredictor(model).predict(rows);
    const ort = await answers(model, rows);
    expect(ort.labels).toEqual(native.labels);
    ort.scores.forEach((score, i) => expect(score).toBeCloseTo(native.scores[i]!, 6));
  });

  it('names the row that the model throws on', async () => {
    // Gather by a column: beyond the table the runtime stops.
    const model = await read({
      inputs: [matrix('place', 1, 'int64')], outputs: [matrix('y', 1)],
      nodes: [op('Gather', ['table', 'place'], ['g']), op('Tanh', ['g'], ['y'])], initializers: [float('table', [1, 2, 3])],
    });
    const explainer = createExplainer({ model, predictor: await createOrtPredictor(model), background: { rows: [{ place: 0 }] } });
    const rows = Array.from({ length: 300 }, (_, i) => ({ place: i === 217 ? 9 : i % 3 }));
    await expect(explainer.predict(rows)).rejects.toMatchObject({ code: 'model-failed', message: expect.stringMatching(/^row 217 \(place = 9\) fails: the graph stops: /) as string });
    await expect(explainer.explain({ place: 9 })).rejects.toMatchObject({ code: 'model-failed' });
    expect((await explainer.predict([{ place: 2 }]))[0]!.value).toBeCloseTo(Math.tanh(3), 6);
  });

  it('a NaN is no number to share out', async () => {
    const model = await read({ inputs: [matrix('X', 1)], outputs: [matrix('y', 1)], nodes: [op('Log', ['X'], ['l']), op('Tanh', ['l'], ['y'])] });
    const explainer = createExplainer({ model, predictor: await createOrtPredictor(model), background: { rows: [{ X: 1 }, { X: 2 }] } });
    await expect(explainer.explain({ X: -1 })).rejects.toMatchObject({ code: 'non-finite-output' });
    expect((await explainer.explain({ X: 3 })).attribution.exact).toBe(true);
  });

  it('notices outputs that do not have a number for each row', async () => {
    const sum = await read({ inputs: [matrix('X', 3)], outputs: [{ name: 'y', type: 'float', shape: [] }], nodes: [op('Tanh', ['X'], ['t']), op('ReduceSum', ['t'], ['y'], { keepdims: { int: 0 } })] });
    await expect(answers(sum, rowsOf(2))).rejects.toMatchObject({ code: 'output-length', message: expect.stringContaining('1 values for 2 rows') as string });
  });

  it('names the operator that the runtime lacks', async () => {
    const model = await read({ inputs: [matrix('X', 3)], outputs: [matrix('y', 3)], nodes: [{ op: 'Quench', domain: 'com.forge', inputs: ['X'], outputs: ['y'] }], opsets: { '': 17, 'com.forge': 1 } });
    await expect(createOrtPredictor(model)).rejects.toMatchObject({ code: 'operator-missing', message: expect.stringContaining('com.forge:Quench') as string });
  });

  it('stops between two pieces when aborted', async () => {
    const predictor = await createOrtPredictor(await read(net(1)));
    const run = new AbortController();
    const answer = predictor.run(rowsOf(20_000), { signal: run.signal });
    setTimeout(() => run.abort(), 5);
    await expect(answer).rejects.toMatchObject({ name: 'AbortError' });
    await expect(predictor.run(rowsOf(2))).resolves.toMatchObject({ scores: expect.any(Float64Array) as Float64Array });
  });

  it('takes rows as they were checked', async () => {
    const model = await read(net());
    const row = checkRow(model, { X_0: 0.5, X_1: 1, X_2: 0 });
    expect((await answers(model, [row])).scores[0]).toBeCloseTo(said(row), 6);
    expect((await answers(model, [])).scores.length).toBe(0);
  });
});
