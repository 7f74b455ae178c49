import { readModel, type CheckedRow } from '@candor/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isBranch, list, matrix, ml, op, treeAttributes, type TreeSketch } from '../../core/src/model/testing/sketches.js';
import { writeOnnx, type AttributeSketch, type GraphSketch, type NodeSketch, type TensorSketch, type ValueSketch } from '../../core/src/model/testing/writeOnnx.js';
import { agreementOf } from './testing/agreement.js';

/** A table's columns and what is done to them: the pipelines that converters write. */
interface Pipeline {
  numbers: number;
  wholes: number;
  texts: number;
  impute: boolean;
  scale: boolean;
  model: (typeof models)[number];
}

const models = ['trees', 'boosted', 'forest', 'manyClasses', 'linear', 'logistic', 'multinomial', 'vote', 'oneVersusRest'] as const;
const colours = ['red', 'green', 'blue', 'grey'];

const pipeline: fc.Arbitrary<Pipeline> = fc.record({
  numbers: fc.integer({ min: 1, max: 4 }), wholes: fc.nat(2), texts: fc.nat(3), impute: fc.boolean(), scale: fc.boolean(), model: fc.constantFrom(...models),
});

type Draw = <T>(arbitrary: fc.Arbitrary<T>) => T;
/** Quarters, so that values often tie with thresholds. */
const quarter = fc.integer({ min: -8, max: 8 }).map((x) => x / 4);

function build({ numbers, wholes, texts, impute, scale, model }: Pipeline, draw: Draw): GraphSketch {
  const names = (kind: string, n: number) => Array.from({ length: n }, (_, j) => `${kind}${j}`);
  const inputs: ValueSketch[] = [
    ...names('number', numbers).map((name) => matrix(name, 1)), ...names('whole', wholes).map((name) => matrix(name, 1, 'int64')), ...names('text', texts).map((name) => matrix(name, 1, 'string')),
  ];
  const nodes: NodeSketch[] = [op('Concat', names('number', numbers), ['n0'], { axis: { int: 1 } })];
  const floats = (n: number): AttributeSketch => ({ floats: Array.from({ length: n }, () => draw(quarter)) });
  let last = 'n0';
  // Linear models make nothing of a missing value: only trees are tried without an imputer.
  const linear = ['linear', 'logistic', 'multinomial', 'vote', 'oneVersusRest'].includes(model);
  if (impute || linear) {
    nodes.push(ml('Imputer', [last], ['n1'], { imputed_value_floats: floats(numbers), replaced_value_float: { float: NaN } }));
    last = 'n1';
  }
  if (scale) {
    nodes.push(ml('Scaler', [last], ['n2'], { offset: floats(numbers), scale: { floats: Array.from({ length: numbers }, () => 1 / (1 + Math.abs(draw(quarter)))) } }));
    last = 'n2';
  }
  const joined = [last];
  names('whole', wholes).forEach((name) => {
    nodes.push(ml('OneHotEncoder', [name], [`${name}h`], { cats_int64s: { ints: [0, 1, 2] } }), op('Flatten', [`${name}h`], [`${name}f`]));
    joined.push(`${name}f`);
  });
  names('text', texts).forEach((name) => {
    nodes.push(ml('OneHotEncoder', [name], [`${name}h`], { cats_strings: { texts: colours.slice(0, 3) } }), op('Flatten', [`${name}h`], [`${name}f`]));
    joined.push(`${name}f`);
  });
  nodes.push(op('Concat', joined, ['X'], { axis: { int: 1 } }));
  return { inputs, ...withModel(model, numbers + 3 * wholes + 3 * texts, nodes, draw), opsets: { '': 13, 'ai.onnx.ml': 1 } };
}

