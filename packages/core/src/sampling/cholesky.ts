/** A lower triangle, rows one after another: entry (i, j) stands at i (i + 1) / 2 + j. */
export type Triangle = Float64Array;

/**
 * Factors a symmetric positive definite matrix as L Lᵀ, in place.
 *
 * @param a - Its lower triangle; holds L afterwards.
 * @returns False when a pivot is not positive; `a` is then half done.
 */
export function cholesky(a: Triangle, n: number): boolean {
  for (let i = 0; i < n; i++) {
    const row = (i * (i + 1)) / 2;
    for (let j = 0; j <= i; j++) {
      const other = (j * (j + 1)) / 2;
      let sum = a[row + j];
      for (let k = 0; k < j; k++) sum -= a[row + k] * a[other + k];
      if (j < i) a[row + j] = sum / a[other + j];
      else if (sum > 0 && sum < Infinity) a[row + i] = Math.sqrt(sum);
      else return false;
    }
  }
  return true;
}

/** Solves L z = b in place. */
export function forward(l: Triangle, b: Float64Array): void {
  for (let i = 0, row = 0; i < b.length; row += ++i) {
    let sum = b[i];
    for (let k = 0; k < i; k++) sum -= l[row + k] * b[k];
    b[i] = sum / l[row + i];
  }
}

/** Solves Lᵀ x = z in place. */
export function backward(l: Triangle, z: Float64Array): void {
  for (let i = z.length - 1; i >= 0; i--) {
    const row = (i * (i + 1)) / 2;
    z[i] /= l[row + i];
    for (let k = 0; k < i; k++) z[k] -= l[row + k] * z[i];
  }
}
