import { CandorError } from '../errors.js';
import { encodeSlots, type Slot } from '../model/compile.js';
import type { LoweredModel } from '../model/lowered.js';
import { prepare } from '../model/prepare.js';

/** A row as the model sees it. */
export interface SeenRow {
  /** Prepared columns, shape [nColumns]: what linear terms read. */
  readonly columns: Float64Array;
  /** Rank codes, shape [nSlots]: what splits read. */
  readonly codes: Int32Array;
}

/**
 * @param row - Encoded, shape [nFeatures].
 * @throws {@link CandorError} `shape-mismatch` when the row is not nFeatures long.
 */
export function seeRow(lowered: LoweredModel, slots: readonly Slot[], row: Float64Array): SeenRow {
  if (row.length !== lowered.nFeatures) {
    throw new CandorError('shape-mismatch', `the model has ${lowered.nFeatures} features, the row ${row.length}; give one encoded value a feature`);
  }
  const columns = new Float64Array(lowered.columns.length);
  const codes = new Int32Array(slots.length);
  prepare(lowered, row, columns);
  encodeSlots(slots, columns, codes);
  return { columns, codes };
}
