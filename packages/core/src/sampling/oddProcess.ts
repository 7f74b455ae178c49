import { log } from '../numeric/log.js';
import { cholesky, forward, type Triangle } from './cholesky.js';
import { hamming, hasPlayer } from './coalitions.js';
import type { Pairs } from './design.js';
import { type OddPrior, oddPrior } from './oddPrior.js';
import { settle, type Solution, Z95 } from './solution.js';

/** Decays tried, and the pairs they are tried on. */
const DECAYS = [0.005, 0.01, 0.02, 0.04, 0.08, 0.15, 0.25];
const TRIED = 160;
/** Added to the diagonal, over k(0); both mates of a pair would make K singular, so each pair is one row. */
const NUGGET = 1e-8;
const RETRIES = 3;
const INFLATION = 1.25;

/**
 * Shapley values as the posterior mean of an odd Gaussian process, and their 95% bands.
 *
 * Only the odd part of a game has Shapley values: g(S) = (v(S) - v(¬S)) / 2, one row a pair. With K the
 * prior covariance of the rows and c_i that of φ_i with them, φ_i = c_iᵀ K⁻¹ g, and its deviation is
 * s √(var φ_i - c_iᵀ K⁻¹ c_i), s² = gᵀ K⁻¹ g / n. The decay r is the one of highest marginal likelihood
 * over all outputs, so that one factorisation serves them all.
 * @param pairs - The first is no one and everyone; n of them cost n³/6 multiplications.
 * @param g - Of the mates in `pairs`, output-major, shape [outputs, pairs.n].
 * @returns `null` when K does not factor even with a nugget a million times as large.
 */
export function oddProcess(pairs: Pairs, g: Float64Array): Solution | null {
  const { n, players } = pairs;
  const outputs = g.length / n;
  const values = new Float64Array(outputs * players);
  const halfWidths = new Float64Array(outputs * players);
  const rows = Array.from({ length: outputs }, (_, k) => g.subarray(k * n, (k + 1) * n));
  const moving = rows.flatMap((row, k) => (row.some((value) => value !== 0) ? [k] : []));
  if (moving.length === 0) return { values, halfWidths };

  const distances = distancesOf(pairs);
  const prior = likeliestPrior(players, distances, moving.map((k) => rows[k]));
  const l = prior && factor(prior, distances, n, RETRIES);
  if (!l) return null;

  const whitened = moving.map((k) => whiten(l, rows[k]));
  const spreads = whitened.map((z) => dot(z, z) / n);
  for (let i = 0; i < players; i++) {
    const c = crossCovariance(pairs, prior, i);
    forward(l, c);
    // Rounding alone can take the difference below 0, where the coalitions leave nothing open.
    const open = Math.max(0, prior.variance - dot(c, c));
    moving.forEach((k, at) => {
      values[k * players + i] = dot(c, whitened[at]);
      halfWidths[k * players + i] = INFLATION * Z95 * Math.sqrt(spreads[at] * open);
    });
  }
  for (const k of moving) settle(values.subarray(k * players, (k + 1) * players), -2 * rows[k][0]);
  return { values, halfWidths };
}

/** Hamming distances between pairs, as a triangle. */
function distancesOf(pairs: Pairs): Uint16Array {
  const distances = new Uint16Array((pairs.n * (pairs.n + 1)) / 2);
  for (let a = 0, at = 0; a < pairs.n; a++) for (let b = 0; b <= a; b++) distances[at++] = hamming(pairs, a, b);
  return distances;
}

/** Maximises Σ_outputs -(n/2) log(gᵀK⁻¹g/n) - ½ log det K over the decays. */
function likeliestPrior(players: number, distances: Uint16Array, rows: readonly Float64Array[]): OddPrior | null {
  const n = Math.min(TRIED, rows[0].length);
  const tried = rows.map((row) => row.subarray(0, n)).filter((row) => row.some((value) => value !== 0));
  let best: OddPrior | null = null;
  let most = -Infinity;
  for (const r of DECAYS) {
    const prior = oddPrior(players, r);
    const l = factor(prior, distances, n, RETRIES);
    if (!l) continue;
    let logDeterminant = 0;
    for (let i = 0; i < n; i++) logDeterminant += 2 * log(l[(i * (i + 3)) / 2]);
    let likelihood = 0;
    for (const row of tried) {
      const z = whiten(l, row);
      likelihood -= (n / 2) * log(dot(z, z) / n) + logDeterminant / 2;
    }
    if (likelihood > most) {
      most = likelihood;
      best = prior;
    }
  }
  return best;
}

/** L of K = k + nugget I = L Lᵀ over the first `n` pairs; the nugget grows a hundredfold with every retry. */
function factor({ k }: OddPrior, distances: Uint16Array, n: number, retries: number, nugget = NUGGET): Triangle | null {
  const l = new Float64Array((n * (n + 1)) / 2);
  for (let at = 0; at < l.length; at++) l[at] = k[distances[at]];
  for (let i = 0; i < n; i++) l[(i * (i + 3)) / 2] += nugget;
  if (cholesky(l, n)) return l;
  return retries > 0 ? factor({ k } as OddPrior, distances, n, retries - 1, 100 * nugget) : null;
}

function crossCovariance(pairs: Pairs, { cross }: OddPrior, i: number): Float64Array {
  return Float64Array.from({ length: pairs.n }, (_, a) => (hasPlayer(pairs, a, i) ? cross[pairs.sizes[a] - 1] : -cross[pairs.sizes[a]]));
}

function whiten(l: Triangle, g: Float64Array): Float64Array {
  const z = g.slice();
  forward(l, z);
  return z;
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i] * b[i];
  return sum;
}
