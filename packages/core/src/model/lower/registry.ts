import { add, div, mean, mul, sub, sum } from './arithmetic.js';
import { cast } from './cast.js';
import { constant } from './constants.js';
import { clip, comparisons, unaries } from './elementwise.js';
import { categoryMapper, labelEncoder, oneHotEncoder } from './encode.js';
import { argMax, zipMap } from './labels.js';
import { gemm, linearClassifier, linearRegressor, matMul } from './linear.js';
import { normalizer, sigmoid, softmax } from './links.js';
import type { Operator } from './operator.js';
import { binarizer, imputer, scaler } from './scale.js';
import { arrayFeatureExtractor, featureVectorizer, gather, slice, split } from './select.js';
import { concat, dropout, flatten, identity, reshape, squeeze, unsqueeze } from './shape.js';
import { reduceMean, reduceSum } from './sums.js';
import { treeEnsemble } from './treeEnsemble.js';
import { treeEnsembleClassifier, treeEnsembleRegressor } from './treeOperators.js';

/** Every operator that folds; the table in the documentation is made from this list. */
export const operators: readonly Operator[] = [
  scaler, imputer, binarizer, oneHotEncoder, labelEncoder, categoryMapper, cast,
  concat, featureVectorizer, reshape, flatten, squeeze, unsqueeze, identity, dropout, constant,
  slice, gather, arrayFeatureExtractor, split,
  add, sub, mul, div, sum, mean, reduceSum, reduceMean, ...unaries, clip, ...comparisons,
  linearRegressor, linearClassifier, matMul, gemm,
  treeEnsembleRegressor, treeEnsembleClassifier, treeEnsemble,
  sigmoid, softmax, normalizer, argMax, zipMap,
];

const byName = new Map(operators.map((operator) => [`${operator.domain}:${operator.name}`, operator]));

export const findOperator = (domain: string, name: string): Operator | undefined => byName.get(`${domain}:${name}`);
