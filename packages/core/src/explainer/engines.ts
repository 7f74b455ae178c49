import type { Answer, Question } from '../attribution/game.js';
import type { Problem } from '../errors.js';
import type { CheckedRow } from '../model/row.js';

/** What an explainer asks of a model, whichever way the model is run. */
export interface Engines {
  /** What a person should know about how the model is run. */
  readonly problems: readonly Problem[];
  /**
   * Labels where the model gives them, and probabilities of every class or values of every output.
   *
   * @param start - Place of the first row among all the caller has, for messages.
   */
  predict(rows: readonly CheckedRow[], start: number, signal?: AbortSignal): Promise<{ labels?: readonly string[]; scores: Float64Array }>;
  /** Answers where rows can share the work; `null` where each is asked for alone. */
  explainTogether(rows: readonly CheckedRow[], questions: readonly Question[]): Promise<Answer[] | null>;
  explain(row: CheckedRow, question: Question): Promise<Answer>;
  dispose(): void;
}
