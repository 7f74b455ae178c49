import { conformalRank } from '../../conformal/rank.js';
import { betaBinomialCdf } from '../../numeric/betaBinomial.js';

/**
 * The smallest share of `n` rows that may be covered by chance alone while the promise holds.
 *
 * Given `calRows` calibration scores, coverage is Beta(k, calRows + 1 - k), so the rows covered are beta-binomial.
 * @param tail - Chance of falling below the limit although the promise holds.
 * @returns In [0, 1 - alpha].
 * @see Vovk (2012), Conditional validity of inductive conformal predictors, proposition 2
 */
export function chanceLimit(alphaPm: number, calRows: number, n: number, tail: number): number {
  const k = conformalRank(calRows, alphaPm);
  if (n === 0 || k > calRows) return 0;
  let below = -1; // hits that chance does not explain
  let enough = n;
  while (enough - below > 1) {
    const hits = (below + enough) >> 1;
    if (betaBinomialCdf(hits, n, k, calRows + 1 - k) > tail) enough = hits;
    else below = hits;
  }
  return Math.min(1 - alphaPm / 1000, enough / n);
}