function withModel(model: Pipeline['model'], width: number, nodes: NodeSketch[], draw: Draw): Pick<GraphSketch, 'nodes' | 'outputs' | 'initializers'> {
  const floats = (n: number): number[] => Array.from({ length: n }, () => draw(quarter));
  const mode = draw(fc.constantFrom('LEQ', 'LT', 'GT', 'GTE', 'EQ', 'NEQ'));
  const grow = (depth: number, leaf: () => TreeSketch): TreeSketch =>
    depth === 0 || draw(fc.nat(5)) === 0 ? leaf() : [draw(fc.nat(width - 1)), mode, draw(quarter), grow(depth - 1, leaf), grow(depth - 1, leaf), draw(fc.boolean())];
  const trees = (leaf: () => TreeSketch) => Array.from({ length: 1 + draw(fc.nat(6)) }, () => grow(4, leaf));
  const labels = { classlabels_strings: { texts: ['no', 'yes', 'perhaps'] } };
  const two = { classlabels_int64s: { ints: [0, 1] } };
  const classifier = (classes: number): ValueSketch[] => [list('label', classes === 2 ? 'int64' : 'string'), matrix('p', classes)];
  const forest = (prefix: string): NodeSketch => {
    const grown = trees(() => 0);
    const share = 1 / grown.length;
    const shared = grown.map((tree): TreeSketch => mapLeaves(tree, () => (Math.abs(draw(quarter)) / 2) * share));
    return ml('TreeEnsembleClassifier', ['X'], [`${prefix}label`, `${prefix}p`], { ...treeAttributes(shared, 'class'), ...two, post_transform: { text: 'NONE' } });
  };
  const logistic = (prefix: string, rows: 1 | 2): NodeSketch[] => {
    const w = floats(width);
    const b = draw(quarter);
    const coefficients = { floats: rows === 1 ? w : [...w.map((x) => -x), ...w] };
    return [
      ml('LinearClassifier', ['X'], [`${prefix}label`, `${prefix}raw`], { coefficients, intercepts: { floats: rows === 1 ? [b] : [-b, b] }, classlabels_ints: { ints: [0, 1] }, post_transform: { text: 'LOGISTIC' } }),
      ml('Normalizer', [`${prefix}raw`], [`${prefix}p`], { norm: { text: 'L1' } }),
    ];
  };
  switch (model) {
    case 'trees': return { nodes: [...nodes, ml('TreeEnsembleRegressor', ['X'], ['y'], { n_targets: { int: 1 }, base_values: { floats: floats(1) }, ...treeAttributes(trees(() => draw(quarter)), 'target') })], outputs: [matrix('y', 1)] };
    case 'boosted': return { nodes: [...nodes, ml('TreeEnsembleClassifier', ['X'], ['label', 'p'], { ...treeAttributes([...trees(() => draw(quarter)), -0.5], 'class'), ...two, base_values: { floats: floats(1) }, post_transform: { text: 'LOGISTIC' } })], outputs: classifier(2) };
    case 'forest': return { nodes: [...nodes, forest('')], outputs: classifier(2) };
    case 'manyClasses': return { nodes: [...nodes, ml('TreeEnsembleClassifier', ['X'], ['label', 'p'], { ...treeAttributes(trees(() => ({ 0: draw(quarter), 1: draw(quarter), 2: draw(quarter) })), 'class'), ...labels, post_transform: { text: 'SOFTMAX' } })], outputs: classifier(3) };
    case 'linear': return { nodes: [...nodes, ml('LinearRegressor', ['X'], ['y'], { coefficients: { floats: floats(width) }, intercepts: { floats: floats(1) } })], outputs: [matrix('y', 1)] };
    case 'logistic': return { nodes: [...nodes, ...logistic('', draw(fc.constantFrom(1, 2)))], outputs: classifier(2) };
    case 'multinomial':
    case 'oneVersusRest': {
      const post = model === 'multinomial' ? 'SOFTMAX' : 'LOGISTIC';
      const node = ml('LinearClassifier', ['X'], ['label', 'raw'], { coefficients: { floats: floats(3 * width) }, intercepts: { floats: floats(3) }, ...labels, post_transform: { text: post } });
      return { nodes: [...nodes, node, ml('Normalizer', ['raw'], ['p'], { norm: { text: 'L1' } })], outputs: classifier(3) };
    }
    case 'vote': {
      const half: TensorSketch = { name: 'half', type: 'float', dims: [1], values: [0.5] };
      const names: TensorSketch = { name: 'names', type: 'int64', dims: [2], values: [0, 1] };
      return {
        nodes: [
          ...nodes, forest('a'), ...logistic('b', 2), op('Mul', ['ap', 'half'], ['aw']), op('Mul', ['bp', 'half'], ['bw']), op('Sum', ['aw', 'bw'], ['p']),
          op('ArgMax', ['p'], ['best'], { axis: { int: 1 }, keepdims: { int: 0 } }), op('Gather', ['names', 'best'], ['label']),
        ],
        outputs: classifier(2),
        initializers: [half, names],
      };
    }
  }
}

function mapLeaves(tree: TreeSketch, leaf: () => number): TreeSketch {
  if (!isBranch(tree)) return leaf();
  const [column, mode, threshold, yes, no, missing] = tree;
  return [column, mode, threshold, mapLeaves(yes, leaf), mapLeaves(no, leaf), missing ?? false];
}

function rowOf({ numbers, wholes, texts }: Pipeline, draw: Draw): CheckedRow {
  return [
    ...Array.from({ length: numbers }, () => (draw(fc.nat(6)) === 0 ? NaN : draw(quarter))),
    ...Array.from({ length: wholes }, () => draw(fc.integer({ min: -1, max: 3 }))),
    ...Array.from({ length: texts }, () => draw(fc.constantFrom(...colours))),
  ];
}

describe('random pipelines are predicted as onnxruntime-web predicts them', () => {
  it.each(models)('%s', async (model) => {
    await fc.assert(
      fc.asyncProperty(pipeline, fc.gen(), async (drawn, gen) => {
        const draw: Draw = (arbitrary) => gen(() => arbitrary);
        const plan = { ...drawn, model };
        const read = await readModel(writeOnnx(build(plan, draw)));
        expect(read.problems).toEqual([]);
        const { labels, worst } = await agreementOf(read, Array.from({ length: 40 }, () => rowOf(plan, draw)));
        // Labels on the verge of two classes too: linear sums are rounded term by term, as in the runtime.
        expect({ labels, close: worst <= 1e-5 }).toEqual({ labels: 0, close: true });
      }),
      { numRuns: 25, seed: 5, endOnFailure: true },
    );
  });
});
