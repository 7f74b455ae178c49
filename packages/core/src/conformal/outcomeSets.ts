import { CandorError } from '../errors.js';
import { orderOf } from '../numeric/sorted.js';

/** How odd each class is as the true one: `lac` and `aps` of probabilities, `margin` of raw scores. */
export type SetScore = 'lac' | 'aps' | 'margin';

/**
 * Nonconformity of every class of one case, shape [nClasses]; large is odd.
 *
 * `lac` is `1 - p_y` (smallest sets). `aps` adds up the probabilities of all classes that are at least as
 * likely as y, y included and nothing drawn at random: what is shown must be what was calibrated. `margin`
 * is the best other score minus y's. Ties go by class index.
 * @param shares - Probabilities, or raw scores for `margin`, in class order.
 * @throws {@link CandorError} `bad-probabilities` for `lac` and `aps`.
 * @see Sadinle, Lei & Wasserman (2019), arXiv:1609.00451; Romano, Sesia & Candès (2020), arXiv:2006.02544
 */
export function setScores(score: SetScore, shares: ArrayLike<number>): Float64Array {
  if (score === 'margin') return marginScores(shares);
  assertProbabilities(shares);
  return score === 'lac' ? Float64Array.from(shares, (p) => 1 - p) : apsScores(shares);
}

/** @throws {@link CandorError} `bad-probabilities` unless they are finite, not negative and sum to 1 within 0.001. */
export function assertProbabilities(shares: ArrayLike<number>): void {
  let sum = 0;
  for (let k = 0; k < shares.length; k++) {
    if (!(shares[k] >= 0)) throw new CandorError('bad-probabilities', `the model gives class ${k} (counted from 0) the probability ${shares[k]}; export the probabilities, or declare what the output is (outputKind)`);
    sum += shares[k];
  }
  if (!(Math.abs(sum - 1) <= 1e-3)) throw new CandorError('bad-probabilities', `the model's probabilities of ${shares.length} classes sum to ${sum}, not 1; export the probabilities, or declare what the output is (outputKind)`);
}

function apsScores(shares: ArrayLike<number>): Float64Array {
  const scores = new Float64Array(shares.length);
  let sum = 0;
  for (const k of orderOf(Float64Array.from(shares, (p) => -p))) scores[k] = sum += shares[k];
  return scores;
}

function marginScores(shares: ArrayLike<number>): Float64Array {
  return Float64Array.from(shares, (own, k) => {
    let best = -Infinity;
    for (let j = 0; j < shares.length; j++) if (j !== k && shares[j] > best) best = shares[j];
    return best - own;
  });
}
