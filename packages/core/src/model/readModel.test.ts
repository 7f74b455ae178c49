import { describe, expect, it } from 'vitest';
import { checkRow } from './checkRow.js';
import { createNativePredictor } from './nativePredictor.js';
import { readModel } from './readModel.js';
import type { ReadModelOptions } from './model.js';
import { list, matrix, ml, op, treeAttributes, treeAttributes5 } from './testing/sketches.js';
import { writeOnnx, type AttributeSketch, type GraphSketch, type TensorSketch } from './testing/writeOnnx.js';

const weights: TensorSketch = { name: 'w', type: 'float', dims: [2, 1], values: [0.5, -1] };
const logit: GraphSketch = { nodes: [op('Gemm', ['X', 'w'], ['y'])], initializers: [weights], inputs: [matrix('X', 2)], outputs: [matrix('y', 1)] };
const read = (sketch: GraphSketch, options?: ReadModelOptions) => readModel(writeOnnx(sketch), options);
const predict = async (sketch: GraphSketch, row: number[], options?: ReadModelOptions) => createNativePredictor(await read(sketch, options)).predict([row]);

describe('a lone float output', () => {
  it('is an amount that says it may be something else', async () => {
    const { output, problems } = await read(logit);
    expect(output).toEqual({ task: 'regression', score: 'y', kind: 'value' });
    expect(problems.map(({ code }) => code)).toEqual(['output-kind-unknown']);
  });

  it('is an amount without a doubt when it is declared so, or when a regressor made it', async () => {
    expect((await read(logit, { outputKind: 'value' })).problems).toEqual([]);
    const regressor = await read({ nodes: [ml('LinearRegressor', ['X'], ['y'], { coefficients: { floats: [1, 2] } })], inputs: [matrix('X', 2)], outputs: [matrix('y', 1)] });
    expect(regressor.problems).toEqual([]);
  });

  it('becomes two classes when it is declared a logit', async () => {
    const { output, lowered } = await read(logit, { outputKind: 'logit' });
    expect(output).toMatchObject({ task: 'binary', classes: ['0', '1'], kind: 'logit' });
    expect(lowered).toMatchObject({ complement: true, nOutputs: 1, parts: [{ link: 'logistic' }] });
    const { scores } = await predict(logit, [2, 3], { outputKind: 'logit', classes: ['low', 'high'] });
    expect(scores[1]).toBeCloseTo(1 / (1 + Math.exp(2)), 6);
    expect(scores[0]).toBeCloseTo(1 - scores[1]!, 6);
  });

  it('becomes two classes when it is declared a probability', async () => {
    const { output, lowered } = await read(logit, { outputKind: 'probability', classes: ['low', 'high'] });
    expect(output).toMatchObject({ task: 'binary', classes: ['low', 'high'], kind: 'probability' });
    expect(lowered).toMatchObject({ complement: true, parts: [{ link: 'identity' }] });
  });

  it('cannot have three classes', async () => {
    await expect(read(logit, { outputKind: 'logit', classes: ['a', 'b', 'c'] })).rejects.toMatchObject({ code: 'classes-mismatch' });
  });
});

