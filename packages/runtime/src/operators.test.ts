import { createNativePredictor, readModel, type CheckedRow, type ReadModelOptions } from '@candor/core';
import { describe, expect, it } from 'vitest';
import { operatorNotes } from '../../core/src/model/lower/operatorNotes.js';
import { list, matrix, ml, op, treeAttributes, type TreeSketch } from '../../core/src/model/testing/sketches.js';
import { writeOnnx, type AttributeSketch, type GraphSketch, type NodeSketch, type TensorSketch } from '../../core/src/model/testing/writeOnnx.js';
import { createOrtPredictor } from './createOrtPredictor.js';

interface Case {
  /** The operator it is about. */
  of: string;
  what: string;
  graph: GraphSketch;
  rows: CheckedRow[];
  options?: ReadModelOptions;
  /** Known to be left to the graph engine. */
  refused?: RegExp;
}

const numbers: CheckedRow[] = [[-1.5, 0.1], [0, 0], [0.1, 2.7], [NaN, 1], [1, NaN], [1e30, -1], [16777217, 40], [3, 2]];
const finite = numbers.filter((row) => row.every((x) => !Number.isNaN(x)));
const float = (name: string, values: number[], dims = [values.length]): TensorSketch => ({ name, type: 'float', dims, values });
const int64 = (name: string, values: (number | bigint)[], dims = [values.length]): TensorSketch => ({ name, type: 'int64', dims, values });

const cases: Case[] = [];
const add = (of: string, what: string, graph: GraphSketch, rows: CheckedRow[] = numbers, rest: Partial<Case> = {}) => cases.push({ of, what, graph, rows, ...rest });

/** A chain from the matrix X to the output y, `out` columns wide. */
function chain(of: string, what: string, nodes: NodeSketch[], out = 2, rest: Partial<Case> & { initializers?: TensorSketch[]; opsets?: Record<string, number> } = {}): void {
  const { initializers = [], opsets, rows, ...more } = rest;
  add(of, what, { nodes, initializers, inputs: [matrix('X', 2)], outputs: [matrix('y', out)], ...(opsets && { opsets }) }, rows, more);
}

