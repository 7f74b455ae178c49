/**
 * Conformal rank: which calibration score bounds a fresh one with probability 1 - alpha.
 *
 * Alpha is an integer in per mille, so that no rounding of a product moves the rank.
 * @param n - Calibration scores.
 * @param alphaPm - Allowed miss rate in per mille, 1..999.
 * @param tails - 2 bounds each of two tails at alpha / 2.
 * @returns k in 1..n + 1; `n + 1` says that no finite bound is valid with so few scores.
 * @see Vovk, Gammerman & Shafer (2005), ch. 2
 */
export function conformalRank(n: number, alphaPm: number, tails: 1 | 2 = 1): number {
  return n + 1 - Math.floor(((n + 1) * alphaPm) / (1000 * tails));
}

/** Fewest calibration scores with a finite bound at `alphaPm`. */
export const scoresNeeded = (alphaPm: number, tails: 1 | 2 = 1): number => Math.ceil((1000 * tails) / alphaPm) - 1;

/**
 * Upper conformal quantile: the k-th smallest score, ties kept; +Infinity when there are too few.
 *
 * It covers a fresh exchangeable score with probability ≥ 1 - alpha.
 * @param ascending - Calibration scores, sorted.
 */
export function conformalQuantile(ascending: ArrayLike<number>, alphaPm: number, tails: 1 | 2 = 1): number {
  const k = conformalRank(ascending.length, alphaPm, tails);
  return k > ascending.length ? Infinity : ascending[k - 1];
}

/**
 * Conformal p-value of a score that `atLeast` of `n` calibration scores reach; ties count.
 *
 * Valid at every level: P(p ≤ u) ≤ u for exchangeable data. Never 0.
 */
export const conformalPValue = (atLeast: number, n: number): number => (1 + atLeast) / (n + 1);
