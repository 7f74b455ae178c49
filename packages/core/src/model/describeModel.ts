import { CandorError } from '../errors.js';
import { canonicalJson } from '../explanation/canonical.js';
import { sha256 } from '../numeric/sha256.js';
import type { FeatureType, Model, ModelOutput } from './model.js';

/** A model that is not here: what its rows hold and what it answers. Plain data. */
export interface ModelDescription {
  readonly name?: string | undefined;
  /** Tells versions apart, 64 hexadecimal digits; default: that of this description. */
  readonly sha256?: string | undefined;
  /** In the order of the rows that go to the predictor. */
  readonly features: readonly { readonly name: string; readonly type?: FeatureType | undefined; readonly categories?: readonly string[] | undefined }[];
  /** Class names in the order of the answers; a model of amounts has none. */
  readonly classes?: readonly string[] | undefined;
  /** Names of several amounts, in order. */
  readonly outputs?: readonly string[] | undefined;
  /** What the answers are; default: probabilities of classes, values without. */
  readonly outputKind?: ModelOutput['kind'] | undefined;
}

/**
 * A model that runs elsewhere, to be explained by a predictor.
 *
 * @throws {@link CandorError} `features-mismatch`, `classes-mismatch` when names are missing or stand twice.
 */
export function describeModel(description: ModelDescription): Model {
  const { name, features, classes, outputs, outputKind = classes ? 'probability' : 'value' } = description;
  checkNames('features-mismatch', 'feature', features.map((feature) => feature.name), 1);
  if (classes) checkNames('classes-mismatch', 'class', classes, 2);
  if ((classes !== undefined) !== (outputKind !== 'value')) {
    throw new CandorError('classes-mismatch', `a model ${classes ? 'with' : 'without'} classes cannot answer with a ${outputKind}; give class names for probabilities and logits, none for values`);
  }
  const task = classes === undefined ? 'regression' : classes.length === 2 ? 'binary' : 'multiclass';
  return {
    kind: 'graph',
    sha256: description.sha256 ?? sha256(new TextEncoder().encode(canonicalJson(description))),
    ...(name !== undefined && { name }),
    features: features.map((feature) => ({ name: feature.name, type: feature.type ?? 'number', ...(feature.categories && { categories: feature.categories }) })),
    inputs: [],
    output: { task, score: outputs?.[0] ?? 'output', kind: outputKind, ...(classes && { classes }), ...(outputs && { names: outputs }) },
    operators: {},
    opsets: {},
    problems: [],
    bytes: new Uint8Array(0),
  };
}

function checkNames(code: string, what: string, names: readonly string[], least: number): void {
  const twice = names.find((name, i) => names.indexOf(name) < i);
  if (names.length >= least && twice === undefined) return;
  throw new CandorError(code, twice === undefined ? `the model is described with ${names.length} ${what} names; it needs at least ${least}` : `the ${what} name "${twice}" stands twice; each is given once`);
}