chain('ai.onnx.ml:Scaler', 'for each column', [ml('Scaler', ['X'], ['y'], { offset: { floats: [0.3, -0.1] }, scale: { floats: [0.7, 3.3] } })]);
chain('ai.onnx.ml:Scaler', 'for all columns', [ml('Scaler', ['X'], ['y'], { offset: { floats: [0.3] }, scale: { floats: [0.7] } })]);
chain('ai.onnx.ml:Imputer', 'missing', [ml('Imputer', ['X'], ['y'], { imputed_value_floats: { floats: [5, 6] }, replaced_value_float: { float: NaN } })]);
chain('ai.onnx.ml:Imputer', 'a marker number', [ml('Imputer', ['X'], ['y'], { imputed_value_floats: { floats: [5] }, replaced_value_float: { float: 0 } })]);
chain('ai.onnx.ml:Binarizer', 'a threshold', [ml('Binarizer', ['X'], ['y'], { threshold: { float: 0.1 } })], 2, { rows: finite });
for (const [name, type] of [['float', 1], ['double', 11], ['int64', 7], ['int32', 6], ['bool', 9]] as const) {
  chain('Cast', `to ${name} and back`, [op('Cast', ['X'], ['c'], { to: { int: type } }), op('Cast', ['c'], ['y'], { to: { int: 1 } })], 2, { rows: finite.filter((row) => Math.abs(row[0] as number) < 1e9) });
}
for (const name of ['Neg', 'Abs', 'Sqrt', 'Exp', 'Log', 'Identity', 'Dropout']) chain(name, 'on columns', [op(name, ['X'], ['y'])], 2, { rows: numbers.filter(([x]) => !(x as number > 100)) });
for (const name of ['IsNaN']) chain(name, 'on columns', [op(name, ['X'], ['b']), op('Cast', ['b'], ['y'], { to: { int: 1 } })]);
chain('Not', 'after IsNaN', [op('IsNaN', ['X'], ['b']), op('Not', ['b'], ['n']), op('Cast', ['n'], ['y'], { to: { int: 1 } })]);
chain('Clip', 'between constants', [op('Clip', ['X', 'lo', 'hi'], ['y'])], 2, { initializers: [float('lo', [-0.7], []), float('hi', [1.1], [])] });
chain('Clip', 'with attributes', [op('Clip', ['X'], ['y'], { min: { float: -0.7 }, max: { float: 1.1 } })], 2, { opsets: { '': 9, 'ai.onnx.ml': 1 } });
for (const name of ['Add', 'Sub', 'Mul', 'Div']) {
  chain(name, 'a constant for each column', [op(name, ['X', 'c'], ['y'])], 2, { initializers: [float('c', [0.3, -7.1])] });
  chain(name, 'a constant row', [op(name, ['X', 'c'], ['y'])], 2, { initializers: [float('c', [0.3, -7.1], [1, 2])] });
  chain(name, 'a constant on the left', [op(name, ['c', 'X'], ['y'])], 2, { initializers: [float('c', [0.3], [])], rows: numbers.filter((row) => row.every((x) => x !== 0)) });
}
chain('Equal', 'a constant', [op('Equal', ['X', 'c'], ['b']), op('Cast', ['b'], ['y'], { to: { int: 1 } })], 2, { initializers: [float('c', [0.1, 1])] });
chain('Greater', 'a constant', [op('Greater', ['X', 'c'], ['b']), op('Cast', ['b'], ['y'], { to: { int: 1 } })], 2, { initializers: [float('c', [0.1], [])] });
for (const name of ['Greater', 'GreaterOrEqual', 'Less', 'LessOrEqual']) {
  chain(name, 'a constant for each column', [op(name, ['X', 'c'], ['b']), op('Cast', ['b'], ['y'], { to: { int: 1 } })], 2, { initializers: [float('c', [0.1, 2])] });
  chain(name, 'a constant on the left', [op(name, ['c', 'X'], ['b']), op('Cast', ['b'], ['y'], { to: { int: 1 } })], 2, { initializers: [float('c', [0.1, 2])] });
}
chain('Where', 'a missing value', [op('IsNaN', ['X'], ['b']), op('Where', ['b', 'c', 'X'], ['y'])], 2, { initializers: [float('c', [0.1, 2])] });
chain('Where', 'a marker', [op('Equal', ['X', 'm'], ['b']), op('Where', ['b', 'c', 'X'], ['y'])], 2, { initializers: [float('m', [1]), float('c', [0.1])] });
chain('Where', 'all but a marker', [op('Equal', ['X', 'm'], ['b']), op('Where', ['b', 'X', 'c'], ['y'])], 2, { initializers: [float('m', [1]), float('c', [0.1])], rows: [], refused: /all values but some/ });
chain('Constant', 'of floats', [op('Constant', [], ['c'], { value: { tensor: float('c', [2, 3]) } }), op('Mul', ['X', 'c'], ['y'])]);
chain('Constant', 'of one float', [op('Constant', [], ['c'], { value_float: { float: 2.5 } }), op('Mul', ['X', 'c'], ['y'])]);
chain('Concat', 'of a matrix with itself', [op('Concat', ['X', 'X'], ['y'], { axis: { int: 1 } })], 4);
chain('Concat', 'on axis -1', [op('Concat', ['X', 'X'], ['y'], { axis: { int: -1 } })], 4);
chain('Reshape', 'to [-1, 2, 1] and back', [op('Reshape', ['X', 's'], ['r']), op('Reshape', ['r', 't'], ['y'])], 2, { initializers: [int64('s', [-1, 2, 1]), int64('t', [0, 2])] });
chain('Flatten', 'of three dimensions', [op('Reshape', ['X', 's'], ['r']), op('Flatten', ['r'], ['y'])], 2, { initializers: [int64('s', [-1, 2, 1])] });
chain('Squeeze', 'the last dimension', [op('Reshape', ['X', 's'], ['r']), op('Squeeze', ['r', 'a'], ['y'])], 2, { initializers: [int64('s', [-1, 2, 1]), int64('a', [2])] });
chain('Unsqueeze', 'and squeezed again', [op('Unsqueeze', ['X', 'a'], ['r']), op('Squeeze', ['r', 'a'], ['y'])], 2, { initializers: [int64('a', [1])] });
chain('Slice', 'the second column', [op('Slice', ['X', 's', 'e', 'a'], ['y'])], 1, { initializers: [int64('s', [1]), int64('e', [9223372036854775807n]), int64('a', [1])] });
chain('Slice', 'backwards', [op('Slice', ['X', 's', 'e', 'a', 't'], ['y'])], 2, { initializers: [int64('s', [-1]), int64('e', [-9]), int64('a', [1]), int64('t', [-1])] });
chain('Slice', 'by attributes', [op('Slice', ['X'], ['y'], { starts: { ints: [0] }, ends: { ints: [-1] }, axes: { ints: [1] } })], 1, { opsets: { '': 9, 'ai.onnx.ml': 1 } });
chain('Gather', 'columns', [op('Gather', ['X', 'i'], ['y'], { axis: { int: 1 } })], 3, { initializers: [int64('i', [1, 0, -1])] });
chain('ai.onnx.ml:ArrayFeatureExtractor', 'columns', [ml('ArrayFeatureExtractor', ['X', 'i'], ['y'])], 3, { initializers: [int64('i', [1, 0, 1])] });
chain('Split', 'in two', [op('Split', ['X'], ['a', 'b'], { axis: { int: 1 } }), op('Concat', ['b', 'a'], ['y'], { axis: { int: 1 } })], 2, { opsets: { '': 11, 'ai.onnx.ml': 1 } });
chain('Split', 'by sizes', [op('Split', ['X', 's'], ['a', 'b'], { axis: { int: 1 } }), op('Concat', ['b', 'a'], ['y'], { axis: { int: 1 } })], 2, { initializers: [int64('s', [1, 1])] });
chain('ai.onnx.ml:FeatureVectorizer', 'of one matrix', [ml('FeatureVectorizer', ['X'], ['y'], { inputdimensions: { ints: [2] } })]);
chain('Sum', 'of columns and scores', [op('MatMul', ['X', 'w'], ['s']), op('Sum', ['X', 's', 'X'], ['y'])], 2, { initializers: [float('w', [0.5, -0.2, 3, 0.1], [2, 2])] });
chain('Mean', 'of columns and scores', [op('MatMul', ['X', 'w'], ['s']), op('Mean', ['X', 's', 'X'], ['y'])], 2, { initializers: [float('w', [0.5, -0.2, 3, 0.1], [2, 2])] });
chain('ReduceSum', 'of the columns', [op('ReduceSum', ['X', 'a'], ['y'])], 1, { initializers: [int64('a', [1])] });
chain('ReduceMean', 'of the columns', [op('ReduceMean', ['X'], ['y'], { axes: { ints: [1] } })], 1);
chain('MatMul', 'plus a row', [op('MatMul', ['X', 'w'], ['m']), op('Add', ['m', 'b'], ['y'])], 3, { initializers: [float('w', [0.5, -0.2, 3, 0.1, 0.7, -1], [2, 3]), float('b', [1, 2, 3])] });
chain('Gemm', 'transposed, scaled', [op('Gemm', ['X', 'w', 'b'], ['y'], { transB: { int: 1 }, alpha: { float: 0.5 }, beta: { float: 2 } })], 3, { initializers: [float('w', [0.5, -0.2, 3, 0.1, 0.7, -1], [3, 2]), float('b', [1, 2, 3])] });
chain('Gemm', 'after Gemm', [op('Gemm', ['X', 'w', 'b'], ['h']), op('Gemm', ['h', 'v'], ['y'])], 1, { initializers: [float('w', [0.5, -0.2, 3, 0.1], [2, 2]), float('b', [1, 2]), float('v', [0.3, 0.9], [2, 1])] });
chain('Exp', 'of a score', [op('Gemm', ['X', 'w'], ['h']), op('Exp', ['h'], ['y'])], 1, { initializers: [float('w', [0.5, -0.2], [2, 1])], rows: numbers.filter(([x]) => !((x as number) > 100)) });
chain('Sigmoid', 'of a score', [op('Gemm', ['X', 'w'], ['h']), op('Sigmoid', ['h'], ['y'])], 1, { initializers: [float('w', [0.5, -0.2], [2, 1])] });
chain('Sigmoid', 'beside its rest', [op('Gemm', ['X', 'w'], ['h']), op('Sigmoid', ['h'], ['p']), op('Sub', ['one', 'p'], ['q']), op('Concat', ['q', 'p'], ['y'], { axis: { int: 1 } })], 2, { initializers: [float('w', [0.5, -0.2], [2, 1]), float('one', [1], [])] });
chain('Softmax', 'of three scores', [op('Gemm', ['X', 'w'], ['h']), op('Softmax', ['h'], ['y'])], 3, { initializers: [float('w', [0.5, -0.2, 1, 2, 0.1, -0.3], [2, 3])] });
chain('Softmax', 'of two scores', [op('Gemm', ['X', 'w'], ['h']), op('Softmax', ['h'], ['y'])], 2, { initializers: [float('w', [0.5, -0.2, 1, 2], [2, 2])] });
chain('Softmax', 'before opset 13', [op('Gemm', ['X', 'w', 'b'], ['h']), op('Softmax', ['h'], ['y'])], 2, { initializers: [float('w', [0.5, -0.2, 1, 2], [2, 2]), float('b', [0, 0])], opsets: { '': 9, 'ai.onnx.ml': 1 } });

