import type { Engine, Scale } from '../explanation/explanation.js';
import type { SignMark } from '../sampling/game.js';

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
  /** `auto` takes the first exact engine that serves the model, and samples when none does. */
  engine: Engine | 'auto';
  /** Coalitions allowed. */
  budget: number;
  seed: number;
  /** Sampling stops once the widest half-width is this share of Σ|φ|; 0 never stops early. Default 0.01. */
  tolerance?: number | undefined;
  /** Milliseconds after which sampling stops at the estimate it has; the same seed then no longer gives the same bytes. */
  timeLimit?: number | undefined;
  signal?: AbortSignal | undefined;
  onProgress?: ((done: number, total: number) => void) | undefined;
  /** Hears the estimates that come before the answer. */
  onEstimate?: ((answer: Answer) => void) | undefined;
}

/** What stands ready for one output on one scale. */
export interface Preparation {
  /** Pieces of trees looked up in tables, pieces kept as lists of background patterns, trees explained pair by pair. */
  readonly tables: number;
  readonly lists: number;
  readonly pairs: number;
  /** Held in tables and lists. */
  readonly bytes: number;
}

/** Explains encoded rows of one model against one background. */
export interface Attributor {
  /** Builds what the trees of an output need; else the first explanation does. Behind a link there is nothing to build. */
  prepare(question: Pick<Question, 'scale' | 'output'>): Promise<Preparation>;
  /**
   * The engine `explain` would take for this row: the one asked for, or the first exact one that
   * serves the model; `sample` when none does within the budget.
   * @throws {@link CandorError} `engine-not-applicable` when the engine asked for cannot serve, `scale-not-applicable`.
   */
  choose(row: Float64Array, question: Question): Engine;
  /**
   * @param row - Encoded, shape [nFeatures].
   * @throws {@link CandorError} what `choose` throws; `budget-invalid`, `estimate-undetermined` when too few coalitions
   *   are allowed to sample; `non-finite-output` when the model gives the row or the background no number.
   */
  explain(row: Float64Array, question: Question): Promise<Answer>;
  /**
   * Many rows at once: trees outside, rows inside. Equal to explaining each alone.
   * @param rows - Encoded, row-major, shape [n, nFeatures].
   */
  explainBatch(rows: Float64Array, n: number, question: Question): Promise<Answer[]>;
  /** Standard error of each value from the choice of background rows; `null` for a background of one. Shape [nFeatures]. */
  backgroundError(row: Float64Array, question: Question): Promise<Float64Array | null>;
}

/** The answer for one row; values in feature order. */
export interface Answer {
  /** The double sum of the file's numbers, behind its link in double. */
  prediction: number;
  baseValue: number;
  values: Float64Array;
  standardErrors?: Float64Array;
  /** What is known of each sign, where it was sampled. */
  signs?: SignMark[];
  /** From the choice of background rows; present where the engine meets them one by one anyway. */
  backgroundError?: Float64Array;
  engine: Engine;
  exact: boolean;
  budget: number;
  /** Asked of the game, no one and everyone included, where coalitions were asked for one by one. */
  coalitions?: number;
  evaluations: number;
}
