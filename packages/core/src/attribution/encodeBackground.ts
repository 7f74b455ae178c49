import { CandorError } from '../errors.js';
import { encodeRow } from '../model/encodeRow.js';
import type { Feature } from '../model/model.js';
import type { CheckedRow } from '../model/row.js';
import type { Background } from './game.js';

/** Rows as a profile or a checked table holds them: `null` is missing. */
export type BackgroundRow = readonly (number | string | null)[];

/** Reference rows in `features` order, checked, and their weights, which sum to 1. */
export interface CheckedBackground {
  readonly rows: readonly CheckedRow[];
  readonly weights: Float64Array;
}

/**
 * Reference rows as a predictor takes them: a missing number is NaN, a missing text the empty one.
 *
 * @param rows - In `features` order.
 * @param weights - 0 or more, any sum above 0; equal when absent.
 * @throws {@link CandorError} `background-invalid` naming the row and the feature.
 */
export function checkBackground(features: readonly Feature[], rows: readonly (BackgroundRow | CheckedRow)[], weights?: readonly number[]): CheckedBackground {
  const n = rows.length;
  if (n === 0) throw new CandorError('background-invalid', 'the background has no rows; give at least one, better a hundred');
  if (weights && weights.length !== n) {
    throw new CandorError('background-invalid', `the background has ${n} rows and ${weights.length} weights; give one weight a row`);
  }
  const checked = rows.map((row, b) => {
    if (row.length !== features.length) {
      throw new CandorError('background-invalid', `background row ${b} has ${row.length} values, the model ${features.length} features`);
    }
    return row.map((value, j) => known(checkValue(value, features[j], b), features[j], b));
  });
  return { rows: checked, weights: normalised(weights ?? Array.from({ length: n }, () => 1)) };
}

/** The same as the engines of lowered models take them: a text becomes its code. */
export function encodeBackground(features: readonly Feature[], rows: readonly (BackgroundRow | CheckedRow)[], weights?: readonly number[]): Background {
  const checked = checkBackground(features, rows, weights);
  const encoded = new Float64Array(rows.length * features.length);
  checked.rows.forEach((row, b) => encodeRow({ features }, row, encoded.subarray(b * features.length, (b + 1) * features.length)));
  return { n: rows.length, rows: encoded, weights: checked.weights };
}

function checkValue(value: number | string | null, { name, type }: Feature, b: number): number | string {
  const number = value ?? NaN;
  if (type === 'text') {
    if (typeof number === 'string') return number;
    // A missing text is the empty one, as in a row to explain.
    if (Number.isNaN(number)) return '';
    throw new CandorError('background-invalid', `background row ${b} has the number ${number} for "${name}", which the model reads as a text; give a text`);
  }
  if (typeof number === 'string' || number === Infinity || number === -Infinity) {
    throw new CandorError('background-invalid', `background row ${b} has ${JSON.stringify(value)} for "${name}", which the model reads as a number; give a finite number or null`);
  }
  return number;
}

/** A graph that fails on other values would never have run on this row. */
function known(value: number | string, { name, only }: Feature, b: number): number | string {
  if (only === undefined || only.includes(value)) return value;
  throw new CandorError('background-invalid', `background row ${b} has ${JSON.stringify(value)} for "${name}"; this model refuses everything but ${only.slice(0, 12).join(', ')}; take the row out`);
}

function normalised(weights: readonly number[]): Float64Array {
  const sum = weights.reduce((a, b) => a + b, 0);
  if (!(sum > 0) || sum === Infinity || weights.some((u) => !(u >= 0))) {
    throw new CandorError('background-invalid', 'background weights must be finite, 0 or more, and not all 0');
  }
  return Float64Array.from(weights, (u) => u / sum);
}
