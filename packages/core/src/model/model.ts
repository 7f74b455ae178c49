import type { Problem } from '../errors.js';
import type { LoweredModel } from './lowered.js';

/** What the graph wants for a feature: a float, an int64 or a string tensor (or a column of one). */
export type FeatureType = 'number' | 'integer' | 'text';

/** What a person would call one input: the player of the Shapley game. */
export interface Feature {
  readonly name: string;
  readonly type: FeatureType;
  /** Texts the graph itself knows (one-hot, label map), in the graph's order; the model cannot tell others apart. */
  readonly categories?: readonly string[];
  /** The graph fails on any other value; a row with one is refused. */
  readonly only?: readonly (string | number)[];
}

export interface ModelInput {
  readonly name: string;
  readonly elementType: 'float' | 'double' | 'int64' | 'int32' | 'string' | 'bool';
  /** `null` is a free dimension. */
  readonly shape: readonly (number | null)[];
  /** Indices into `features` that this input carries, in column order. */
  readonly features: readonly number[];
}

export type Task = 'binary' | 'multiclass' | 'regression';

export interface ModelOutput {
  readonly task: Task;
  /** Class names as strings, in the order of the probability columns; absent for amounts. */
  readonly classes?: readonly string[];
  /** Graph output that carries the class label, if there is one. */
  readonly label?: string;
  /** Graph output that carries probabilities, logits or values. */
  readonly score: string;
  /** Graph outputs in class or output order, when each column is an output of its own. */
  readonly scores?: readonly string[];
  readonly kind: 'probability' | 'logit' | 'value';
  /** Names of several regression outputs; a single one has its graph name. */
  readonly names?: readonly string[];
}

/** A model as read from ONNX bytes. `lowered` is present for every kind but `graph`. */
export interface Model {
  readonly kind: 'linear' | 'trees' | 'additive' | 'graph';
  /** Lower-case hex of the file's SHA-256. */
  readonly sha256: string;
  readonly name?: string;
  readonly features: readonly Feature[];
  readonly inputs: readonly ModelInput[];
  readonly output: ModelOutput;
  readonly lowered?: LoweredModel;
  /** Operators of the graph with their counts, domain-qualified unless `ai.onnx`. */
  readonly operators: Readonly<Record<string, number>>;
  readonly opsets: Readonly<Record<string, number>>;
  /** Why it is a `graph`, node by node; unknown output kind; anything a person should know. */
  readonly problems: readonly Problem[];
  /** The file itself: the graph engine runs it. */
  readonly bytes: Uint8Array;
}

export interface ReadModelOptions {
  /** Names for the columns of a single matrix input, or a permutation of the input names. */
  features?: readonly string[];
  /** Class names of a graph without a label output. */
  classes?: readonly string[];
  /** What a lone float output is when the graph has no label output. */
  outputKind?: 'probability' | 'logit' | 'value';
}