// Texts and whole numbers, one input each.
const words: CheckedRow[] = [['red', 2], ['blue', 0], ['', -1], ['mauve', 7]];
const mixed = (nodes: NodeSketch[], out: number, initializers: TensorSketch[] = [], opsets?: Record<string, number>): GraphSketch => ({
  nodes, initializers, inputs: [matrix('word', 1, 'string'), matrix('count', 1, 'int64')], outputs: [matrix('y', out)], ...(opsets && { opsets }),
});
const flat = [op('Concat', ['a', 'b'], ['c'], { axis: { int: 2 } }), op('Flatten', ['c'], ['y'])];
add('ai.onnx.ml:OneHotEncoder', 'texts and whole numbers', mixed([ml('OneHotEncoder', ['word'], ['a'], { cats_strings: { texts: ['red', 'blue', ''] } }), ml('OneHotEncoder', ['count'], ['b'], { cats_int64s: { ints: [0, 2, -1] } }), ...flat], 6), words);
chain('ai.onnx.ml:OneHotEncoder', 'fractions', [ml('OneHotEncoder', ['X'], ['o'], { cats_int64s: { ints: [0, -1, 2] } }), op('Flatten', ['o'], ['y'])], 6, { rows: finite.filter(([x]) => (x as number) < 100) });
add('ai.onnx.ml:OneHotEncoder', 'that knows every value', mixed([ml('OneHotEncoder', ['word'], ['a'], { cats_strings: { texts: ['red', 'blue'] }, zeros: { int: 0 } }), ml('OneHotEncoder', ['count'], ['b'], { cats_int64s: { ints: [0, 2] } }), ...flat], 4), words.slice(0, 2));
const encode = (attributes: Record<string, AttributeSketch>, version: number, input: string) => mixed([ml('LabelEncoder', [input], ['l'], attributes), op('Cast', ['l'], ['a'], { to: { int: 1 } }), op('Cast', ['count'], ['b'], { to: { int: 1 } }), op('Concat', ['a', 'b'], ['y'], { axis: { int: 1 } })], 2, [], { '': 17, 'ai.onnx.ml': version });
add('ai.onnx.ml:LabelEncoder', 'texts to whole numbers', encode({ keys_strings: { texts: ['red', 'blue'] }, values_int64s: { ints: [4, 9] }, default_int64: { int: -3 } }, 2, 'word'), words);
add('ai.onnx.ml:LabelEncoder', 'texts to floats', encode({ keys_strings: { texts: ['red', 'blue'] }, values_floats: { floats: [0.5, 1.5] } }, 2, 'word'), words);
add('ai.onnx.ml:LabelEncoder', 'whole numbers to floats', encode({ keys_int64s: { ints: [2, 7] }, values_floats: { floats: [0.5, 1.5] }, default_float: { float: 8 } }, 2, 'count'), words);
add('ai.onnx.ml:LabelEncoder', 'version 1', encode({ classes_strings: { texts: ['blue', 'red'] }, default_int64: { int: 5 } }, 1, 'word'), words);
add('ai.onnx.ml:LabelEncoder', 'tensors', encode({ keys_tensor: { tensor: { type: 'string', dims: [2], values: ['red', 'blue'] } }, values_tensor: { tensor: { type: 'int64', dims: [2], values: [6, 8] } }, default_tensor: { tensor: { type: 'int64', dims: [1], values: [-2] } } }, 4, 'word'), words);
for (const version of [2, 4]) chain('ai.onnx.ml:LabelEncoder', `floats, missing among them, version ${version}`, [ml('LabelEncoder', ['X'], ['y'], { keys_floats: { floats: [0.1, NaN, 1] }, values_floats: { floats: [10, 20, 30] }, default_float: { float: -1 } })], 2, { opsets: { '': 17, 'ai.onnx.ml': version } });
add('ai.onnx.ml:LabelEncoder', 'texts to texts to columns', mixed([ml('LabelEncoder', ['word'], ['t'], { keys_strings: { texts: ['red', 'blue'] }, values_strings: { texts: ['warm', 'cold'] }, default_string: { text: 'cold' } }), ml('OneHotEncoder', ['t'], ['a'], { cats_strings: { texts: ['cold', 'warm', 'hot'] } }), ml('OneHotEncoder', ['count'], ['b'], { cats_int64s: { ints: [0, 2, -1] } }), ...flat], 6), words);
add('ai.onnx.ml:CategoryMapper', 'texts to whole numbers', mixed([ml('CategoryMapper', ['word'], ['l'], { cats_strings: { texts: ['red', 'blue'] }, cats_int64s: { ints: [3, 4] }, default_int64: { int: 9 } }), op('Cast', ['l'], ['a'], { to: { int: 1 } }), op('Cast', ['count'], ['b'], { to: { int: 1 } }), op('Concat', ['a', 'b'], ['y'], { axis: { int: 1 } })], 2), words);
add('ai.onnx.ml:Imputer', 'whole numbers', { nodes: [ml('Imputer', ['n'], ['i'], { imputed_value_int64s: { ints: [42] }, replaced_value_int64: { int: 7 } }), op('Cast', ['i'], ['y'], { to: { int: 1 } })], inputs: [matrix('n', 1, 'int64')], outputs: [matrix('y', 1)] }, [[7], [0], [-3]]);
add('ai.onnx.ml:Scaler', 'whole numbers', { nodes: [ml('Scaler', ['n'], ['y'], { offset: { floats: [0.5] }, scale: { floats: [0.1] } })], inputs: [matrix('n', 1, 'int64')], outputs: [matrix('y', 1)] }, [[7], [16777217], [-3]]);
add('ai.onnx.ml:Scaler', 'doubles', { nodes: [ml('Scaler', ['n'], ['y'], { offset: { floats: [0.5] }, scale: { floats: [0.1] } })], inputs: [matrix('n', 1, 'double')], outputs: [matrix('y', 1)] }, [[7.1], [0.1], [1e-9]]);

