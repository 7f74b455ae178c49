import { readModel, type CheckedRow } from '@candor/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { list, matrix, ml, op, treeAttributes, treeAttributes5, type SetMode, type SetTreeSketch, type TreeSketch } from '../../core/src/model/testing/sketches.js';
import { writeOnnx, type AttributeSketch, type GraphSketch, type NodeSketch, type TensorSketch, type ValueSketch } from '../../core/src/model/testing/writeOnnx.js';
import { agreementOf } from './testing/agreement.js';

type Draw = <T>(arbitrary: fc.Arbitrary<T>) => T;

/** Quarters, so that values often tie with thresholds and float32 holds them. */
const quarter = fc.integer({ min: -12, max: 12 }).map((x) => x / 4);
const odd = fc.constantFrom(0.1, -0, 1e30, -1e30, 3e-39, 16_777_217, 0.30000001192092896);
const colours = ['red', 'green', 'blue', ''];

/** What stands before a model: inputs, nodes, and the matrix they end in. */
interface Prepared {
  inputs: ValueSketch[];
  nodes: NodeSketch[];
  initializers: TensorSketch[];
  /** Name of the matrix. */
  last: string;
  width: number;
  row(): CheckedRow;
}

const floats = (draw: Draw, n: number, of: fc.Arbitrary<number> = quarter): number[] => Array.from({ length: n }, () => draw(of));
const constant = (name: string, values: number[], dims = [values.length], type: TensorSketch['type'] = 'float'): TensorSketch => ({ name, type, dims, values });

interface Layout {
  /** A model that makes nothing of a missing value. */
  complete: boolean;
  widest: number;
}

