/**
 * Share of the conformal predictive distribution between two limits.
 *
 * The distribution puts the amount at `prediction + difficulty × z` for each signed calibration score z.
 * @param signed - Equally spaced quantiles of the signed scores, ascending, at least two.
 * @param n - Calibration scores behind them.
 * @returns In [1 / (n + 1), n / (n + 1)]: n cases can neither prove nor rule out.
 */
export function predictiveShare(signed: ArrayLike<number>, n: number, prediction: number, difficulty: number, from: number, to: number): number {
  const share = shareBelow(signed, (to - prediction) / difficulty) - shareBelow(signed, (from - prediction) / difficulty);
  return Math.min(n, Math.max(1, share * n)) / (n + 1);
}

/** Share of scores below z, linear between quantiles. */
function shareBelow(signed: ArrayLike<number>, z: number): number {
  const last = signed.length - 1;
  if (z <= signed[0]) return 0;
  if (z > signed[last]) return 1;
  let lo = 0;
  let hi = last;
  while (hi - lo > 1) {
    const mid = (lo + hi) >>> 1;
    if (signed[mid] < z) lo = mid;
    else hi = mid;
  }
  return (lo + (z - signed[lo]) / (signed[hi] - signed[lo])) / last;
}
