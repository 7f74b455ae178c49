import { backward, cholesky, forward } from './cholesky.js';
import { hasPlayer } from './coalitions.js';
import { type Pairs, pairsOfSizes } from './design.js';
import { settle, type Solution, Z95 } from './solution.js';

/**
 * Shapley values as weighted least squares over pairs of coalitions, and their 95% bands.
 *
 * Minimises Σ ω(S) (g(S) - Σ_i φ_i s_i / 2)², s_i = ±1, with Σφ = v(N) - v(∅). Over all pairs ω is the Shapley
 * kernel and φ the Shapley values; over a sample balanced by size each pair stands for all of its size,
 * ω(S) = 1 / (s (M - s) × pairs drawn of size s), which is Leverage SHAP. Each pair is a cluster of the sandwich
 * error, and a size drawn to the last pair adds nothing to it.
 * @param g - Of the mates in `pairs`, output-major, shape [outputs, pairs.n].
 * @returns `null` when there are too few pairs to tell the players apart.
 * @see Musco & Witter (2024), arXiv 2410.01917
 */
export function leverageSquares(pairs: Pairs, g: Float64Array): Solution | null {
  const { n, players: M, sizes } = pairs;
  if (n < M) return null;
  const outputs = g.length / n;
  const signs = signsOf(pairs);
  const there = pairsOfSizes(M);
  const drawn = there.map((_, s) => sizes.reduce((count, size) => count + (size === s ? 1 : 0), 0));
  // Pairs of half the players are met once where all others are met as S and as ¬S.
  // No one and everyone keep to Σφ by themselves, whatever their weight; a weight makes two players tell apart.
  const weight = there.map((_, s) => (s === 0 ? 1 : (2 * s === M ? 1 : 2) / (s * (M - s) * drawn[s])));
  const unseen = there.map((all, s) => (drawn[s] < 2 ? 1 : (1 - drawn[s] / all) * (drawn[s] / (drawn[s] - 1))));

  const a = new Float64Array((M * (M + 1)) / 2);
  for (let p = 0; p < n; p++) {
    for (let i = 0, at = 0; i < M; i++) for (let j = 0; j <= i; j++) a[at++] += (weight[sizes[p]] * signs[p * M + i] * signs[p * M + j]) / 4;
  }
  if (!cholesky(a, M)) return null;
  const ones = solved(a, new Float64Array(M).fill(1));
  const onesSum = sum(ones);

  const values = new Float64Array(outputs * M);
  const halfWidths = new Float64Array(outputs * M);
  for (let k = 0; k < outputs; k++) {
    const row = g.subarray(k * n, (k + 1) * n);
    const phi = values.subarray(k * M, (k + 1) * M);
    for (let p = 0; p < n; p++) for (let i = 0; i < M; i++) phi[i] += (weight[sizes[p]] * signs[p * M + i] * row[p]) / 2;
    solved(a, phi);
    const due = -2 * row[0];
    const multiplier = (due - sum(phi)) / onesSum;
    for (let i = 0; i < M; i++) phi[i] += multiplier * ones[i];
    settle(phi, due);
    halfWidths.set(sandwich(phi, row).map((variance) => Z95 * Math.sqrt(variance)), k * M);
  }
  return { values, halfWidths };

  /** Σ over pairs of the squared pull of its residual on each value. */
  function sandwich(phi: Float64Array, row: Float64Array): Float64Array {
    const variance = new Float64Array(M);
    const pull = new Float64Array(M);
    for (let p = 1; p < n; p++) {
      let residual = row[p];
      for (let i = 0; i < M; i++) residual -= (phi[i] * signs[p * M + i]) / 2;
      for (let i = 0; i < M; i++) pull[i] = (weight[sizes[p]] * signs[p * M + i] * residual) / 2;
      solved(a, pull);
      const shared = sum(pull) / onesSum;
      for (let i = 0; i < M; i++) {
        const own = pull[i] - shared * ones[i];
        variance[i] += unseen[sizes[p]] * own * own;
      }
    }
    return variance;
  }
}

function signsOf(pairs: Pairs): Int8Array {
  const { n, players } = pairs;
  return Int8Array.from({ length: n * players }, (_, at) => (hasPlayer(pairs, Math.floor(at / players), at % players) ? 1 : -1));
}

function solved(l: Float64Array, b: Float64Array): Float64Array {
  forward(l, b);
  backward(l, b);
  return b;
}

const sum = (values: Float64Array): number => values.reduce((a, b) => a + b, 0);
