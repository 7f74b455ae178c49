import { add, div, mean, mul, sub, sum } from './arithmetic.js';
import { abs, clip, equal, exp, greater, isNaN, log, neg, not, sqrt } from './elementwise.js';
import { argMax, zipMap } from './labels.js';
import { gemm, linearClassifier, linearRegressor, matMul } from './linear.js';
import { normalizer, sigmoid, softmax } from './links.js';
import type { Operators } from './operator.js';
import { reduceMean, reduceSum } from './sums.js';

/** Linear models, arithmetic, links and labels. */
export const operators: Operators = {
  'ai.onnx.ml:LinearRegressor': linearRegressor,
  'ai.onnx.ml:LinearClassifier': linearClassifier,
  'ai.onnx.ml:Normalizer': normalizer,
  'ai.onnx.ml:ZipMap': zipMap,
  Abs: abs,
  Add: add,
  ArgMax: argMax,
  Clip: clip,
  Div: div,
  Equal: equal,
  Exp: exp,
  Gemm: gemm,
  Greater: greater,
  IsNaN: isNaN,
  Log: log,
  MatMul: matMul,
  Mean: mean,
  Mul: mul,
  Neg: neg,
  Not: not,
  ReduceMean: reduceMean,
  ReduceSum: reduceSum,
  Sigmoid: sigmoid,
  Softmax: softmax,
  Sqrt: sqrt,
  Sub: sub,
  Sum: sum,
};
