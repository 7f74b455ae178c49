import type { OnnxNode } from '../onnx/graph.js';
import { arithmetic, variadic } from './arithmetic.js';
import { cast } from './cast.js';
import { constant } from './constants.js';
import { clip, comparison, elementwise } from './elementwise.js';
import { categoryMapper, labelEncoder, oneHotEncoder } from './encode.js';
import { argMax, zipMap } from './labels.js';
import { gemm, linearClassifier, linearRegressor, matMul } from './linear.js';
import { lpNormalization, normalizer, sigmoid, softmax } from './links.js';
import type { Lower } from './operator.js';
import { binarizer, imputer, scaler } from './scale.js';
import { arrayFeatureExtractor, featureVectorizer, gather, slice, split } from './select.js';
import { concat, dropout, flatten, identity, reshape, squeeze, unsqueeze } from './shape.js';
import { reduction } from './sums.js';
import { treeEnsemble } from './treeEnsemble.js';
import { treeEnsembleClassifier, treeEnsembleRegressor } from './treeOperators.js';
import { where } from './where.js';

/** Every operator that folds, by domain and name. */
export const operators: Readonly<Record<string, Readonly<Record<string, Lower>>>> = {
  // ai.onnx
  '': {
    Abs: elementwise('abs'),
    Add: arithmetic('add'),
    ArgMax: argMax,
    Cast: cast,
    Clip: clip,
    Concat: concat,
    Constant: constant,
    Div: arithmetic('divide'),
    Dropout: dropout,
    Equal: comparison('equals'),
    Exp: elementwise('exp'),
    Flatten: flatten,
    Gather: gather,
    Gemm: gemm,
    Greater: comparison('above'),
    GreaterOrEqual: comparison('atLeast'),
    Identity: identity,
    IsNaN: elementwise('isNaN', 'bool'),
    Less: comparison('below'),
    LessOrEqual: comparison('atMost'),
    Log: elementwise('log'),
    LpNormalization: lpNormalization,
    MatMul: matMul,
    Mean: variadic((n) => 1 / n),
    Mul: arithmetic('multiply'),
    Neg: elementwise('negate'),
    Not: elementwise('not', 'bool'),
    ReduceMean: reduction((n) => 1 / n),
    ReduceSum: reduction(() => 1),
    Reshape: reshape,
    Sigmoid: sigmoid,
    Slice: slice,
    Softmax: softmax,
    Split: split,
    Sqrt: elementwise('sqrt'),
    Squeeze: squeeze,
    Sub: arithmetic('subtract'),
    Sum: variadic(() => 1),
    Unsqueeze: unsqueeze,
    Where: where,
  },
  'ai.onnx.ml': {
    ArrayFeatureExtractor: arrayFeatureExtractor,
    Binarizer: binarizer,
    CategoryMapper: categoryMapper,
    FeatureVectorizer: featureVectorizer,
    Imputer: imputer,
    LabelEncoder: labelEncoder,
    LinearClassifier: linearClassifier,
    LinearRegressor: linearRegressor,
    Normalizer: normalizer,
    OneHotEncoder: oneHotEncoder,
    Scaler: scaler,
    TreeEnsemble: treeEnsemble,
    TreeEnsembleClassifier: treeEnsembleClassifier,
    TreeEnsembleRegressor: treeEnsembleRegressor,
    ZipMap: zipMap,
  },
};

/** How a node folds, if it can: a name such as `toString` is no operator. */
export function operatorOf({ domain, operator }: OnnxNode): Lower | undefined {
  return Object.hasOwn(operators, domain) && Object.hasOwn(operators[domain], operator) ? operators[domain][operator] : undefined;
}

/** An operator's name, with its domain unless that is ai.onnx. */
export const operatorName = ({ domain, operator }: Pick<OnnxNode, 'domain' | 'operator'>): string => (domain === '' ? operator : `${domain}:${operator}`);