// Linear operators.
const posts = ['NONE', 'LOGISTIC', 'SOFTMAX', 'SOFTMAX_ZERO', 'PROBIT'];
const mild: CheckedRow[] = [[-1.5, 0.1], [0, 0], [0.1, 2.7], [3, -2], [0.4, 0.4]];
for (const post of posts) {
  const post_transform = { text: post };
  chain('ai.onnx.ml:LinearRegressor', `one target, ${post}`, [ml('LinearRegressor', ['X'], ['y'], { coefficients: { floats: [0.1, 0.02] }, intercepts: { floats: [0.4] }, post_transform })], 1, { rows: mild });
  chain('ai.onnx.ml:LinearRegressor', `two targets, ${post}`, [ml('LinearRegressor', ['X'], ['y'], { targets: { int: 2 }, coefficients: { floats: [0.1, 0.02, 0.05, -0.01] }, intercepts: { floats: [0.4, 0.6] }, post_transform })], 2, { rows: mild });
  const classifier = (rows: number, labels: string[]): GraphSketch => ({
    nodes: [ml('LinearClassifier', ['X'], ['label', 'y'], {
      coefficients: { floats: [0.1, -0.02, 0.05, -0.01, 0.3, 0.1].slice(0, 2 * rows) }, intercepts: { floats: [0.3, 0.4, 0.45].slice(0, rows) }, classlabels_strings: { texts: labels }, post_transform,
    })],
    inputs: [matrix('X', 2)], outputs: [list('label', 'string'), matrix('y', labels.length)],
  });
  add('ai.onnx.ml:LinearClassifier', `one row, ${post}`, classifier(1, ['no', 'yes']), mild, post === 'PROBIT' ? { refused: /PROBIT/ } : {});
  add('ai.onnx.ml:LinearClassifier', `two rows, ${post}`, classifier(2, ['no', 'yes']), mild);
  add('ai.onnx.ml:LinearClassifier', `three rows, ${post}`, classifier(3, ['a', 'b', 'c']), mild);
  const opposite = classifier(2, ['no', 'yes']);
  opposite.nodes[0]!.attributes!['coefficients'] = { floats: [-0.4, 0.7, 0.4, -0.7] };
  opposite.nodes[0]!.attributes!['intercepts'] = { floats: [-0.1, 0.1] };
  add('ai.onnx.ml:LinearClassifier', `two opposite rows, ${post}`, opposite, post === 'PROBIT' ? [] : mild);
}
add('ai.onnx.ml:Normalizer', 'one logistic a class', { nodes: [ml('LinearClassifier', ['X'], ['label', 'p'], { coefficients: { floats: [0.1, -0.02, 0.5, -1, 0.3, 0.1] }, intercepts: { floats: [0.3, 0.4, -0.45] }, classlabels_ints: { ints: [3, 5, 8] }, post_transform: { text: 'LOGISTIC' } }), ml('Normalizer', ['p'], ['y'], { norm: { text: 'L1' } })], inputs: [matrix('X', 2)], outputs: [list('label', 'int64'), matrix('y', 3)] }, mild);
chain('LpNormalization', 'of several softmax shares', [op('MatMul', ['X', 'w'], ['m']), op('Softmax', ['m'], ['s']), op('LpNormalization', ['s'], ['y'], { p: { int: 1 } })], 3, { initializers: [float('w', [0.5, -0.2, 1, 2, 0.1, -0.3], [2, 3])], rows: mild });
chain('LpNormalization', 'of features', [op('LpNormalization', ['X'], ['y'], { p: { int: 1 } })], 2, { rows: [], refused: /mixes them/ });
chain('ai.onnx.ml:Normalizer', 'of features', [ml('Normalizer', ['X'], ['y'], { norm: { text: 'L2' } })], 2, { rows: [], refused: /mixes them/ });
add('ArgMax', 'looked up in a table', { nodes: [op('Gemm', ['X', 'w'], ['y']), op('ArgMax', ['y'], ['i'], { axis: { int: 1 } }), ml('ArrayFeatureExtractor', ['names', 'i'], ['n']), op('Reshape', ['n', 's'], ['label'])], initializers: [float('w', [0.5, -0.2, 1, 2, 0.1, -0.3], [2, 3]), { name: 'names', type: 'string', dims: [3], values: ['a', 'b', 'c'] }, int64('s', [-1])], inputs: [matrix('X', 2)], outputs: [list('label', 'string'), matrix('y', 3)] }, mild);
add('ArgMax', 'ties to the last', { nodes: [op('Gemm', ['X', 'w'], ['y']), op('ArgMax', ['y'], ['i'], { axis: { int: -1 }, keepdims: { int: 0 }, select_last_index: { int: 1 } }), op('Gather', ['names', 'i'], ['label'])], initializers: [float('w', [1, 1, 0.5, 2, 2, 0.1], [2, 3]), int64('names', [30, 10, 20])], inputs: [matrix('X', 2)], outputs: [list('label', 'int64'), matrix('y', 3)] }, mild);
add('ai.onnx.ml:ZipMap', 'label beside it', { nodes: [ml('LinearClassifier', ['X'], ['l', 'p'], { coefficients: { floats: [0.1, -0.02, 0.5, -1] }, intercepts: { floats: [0.3, 0.4] }, classlabels_strings: { texts: ['a', 'b'] }, post_transform: { text: 'SOFTMAX' } }), op('Identity', ['l'], ['label']), ml('ZipMap', ['p'], ['z'], { classlabels_strings: { texts: ['a', 'b'] } })], inputs: [matrix('X', 2)], outputs: [list('label', 'string')] }, mild);
add('ai.onnx.ml:LabelEncoder', 'on labels', { nodes: [ml('LinearClassifier', ['X'], ['l', 'y'], { coefficients: { floats: [0.1, -0.02, 0.5, -1] }, intercepts: { floats: [0.3, 0.4] }, classlabels_ints: { ints: [0, 1] }, post_transform: { text: 'SOFTMAX' } }), ml('LabelEncoder', ['l'], ['label'], { keys_int64s: { ints: [0, 1] }, values_strings: { texts: ['good', 'bad'] } })], inputs: [matrix('X', 2)], outputs: [list('label', 'string'), matrix('y', 2)] }, mild);

