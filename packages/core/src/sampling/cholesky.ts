/** A lower triangle, rows one after another: entry (i, j) stands at i (i + 1) / 2 + j. */
export type Triangle = Float64Array;

/**
 * Factors a symmetric positive definite matrix as L Lᵀ, in place.
 *
 * Three rows and three columns at a time: each number read serves three products. Every entry sums its products in the
 * same order wherever the blocks begin, so that a factor continued has the bytes of one made in one go.
 * @param a - Its lower triangle; holds L afterwards.
 * @param from - Rows that hold L already: a larger matrix continues the factor of its leading block. A multiple of 3.
 * @returns False when a pivot is not positive; `a` is then half done.
 */
export function cholesky(a: Triangle, n: number, from = 0): boolean {
  for (let i = from; i < n; i += 3) {
    const end = Math.min(i + 3, n);
    const r0 = rowOf(i);
    const r1 = rowOf(Math.min(i + 1, end - 1));
    const r2 = rowOf(end - 1);
    for (let j = 0; j < i; j += 3) block(a, r0, r1, r2, a, j);
    products(a, r0, r1, r2, a, r0, r1, r2, i);
    for (let r = i; r < end; r++) {
      const row = rowOf(r);
      for (let c = i; c < r; c++) a[row + c] = entry(a, row, a, rowOf(c), i, c, sums[3 * (r - i) + c - i]);
      let pivot = sums[4 * (r - i)];
      for (let k = i; k < r; k++) pivot += a[row + k] * a[row + k];
      pivot = a[row + r] - pivot;
      if (!(pivot > 0 && pivot < Infinity)) return false;
      a[row + r] = Math.sqrt(pivot);
    }
  }
  return true;
}

/**
 * Solves L z = b for every row b of a matrix, in place.
 *
 * @param b - Row-major, `stride` numbers a row, of which the first n are solved.
 * @param from - Entries of each row that are solved already. A multiple of 3.
 */
export function forwardRows(l: Triangle, n: number, b: Float64Array, rows: number, stride = n, from = 0): void {
  const whole = n - (n % 3);
  for (let i = 0; i < rows; i += 3) {
    const r0 = i * stride;
    const r1 = Math.min(i + 1, rows - 1) * stride;
    const r2 = Math.min(i + 2, rows - 1) * stride;
    for (let j = from; j < whole; j += 3) block(b, r0, r1, r2, l, j);
    for (let r = i; r < Math.min(i + 3, rows); r++) for (let c = whole; c < n; c++) b[r * stride + c] = entry(b, r * stride, l, rowOf(c), 0, c, 0);
  }
}

/** Solves L z = b in place. */
export const forward = (l: Triangle, b: Float64Array): void => forwardRows(l, b.length, b, 1);

/** Solves Lᵀ x = z in place. */
export function backward(l: Triangle, z: Float64Array): void {
  for (let i = z.length - 1; i >= 0; i--) {
    const row = rowOf(i);
    z[i] /= l[row + i];
    for (let k = 0; k < i; k++) z[k] -= l[row + k] * z[i];
  }
}

const rowOf = (i: number): number => (i * (i + 1)) / 2;

/** Solves columns j, j + 1 and j + 2 of the rows at r0, r1 and r2; a row given twice is solved once. */
function block(a: Float64Array, r0: number, r1: number, r2: number, l: Triangle, j: number): void {
  const c0 = rowOf(j);
  const c1 = rowOf(j + 1);
  const c2 = rowOf(j + 2);
  products(a, r0, r1, r2, l, c0, c1, c2, j);
  const d0 = l[c0 + j];
  const l10 = l[c1 + j];
  const d1 = l[c1 + j + 1];
  const l20 = l[c2 + j];
  const l21 = l[c2 + j + 1];
  const d2 = l[c2 + j + 2];
  const x00 = (a[r0 + j] - sums[0]) / d0;
  const x01 = (a[r0 + j + 1] - (sums[1] + x00 * l10)) / d1;
  const x02 = (a[r0 + j + 2] - (sums[2] + x00 * l20 + x01 * l21)) / d2;
  const x10 = (a[r1 + j] - sums[3]) / d0;
  const x11 = (a[r1 + j + 1] - (sums[4] + x10 * l10)) / d1;
  const x12 = (a[r1 + j + 2] - (sums[5] + x10 * l20 + x11 * l21)) / d2;
  const x20 = (a[r2 + j] - sums[6]) / d0;
  const x21 = (a[r2 + j + 1] - (sums[7] + x20 * l10)) / d1;
  const x22 = (a[r2 + j + 2] - (sums[8] + x20 * l20 + x21 * l21)) / d2;
  a[r0 + j] = x00;
  a[r0 + j + 1] = x01;
  a[r0 + j + 2] = x02;
  a[r1 + j] = x10;
  a[r1 + j + 1] = x11;
  a[r1 + j + 2] = x12;
  a[r2 + j] = x20;
  a[r2 + j + 1] = x21;
  a[r2 + j + 2] = x22;
}

const sums = new Float64Array(9);

/** Into `sums`: products of the first n numbers of three rows of `a` with three of `l`. */
function products(a: Float64Array, r0: number, r1: number, r2: number, l: Float64Array, c0: number, c1: number, c2: number, n: number): void {
  let s00 = 0;
  let s01 = 0;
  let s02 = 0;
  let s10 = 0;
  let s11 = 0;
  let s12 = 0;
  let s20 = 0;
  let s21 = 0;
  let s22 = 0;
  for (let k = 0; k < n; k++) {
    const y0 = l[c0 + k];
    const y1 = l[c1 + k];
    const y2 = l[c2 + k];
    const x0 = a[r0 + k];
    s00 += x0 * y0;
    s01 += x0 * y1;
    s02 += x0 * y2;
    const x1 = a[r1 + k];
    s10 += x1 * y0;
    s11 += x1 * y1;
    s12 += x1 * y2;
    const x2 = a[r2 + k];
    s20 += x2 * y0;
    s21 += x2 * y1;
    s22 += x2 * y2;
  }
  sums[0] = s00;
  sums[1] = s01;
  sums[2] = s02;
  sums[3] = s10;
  sums[4] = s11;
  sums[5] = s12;
  sums[6] = s20;
  sums[7] = s21;
  sums[8] = s22;
}

/** One entry, given the sum of its first `from` products. */
function entry(a: Float64Array, row: number, l: Triangle, other: number, from: number, j: number, sum: number): number {
  let all = sum;
  for (let k = from; k < j; k++) all += a[row + k] * l[other + k];
  return (a[row + j] - all) / l[other + j];
}