describe('class names', () => {
  const classifier: GraphSketch = {
    nodes: [ml('LinearClassifier', ['X'], ['label', 'p'], { coefficients: { floats: [1, 2, -1, -2] }, intercepts: { floats: [0, 0] }, classlabels_ints: { ints: [4, 9] }, post_transform: { text: 'SOFTMAX' } })],
    inputs: [matrix('X', 2)],
    outputs: [list('label', 'int64'), matrix('p', 2)],
  };

  it('are the labels of the graph, as texts', async () => {
    expect((await read(classifier)).output).toMatchObject({ task: 'binary', classes: ['4', '9'], label: 'label', score: 'p', kind: 'probability' });
    expect((await predict(classifier, [0.1, -1])).labels).toEqual(['9']);
  });

  it('may be repeated, not contradicted', async () => {
    expect((await read(classifier, { classes: ['4', '9'] })).output.classes).toEqual(['4', '9']);
    await expect(read(classifier, { classes: ['no', 'yes'] })).rejects.toMatchObject({ code: 'classes-mismatch' });
  });

  it('are numbers for a softmax without labels', async () => {
    const softmax: GraphSketch = { nodes: [op('Gemm', ['X', 'v'], ['h']), op('Softmax', ['h'], ['y'])], initializers: [{ name: 'v', type: 'float', dims: [2, 3], values: [1, 2, 3, 4, 5, 6] }], inputs: [matrix('X', 2)], outputs: [matrix('y', 3)] };
    expect((await read(softmax)).output).toMatchObject({ task: 'multiclass', classes: ['0', '1', '2'], kind: 'probability' });
    expect((await read(softmax, { classes: ['a', 'b', 'c'] })).output.classes).toEqual(['a', 'b', 'c']);
  });

  it('of a zipped output are found again when each class has an output of its own', async () => {
    const apart: GraphSketch = {
      ...classifier,
      nodes: [...classifier.nodes, ml('ArrayFeatureExtractor', ['p', 'i1'], ['yes']), ml('ArrayFeatureExtractor', ['p', 'i0'], ['no'])],
      initializers: [{ name: 'i0', type: 'int64', dims: [1], values: [0] }, { name: 'i1', type: 'int64', dims: [1], values: [1] }],
      outputs: [list('label', 'int64'), matrix('yes', 1), matrix('no', 1)],
    };
    const { kind, output } = await read(apart);
    expect(kind).toBe('linear');
    expect(output).toMatchObject({ classes: ['4', '9'], scores: ['no', 'yes'] });
  });
});

describe('features', () => {
  it('of one matrix get the names given, in order', async () => {
    expect((await read(logit, { features: ['depth', 'width'] })).features.map(({ name }) => name)).toEqual(['depth', 'width']);
    expect((await read(logit)).features.map(({ name }) => name)).toEqual(['X_0', 'X_1']);
  });

  it('of one matrix without a width have to be named', async () => {
    const open = { ...logit, inputs: [matrix('X', null)] };
    await expect(read(open)).rejects.toMatchObject({ code: 'features-mismatch', message: expect.stringContaining('"X"') });
    expect((await read(open, { features: ['depth', 'width'] })).kind).toBe('linear');
  });

  it.each([[['a']], [['a', 'b', 'c']], [['a', 'a']]])('refuse the names %s', async (features) => {
    await expect(read(logit, { features })).rejects.toMatchObject({ code: 'features-mismatch' });
  });

  const apart: GraphSketch = { nodes: [op('Concat', ['depth', 'width'], ['c'], { axis: { int: 1 } }), op('Gemm', ['c', 'w'], ['y'])], initializers: [weights], inputs: [matrix('depth', 1), matrix('width', 1)], outputs: [matrix('y', 1)] };

  it('with an input each may be given in any order, under their own names', async () => {
    expect((await read(apart, { features: ['width', 'depth'] })).features.map(({ name }) => name)).toEqual(['depth', 'width']);
    await expect(read(apart, { features: ['width', 'height'] })).rejects.toMatchObject({ code: 'features-mismatch', message: expect.stringContaining('"height"') });
  });

  it('know the categories the graph names, in its order, and those it insists on', async () => {
    const graph: GraphSketch = {
      nodes: [ml('OneHotEncoder', ['colour'], ['o'], { cats_strings: { texts: ['red', 'blue'] }, zeros: { int: 0 } }), op('Flatten', ['o'], ['f']), op('Gemm', ['f', 'w'], ['y'])],
      initializers: [weights],
      inputs: [matrix('colour', 1, 'string')],
      outputs: [matrix('y', 1)],
    };
    expect((await read(graph)).features).toEqual([{ name: 'colour', type: 'text', categories: ['red', 'blue'], only: ['red', 'blue'] }]);
  });
});

