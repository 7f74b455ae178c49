import type { Engine, Scale } from '../explanation/explanation.js';

/**
 * Reference rows that stand in for features a coalition leaves out.
 *
 * `rows` is row-major and encoded (a text is its code, NaN is missing), shape [n, nFeatures];
 * `weights` sum to 1, shape [n].
 */
export interface Background {
  readonly n: number;
  readonly rows: Float64Array;
  readonly weights: Float64Array;
}

/** What to explain of one row. */
export interface Question {
  scale: Scale;
  /** Which output: the class's column, or the regression output. */
  output: number;
  /** `auto` takes the first exact engine that serves the model. */
  engine: Engine | 'auto';
  /** Coalitions allowed. */
  budget: number;
  seed: number;
  signal?: AbortSignal | undefined;
  onProgress?: ((done: number, total: number) => void) | undefined;
}

/** The answer for one row; values in feature order. */
export interface Answer {
  prediction: number;
  baseValue: number;
  values: Float64Array;
  standardErrors?: Float64Array;
  backgroundError?: Float64Array;
  engine: Engine;
  exact: boolean;
  budget: number;
  evaluations: number;
}
