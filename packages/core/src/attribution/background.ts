import { CandorError } from '../errors.js';
import type { Slot } from '../model/compile.js';
import type { LoweredModel } from '../model/lowered.js';
import type { Background } from './game.js';
import { seeRow, type SeenRow } from './seenRow.js';

/** Reference rows as the model sees them. */
export interface SeenBackground {
  readonly n: number;
  readonly rows: readonly SeenRow[];
  /** Shape [n], summing to 1. */
  readonly weights: Float64Array;
}

/**
 * @throws {@link CandorError} `background-invalid` when it is empty, its shape is wrong or its weights do not sum to 1.
 */
export function seeBackground(lowered: LoweredModel, slots: readonly Slot[], { n, rows, weights }: Background): SeenBackground {
  const { nFeatures } = lowered;
  if (n < 1 || rows.length !== n * nFeatures || weights.length !== n) {
    throw new CandorError('background-invalid',
      `the background needs at least one row, ${nFeatures} features each and one weight a row; got ${n} rows, ${rows.length} numbers and ${weights.length} weights`);
  }
  const sum = weights.reduce((a, b) => a + b, 0);
  if (weights.some((u) => !(u >= 0)) || Math.abs(sum - 1) > 1e-9) {
    throw new CandorError('background-invalid', `background weights must be 0 or more and sum to 1; they sum to ${sum}`);
  }
  const seen = Array.from({ length: n }, (_, b) => seeRow(lowered, slots, rows.subarray(b * nFeatures, (b + 1) * nFeatures)));
  return { n, rows: seen, weights };
}
