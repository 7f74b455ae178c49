/**
 * Solves A x = b by Gaussian elimination with partial pivoting.
 *
 * @param a - Row-major, shape [n, n]; not changed.
 * @param b - Shape [n].
 * @returns x, shape [n]; `null` when A is singular.
 */
export function solve(a: Float64Array, b: Float64Array): Float64Array | null {
  const n = b.length;
  const m = a.slice();
  const x = b.slice();
  for (let k = 0; k < n; k++) {
    let pivot = k;
    for (let i = k + 1; i < n; i++) if (Math.abs(m[i * n + k]) > Math.abs(m[pivot * n + k])) pivot = i;
    if (m[pivot * n + k] === 0) return null;
    if (pivot !== k) {
      for (let j = k; j < n; j++) [m[k * n + j], m[pivot * n + j]] = [m[pivot * n + j], m[k * n + j]];
      [x[k], x[pivot]] = [x[pivot], x[k]];
    }
    for (let i = k + 1; i < n; i++) {
      const factor = m[i * n + k] / m[k * n + k];
      if (factor === 0) continue;
      for (let j = k; j < n; j++) m[i * n + j] -= factor * m[k * n + j];
      x[i] -= factor * x[k];
    }
  }
  for (let i = n - 1; i >= 0; i--) {
    for (let j = i + 1; j < n; j++) x[i] -= m[i * n + j] * x[j];
    x[i] /= m[i * n + i];
  }
  return x.every(Number.isFinite) ? x : null;
}
