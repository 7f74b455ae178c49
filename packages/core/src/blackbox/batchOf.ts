import type { CheckedRow } from '../model/row.js';
import { createRowCodes, type RowBatch } from '../sampling/rowBatch.js';

/** Rows as one batch of numbers. */
export function batchOf(rows: readonly CheckedRow[], nFeatures: number): RowBatch {
  if (rows.length === 0) return { n: 0, rows: new Float64Array(0), texts: Array.from({ length: nFeatures }, () => null) };
  const { encode, texts } = createRowCodes(rows);
  const numbers = new Float64Array(rows.length * nFeatures);
  rows.forEach((row, i) => numbers.set(encode(row), i * nFeatures));
  return { n: rows.length, rows: numbers, texts };
}
