import type { CandorError } from '../errors.js';
import type { Engine, Explanation, Scale } from '../explanation/explanation.js';
import type { Row } from '../model/row.js';
import type { Feature, Task } from '../model/model.js';
import type { Card, Decision, Outcome, Presentation, Text } from '../profile/profile.js';

/** What the model returns for a row, as ONNX Runtime returns it (float32 rounding included). */
export interface Prediction {
  label?: string;
  probabilities?: Record<string, number>;
  value?: number;
  /** Several regression outputs, by name. */
  values?: Record<string, number>;
}

export interface ExplainOptions {
  /** The class or output to speak about; default: the second of two classes, the predicted of many. */
  target?: string;
  /** Default: `value` for amounts, `probability` for classes. */
  scale?: Scale;
  engine?: Engine | 'auto';
  /** Coalitions that may be asked for; default 1,024. */
  budget?: number;
  /** Of whatever is drawn at random; default 0. */
  seed?: number;
  /** Sampling stops once its widest half-width is this share of Σ|φ|; 0 spends the whole budget. Default 0.01. */
  tolerance?: number;
  /** Milliseconds after which sampling stops at the estimate it has; the same seed then no longer gives the same bytes. */
  timeLimit?: number;
  /** Declared columns that are not model inputs. */
  context?: Readonly<Record<string, string>>;
  /** The case's id, copied into the explanation. */
  id?: string;
  /** Of a list that is a part of another: place of its first row in the whole, from which messages count. Default 0. */
  firstRow?: number;
  signal?: AbortSignal;
  onProgress?: (done: number, total: number) => void;
  /** Hears the estimates of a sampled explanation that come before the answer: after 64, 128, 256 … coalitions. */
  onEstimate?: (explanation: Explanation) => void;
}

/** Where one question stands. */
export type ExplanationState =
  | { status: 'idle' }
  /** `estimate` is the newest of a sampled explanation, with its bands; better ones follow. */
  | { status: 'running'; done: number; total: number; estimate?: Explanation }
  | { status: 'explained'; explanation: Explanation }
  | { status: 'failed'; error: CandorError };

/** The words and rules around a model, from its profile: what a panel needs beside an `Explanation`. */
export interface About {
  presentation: Presentation;
  outcome: Outcome;
  decision: Decision | null;
  context: { segments: string[]; name?: Text; trainedOn?: Text };
  card: Card;
  disclosure: Text | null;
}

export interface ExplainerInfo {
  model: { sha256: string; kind: string; task: Task; features: readonly Feature[]; classes?: readonly string[]; name?: string };
  about: About | null;
}

/** The same interface in this thread, in a worker and over a wire. */
export interface Explainer {
  /** Resolves when model and profile are read and fit each other; rejects with a `CandorError`. */
  readonly ready: Promise<ExplainerInfo>;
  predict(rows: readonly Row[], options?: { signal?: AbortSignal }): Promise<Prediction[]>;
  explain(row: Row, options?: ExplainOptions): Promise<Explanation>;
  explainBatch(rows: Iterable<Row> | AsyncIterable<Row>, options?: ExplainOptions): AsyncIterable<Explanation>;
  /** State of the newest question; for `useSyncExternalStore`. */
  subscribe(listener: () => void): () => void;
  getState(): ExplanationState;
  dispose(): void;
}