/** Columns as ColumnTransformer, LightGBM, XGBoost and CatBoost lay them out. */
function prepare(draw: Draw, { complete, widest }: Layout): Prepared {
  const kind = draw(fc.constantFrom('matrix', 'double matrix', 'whole matrix', 'columns', 'matrix and texts'));
  const inputs: ValueSketch[] = [];
  const nodes: NodeSketch[] = [];
  const initializers: TensorSketch[] = [];
  const cells: (() => number | string)[] = [];
  const joined: string[] = [];
  let width = 0;
  const number = (): number => (!complete && draw(fc.nat(6)) === 0 ? NaN : draw(fc.nat(9)) === 0 ? draw(complete ? fc.constantFrom(0.1, -0, 7.25) : odd) : draw(quarter));
  const whole = (): number => draw(fc.integer({ min: -2, max: 4 }));

  if (kind !== 'columns') {
    const n = draw(fc.integer({ min: 1, max: widest }));
    const type = kind === 'double matrix' ? 'double' : kind === 'whole matrix' ? 'int64' : 'float';
    inputs.push(matrix('X', n, type));
    for (let j = 0; j < n; j++) cells.push(type === 'int64' ? whole : number);
    if (type !== 'float') nodes.push(op('Cast', ['X'], ['Xf'], { to: { int: 1 } }));
    joined.push(numeric(type === 'float' ? 'X' : 'Xf', n));
    width += n;
  }
  if (kind === 'matrix and texts') {
    const n = draw(fc.integer({ min: 1, max: 3 }));
    inputs.push(matrix('T', n, 'string'));
    for (let j = 0; j < n; j++) {
      cells.push(() => draw(fc.constantFrom(...colours, 'mauve')));
      initializers.push(constant(`t${j}`, [j], [1], 'int64'));
      nodes.push(ml('ArrayFeatureExtractor', ['T', `t${j}`], [`T${j}`]));
      category(`T${j}`, `T${j}e`, 'string');
    }
  }
  if (kind === 'columns') {
    const n = draw(fc.integer({ min: 1, max: 6 }));
    for (let j = 0; j < n; j++) {
      const type = draw(fc.constantFrom('float', 'double', 'int64', 'int32', 'bool', 'string') as fc.Arbitrary<'float' | 'double' | 'int64' | 'int32' | 'bool' | 'string'>);
      const flat = draw(fc.nat(3)) === 0;
      const name = flat ? `c${j}m` : `c${j}`;
      inputs.push(flat ? list(`c${j}`, type) : matrix(name, 1, type));
      if (flat) {
        initializers.push(constant(`c${j}s`, [-1, 1], [2], 'int64'));
        nodes.push(op('Reshape', [`c${j}`, `c${j}s`], [name]));
      }
      if (type === 'string') {
        cells.push(() => draw(fc.constantFrom(...colours, 'mauve')));
        category(name, `${name}e`, 'string');
      } else if (type === 'int64' && draw(fc.boolean())) {
        cells.push(whole);
        category(name, `${name}e`, 'int64');
      } else {
        cells.push(type === 'float' || type === 'double' ? number : type === 'bool' ? () => draw(fc.nat(1)) : whole);
        if (type !== 'float') nodes.push(op('Cast', [name], [`${name}f`], { to: { int: 1 } }));
        joined.push(numeric(type === 'float' ? name : `${name}f`, 1));
        width += 1;
      }
    }
  }
  let last = joined[0]!;
  if (joined.length > 1) {
    last = 'prepared';
    nodes.push(op('Concat', joined, [last], { axis: { int: draw(fc.constantFrom(1, -1)) } }));
  }
  return { inputs, nodes, initializers, last, width, row: () => cells.map((cell) => cell()) };

  /** Imputer, then some scaler, each of them or not. */
  function numeric(from: string, n: number): string {
    let at = from;
    const next = (node: (to: string) => NodeSketch): void => {
      const to = `${at}_`;
      nodes.push(node(to));
      at = to;
    };
    const binary = (name: string, values: number[]): void => {
      initializers.push(constant(`${at}c`, values, draw(fc.boolean()) ? [n] : [1, n]));
      next((to) => op(name, [at, to.replace(/_$/, 'c')], [to]));
    };
    const factor = fc.constantFrom(0.5, 1 / 3, 2, 0.1, 1);
    if (complete || draw(fc.boolean())) next((to) => ml('Imputer', [at], [to], { imputed_value_floats: { floats: floats(draw, n) }, replaced_value_float: { float: NaN } }));
    switch (draw(fc.constantFrom('none', 'Scaler', 'Sub Div', 'Mul Add', 'Clip', 'Binarizer', 'marker'))) {
      case 'Scaler': next((to) => ml('Scaler', [at], [to], { offset: { floats: floats(draw, n, fc.oneof(quarter, odd.filter((x) => Math.abs(x) < 9))) }, scale: { floats: floats(draw, n, factor) } })); break;
      case 'Sub Div': binary('Sub', floats(draw, n)); binary('Div', floats(draw, n, factor)); break;
      case 'Mul Add': binary('Mul', floats(draw, n, factor)); binary('Add', floats(draw, n)); break;
      case 'Clip': next((to) => {
        initializers.push(constant(`${to}lo`, [-1.5], []), constant(`${to}hi`, [2], []));
        return op('Clip', [at, `${to}lo`, `${to}hi`], [to]);
      }); break;
      case 'Binarizer': if (complete) next((to) => ml('Binarizer', [at], [to], { threshold: { float: draw(quarter) } })); break;
      case 'marker': next((to) => ml('Imputer', [at], [to], { imputed_value_floats: { floats: [draw(quarter)] }, replaced_value_float: { float: 0 } })); break;
      default:
    }
    return at;
  }

  /** One-hot (some columns dropped or not), or a look-up to whole numbers or floats. */
  function category(from: string, to: string, type: 'string' | 'int64'): void {
    const n = 1 + draw(fc.nat(3));
    const known: AttributeSketch = type === 'string' ? { texts: colours.slice(0, n) } : { ints: [0, 1, 2, 3].slice(0, n) };
    const values = floats(draw, n);
    switch (draw(fc.constantFrom('oneHot', 'dropped', 'whole', 'float'))) {
      case 'oneHot':
      case 'dropped': {
        nodes.push(ml('OneHotEncoder', [from], [`${to}3`], { [type === 'string' ? 'cats_strings' : 'cats_int64s']: known, zeros: { int: 1 } }));
        const kept = n > 1 && draw(fc.boolean()) ? [...Array.from({ length: n }).keys()].slice(1) : undefined;
        initializers.push(constant(`${to}s`, [-1, n], [2], 'int64'));
        nodes.push(op('Reshape', [`${to}3`, `${to}s`], [kept ? `${to}2` : to]));
        if (kept) {
          initializers.push(constant(`${to}k`, kept, [kept.length], 'int64'));
          nodes.push(ml('ArrayFeatureExtractor', [`${to}2`, `${to}k`], [to]));
        }
        width += kept?.length ?? n;
        break;
      }
      default: {
        const asFloat = draw(fc.boolean());
        const table: Record<string, AttributeSketch> = {
          [type === 'string' ? 'keys_strings' : 'keys_int64s']: known,
          ...(asFloat ? { values_floats: { floats: values }, default_float: { float: complete ? -1 : draw(fc.constantFrom(-1, NaN)) } } : { values_int64s: { ints: values.map((_, i) => i) }, default_int64: { int: -1 } }),
        };
        nodes.push(ml('LabelEncoder', [from], [asFloat ? to : `${to}w`], table));
        if (!asFloat) nodes.push(op('Cast', [`${to}w`], [to], { to: { int: 1 } }));
        width += 1;
      }
    }
    joined.push(to);
  }
}

