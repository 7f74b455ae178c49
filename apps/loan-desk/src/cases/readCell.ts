import { CandorError, type Feature, type Value } from '@candor/core';

/** Cells that mean "missing" in a number column, as the command reads them. */
const MISSING = new Set(['', 'NaN', 'null']);

/**
 * One cell as the model's feature wants it: a text as it is, a number parsed, missing as `null`.
 *
 * @throws {@link CandorError} `not-a-number` naming the column and what stood there.
 */
export function readCell(feature: Feature, cell: string, place: string): Value {
  if (feature.type === 'text') return cell;
  const text = cell.trim();
  if (MISSING.has(text)) return null;
  const number = Number(text);
  if (Number.isFinite(number)) return number;
  throw new CandorError('not-a-number', `${place}: "${feature.name}" is "${cell}", the model needs a number; correct the cell or leave it empty`);
}
