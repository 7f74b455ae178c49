import type { Judged } from '../authoring/contextsPart.js';

/** What was kept of one labelled row after it went through the runtime. */
export interface Replayed extends Judged {
  /** The profile promises something for its context. */
  readonly promised: boolean;
  /** The panel withheld its band or set, because of a warning. */
  readonly withheld: boolean;
  /** What the panel says about the event, or about its recommendation, and whether that came. */
  readonly likelihood: { readonly value: number; readonly came: boolean } | null;
}