interface Built extends Pick<GraphSketch, 'nodes' | 'outputs'> {
  initializers?: TensorSketch[];
  /** Versions of ai.onnx and ai.onnx.ml; 13 and 3. */
  opsets?: [number, number];
}
type Exporter = (draw: Draw, prepared: Prepared) => Built;

const deep = 8;
function grow(draw: Draw, width: number, modes: readonly string[], leaf: () => TreeSketch, depth = deep): TreeSketch {
  if (depth === 0 || (depth < deep && draw(fc.nat(3)) === 0)) return leaf();
  return [draw(fc.nat(width - 1)), draw(fc.constantFrom(...modes)), draw(fc.oneof(quarter, odd)), grow(draw, width, modes, leaf, depth - 1), grow(draw, width, modes, leaf, depth - 1), draw(fc.boolean())];
}
/** The same in version 5, single splits on members of a set among them. */
function growSets(draw: Draw, width: number, depth: number): SetTreeSketch {
  if (depth === 0) return draw(weight);
  const mode = draw(fc.constantFrom<SetMode>('LEQ', 'LT', 'GTE', 'GT', 'EQ', 'NEQ', 'MEMBER', 'MEMBER'));
  // Large sets without 0: WebAssembly turns a missing value into it, other builds of the runtime do not.
  const set = draw(fc.uniqueArray(draw(fc.constantFrom(fc.integer({ min: 0, max: 6 }), fc.integer({ min: -3, max: 40 }).filter((x) => x !== 0))), { minLength: 1, maxLength: 5 }));
  const next = (): SetTreeSketch => growSets(draw, width, draw(fc.nat(3)) === 0 ? 0 : depth - 1);
  return [draw(fc.nat(width - 1)), mode, mode === 'MEMBER' ? set : draw(quarter), next(), next(), draw(fc.boolean())];
}
const forest = (draw: Draw, width: number, modes: readonly string[], leaf: () => TreeSketch): TreeSketch[] => Array.from({ length: 1 + draw(fc.nat(5)) }, () => grow(draw, width, modes, leaf, draw(fc.integer({ min: 1, max: 5 }))));

const texts = ['no', 'yes', 'perhaps'];
const classNames = (draw: Draw, k: number): { attribute: Record<string, AttributeSketch>; type: 'string' | 'int64' } =>
  draw(fc.boolean()) ? { attribute: { classlabels_strings: { texts: texts.slice(0, k) } }, type: 'string' } : { attribute: { classlabels_int64s: { ints: [0, 1, 2].slice(0, k) } }, type: 'int64' };
const weight = fc.integer({ min: -64, max: 64 }).map((x) => x / 32);

