import { createAttributor, encodeBackground, encodeRow, readModel, type CheckedRow, type Model } from '@candor/core';
import { describe, expect, it } from 'vitest';
import { bruteForce } from '../../core/src/attribution/testing/bruteForce.js';
import { list, matrix, ml, op, treeAttributes, type TreeSketch } from '../../core/src/model/testing/sketches.js';
import { writeOnnx, type GraphSketch, type NodeSketch, type TensorSketch, type ValueSketch } from '../../core/src/model/testing/writeOnnx.js';
import { createOrtPredictor } from './createOrtPredictor.js';
import { agreementOf } from './testing/agreement.js';

const float = (name: string, values: number[], dims = [values.length]): TensorSketch => ({ name, type: 'float', dims, values });
const int64 = (name: string, values: number[], dims = [values.length]): TensorSketch => ({ name, type: 'int64', dims, values });
const X = [matrix('X', 3)];
const classes: TensorSketch = int64('classes', [0, 1, 2]);
const rows: CheckedRow[] = [[0.5, 1, -1], [-1, 0.25, 2], [2, -2, 0], [0, 0, 0.5], [1, 1, 1]];

const shares: Readonly<Record<number, number>>[] = [{ 0: 0.2, 1: 0.5, 2: 0.3 }, { 0: 0.75, 1: 0.25, 2: 0 }, { 0: 0, 1: 0.125, 2: 0.875 }];
const stump = (column: number, at: number, i: number): TreeSketch => [column, 'LEQ', at, shares[i % 3]!, [(column + 1) % 3, 'LEQ', -at, shares[(i + 1) % 3]!, shares[(i + 2) % 3]!]];
const tree = (input: string, i: number): NodeSketch =>
  ml('TreeEnsembleClassifier', [input], [`l${i}`, `p${i}`], { ...treeAttributes([stump(i % 2, 0.5 - i / 4, i)], 'class'), classlabels_int64s: { ints: [0, 1, 2] }, post_transform: { text: 'NONE' } });
const regressor = (input: string, i: number): NodeSketch =>
  ml('TreeEnsembleRegressor', [input], [`y${i}`], { n_targets: { int: 1 }, ...treeAttributes([[i % 2, 'LEQ', 0.5 - i / 4, 3 + i, [(i + 1) % 2, 'LEQ', 0, -1.5, 0.25 * i]]], 'target') });
const logistic = (input: string, i: number, classNames = [0, 1]): NodeSketch[] => [
  ml('LinearClassifier', [input], [`l${i}`, `r${i}`], { coefficients: { floats: [-0.5, 1 - i, 0.25, 0.5, i - 1, -0.25] }, intercepts: { floats: [-0.1 * i, 0.1 * i] }, classlabels_ints: { ints: classNames }, post_transform: { text: 'LOGISTIC' } }),
  ml('Normalizer', [`r${i}`], [`p${i}`], { norm: { text: 'L1' } }),
];
/** ArgMax, the classes behind it, and a Reshape, as every classifier of several parts ends. */
const label: NodeSketch[] = [op('ArgMax', ['p'], ['best'], { axis: { int: 1 } }), ml('ArrayFeatureExtractor', ['classes', 'best'], ['named']), op('Cast', ['named'], ['named64'], { to: { int: 7 } }), op('Reshape', ['named64', 'flat'], ['label'])];
const flat = int64('flat', [-1]);
const classified = (width: number): ValueSketch[] => [list('label', 'int64'), matrix('p', width)];
const stack = (from: string, i: number): NodeSketch => op('Reshape', [from, 'stacked'], [`s${i}`]);
const three = [0, 1, 2];