// Trees.
const modes = ['LEQ', 'LT', 'GTE', 'GT', 'EQ', 'NEQ'];
const branchy = (mode: string, missing: boolean, leaf: (i: number) => TreeSketch): TreeSketch[] => [
  [0, mode, 0.1, [1, mode, 0, leaf(0), leaf(1), !missing], leaf(2), missing],
  [1, mode, 2.7, leaf(3), [0, mode, 1, leaf(4), leaf(5), missing], missing],
  leaf(6),
];
const weights = [0.31, -0.72, 1.23, 0.44, -1.5, 0.06, 0.27];
for (const mode of modes) {
  for (const missing of [false, true]) {
    chain('ai.onnx.ml:TreeEnsembleRegressor', `${mode}${missing ? ', missing to the true branch' : ''}`, [ml('TreeEnsembleRegressor', ['X'], ['y'], { n_targets: { int: 1 }, ...treeAttributes(branchy(mode, missing, (i) => weights[i]!), 'target') })], 1, { opsets: { '': 17, 'ai.onnx.ml': 1 } });
  }
}
for (const aggregate of ['SUM', 'AVERAGE', 'MIN', 'MAX']) {
  for (const post of posts) {
    const attributes = { post_transform: { text: post }, aggregate_function: { text: aggregate } };
    const refused = aggregate === 'MIN' || aggregate === 'MAX' ? { refused: /not additive/ } : {};
    const positive = (i: number) => Math.abs(weights[i]!) / 5;
    chain('ai.onnx.ml:TreeEnsembleRegressor', `one target, ${aggregate}, ${post}`, [ml('TreeEnsembleRegressor', ['X'], ['y'], { n_targets: { int: 1 }, base_values: { floats: [0.05] }, ...attributes, ...treeAttributes(branchy('LEQ', false, positive), 'target') })], 1, refused);
    chain('ai.onnx.ml:TreeEnsembleRegressor', `two targets, ${aggregate}, ${post}`, [ml('TreeEnsembleRegressor', ['X'], ['y'], { n_targets: { int: 2 }, base_values: { floats: [0.05, 0.1] }, ...attributes, ...treeAttributes(branchy('LT', true, (i) => ({ 0: positive(i), 1: positive(6 - i) })), 'target') })], 2, refused);
  }
}
chain('ai.onnx.ml:TreeEnsembleRegressor', 'a double leaf tensor', [op('Cast', ['X'], ['d'], { to: { int: 11 } }), ml('TreeEnsembleRegressor', ['d'], ['y'], { n_targets: { int: 1 }, ...treeAttributes(branchy('LEQ', false, (i) => weights[i]!), 'target', 'double') })], 1);
for (const n of [1, 2]) {
  chain('ai.onnx.ml:TreeEnsembleRegressor', `two weights on one leaf, ${n} targets`, [ml('TreeEnsembleRegressor', ['X'], ['y'], {
    ...treeAttributes([[0, 'LEQ', 0, 1, 2]], 'target'), n_targets: { int: n }, target_treeids: { ints: [0, 0, 0] }, target_nodeids: { ints: [1, 1, 2] }, target_ids: { ints: [0, 0, n - 1] }, target_weights: { floats: [0.25, 0.5, 2] },
  })], n);
}
add('ai.onnx.ml:TreeEnsembleRegressor', 'doubles that floats cannot tell apart', { nodes: [ml('TreeEnsembleRegressor', ['n'], ['y'], { n_targets: { int: 1 }, ...treeAttributes([[0, 'LEQ', 0.1, 1, 2]], 'target', 'double') })], inputs: [matrix('n', 1, 'double')], outputs: [matrix('y', 1)] }, [[0.1], [0.1 + 1e-12], [0.1 - 1e-12], [NaN]]);
chain('ai.onnx.ml:TreeEnsembleRegressor', 'equalities that share a branch', [ml('TreeEnsembleRegressor', ['X'], ['y'], {
  n_targets: { int: 1 }, nodes_treeids: { ints: [0, 0, 0, 0, 0] }, nodes_nodeids: { ints: [0, 1, 2, 3, 4] }, nodes_featureids: { ints: [0, 0, 0, 0, 0] },
  nodes_modes: { texts: ['BRANCH_EQ', 'BRANCH_EQ', 'BRANCH_EQ', 'LEAF', 'LEAF'] }, nodes_values: { floats: [1, 2, 5, 0, 0] }, nodes_truenodeids: { ints: [3, 3, 3, 0, 0] }, nodes_falsenodeids: { ints: [1, 2, 4, 0, 0] },
  nodes_missing_value_tracks_true: { ints: [1, 1, 1, 0, 0] }, target_treeids: { ints: [0, 0] }, target_nodeids: { ints: [3, 4] }, target_ids: { ints: [0, 0] }, target_weights: { floats: [0.25, 0.75] },
})], 1, { rows: [[1, 0], [2, 0], [5, 0], [3, 0], [NaN, 0], [2.5, 0]] });
for (const post of posts) {
  for (const [name, base] of [['no base value', []], ['one base value', [0.2]], ['two base values', [0.2, 0.3]]] as const) {
    const classifier = (leaf: (i: number) => TreeSketch, labels: string[], whole = false): GraphSketch => ({
      nodes: [ml('TreeEnsembleClassifier', ['X'], ['label', 'y'], {
        ...treeAttributes(branchy('LEQ', false, leaf), 'class'), post_transform: { text: post }, ...(whole ? { classlabels_int64s: { ints: labels.map(Number) } } : { classlabels_strings: { texts: labels } }), ...(base.length && { base_values: { floats: [...base] } }),
      })],
      inputs: [matrix('X', 2)], outputs: [list('label', whole ? 'int64' : 'string'), matrix('y', labels.length)], opsets: { '': 17, 'ai.onnx.ml': 1 },
    });
    const about = (what: string) => `${what}, ${post}, ${name}`;
    const one = base.length === 2 || post === 'PROBIT';
    add('ai.onnx.ml:TreeEnsembleClassifier', about('two classes, positive leaves'), classifier((i) => Math.abs(weights[i]!) / 5, ['no', 'yes']), numbers, one ? { refused: /base value|PROBIT/ } : {});
    add('ai.onnx.ml:TreeEnsembleClassifier', about('two classes, leaves of both signs'), classifier((i) => weights[i]!, ['no', 'yes'], false), numbers, one || post !== 'LOGISTIC' ? { refused: /base value|PROBIT|margin/ } : {});
    add('ai.onnx.ml:TreeEnsembleClassifier', about('two classes under the second id'), classifier((i) => ({ 1: weights[i]! }), ['no', 'yes']), numbers, { refused: /second class/ });
    add('ai.onnx.ml:TreeEnsembleClassifier', about('weights for both classes'), classifier((i) => ({ 0: Math.abs(weights[i]!) / 5, 1: weights[6 - i]! / 5 }), ['0', '1'], true), numbers, base.length === 2 && post === 'PROBIT' ? { refused: /PROBIT/ } : {});
    add('ai.onnx.ml:TreeEnsembleClassifier', about('weights for both classes of other names'), classifier((i) => ({ 0: weights[i]!, 1: weights[6 - i]! }), ['4', '7'], true), numbers, { refused: /whatever their names/ });
  }
  const three = (base: number[], leaf: (i: number) => TreeSketch): GraphSketch => ({
    nodes: [ml('TreeEnsembleClassifier', ['X'], ['label', 'y'], { ...treeAttributes(branchy('LT', true, leaf), 'class'), post_transform: { text: post }, classlabels_int64s: { ints: [7, 3, 5] }, ...(base.length && { base_values: { floats: base } }) })],
    inputs: [matrix('X', 2)], outputs: [list('label', 'int64'), matrix('y', 3)], opsets: { '': 17, 'ai.onnx.ml': 1 },
  });
  const all = (i: number) => ({ 0: weights[i]!, 1: weights[6 - i]!, 2: weights[(i + 3) % 7]! });
  add('ai.onnx.ml:TreeEnsembleClassifier', `three classes, ${post}`, three([], all), numbers);
  add('ai.onnx.ml:TreeEnsembleClassifier', `three classes, ${post}, base values`, three([0.1, -0.3, 0.2], all), numbers);
  add('ai.onnx.ml:TreeEnsembleClassifier', `three classes, ${post}, a tree for each, base values`, three([0.1, -0.3, 0.2], (i) => ({ [i % 3]: weights[i]! })), numbers);
  add('ai.onnx.ml:TreeEnsembleClassifier', `three classes, ${post}, leaves that skip a class`, three([], (i) => ({ [i % 3]: weights[i]! })), numbers, { refused: /skip a class/ });
}