const trees: Record<string, Exporter> = {
  'skl2onnx gradient boosting, two classes': (draw, { last, width }) => {
    const { attribute, type } = classNames(draw, 2);
    return {
      nodes: [ml('TreeEnsembleClassifier', [last], ['label', 'p'], { ...treeAttributes([...forest(draw, width, ['LEQ'], () => draw(weight)), -0.25], 'class'), ...attribute, base_values: { floats: [draw(weight)] }, post_transform: { text: 'LOGISTIC' } })],
      outputs: [list('label', type), matrix('p', 2)],
    };
  },
  'skl2onnx gradient boosting, three classes': (draw, { last, width }) => {
    const { attribute, type } = classNames(draw, 3);
    const grown = [0, 1, 2].flatMap((k) => forest(draw, width, ['LEQ'], () => ({ [k]: draw(weight) })));
    return {
      nodes: [ml('TreeEnsembleClassifier', [last], ['label', 'p'], { ...treeAttributes(grown, 'class'), ...attribute, base_values: { floats: floats(draw, 3, weight) }, post_transform: { text: 'SOFTMAX' } })],
      outputs: [list('label', type), matrix('p', 3)],
    };
  },
  'skl2onnx forest, two classes': (draw, { last, width }) => {
    const { attribute, type } = classNames(draw, 2);
    const grown = forest(draw, width, ['LEQ'], () => 0);
    const share = fc.nat(8).map((x) => x / 8 / grown.length);
    return {
      nodes: [ml('TreeEnsembleClassifier', [last], ['label', 'p'], { ...treeAttributes(grown.map((tree) => relabelled(tree, () => draw(share))), 'class'), ...attribute, post_transform: { text: 'NONE' } })],
      outputs: [list('label', type), matrix('p', 2)],
    };
  },
  'skl2onnx forest, three classes': (draw, { last, width }) => {
    const { attribute, type } = classNames(draw, 3);
    const leaf = (): TreeSketch => {
      const a = draw(fc.nat(8)) / 8;
      const b = (draw(fc.nat(8)) / 8) * (1 - a);
      return { 0: a, 1: b, 2: 1 - a - b };
    };
    const grown = forest(draw, width, ['LEQ'], () => 0);
    return {
      nodes: [ml('TreeEnsembleClassifier', [last], ['label', 'p'], { ...treeAttributes(grown.map((tree) => relabelled(tree, () => scaledLeaf(leaf(), 1 / grown.length))), 'class'), ...attribute, post_transform: { text: 'NONE' } })],
      outputs: [list('label', type), matrix('p', 3)],
    };
  },
  'skl2onnx forest, several amounts': (draw, { last, width }) => ({
    nodes: [ml('TreeEnsembleRegressor', [last], ['y'], { n_targets: { int: 3 }, aggregate_function: { text: draw(fc.constantFrom('SUM', 'AVERAGE')) }, ...treeAttributes(forest(draw, width, ['LEQ'], () => ({ 0: draw(weight), 1: draw(weight), 2: draw(weight) })), 'target') })],
    outputs: [matrix('y', 3)],
  }),
  'xgboost, two classes': (draw, { last, width }) => ({
    nodes: [ml('TreeEnsembleClassifier', [last], ['label', 'p'], { ...treeAttributes([...forest(draw, width, ['LT'], () => draw(weight)), -0.25], 'class'), classlabels_int64s: { ints: [0, 1] }, post_transform: { text: 'LOGISTIC' }, ...(draw(fc.boolean()) && { base_values: { floats: [draw(weight)] } }) })],
    outputs: [list('label', 'int64'), matrix('p', 2)],
  }),
  'xgboost, three classes': (draw, { last, width }) => ({
    nodes: [ml('TreeEnsembleClassifier', [last], ['label', 'p'], { ...treeAttributes([0, 1, 2, 0, 1, 2].map((k) => grow(draw, width, ['LT'], () => ({ [k]: draw(weight) }), 4)), 'class'), classlabels_int64s: { ints: [0, 1, 2] }, post_transform: { text: 'SOFTMAX' }, base_values: { floats: [0.5, 0.5, 0.5] } })],
    outputs: [list('label', 'int64'), matrix('p', 3)],
  }),
  'xgboost, a count on the log scale': (draw, { last, width }) => ({
    nodes: [ml('TreeEnsembleRegressor', [last], ['m'], { n_targets: { int: 1 }, base_values: { floats: [0.5] }, ...treeAttributes(forest(draw, width, ['LT'], () => draw(weight) / 2), 'target') }), op('Exp', ['m'], ['y'])],
    outputs: [matrix('y', 1)],
  }),
  'xgboost, a share': (draw, { last, width }) => ({
    nodes: [ml('TreeEnsembleRegressor', [last], ['m'], { n_targets: { int: 1 }, ...treeAttributes(forest(draw, width, ['LT'], () => draw(weight)), 'target') }), op('Sigmoid', ['m'], ['y'])],
    outputs: [matrix('y', 1)],
  }),
  'lightgbm, an amount in pieces that are added as doubles': (draw, { last, width }) => ({
    nodes: [
      ...[0, 1, 2].flatMap((i) => [ml('TreeEnsembleRegressor', [last], [`y${i}`], { n_targets: { int: 1 }, ...treeAttributes(forest(draw, width, ['LEQ', 'EQ'], () => draw(weight)), 'target') }), op('Cast', [`y${i}`], [`d${i}`], { to: { int: 11 } })]),
      op('Sum', ['d0', 'd1', 'd2'], ['d']), op('Cast', ['d'], ['y'], { to: { int: 1 } }),
    ],
    outputs: [matrix('y', 1)],
  }),
  'lightgbm, a forest averaged by a factor': (draw, { last, width }) => ({
    nodes: [ml('TreeEnsembleRegressor', [last], ['s'], { n_targets: { int: 1 }, ...treeAttributes(forest(draw, width, ['LEQ'], () => draw(weight)), 'target') }), op('Div', ['s', 'n'], ['y'])],
    initializers: [constant('n', [5])],
    outputs: [matrix('y', 1)],
  }),
  'catboost, two classes': (draw, { last, width }) => {
    const { attribute, type } = classNames(draw, 2);
    const leaf = (): TreeSketch => {
      const w = draw(weight);
      return { 0: -w, 1: w };
    };
    return {
      nodes: [ml('TreeEnsembleClassifier', [last], ['label', 'raw'], { ...treeAttributes(forest(draw, width, ['GT', 'EQ'], leaf), 'class'), ...attribute, post_transform: { text: 'LOGISTIC' } }), ml('ZipMap', ['raw'], ['z'], attribute), op('Identity', ['raw'], ['p'])],
      outputs: [list('label', type), matrix('p', 2)],
    };
  },
  'catboost, two classes and a bias': (draw, { last, width }) => {
    const { attribute, type } = classNames(draw, 2);
    const leaf = (): TreeSketch => {
      const w = draw(weight);
      return { 0: -w, 1: w };
    };
    const bias = draw(weight);
    return {
      nodes: [ml('TreeEnsembleClassifier', [last], ['label', 'p'], { ...treeAttributes(forest(draw, width, ['GT', 'EQ'], leaf), 'class'), ...attribute, base_values: { floats: [-bias, bias] }, post_transform: { text: 'LOGISTIC' } })],
      outputs: [list('label', type), matrix('p', 2)],
    };
  },
  'catboost, an amount': (draw, { last, width }) => ({
    nodes: [ml('TreeEnsembleRegressor', [last], ['y'], { n_targets: { int: 1 }, base_values: { floats: [draw(weight)] }, post_transform: { text: 'NONE' }, ...treeAttributes(forest(draw, width, ['GT', 'EQ'], () => draw(weight)), 'target') })],
    outputs: [matrix('y', 1)],
  }),
  'a mean of regressors': (draw, { last, width }) => ({
    nodes: [
      ...[0, 1].map((i) => ml('TreeEnsembleRegressor', [last], [`y${i}`], { n_targets: { int: 1 }, ...treeAttributes(forest(draw, width, ['LEQ'], () => draw(weight)), 'target') })),
      op('Mul', ['y0', 'w0'], ['a']), op('Mul', ['y1', 'w1'], ['b']), op('Sum', ['a', 'b'], ['y']),
    ],
    initializers: [constant('w0', [0.25]), constant('w1', [0.75])],
    outputs: [matrix('y', 1)],
  }),
  'version 5 with sets': (draw, { last, width }) => {
    const targets = draw(fc.integer({ min: 1, max: 3 }));
    return {
      nodes: [ml('TreeEnsemble', [last], ['y'], { ...treeAttributes5(Array.from({ length: 1 + draw(fc.nat(3)) }, () => growSets(draw, width, 4)), targets), aggregate_function: { int: draw(fc.nat(1)) }, post_transform: { int: 0 } })],
      outputs: [matrix('y', targets)],
      opsets: [21, 5],
    };
  },
  'regressors side by side': (draw, { last, width }) => ({
    nodes: [
      ml('TreeEnsembleRegressor', [last], ['y0'], { n_targets: { int: 1 }, base_values: { floats: [draw(weight)] }, ...treeAttributes(forest(draw, width, ['LEQ'], () => draw(weight)), 'target') }),
      ml('TreeEnsembleRegressor', [last], ['y1'], { n_targets: { int: 1 }, aggregate_function: { text: 'AVERAGE' }, ...treeAttributes(forest(draw, width, ['LEQ'], () => draw(weight)), 'target') }),
      op('Concat', ['y0', 'y1'], ['y'], { axis: { int: 1 } }),
    ],
    outputs: [matrix('y', 2)],
  }),
  'doubles throughout': (draw, { last, width }) => ({
    nodes: [op('Cast', [last], ['D'], { to: { int: 11 } }), ml('TreeEnsembleRegressor', ['D'], ['y'], { n_targets: { int: 1 }, ...treeAttributes(forest(draw, width, ['LEQ', 'LT', 'GT', 'GTE', 'EQ', 'NEQ'], () => draw(weight) / 3), 'target', 'double') })],
    outputs: [matrix('y', 1)],
  }),
};