const kinds: Record<string, { graph: GraphSketch; rows?: CheckedRow[]; kind: Model['kind'] }> = {
  'BaggingClassifier of trees on some features each': {
    kind: 'trees',
    graph: {
      nodes: [...three.flatMap((i) => [op('Gather', ['X', `some${i}`], [`X${i}`], { axis: { int: 1 } }), tree(`X${i}`, i), stack(`p${i}`, i)]), op('Concat', ['s0', 's1', 's2'], ['all'], { axis: { int: 0 } }), op('ReduceMean', ['all'], ['p'], { axes: { ints: [0] }, keepdims: { int: 0 } }), ...label],
      initializers: [...three.map((i) => int64(`some${i}`, [[0, 1, 2], [2, 0, 1], [1, 2, 0]][i]!)), int64('stacked', [1, -1, 3]), classes, flat], inputs: X, outputs: classified(3), opsets: { '': 13, 'ai.onnx.ml': 1 },
    },
  },
  'BaggingClassifier of logistic regressions': {
    kind: 'linear',
    graph: {
      nodes: [...three.flatMap((i) => [...logistic('X', i), stack(`p${i}`, i)]), op('Concat', ['s0', 's1', 's2'], ['all'], { axis: { int: 0 } }), op('ReduceMean', ['all', 'first'], ['p'], { keepdims: { int: 0 } }), ...label],
      initializers: [int64('stacked', [1, -1, 2]), int64('first', [0]), classes, flat], inputs: X, outputs: classified(2), opsets: { '': 18, 'ai.onnx.ml': 1 },
    },
  },
  BaggingRegressor: {
    kind: 'trees',
    graph: {
      nodes: [...three.flatMap((i) => [regressor('X', i), stack(`y${i}`, i)]), op('Concat', ['s0', 's1', 's2'], ['all'], { axis: { int: 0 } }), op('ReduceMean', ['all'], ['y'], { axes: { ints: [0] }, keepdims: { int: 0 } })],
      initializers: [int64('stacked', [1, -1, 1])], inputs: X, outputs: [matrix('y', 1)], opsets: { '': 13, 'ai.onnx.ml': 1 },
    },
  },
  'OneVsRestClassifier of logistic regressions': {
    kind: 'linear',
    graph: {
      nodes: [...three.flatMap((i) => [...logistic('X', i), op('Slice', [`p${i}`, 'one', 'two', 'one'], [`q${i}`])]), op('Concat', ['q0', 'q1', 'q2'], ['c'], { axis: { int: 1 } }), op('LpNormalization', ['c'], ['p'], { axis: { int: 1 }, p: { int: 1 } }), ...label.map((node) => ({ ...node, inputs: node.inputs.map((name) => (name === 'p' ? 'c' : name)) }))],
      initializers: [int64('one', [1]), int64('two', [2]), classes, flat], inputs: X, outputs: classified(3),
    },
  },
  'OneVsRestClassifier of trees, whose scores may all be 0': {
    kind: 'trees',
    graph: {
      nodes: [
        ...three.flatMap((i) => [
          ml('TreeEnsembleClassifier', ['X'], [`l${i}`, `p${i}`], { ...treeAttributes([[i, 'LEQ', 0.5, i === 2 ? 0 : 1, [(i + 1) % 3, 'LEQ', 0, 0.25, 0]]], 'class'), classlabels_int64s: { ints: [0, 1] }, post_transform: { text: 'NONE' } }),
          op('Slice', [`p${i}`, 'one', 'two', 'one'], [`q${i}`]),
        ]),
        op('Concat', ['q0', 'q1', 'q2'], ['c'], { axis: { int: 1 } }), op('LpNormalization', ['c'], ['p'], { axis: { int: 1 }, p: { int: 1 } }), ...label.map((node) => ({ ...node, inputs: node.inputs.map((name) => (name === 'p' ? 'c' : name)) })),
      ],
      initializers: [int64('one', [1]), int64('two', [2]), classes, flat], inputs: X, outputs: classified(3),
    },
    rows: [...rows, [2, 2, 2], [-3, -3, 3]],
  },
  'one logistic regression a class, divided by their sum': {
    kind: 'linear',
    graph: {
      nodes: [...three.flatMap((i) => [...logistic('X', i), op('Slice', [`p${i}`, 'one', 'two', 'one'], [`q${i}`])]), op('Concat', ['q0', 'q1', 'q2'], ['c'], { axis: { int: 1 } }), op('ReduceSum', ['c', 'one'], ['total']), op('Div', ['c', 'total'], ['p']), ...label],
      initializers: [int64('one', [1]), int64('two', [2]), classes, flat], inputs: X, outputs: classified(3),
    },
  },
  'the sum of three logistic regressions': {
    kind: 'linear',
    graph: {
      nodes: [...three.flatMap((i) => [...logistic('X', i), op('Slice', [`p${i}`, 'one', 'two', 'one'], [`q${i}`])]), op('Concat', ['q0', 'q1', 'q2'], ['c'], { axis: { int: 1 } }), op('ReduceSum', ['c', 'one'], ['y'])],
      initializers: [int64('one', [1]), int64('two', [2])], inputs: X, outputs: [matrix('y', 1)],
    },
  },
  'StackingRegressor with a linear model on top of trees': {
    kind: 'trees',
    graph: {
      nodes: [...three.map((i) => regressor('X', i)), op('Concat', ['y0', 'y1', 'y2'], ['all'], { axis: { int: 1 } }), ml('LinearRegressor', ['all'], ['y'], { coefficients: { floats: [0.5, -0.25, 1] }, intercepts: { floats: [2] } })],
      inputs: X, outputs: [matrix('y', 1)],
    },
  },
  'StackingClassifier with a logistic regression on top of trees': {
    kind: 'trees',
    graph: {
      nodes: [
        ...[0, 1].map((i) => tree('X', i)), op('Concat', ['p0', 'p1'], ['all'], { axis: { int: 1 } }),
        ml('LinearClassifier', ['all'], ['final', 'r'], { coefficients: { floats: [0.5, -1, 2, 0.25, 1, -1, -0.5, 1, -2, -0.25, -1, 1] }, intercepts: { floats: [0.1, -0.1] }, classlabels_ints: { ints: [0, 1] }, post_transform: { text: 'LOGISTIC' } }), ml('Normalizer', ['r'], ['p'], { norm: { text: 'L1' } }), ...label,
      ],
      initializers: [classes, flat], inputs: X, outputs: classified(2),
    },
  },
  'KBinsDiscretizer as numbers and as one-hot columns': {
    kind: 'linear',
    graph: {
      nodes: [
        ...three.flatMap((i) => [
          ml('ArrayFeatureExtractor', ['X', `i${i}`], [`x${i}`]), op('Cast', [`x${i}`], [`f${i}`], { to: { int: 1 } }), op('Less', [`f${i}`, `edges${i}`], [`t${i}`]), op('Cast', [`t${i}`], [`b${i}`], { to: { int: 1 } }),
          ...(i === 0 ? [op('Mul', ['f0', 'zero'], ['z']), op('Add', ['z', 'unit'], ['last'])] : []),
          op('Concat', [`b${i}`, 'last'], [`tests${i}`], { axis: { int: 1 } }), op('ArgMax', [`tests${i}`], [`bin${i}`], { axis: { int: 1 } }),
          ...(i === 1 ? [op('Cast', ['bin1'], ['d1'], { to: { int: 1 } })] : [ml('OneHotEncoder', [`bin${i}`], [`h${i}`], { cats_int64s: { ints: [0, 1, 2] } }), op('Reshape', [`h${i}`, 'wide'], [`d${i}`])]),
        ]),
        op('Concat', ['d0', 'd1', 'd2'], ['all'], { axis: { int: 1 } }), ml('LinearRegressor', ['all'], ['y'], { coefficients: { floats: [1, -2, 0.5, 3, 0.25, 0, -1] }, intercepts: { floats: [1] } }),
      ],
      initializers: [...three.flatMap((i) => [int64(`i${i}`, [i], []), float(`edges${i}`, [[-0.5, 1], [0.25, 1], [0, 0.5]][i]!)]), float('zero', [0]), float('unit', [1]), int64('wide', [-1, 3])], inputs: X, outputs: [matrix('y', 1)],
    },
    rows: [...rows, [-0.5, 1, 0], [1, 0.25, 0.5], [-9, 9, 9]],
  },
  'SimpleImputer of texts, OrdinalEncoder of texts and whole numbers': {
    kind: 'linear',
    graph: {
      nodes: [
        ml('LabelEncoder', ['nought'], ['fill'], { keys_int64s: { ints: [0] }, values_strings: { texts: ['oak'] }, default_string: { text: 'oak' } }),
        ml('LabelEncoder', ['tree'], ['gone'], { keys_strings: { texts: ['?'] }, values_int64s: { ints: [1] }, default_int64: { int: 0 } }), op('Cast', ['gone'], ['isGone'], { to: { int: 9 } }), op('Where', ['isGone', 'fill', 'tree'], ['trees']),
        op('Cast', ['rings'], ['ringTexts'], { to: { int: 8 } }), op('Concat', ['trees', 'ringTexts'], ['texts'], { axis: { int: 1 } }),
        ...[0, 1].flatMap((i) => [
          ml('ArrayFeatureExtractor', ['texts', `i${i}`], [`c${i}`]), ml('LabelEncoder', [`c${i}`], [`e${i}`], { keys_strings: { texts: [['ash', 'oak', 'yew'], ['-3', '10', '7']][i]! }, values_int64s: { ints: [0, 1, 2] } }), op('Reshape', [`e${i}`, 'column'], [`o${i}`]),
        ]),
        op('Concat', ['o0', 'o1'], ['codes'], { axis: { int: 1 } }), op('Cast', ['codes'], ['f'], { to: { int: 1 } }), ml('LinearRegressor', ['f'], ['y'], { coefficients: { floats: [2, -3] }, intercepts: { floats: [0.5] } }),
      ],
      initializers: [int64('nought', [0]), int64('i0', [0], []), int64('i1', [1], []), int64('column', [-1, 1])], inputs: [matrix('tree', 1, 'string'), matrix('rings', 1, 'int64')], outputs: [matrix('y', 1)],
    },
    rows: [['ash', 10], ['?', 7], ['yew', -3], ['elm', 8], ['oak', 10]],
  },
  'a missing number replaced where it is missing': {
    kind: 'linear',
    graph: {
      nodes: [op('IsNaN', ['X'], ['gone']), op('Not', ['gone'], ['there']), op('Where', ['there', 'X', 'fills'], ['f']), ml('LinearRegressor', ['f'], ['y'], { coefficients: { floats: [2, -3, 1] }, intercepts: { floats: [0.5] } })],
      initializers: [float('fills', [1, 2, 3])], inputs: X, outputs: [matrix('y', 1)],
    },
    rows: [...rows, [NaN, 1, NaN], [1, NaN, 2]],
  },
};

