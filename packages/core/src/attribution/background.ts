import { CandorError } from '../errors.js';
import type { LoweredModel } from '../model/lowered.js';
import { prepare } from '../model/prepare.js';
import type { Background } from './game.js';

/** Reference rows as the model's columns see them. */
export interface PreparedBackground {
  readonly n: number;
  /** Prepared columns of each row, shape [n][nColumns]. */
  readonly rows: readonly Float64Array[];
  /** Shape [n], summing to 1. */
  readonly weights: Float64Array;
}

/**
 * @throws {@link CandorError} `background-invalid` when it is empty, its shape is wrong or its weights do not sum to 1.
 */
export function prepareBackground(lowered: LoweredModel, { n, rows, weights }: Background): PreparedBackground {
  const { nFeatures } = lowered;
  const width = lowered.columns.length;
  if (n < 1 || rows.length !== n * nFeatures || weights.length !== n) {
    throw new CandorError('background-invalid',
      `the background needs at least one row, ${nFeatures} features each and one weight a row; got ${n} rows, ${rows.length} numbers and ${weights.length} weights`);
  }
  const sum = weights.reduce((a, b) => a + b, 0);
  if (weights.some((u) => !(u >= 0)) || Math.abs(sum - 1) > 1e-9) {
    throw new CandorError('background-invalid', `background weights must be 0 or more and sum to 1; they sum to ${sum}`);
  }
  const prepared = Array.from({ length: n }, (_, b) => {
    const columns = new Float64Array(width);
    prepare(lowered, rows.subarray(b * nFeatures, (b + 1) * nFeatures), columns);
    return columns;
  });
  return { n, rows: prepared, weights };
}