function relabelled(tree: TreeSketch, leaf: () => TreeSketch): TreeSketch {
  if (!Array.isArray(tree)) return leaf();
  const [column, mode, threshold, yes, no, missing] = tree as unknown as [number, string, number, TreeSketch, TreeSketch, boolean];
  return [column, mode, threshold, relabelled(yes, leaf), relabelled(no, leaf), missing];
}

const scaledLeaf = (leaf: TreeSketch, by: number): TreeSketch => Object.fromEntries(Object.entries(leaf).map(([k, w]) => [k, (w as number) * by]));

const linear: Record<string, Exporter> = {
  'ridge': (draw, { last, width }) => ({ nodes: [ml('LinearRegressor', [last], ['y'], { coefficients: { floats: floats(draw, width) }, intercepts: { floats: floats(draw, 1) } })], outputs: [matrix('y', 1)] }),
  'ridge, several amounts': (draw, { last, width }) => ({ nodes: [ml('LinearRegressor', [last], ['y'], { targets: { int: 2 }, coefficients: { floats: floats(draw, 2 * width) }, intercepts: { floats: floats(draw, 2) } })], outputs: [matrix('y', 2)] }),
  'ridge in doubles': (draw, { last, width }) => ({
    nodes: [op('Cast', [last], ['D'], { to: { int: 11 } }), op('MatMul', ['D', 'w'], ['m']), op('Add', ['m', 'b'], ['y'])],
    initializers: [constant('w', floats(draw, width).map((x) => x / 3), [width, 1], 'double'), constant('b', [0.1], [1], 'double')],
    outputs: [matrix('y', 1, 'double')],
  }),
  'poisson regression': (draw, { last, width }) => ({
    nodes: [op('MatMul', [last, 'w'], ['m']), op('Add', ['m', 'b'], ['e']), op('Exp', ['e'], ['f']), op('Reshape', ['f', 's'], ['y'])],
    initializers: [constant('w', floats(draw, width).map((x) => x / 8), [width, 1]), constant('b', [0.1], [1]), constant('s', [-1, 1], [2], 'int64')],
    outputs: [matrix('y', 1)],
  }),
  'logistic regression': (draw, { last, width }) => {
    const w = floats(draw, width);
    const { attribute, type } = classNames(draw, 2);
    return {
      nodes: [ml('LinearClassifier', [last], ['label', 'raw'], { coefficients: { floats: [...w.map((x) => -x), ...w] }, intercepts: { floats: [-0.25, 0.25] }, multi_class: { int: 0 }, post_transform: { text: 'LOGISTIC' }, ...ints(attribute) }), ml('Normalizer', ['raw'], ['p'], { norm: { text: 'L1' } })],
      outputs: [list('label', type), matrix('p', 2)],
    };
  },
  'multinomial regression': (draw, { last, width }) => {
    const { attribute, type } = classNames(draw, 3);
    return {
      nodes: [ml('LinearClassifier', [last], ['label', 'raw'], { coefficients: { floats: floats(draw, 3 * width) }, intercepts: { floats: floats(draw, 3) }, multi_class: { int: 1 }, post_transform: { text: 'SOFTMAX' }, ...ints(attribute) }), ml('Normalizer', ['raw'], ['p'], { norm: { text: 'L1' } })],
      outputs: [list('label', type), matrix('p', 3)],
    };
  },
  'one logistic a class': (draw, { last, width }) => {
    const { attribute, type } = classNames(draw, 3);
    return {
      nodes: [ml('LinearClassifier', [last], ['label', 'raw'], { coefficients: { floats: floats(draw, 3 * width).map((x) => x / 64) }, intercepts: { floats: floats(draw, 3).map(Math.abs) }, post_transform: { text: 'LOGISTIC' }, ...ints(attribute) }), ml('Normalizer', ['raw'], ['p'], { norm: { text: 'L1' } })],
      outputs: [list('label', type), matrix('p', 3)],
    };
  },
  'linear support vectors': (draw, { last, width }) => {
    const { attribute, type } = classNames(draw, 3);
    return {
      nodes: [ml('LinearClassifier', [last], ['label', 'p'], { coefficients: { floats: floats(draw, 3 * width) }, intercepts: { floats: floats(draw, 3) }, post_transform: { text: 'NONE' }, ...ints(attribute) })],
      outputs: [list('label', type), matrix('p', 3)],
    };
  },
  'descent with a sigmoid': (draw, { last, width }) => ({
    nodes: [
      op('MatMul', [last, 'w'], ['m']), op('Add', ['m', 'b'], ['s']), op('Sigmoid', ['s'], ['p1']), op('Sub', ['one', 'p1'], ['p0']), op('Concat', ['p0', 'p1'], ['p'], { axis: { int: 1 } }),
      op('ArgMax', ['p'], ['i'], { axis: { int: 1 } }), ml('ArrayFeatureExtractor', ['names', 'i'], ['n']), op('Reshape', ['n', 'flat'], ['label']),
    ],
    initializers: [constant('w', floats(draw, width), [width, 1]), constant('b', [0.1], [1]), constant('one', [1], [1]), { name: 'names', type: 'string', dims: [2], values: ['no', 'yes'] }, constant('flat', [-1], [1], 'int64')],
    outputs: [list('label', 'string'), matrix('p', 2)],
  }),
  'calibrated forests, averaged': (draw, { last, width }) => {
    const two = { classlabels_int64s: { ints: [0, 1] } };
    const fold = (i: number): NodeSketch[] => {
      const grown = forest(draw, width, ['LEQ'], () => 0);
      return [
        ml('TreeEnsembleClassifier', [last], [`l${i}`, `q${i}`], { ...treeAttributes(grown.map((tree) => relabelled(tree, () => draw(fc.nat(8)) / 8 / grown.length)), 'class'), ...two, post_transform: { text: 'NONE' } }),
        ml('ArrayFeatureExtractor', [`q${i}`, 'second'], [`s${i}`]), op('Mul', ['a', `s${i}`], [`as${i}`]), op('Add', [`as${i}`, 'b'], [`z${i}`]), op('Exp', [`z${i}`], [`e${i}`]),
        op('Add', ['one', `e${i}`], [`d${i}`]), op('Div', ['one', `d${i}`], [`p1${i}`]), op('Sub', ['one', `p1${i}`], [`p0${i}`]), op('Concat', [`p0${i}`, `p1${i}`], [`p${i}`], { axis: { int: 1 } }),
      ];
    };
    return {
      nodes: [
        ...fold(0), ...fold(1), op('Add', ['p0', 'p1'], ['total']), op('Div', ['total', 'folds'], ['p']),
        op('ArgMax', ['p'], ['i'], { axis: { int: 1 } }), ml('ArrayFeatureExtractor', ['names', 'i'], ['n']), op('Reshape', ['n', 'flat'], ['label']),
      ],
      initializers: [
        constant('second', [1], [], 'int64'), constant('a', [-draw(fc.integer({ min: 1, max: 20 })) / 4], []), constant('b', [draw(weight)], []), constant('one', [1], []), constant('folds', [2], []),
        { name: 'names', type: 'string', dims: [2], values: ['no', 'yes'] }, constant('flat', [-1], [1], 'int64'),
      ],
      outputs: [list('label', 'string'), matrix('p', 2)],
    };
  },
  'a soft vote of a forest and a regression': (draw, { last, width }) => {
    const w = floats(draw, width);
    const grown = forest(draw, width, ['LEQ'], () => 0);
    const two = { classlabels_int64s: { ints: [0, 1] } };
    return {
      nodes: [
        ml('TreeEnsembleClassifier', [last], ['l0', 'p0'], { ...treeAttributes(grown.map((tree) => relabelled(tree, () => draw(fc.nat(8)) / 8 / grown.length)), 'class'), ...two, post_transform: { text: 'NONE' } }),
        ml('LinearClassifier', [last], ['l1', 'raw'], { coefficients: { floats: [...w.map((x) => -x), ...w] }, intercepts: { floats: [-0.25, 0.25] }, classlabels_ints: { ints: [0, 1] }, post_transform: { text: 'LOGISTIC' } }), ml('Normalizer', ['raw'], ['p1'], { norm: { text: 'L1' } }),
        op('Mul', ['p0', 'w0'], ['a']), op('Mul', ['p1', 'w1'], ['b']), op('Sum', ['a', 'b'], ['p']),
        op('ArgMax', ['p'], ['i'], { axis: { int: 1 } }), op('Reshape', ['i', 'flat'], ['f']), ml('ArrayFeatureExtractor', ['names', 'f'], ['n']), op('Reshape', ['n', 'flat'], ['label']),
      ],
      initializers: [constant('w0', [0.5], []), constant('w1', [0.5], []), { name: 'names', type: 'string', dims: [2], values: ['no', 'yes'] }, constant('flat', [-1], [1], 'int64')],
      outputs: [list('label', 'string'), matrix('p', 2)],
    };
  },
};