describe('scikit-learn models of several parts are predicted and explained as onnxruntime-web runs them', () => {
  it.each(Object.entries(kinds))('%s', async (_, { graph, rows: some = rows, kind }) => {
    const model = await readModel(writeOnnx(graph));
    expect(model.problems.filter(({ code }) => code.endsWith('-not-lowered'))).toEqual([]);
    expect(model.kind).toBe(kind);
    const { labels, worst } = await agreementOf(model, some);
    expect({ labels, close: worst <= 1e-6 }).toEqual({ labels: 0, close: true });

    const [x, ...background] = some as [CheckedRow, ...CheckedRow[]];
    const outputs = model.output.classes?.length ?? 1;
    const truth = await enumerated(model, x, background, outputs);
    const attributor = createAttributor(model.lowered!, encodeBackground(model.features, background), { kind: model.output.kind });
    for (let output = 0; output < outputs; output++) {
      const { values, engine } = await attributor.explain(encodeRow(model, x), { scale: model.output.kind === 'probability' ? 'probability' : 'value', output, engine: 'auto', budget: 0, seed: 0 });
      expect(engine).not.toBe('sample');
      values.forEach((value, j) => expect(value).toBeCloseTo(truth[output]![j]!, 5));
    }
  });
});

/** Shapley values by the runtime's own predictions of every coalition, shape [outputs][features]. */
async function enumerated(model: Model, x: CheckedRow, background: readonly CheckedRow[], outputs: number): Promise<Float64Array[]> {
  const M = x.length;
  const mixed = Array.from({ length: 2 ** M }, (_, S) => background.map((b) => b.map((value, j) => (S & (1 << j) ? x[j]! : value)))).flat();
  const predictor = await createOrtPredictor(model);
  const { scores } = await predictor.run(mixed);
  predictor.dispose();
  const n = background.length;
  return Array.from({ length: outputs }, (_, k) => bruteForce(M, (S) => background.reduce((sum, __, b) => sum + scores[(S * n + b) * outputs + k]! / n, 0)));
}