describe('an encoder that knows every category', () => {
  const encoder = { cats_int64s: { ints: [0, 1, 3] }, zeros: { int: 0 } };
  const coded = (before: GraphSketch['nodes'], from: string): GraphSketch => ({
    nodes: [...before, ml('OneHotEncoder', [from], ['o'], encoder), op('Reshape', ['o', 's'], ['r']), ml('LinearRegressor', ['r'], ['y'], { coefficients: { floats: [1, 2, 4] } })],
    initializers: [{ name: 's', type: 'int64', dims: [2], values: [-1, 3] }, { name: 'one', type: 'float', dims: [], values: [1] }], inputs: [matrix('X', 1)], outputs: [matrix('y', 1)],
  });

  it('closes a float feature that is cast first, as scikit-learn writes it by default', async () => {
    const model = await read(coded([op('Cast', ['X'], ['i'], { to: { int: 7 } })], 'i'));
    expect(model.features).toEqual([{ name: 'X', type: 'number', only: [0, 1, 3] }]);
    expect(createNativePredictor(model).predict([[0], [1], [3]]).scores).toEqual(Float64Array.of(1, 2, 4));
    expect(() => checkRow(model, { X: 2 })).toThrow(/"X" is 2; this model refuses everything but 0, 1, 3/);
    expect(() => checkRow(model, { X: null })).toThrow(expect.objectContaining({ code: 'unknown-category' }));
  });

  it('is left to the graph engine behind a number that was changed', async () => {
    const { kind, problems } = await read(coded([op('Add', ['X', 'one'], ['i'])], 'i'));
    expect(kind).toBe('graph');
    expect(problems[0]!.message).toMatch(/changed by other nodes/);
  });
});

