/**
 * Quantile of sorted numbers, linear between order statistics (type 7 of Hyndman & Fan).
 *
 * @param sorted - Ascending, at least one.
 * @param p - In [0, 1].
 */
export function quantile(sorted: ArrayLike<number>, p: number): number {
  const at = (sorted.length - 1) * p;
  const i = Math.floor(at);
  if (i + 1 >= sorted.length) return sorted[sorted.length - 1];
  return sorted[i] + (at - i) * (sorted[i + 1] - sorted[i]);
}

/** Index of the first element of an ascending array that is ≥ `x`; its length when none is. */
export function lowerBound(ascending: ArrayLike<number>, x: number): number {
  let lo = 0;
  let hi = ascending.length;
  while (lo < hi) {
    const mid = (lo + hi) >>> 1;
    if (ascending[mid] < x) lo = mid + 1;
    else hi = mid;
  }
  return lo;
}

/** Index of the first element of an ascending array that is > `x`; its length when none is. */
export function upperBound(ascending: ArrayLike<number>, x: number): number {
  let lo = 0;
  let hi = ascending.length;
  while (lo < hi) {
    const mid = (lo + hi) >>> 1;
    if (ascending[mid] <= x) lo = mid + 1;
    else hi = mid;
  }
  return lo;
}