describe('what is no sum is left to the graph engine, and the model names the node and why', () => {
  it.each<[string, RegExp, GraphSketch]>([
    ['votes of labels', /^Reshape .*count their votes/, {
      nodes: [...[0, 1].flatMap((i) => [tree('X', i), op('Cast', [`l${i}`], [`v${i}`], { to: { int: 1 } })]), op('Reshape', ['v0', 'stacked'], ['s0']), op('Reshape', ['v1', 'stacked'], ['s1']), op('Concat', ['s0', 's1'], ['all'], { axis: { int: 0 } }), op('Equal', ['all', 'names'], ['eq']), op('Cast', ['eq'], ['votes'], { to: { int: 1 } }), op('ReduceSum', ['votes', 'first'], ['p'], { keepdims: { int: 0 } })],
      initializers: [int64('stacked', [1, -1, 1]), float('names', [0, 1, 2], [1, 1, 3]), int64('first', [0])], inputs: X, outputs: [matrix('p', 3)],
    }],
    ['boosting by the logarithm of shares (SAMME.R)', /^Log .*scores, not on prepared features/, {
      nodes: [tree('X', 0), op('Log', ['p0'], ['p'])], inputs: X, outputs: [matrix('p', 3)],
    }],
    ['a logistic regression on top of logistic regressions', /^LinearClassifier .*follows logistic.*not additive/, {
      nodes: [...logistic('X', 0), ml('LinearClassifier', ['p0'], ['final', 'p'], { coefficients: { floats: [0.5, -1, -0.5, 1] }, intercepts: { floats: [0.1, -0.1] }, classlabels_ints: { ints: [0, 1] }, post_transform: { text: 'LOGISTIC' } })], inputs: X, outputs: [list('final', 'int64'), matrix('p', 2)],
    }],
    ['a tree on top of trees', /^TreeEnsembleRegressor .*works on scores/, {
      nodes: [regressor('X', 0), regressor('X', 1), op('Concat', ['y0', 'y1'], ['all'], { axis: { int: 1 } }), ml('TreeEnsembleRegressor', ['all'], ['y'], { n_targets: { int: 1 }, ...treeAttributes([[0, 'LEQ', 1, 2, 3]], 'target') })], inputs: X, outputs: [matrix('y', 1)],
    }],
    ['the largest of several features', /^ArgMax .*compares features/, { nodes: [op('ArgMax', ['X'], ['i'], { axis: { int: 1 } }), op('Cast', ['i'], ['y'], { to: { int: 1 } })], inputs: X, outputs: [matrix('y', 1)] }],
    ['a choice by another feature', /^Where .*another value/, {
      nodes: [op('Split', ['X'], ['a', 'b', 'c'], { axis: { int: 1 } }), op('IsNaN', ['a'], ['gone']), op('Where', ['gone', 'fill', 'b'], ['y'])], initializers: [float('fill', [1])], inputs: X, outputs: [matrix('y', 1)], opsets: { '': 12, 'ai.onnx.ml': 1 },
    }],
    ['scores over the sum of others', /^Div .*both depend on the row/, { nodes: [op('MatMul', ['X', 'w'], ['c']), op('Abs', ['X'], ['a']), op('ReduceSum', ['a', 'one'], ['t']), op('Div', ['c', 't'], ['y'])], initializers: [float('w', [1, 2, 3, 4, 5, 6], [3, 2]), int64('one', [1])], inputs: X, outputs: [matrix('y', 2)] }],
    ['shares of scores that may be negative', /^LpNormalization .*negative/, { nodes: [op('MatMul', ['X', 'w'], ['c']), op('LpNormalization', ['c'], ['y'], { axis: { int: 1 }, p: { int: 1 } })], initializers: [float('w', [1, 2, 3, 4, 5, 6], [3, 2])], inputs: X, outputs: [matrix('y', 2)] }],
  ])('%s', async (_, why, graph) => {
    const model = await readModel(writeOnnx(graph));
    expect(model.kind).toBe('graph');
    expect(model.problems[0]!.message).toMatch(why);
  });
});