describe('a file that contradicts itself', () => {
  const trees = (change: Record<string, AttributeSketch>): GraphSketch => ({
    nodes: [ml('TreeEnsembleRegressor', ['X'], ['y'], { n_targets: { int: 1 }, ...treeAttributes([[0, 'LEQ', 1, 2, 3]], 'target'), ...change })], inputs: [matrix('X', 2)], outputs: [matrix('y', 1)],
  });
  const classes = (change: Record<string, AttributeSketch>): GraphSketch => ({
    nodes: [ml('TreeEnsembleClassifier', ['X'], ['label', 'y'], { classlabels_strings: { texts: ['a', 'b', 'c'] }, ...treeAttributes([[0, 'LEQ', 1, { 0: 2 }, { 1: 3 }]], 'class'), ...change })], inputs: [matrix('X', 2)], outputs: [list('label', 'string'), matrix('y', 3)],
  });
  const sets = (change: Record<string, AttributeSketch>): GraphSketch => ({
    nodes: [ml('TreeEnsemble', ['X'], ['y'], { ...treeAttributes5([[0, 'MEMBER', [1, 2], 3, 4]], 1), ...change })], inputs: [matrix('X', 2)], outputs: [matrix('y', 1)], opsets: { '': 21, 'ai.onnx.ml': 5 },
  });
  const linear = (change: Record<string, AttributeSketch>): GraphSketch => ({
    nodes: [ml('LinearClassifier', ['X'], ['label', 'y'], { coefficients: { floats: [1, 2, 3, 4] }, intercepts: { floats: [1, 2] }, classlabels_strings: { texts: ['a', 'b'] }, ...change })], inputs: [matrix('X', 2)], outputs: [list('label', 'string'), matrix('y', 2)],
  });

  it.each<[what: string, sketch: GraphSketch, code: string, message: RegExp]>([
    ['attribute lists of different lengths', trees({ nodes_values: { floats: [1] } }), 'onnx-attribute-invalid', /nodes_values holds 1 entries/],
    ['a branch to its own ancestor', trees({ nodes_truenodeids: { ints: [0, 0, 0] } }), 'tree-invalid', /its own ancestor/],
    ['a branch to nowhere', trees({ nodes_falsenodeids: { ints: [7, 0, 0] } }), 'tree-invalid', /leads to node 7/],
    ['two nodes of one id', trees({ nodes_nodeids: { ints: [0, 1, 1] } }), 'tree-invalid', /node/],
    ['a leaf of an unknown target', trees({ target_ids: { ints: [0, 5] } }), 'tree-invalid', /target 5/],
    ['a weight for an unknown node', trees({ target_nodeids: { ints: [1, 9] } }), 'tree-invalid', /node 9/],
    ['a split on a column that is not there', trees({ nodes_featureids: { ints: [4, 0, 0] } }), 'tree-invalid', /column 4/],
    ['a threshold that is not a number', trees({ nodes_values: { floats: [NaN, 0, 0] } }), 'tree-invalid', /threshold/],
    ['a weight that is not a number', trees({ target_weights: { floats: [NaN, 0] } }), 'tree-invalid', /weight/],
    ['a weight that is infinite', trees({ target_weights: { floats: [Infinity, 0] } }), 'tree-invalid', /node 1 of tree 0 is Infinity/],
    ['a leaf of an unknown class', classes({ class_ids: { ints: [0, 3] } }), 'tree-invalid', /class or target 3; the ids run from 0 to 2/],
    ['more modes than nodes', trees({ nodes_modes: { texts: ['BRANCH_LEQ', 'LEAF', 'LEAF', 'LEAF'] } }), 'onnx-attribute-invalid', /nodes_modes holds 4 entries for 3 nodes/],
    ['fewer leaf weights than leaves', trees({ target_weights: { floats: [1] } }), 'onnx-attribute-invalid', /target_weights holds 1 entries for 2 leaves/],
    ['missing-value bits for other nodes', trees({ nodes_missing_value_tracks_true: { ints: [1] } }), 'onnx-attribute-invalid', /nodes_missing_value_tracks_true holds 1/],
    ['no class at all', classes({ classlabels_strings: { texts: [] } }), 'onnx-attribute-invalid', /classlabels_strings/],
    ['a set without an end', sets({ membership_values: { tensor: { type: 'float', dims: [2], values: [1, 2] } } }), 'tree-invalid', /set of split 0 has no end/],
    ['a branch to a leaf that is not there', sets({ nodes_trueleafs: { ints: [1] }, nodes_truenodeids: { ints: [9] } }), 'tree-invalid', /split 0 leads to leaf 9/],
    ['a split that leads to itself', sets({ nodes_falseleafs: { ints: [0] }, nodes_falsenodeids: { ints: [0] } }), 'tree-invalid', /its own ancestor/],
    ['a tree that starts nowhere', sets({ tree_roots: { ints: [4] } }), 'tree-invalid', /split 4/],
    ['a leaf of a target beyond the last', sets({ leaf_targetids: { ints: [0, 1] } }), 'tree-invalid', /target 1/],
    ['a mode beyond the last', sets({ nodes_modes: { tensor: { type: 'uint8', dims: [1], values: [7] } } }), 'onnx-attribute-invalid', /nodes_modes/],
    ['an unknown post transform', classes({ post_transform: { text: 'SQUASH' } }), 'onnx-attribute-invalid', /"SQUASH", which is none of NONE, LOGISTIC/],
    ['a number of targets beyond all reason', trees({ n_targets: { int: 1e9 } }), 'onnx-attribute-invalid', /n_targets is 1000000000/],
    ['a mode nobody knows', trees({ nodes_modes: { texts: ['BRANCH_MAYBE', 'LEAF', 'LEAF'] } }), 'onnx-attribute-invalid', /BRANCH_MAYBE/],
    ['base values for other targets', trees({ base_values: { floats: [1, 2] } }), 'onnx-attribute-invalid', /base_values/],
    ['coefficients for other columns', linear({ coefficients: { floats: [1, 2, 3] } }), 'onnx-attribute-invalid', /coefficients holds 3/],
    ['intercepts for other classes', linear({ intercepts: { floats: [1, 2, 3] } }), 'onnx-attribute-invalid', /intercepts/],
    ['one class named twice', linear({ classlabels_strings: { texts: ['a', 'a'] } }), 'onnx-attribute-invalid', /twice/],
    ['a text where numbers belong', linear({ intercepts: { text: 'x' } }), 'onnx-attribute-invalid', /intercepts holds a text/],
    ['nodes in a circle', { nodes: [op('Neg', ['b'], ['a']), op('Neg', ['a'], ['b'])], inputs: [matrix('X', 1)], outputs: [matrix('b', 1)] }, 'onnx-graph-invalid', /cycle/],
    ['a value nobody makes', { nodes: [op('Neg', ['ghost'], ['y'])], inputs: [matrix('X', 1)], outputs: [matrix('y', 1)] }, 'onnx-graph-invalid', /"ghost"/],
    ['a value made twice', { nodes: [op('Neg', ['X'], ['y']), op('Abs', ['X'], ['y'])], inputs: [matrix('X', 1)], outputs: [matrix('y', 1)] }, 'onnx-graph-invalid', /"y" is made twice/],
    ['an output nobody makes', { nodes: [op('Neg', ['X'], ['z'])], inputs: [matrix('X', 1)], outputs: [matrix('y', 1)] }, 'onnx-graph-invalid', /"y"/],
    ['a tensor of another size than its shape', { ...logit, initializers: [{ ...weights, dims: [2, 2] }] }, 'onnx-tensor-invalid', /"w"/],
    ['a matrix for other columns', { ...logit, initializers: [{ ...weights, dims: [1, 2] }] }, 'onnx-attribute-invalid', /1 rows for 2 columns/],
  ])('is refused: %s', async (_, sketch, code, message) => {
    await expect(read(sketch)).rejects.toMatchObject({ code, message: expect.stringMatching(message) });
    await expect(read(sketch)).rejects.toThrow(/Export or download the model again\.$/);
  });

  it('is read when only its nodes are out of order', async () => {
    const [first, second] = [op('Neg', ['X'], ['a']), op('Gemm', ['a', 'w'], ['y'])];
    expect((await read({ ...logit, nodes: [second, first] })).kind).toBe('linear');
  });
});

