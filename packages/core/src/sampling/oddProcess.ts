import { backward } from './cholesky.js';
import { choosePrior } from './choosePrior.js';
import { firstPairs, type Pairs } from './design.js';
import { differencesOf } from './differences.js';
import { factorPairs } from './factorPairs.js';
import { covariances, type OddPrior } from './oddPrior.js';
import { dot, posterior, whiten, type Whitened } from './posterior.js';
import { settle, type Solution, Z95 } from './solution.js';

/** A process that learns from more and more pairs of one game. */
export interface OddProcess {
  /**
   * Shapley values and their bands given the odd part of every pair drawn so far.
   *
   * @param pairs - The first is no one and everyone; those of the last call come first.
   * @param g - Of the mates in `pairs`, output-major, shape [outputs, pairs.n].
   * @returns `null` when K does not factor even with a nugget a million times as large.
   */
  fit(pairs: Pairs, g: Float64Array): Solution | null;
  /** What the last fit leaves of the pairs that came after it; `null` when there was none. */
  leave(pairs: Pairs, g: Float64Array): Unexplained | null;
}

/** A fit to the first `n` pairs, and the odd part less its posterior mean: 0 for those, output-major. */
export interface Unexplained {
  readonly n: number;
  readonly solution: Solution;
  readonly residuals: Float64Array;
}

/**
 * The prior is chosen, not known. Over 28 kinds of games (networks and forests, margin and probability, 10 to 30 players,
 * 256 and 1,024 coalitions, 24 estimates each) bands without this held 92% to 99% of the exact values; with it 95% to 99%.
 */
const INFLATION = 1.15;
/** Pairs the prior is chosen on, for a fit to so many or more; fewer than 96 are all asked. It costs less than their factor. */
const CHOSEN_ON = [[512, 256], [256, 128], [0, 96]] as const;
/** Players whose triples are soon all met: what is left of the error is the prior's, and 128 pairs choose it better than 96. */
const FEW_PLAYERS = 14;

/**
 * Shapley values as the posterior mean of an odd Gaussian process, and their 95% bands.
 *
 * Only the odd part of a game has Shapley values: g(S) = (v(S) - v(¬S)) / 2. With K the prior covariance of the pairs and
 * c_i that of φ_i with them, φ_i = c_iᵀ K⁻¹ g, and its deviation is s √(var φ_i - c_iᵀ K⁻¹ c_i), s² = gᵀ K⁻¹ g / n. One
 * factorisation serves all outputs, and a larger fit goes on from the smaller one. What is fitted depends on the pairs
 * alone, not on the fits before.
 */
export function createOddProcess(players: number): OddProcess {
  let chosenOn = 0;
  let prior: OddPrior;
  let whitened: Whitened | null = null;
  let solution: Solution;

  return {
    fit(pairs, g) {
      const { n } = pairs;
      const wanted = Math.min(n, CHOSEN_ON.find(([least]) => n >= (players <= FEW_PLAYERS ? least / 2 : least))![1]);
      let earlier = whitened?.factor ?? null;
      if (chosenOn !== wanted) {
        chosenOn = wanted;
        whitened = null;
        ({ prior, factor: earlier } = choosePrior(firstPairs(pairs, wanted), g, n));
      }
      const factor = earlier?.n === n ? earlier : factorPairs(prior, pairs, earlier);
      whitened = factor && whiten(prior, pairs, g, n, factor, whitened);
      if (!whitened) return null;

      const { values, spreads, open } = posterior(prior, whitened);
      const halfWidths = values.map((_, at) => INFLATION * Z95 * Math.sqrt(spreads[Math.floor(at / players)] * open[at % players]));
      for (let k = 0; k < spreads.length; k++) settle(values.subarray(k * players, (k + 1) * players), -2 * g[k * n]);
      solution = { values, halfWidths };
      return solution;
    },

    leave(pairs, g) {
      if (!whitened) return null;
      const { rows, factor: { n, l, scale } } = whitened;
      const residuals = g.slice();
      const k = new Float64Array(n);
      const alphas = Array.from({ length: g.length / pairs.n }, (_, output) => {
        residuals.fill(0, output * pairs.n, output * pairs.n + n);
        const alpha = rows.slice((players + output) * n, (players + output + 1) * n);
        backward(l, alpha); // K⁻¹ g
        return alpha;
      });
      for (let a = n; a < pairs.n; a++) {
        covariances(prior, differencesOf(pairs, a, a + 1, n), scale, k, 0);
        alphas.forEach((alpha, output) => { residuals[output * pairs.n + a] -= dot(k, 0, alpha, 0, n); });
      }
      return { n, solution, residuals };
    },
  };
}
