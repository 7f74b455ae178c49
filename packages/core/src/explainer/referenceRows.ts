import type { BackgroundRow } from '../attribution/encodeBackground.js';
import { CandorError } from '../errors.js';
import { checkRow } from '../model/checkRow.js';
import type { Model } from '../model/model.js';
import type { CheckedRow, Row } from '../model/row.js';
import type { Profile } from '../profile/profile.js';
import { placed } from './placed.js';

/** Rows an attribution compares with, in `features` order. */
export interface ReferenceRows {
  readonly rows: readonly (BackgroundRow | CheckedRow)[];
  readonly weights?: readonly number[] | undefined;
}

/**
 * The reference rows that were given, else the profile's.
 *
 * @throws {@link CandorError} `no-background`, and what `checkRow` throws, naming the row.
 */
export function referenceRows(model: Model, profile: Profile | undefined, given: { rows: readonly Row[]; weights?: readonly number[] } | undefined): ReferenceRows {
  if (given) {
    assertRows(given.rows);
    return {
      weights: given.weights,
      rows: given.rows.map((row, i) => {
        try {
          return checkRow(model, row);
        } catch (error) {
          throw placed(error, i);
        }
      }),
    };
  }
  const { rows = [], weights = [] } = profile?.background ?? {};
  if (rows.length === 0) {
    throw new CandorError('no-background', 'an attribution compares with reference rows, and there are none: pass `background`, or a profile whose background part is sound');
  }
  return { rows, weights };
}

/** @throws {@link CandorError} `row-invalid` for what is no list. */
export function assertRows(rows: unknown): void {
  if (!Array.isArray(rows)) throw new CandorError('row-invalid', `the rows are ${JSON.stringify(rows) ?? String(rows)}; give a list of rows, each an object with a value for each feature`);
}