// Version 5, with sets.
const ensemble5 = (attributes: Record<string, AttributeSketch>, out = 1): GraphSketch => ({
  nodes: [ml('TreeEnsemble', ['X'], ['y'], {
    n_targets: { int: out }, tree_roots: { ints: [0, 3] }, nodes_featureids: { ints: [0, 1, 0, 1] },
    nodes_modes: { tensor: { type: 'uint8', dims: [4], values: [0, 6, 3, 6] } }, nodes_splits: { tensor: { type: 'float', dims: [4], values: [0.5, 0, 2, 0] } },
    nodes_truenodeids: { ints: [1, 0, 2, 3] }, nodes_trueleafs: { ints: [0, 1, 1, 1] }, nodes_falsenodeids: { ints: [2, 1, 3, 4] }, nodes_falseleafs: { ints: [0, 1, 1, 1] },
    membership_values: { tensor: { type: 'float', dims: [6], values: [2, 40, NaN, -1, 1, NaN] } },
    leaf_targetids: { ints: [0, out - 1, 0, out - 1, 0] }, leaf_weights: { tensor: { type: 'float', dims: [5], values: [0.1, 0.2, 0.3, 0.4, 0.7] } }, ...attributes,
  })],
  inputs: [matrix('X', 2)], outputs: [matrix('y', out)], opsets: { '': 21, 'ai.onnx.ml': 5 },
});
for (const aggregate of [0, 1, 2, 3]) add('ai.onnx.ml:TreeEnsemble', `aggregate ${aggregate}`, ensemble5({ aggregate_function: { int: aggregate } }), numbers, aggregate > 1 ? { refused: /not additive/ } : {});
for (const post of [0, 1, 2, 3, 4]) {
  add('ai.onnx.ml:TreeEnsemble', `post transform ${post}`, ensemble5({ post_transform: { int: post } }), numbers);
  add('ai.onnx.ml:TreeEnsemble', `post transform ${post} of two targets`, ensemble5({ post_transform: { int: post } }, 2), numbers);
}
add('ai.onnx.ml:TreeEnsemble', 'fractions in sets', ensemble5({}), [[0.1, 40.5], [0.1, 2.5], [0.1, -1.5], [3, 1.5], [1, -1.9], [1, 0.5]]);
add('ai.onnx.ml:TreeEnsemble', 'missing to the true branch', ensemble5({ nodes_missing_value_tracks_true: { ints: [1, 1, 0, 1] } }), numbers);

