/** A lower triangle, rows one after another: entry (i, j) stands at i (i + 1) / 2 + j. */
export type Triangle = Float64Array;

/**
 * Factors a symmetric positive definite matrix as L Lᵀ, in place.
 *
 * Two rows and two columns at a time: each number read serves two products.
 * @param a - Its lower triangle; holds L afterwards.
 * @param from - Rows that hold L already: a larger matrix continues the factor of its leading block. Even.
 * @returns False when a pivot is not positive; `a` is then half done.
 */
export function cholesky(a: Triangle, n: number, from = 0): boolean {
  let i = from;
  for (; i + 1 < n; i += 2) {
    const r0 = rowOf(i);
    const r1 = rowOf(i + 1);
    for (let j = 0; j < i; j += 2) {
      const c0 = rowOf(j);
      const c1 = rowOf(j + 1);
      let s00 = a[r0 + j];
      let s01 = a[r0 + j + 1];
      let s10 = a[r1 + j];
      let s11 = a[r1 + j + 1];
      for (let k = 0; k < j; k++) {
        const x0 = a[r0 + k];
        const x1 = a[r1 + k];
        const y0 = a[c0 + k];
        const y1 = a[c1 + k];
        s00 -= x0 * y0;
        s01 -= x0 * y1;
        s10 -= x1 * y0;
        s11 -= x1 * y1;
      }
      const d0 = a[c0 + j];
      const d1 = a[c1 + j + 1];
      const below = a[c1 + j];
      a[r0 + j] = s00 / d0;
      a[r1 + j] = s10 / d0;
      a[r0 + j + 1] = (s01 - a[r0 + j] * below) / d1;
      a[r1 + j + 1] = (s11 - a[r1 + j] * below) / d1;
    }
    if (!pivot(a, r0, r0, i) || !pivot(a, r1, r0, i) || !pivot(a, r1, r1, i + 1)) return false;
  }
  if (i < n) {
    const row = rowOf(i);
    for (let j = 0; j <= i; j++) if (!pivot(a, row, rowOf(j), j)) return false;
  }
  return true;
}

const rowOf = (i: number): number => (i * (i + 1)) / 2;

/** Finishes entry j of the row at `row`, given the row at `other`, row j; on the diagonal they are the same. */
function pivot(a: Triangle, row: number, other: number, j: number): boolean {
  let sum = a[row + j];
  for (let k = 0; k < j; k++) sum -= a[row + k] * a[other + k];
  if (row !== other) {
    a[row + j] = sum / a[other + j];
    return true;
  }
  a[row + j] = Math.sqrt(sum);
  return sum > 0 && sum < Infinity;
}

/** Solves L z = b in place; two sums, because each addition waits for the one before. */
export function forward(l: Triangle, b: Float64Array): void {
  for (let i = 0, row = 0; i < b.length; row += ++i) {
    let even = b[i];
    let odd = 0;
    let k = 0;
    for (; k + 1 < i; k += 2) {
      even -= l[row + k] * b[k];
      odd -= l[row + k + 1] * b[k + 1];
    }
    if (k < i) even -= l[row + k] * b[k];
    b[i] = (even + odd) / l[row + i];
  }
}

/** Solves Lᵀ x = z in place. */
export function backward(l: Triangle, z: Float64Array): void {
  for (let i = z.length - 1; i >= 0; i--) {
    const row = rowOf(i);
    z[i] /= l[row + i];
    for (let k = 0; k < i; k++) z[k] -= l[row + k] * z[i];
  }
}
