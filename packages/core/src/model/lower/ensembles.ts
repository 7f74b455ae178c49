import type { Operators } from './operator.js';
import { treeEnsemble } from './treeEnsemble.js';
import { treeEnsembleClassifier, treeEnsembleRegressor } from './treeOperators.js';

/** Trees. */
export const operators: Operators = {
  'ai.onnx.ml:TreeEnsembleRegressor': treeEnsembleRegressor,
  'ai.onnx.ml:TreeEnsembleClassifier': treeEnsembleClassifier,
  'ai.onnx.ml:TreeEnsemble': treeEnsemble,
};
