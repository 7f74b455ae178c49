/** What may leave the page beside ids and the verdict. */
export type SendablePart =
  /** The declared context columns of the case. */
  | 'context'
  /** The attribution of a disputed reason. */
  | 'contributions'
  /** What a person says a value should be. */
  | 'corrections'
  /** Everything a person typed in their own words: comment, question, why, what is missing. */
  | 'texts'
  /** What the recommendation should have been, and what was decided. */
  | 'outcomes'
  /** The case's inputs as the model used them. */
  | 'values'
  /** All that was on screen, so that who answers sees it too: inputs included, hidden ones excepted. */
  | 'snapshot';

/** The allowlist: what is not named stays on the device. */
export interface Redaction {
  readonly allow: readonly SendablePart[];
}

/** What a person says is sent as they said it; what the page knows about the case's inputs is not. */
export const defaultRedaction: Redaction = { allow: ['context', 'contributions', 'corrections', 'texts', 'outcomes'] };