describe('what does not fold', () => {
  it('is told node by node, where it began', async () => {
    const graph = await read({ nodes: [op('Relu', ['X'], ['a']), op('Neg', ['a'], ['b']), op('Tanh', ['X'], ['c']), op('Add', ['b', 'c'], ['y'])], inputs: [matrix('X', 1)], outputs: [matrix('y', 1)] });
    expect(graph.kind).toBe('graph');
    expect(graph.lowered).toBeUndefined();
    expect(graph.problems.map(({ message }) => message)).toEqual(['Relu (node 0): the operator Relu has no native form.', 'Tanh (node 2): the operator Tanh has no native form.', expect.stringContaining('"y"')]);
  });

  it.each<[what: string, sketch: GraphSketch, message: RegExp]>([
    ['an opset in which numbers met along another axis', { nodes: [op('Neg', ['X'], ['y'])], inputs: [matrix('X', 1)], outputs: [matrix('y', 1)], opsets: { '': 6 } }, /Neg \(node 0\): ai.onnx is read from opset 7 on/],
    ['a Reshape that takes 0 for a size', { nodes: [op('Reshape', ['X', 's'], ['y'], { allowzero: { int: 1 } })], initializers: [{ name: 's', type: 'int64', dims: [2], values: [-1, 1] }], inputs: [matrix('X', 1)], outputs: [matrix('y', 1)] }, /takes 0 for a size/],
    ['an operator called like a method of every object', { nodes: [op('toString', ['X'], ['y'])], inputs: [matrix('X', 1)], outputs: [matrix('y', 1)] }, /the operator toString has no native form/],
    ['a domain called like one', { nodes: [{ ...op('Neg', ['X'], ['y']), domain: 'constructor' }], inputs: [matrix('X', 1)], outputs: [matrix('y', 1)] }, /the operator constructor:Neg has no native form/],
  ])('may be %s', async (_, sketch, message) => {
    const { kind, problems } = await read(sketch);
    expect(kind).toBe('graph');
    expect(problems[0]!.message).toMatch(message);
  });

  it('does not matter beside the outputs', async () => {
    const graph = await read({ ...logit, nodes: [...logit.nodes, op('Relu', ['X'], ['unused'])] }, { outputKind: 'value' });
    expect(graph.kind).toBe('linear');
    expect(graph.problems).toEqual([]);
  });
});

it('the SHA-256 is that of the file', async () => {
  const bytes = writeOnnx(logit);
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>));
  expect((await readModel(bytes)).sha256).toBe(Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join(''));
});
