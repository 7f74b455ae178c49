import type { CheckedRow } from '../../model/row.js';

/** What the model says, for many rows at once. */
export interface Scorer {
  /**
   * What the model returns, float32 rounding included: probabilities in class order, or amounts.
   *
   * @returns Row-major, shape [rows.length, nOutputs].
   */
  outputs(rows: readonly CheckedRow[]): Promise<Float64Array>;
  /** Raw scores where the model has a margin, row-major, shape [rows.length, nMargins]. */
  margins?: ((rows: readonly CheckedRow[]) => Promise<Float64Array>) | undefined;
}
