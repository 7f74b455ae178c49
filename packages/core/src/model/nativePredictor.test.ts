import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { randomProblem, shapes } from '../attribution/testing/randomModels.js';
import { createRandom } from '../numeric/random.js';
import { evaluate } from './evaluate.js';
import type { LoweredModel } from './lowered.js';
import type { Model } from './model.js';
import { createNativePredictor } from './nativePredictor.js';
import { readModel } from './readModel.js';
import { matrix, ml, op, treeAttributes, type TreeSketch } from './testing/sketches.js';
import { writeOnnx } from './testing/writeOnnx.js';

describe('createNativePredictor', () => {
  it.each(shapes)('agrees with the double sums of random models, few rows and many: %s', (shape) => {
    fc.assert(
      fc.property(fc.nat(), fc.constantFrom(1, 3, 33, 70), (seed, n) => {
        const { lowered, row } = randomProblem(seed, { shape, depth: 6, trees: 7 });
        const rows = Array.from({ length: n }, row);
        const { scores } = createNativePredictor(modelOf(lowered)).predictEncoded(Float64Array.from(rows.flatMap((values) => [...values])), n);
        const width = scores.length / n;
        rows.forEach((values, i) => {
          evaluate(lowered, values).output.forEach((value, k) => {
            const returned = scores[i * width + k + (lowered.complement ? 1 : 0)]!;
            // A row that no missing value can survive is NaN on both sides.
            expect(Object.is(value, returned) || Math.abs(value - returned) <= 1e-5 * Math.max(1, Math.abs(value))).toBe(true);
          });
        });
      }),
      { numRuns: 60, seed: 7 },
    );
  });

  it('returns the same bits for a row alone, among few and among many', () => {
    fc.assert(
      fc.property(fc.nat(), fc.constantFrom(...shapes), (seed, shape) => {
        const { lowered, row } = randomProblem(seed, { shape, depth: 7, trees: 5 });
        const n = 77;
        const rows = Float64Array.from(Array.from({ length: n }, row).flatMap((values) => [...values]));
        const predictor = createNativePredictor(modelOf(lowered));
        const together = predictor.predictEncoded(rows, n).scores;
        const one = Float64Array.from({ length: n }, (_, i) => i).reduce<number[]>((all, i) => {
          all.push(...predictor.predictEncoded(rows.slice(i * lowered.nFeatures, (i + 1) * lowered.nFeatures), 1).scores);
          return all;
        }, []);
        expect(one).toEqual([...together]);
      }),
      { numRuns: 60, seed: 11 },
    );
  });

  it('walks trees without sets abreast to the same leaves', async () => {
    const { tree } = fc.letrec<{ tree: TreeSketch }>((tie) => ({
      tree: fc.oneof({ maxDepth: 5 }, fc.nat(1000), fc.tuple(fc.nat(1), fc.constantFrom('LEQ', 'LT', 'GT', 'GTE'), fc.nat(8), tie('tree'), tie('tree'), fc.boolean())),
    }));
    await fc.assert(
      fc.asyncProperty(fc.array(tree, { minLength: 1, maxLength: 11 }), fc.infiniteStream(fc.oneof(fc.nat(9), fc.constant(NaN))), async (trees, values) => {
        const model = await regressor(trees, 2);
        const n = 43;
        const rows = Float64Array.from({ length: 2 * n }, () => values.next().value);
        const expected = Array.from({ length: n }, (_, i) => evaluate(model.lowered!, rows.subarray(2 * i, 2 * i + 2)).output[0]);
        const predictor = createNativePredictor(model);
        expect([...predictor.predictEncoded(rows, n).scores]).toEqual(expected);
        expect(expected.map((_, i) => predictor.predictEncoded(rows.slice(2 * i, 2 * i + 2), 1).scores[0])).toEqual(expected);
      }),
      { numRuns: 60, seed: 3 },
    );
  });

  it.each([3, 8, 9, 14])('finds the leaves of uneven trees of %i levels, all rows together', async (levels) => {
    const random = createRandom(levels);
    const cut = () => random.below(40);
    // One long branch; a smaller tree hangs at every split of it.
    const grow = (left: number): TreeSketch => (left === 0 ? random.below(1000) : [random.below(2), 'LEQ', cut(), grow(left - 1), grow(Math.min(left - 1, random.below(4)))]);
    const model = await regressor(Array.from({ length: 20 }, () => grow(levels)), 2);
    const n = 75;
    const rows = Float64Array.from({ length: 2 * n }, cut);
    const expected = Array.from({ length: n }, (_, i) => evaluate(model.lowered!, rows.subarray(2 * i, 2 * i + 2)).output[0]);
    expect(new Set(expected).size).toBeGreaterThan(20);
    expect([...createNativePredictor(model).predictEncoded(rows, n).scores]).toEqual(expected);
  });

  it('walks a tree of depth 30, whether its branches are balanced or not', async () => {
    const model = await regressor([Array.from({ length: 30 }).reduce<TreeSketch>((below, _, i) => [0, 'LEQ', 29 - i, 30 - i, below], 31)]);
    const rows = Float64Array.from({ length: 40 }, (_, i) => i - 0.5);
    expect([...createNativePredictor(model).predictEncoded(rows, 40).scores]).toEqual(Array.from(rows, (x) => Math.min(31, Math.max(1, Math.ceil(x) + 1))));
  });

  it('tells 70,000 thresholds of one column apart', async () => {
    const cut = (from: number, to: number): TreeSketch => (from === to ? from : [0, 'LT', (from + to + 1) >> 1, cut(from, ((from + to + 1) >> 1) - 1), cut((from + to + 1) >> 1, to)]);
    const model = await regressor([cut(0, 70_000)]);
    const rows = Float64Array.from({ length: 500 }, (_, i) => (i * 7919) % 70_001);
    expect([...createNativePredictor(model).predictEncoded(rows, 500).scores]).toEqual([...rows]);
  });

  it('knows trees of a single leaf, and leaves that no path reaches', async () => {
    const attributes = treeAttributes([3, [0, 'LEQ', 0, 1, 2]], 'target');
    // A second leaf behind the first tree that nothing leads to.
    const stray = { nodes_treeids: [0, 0, 1, 1, 1], nodes_nodeids: [0, 9, 0, 1, 2], nodes_featureids: [0, 0, 0, 0, 0], nodes_truenodeids: [0, 0, 1, 0, 0], nodes_falsenodeids: [0, 0, 2, 0, 0], nodes_missing_value_tracks_true: [0, 0, 0, 0, 0] };
    const model = await readModel(writeOnnx({
      nodes: [ml('TreeEnsembleRegressor', ['X'], ['y'], {
        ...attributes, n_targets: { int: 1 }, ...Object.fromEntries(Object.entries(stray).map(([name, ints]) => [name, { ints }])), nodes_modes: { texts: ['LEAF', 'LEAF', 'BRANCH_LEQ', 'LEAF', 'LEAF'] }, nodes_values: { floats: [0, 0, 0, 0, 0] },
        target_treeids: { ints: [0, 0, 1, 1] }, target_nodeids: { ints: [0, 9, 1, 2] }, target_ids: { ints: [0, 0, 0, 0] }, target_weights: { floats: [3, 100, 1, 2] },
      })],
      inputs: [matrix('X', 1)], outputs: [matrix('y', 1)],
    }));
    expect([...createNativePredictor(model).predictEncoded(Float64Array.of(-1, 1), 2).scores]).toEqual([4, 5]);
    expect(model.lowered!.parts[0]!.ensembles[0]!.column.length).toBe(4);
  });

  it('refuses a graph, and says what runs it', async () => {
    const graph = await readModel(writeOnnx({ nodes: [op('Relu', ['X'], ['y'])], inputs: [matrix('X', 1)], outputs: [matrix('y', 1)] }));
    expect(() => createNativePredictor(graph)).toThrow(/Relu.*onnxruntime-web/s);
  });
});

const regressor = (trees: TreeSketch[], width = 1): Promise<Model> =>
  readModel(writeOnnx({ nodes: [ml('TreeEnsembleRegressor', ['X'], ['y'], { n_targets: { int: 1 }, ...treeAttributes(trees, 'target') })], inputs: [matrix('X', width)], outputs: [matrix('y', 1)] }));

/** What the predictor reads of a model. */
function modelOf(lowered: LoweredModel): Model {
  return {
    kind: 'additive', sha256: '', features: [], inputs: [], output: { task: 'regression', score: 'y', kind: 'value' }, lowered, operators: {}, opsets: {}, problems: [], bytes: new Uint8Array(0),
  };
}