/** LinearClassifier has another name for whole-number labels. */
function ints({ classlabels_int64s, ...rest }: Record<string, AttributeSketch>): Record<string, AttributeSketch> {
  return classlabels_int64s ? { classlabels_ints: classlabels_int64s } : rest;
}

describe.each([['trees', trees, false], ['linear models', linear, true]] as const)('%s behind every preparation are predicted as onnxruntime-web predicts them', (_, exporters, complete) => {
  it.each(Object.entries(exporters))('%s', async (_name, build) => {
    await fc.assert(
      fc.asyncProperty(fc.gen(), async (gen) => {
        const draw: Draw = (arbitrary) => gen(() => arbitrary);
        const prepared = prepare(draw, { complete, widest: 60 });
        const built = build(draw, prepared);
        const read = await readModel(writeOnnx({ inputs: prepared.inputs, nodes: [...prepared.nodes, ...built.nodes], initializers: [...prepared.initializers, ...(built.initializers ?? [])], outputs: built.outputs, opsets: { '': built.opsets?.[0] ?? 13, 'ai.onnx.ml': built.opsets?.[1] ?? 3 } }));
        expect(read.problems.filter(({ code }) => code.endsWith('-not-lowered'))).toEqual([]);
        const { labels, worst } = await agreementOf(read, Array.from({ length: 24 }, prepared.row));
        expect({ labels, close: worst <= 1e-5 }).toEqual({ labels: 0, close: true });
      }),
      { numRuns: 4, seed: 20_261_123, endOnFailure: true },
    );
  });
});
