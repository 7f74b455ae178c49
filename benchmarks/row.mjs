/**
 * One measured figure. `op` and `limit` say what it is held against; a figure without them is printed beside the others.
 *
 * @typedef {{ id: string, what: string, value: number | null, op?: '<=' | '<' | '>=' | '==', limit?: number }} Measured
 * @typedef {Measured & { bar: string | null, pass: boolean | null }} Row
 */

const holds = { '<=': (a, b) => a <= b, '<': (a, b) => a < b, '>=': (a, b) => a >= b, '==': (a, b) => a === b };

/**
 * The row with its bar in words and `pass` computed from `value op limit`; a value that is missing or not finite fails.
 *
 * @param {Measured} row
 * @returns {Row}
 */
export function judge(row) {
  if (row.op === undefined || row.limit === undefined) return { ...row, bar: null, pass: null };
  const pass = typeof row.value === 'number' && Number.isFinite(row.value) && holds[row.op](row.value, row.limit);
  return { ...row, bar: `${row.op} ${row.limit}`, pass };
}

/** Median of a list of numbers. */
export function median(values) {
  const sorted = values.toSorted((a, b) => a - b);
  const mid = sorted.length >> 1;
  return sorted.length % 2 ? sorted[mid] : (sorted[mid - 1] + sorted[mid]) / 2;
}
