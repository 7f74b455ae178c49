import { cholesky, type Triangle } from './cholesky.js';
import type { Pairs } from './design.js';
import { type Differences, differencesOf } from './differences.js';
import { covariances, type OddPrior, varianceOf } from './oddPrior.js';

/** L of (K + nugget) / scale = L Lᵀ, K the covariances of the first n pairs. */
export interface Factor {
  readonly n: number;
  readonly l: Triangle;
  readonly scale: number;
  readonly nugget: number;
}

/** Added to the diagonal, over the variance of a coalition. Both mates of a pair would make K singular: each pair is one row. */
const NUGGET = 1e-8;
const RETRIES = 3;

/**
 * Factors the covariances of pairs.
 *
 * @param earlier - Of fewer of these pairs under the same prior: what it holds is not computed again.
 * @returns `null` when K does not factor even with a nugget a million times as large.
 */
export function factorPairs(prior: OddPrior, pairs: Pairs, earlier: Factor | null = null): Factor | null {
  if (earlier) {
    const from = earlier.n - (earlier.n % 3);
    const l = new Float64Array((pairs.n * (pairs.n + 1)) / 2);
    l.set(earlier.l.subarray(0, (from * (from + 1)) / 2));
    if (factorRows(prior, pairs.n, from, differencesOf(pairs, from, pairs.n), earlier, l)) return { ...earlier, n: pairs.n, l };
  }
  return factorDifferences(prior, pairs.n, differencesOf(pairs, 0, pairs.n));
}

/** The same from the differences of all pairs; `room` is a triangle to overwrite and keep. */
export function factorDifferences(prior: OddPrior, n: number, differences: Differences, room: Triangle | null = null): Factor | null {
  const scale = varianceOf(prior);
  const l = room ?? new Float64Array((n * (n + 1)) / 2);
  for (let tries = 0, nugget = NUGGET; tries <= RETRIES; tries++, nugget *= 100) {
    if (factorRows(prior, n, 0, differences, { scale, nugget }, l)) return { n, l, scale, nugget };
  }
  return null;
}

function factorRows(prior: OddPrior, n: number, from: number, differences: Differences, { scale, nugget }: { scale: number; nugget: number }, l: Triangle): boolean {
  covariances(prior, differences, scale, l, (from * (from + 1)) / 2);
  for (let i = from; i < n; i++) l[(i * (i + 3)) / 2] += nugget;
  return cholesky(l, n, from);
}