const named = (test: Case) => [`${test.of}: ${test.what}`, test] as const;

describe('every operator that folds computes what onnxruntime-web computes', () => {
  it.each(cases.filter(({ refused }) => !refused).map(named))('%s', async (_, { what, graph, rows, options }) => {
    const model = await readModel(writeOnnx(graph), options);
    expect(model.problems.filter(({ code }) => code.endsWith('-not-lowered'))).toEqual([]);
    const native = createNativePredictor(model).predict(rows);
    const ort = await (await createOrtPredictor(model)).run(rows);
    expect(native.labels).toEqual(ort.labels);
    // ZipMap gives no tensor to compare.
    const scores = ort.scores.length === 0 ? native.scores : ort.scores;
    expect(native.scores.length).toBe(scores.length);
    const worst = Array.from(native.scores, (score, i) => differs(score, scores[i]!));
    // The runtime's PROBIT rounds every step of its approximation to float32.
    const tolerance = what.includes('PROBIT') || what.includes('post transform 4') ? 1e-5 : 1e-6;
    expect(Math.max(0, ...worst), `native ${native.scores.join(' ')}\nruntime ${ort.scores.join(' ')}`).toBeLessThanOrEqual(tolerance);
  });

  it.each(cases.flatMap((test) => (test.refused ? [[...named(test), test.refused] as const] : [])))('%s is left to the graph engine, and the model says why', async (_, { graph, options }, why) => {
    const model = await readModel(writeOnnx(graph), options);
    expect(model.kind).toBe('graph');
    expect(model.problems.map(({ message }) => message).join('\n')).toMatch(why);
  });

  it('no operator goes untried', () => {
    const tried = new Set(cases.filter(({ refused }) => !refused).map(({ of }) => of));
    expect(Object.keys(operatorNotes).filter((name) => !tried.has(name))).toEqual([]);
  });
});

/** Relative difference; 0 for two numbers that are missing or infinite alike. */
function differs(a: number, b: number): number {
  if (Object.is(a, b) || a === b) return 0;
  const difference = Math.abs(a - b) / Math.max(1, Math.abs(b));
  return Number.isNaN(difference) ? Infinity : difference;
}
