import { oneHotEncoder } from './encode.js';
import type { Operator } from './operator.js';
import { imputer } from './scale.js';
import { concat, identity, reshape } from './shape.js';
import { treeEnsembleClassifier, treeEnsembleRegressor } from './treeOperators.js';

/** Every operator that folds; the table in the documentation is made from this list. */
export const operators: readonly Operator[] = [
  oneHotEncoder, imputer, concat, reshape, identity, treeEnsembleRegressor, treeEnsembleClassifier,
];

const byName = new Map(operators.map((operator) => [`${operator.domain}:${operator.name}`, operator]));

export const findOperator = (domain: string, name: string): Operator | undefined => byName.get(`${domain}:${name}`);
