import { hasPlayer } from './coalitions.js';
import type { Pairs } from './design.js';
import type { Differences } from './differences.js';

/**
 * What is believed of the odd part of a game before a coalition is asked, up to its scale.
 *
 * Fourier coefficients are independent, v̂(T) ~ N(0, a² Π_{j∈T} r_j), those of single players with `linear` more. Alike
 * for all players, r_j = r and linear = 0, this is the prior r^|T|.
 */
export interface OddPrior {
  /** Decay of an interaction with each player in it, in (0, 1), shape [players]. */
  readonly r: Float64Array;
  /** Variance of a player's own coefficient beyond r_j. */
  readonly linear: number;
}

/** Variance of every coalition: what `covariances` and `crossCovariances` are usually divided by. */
export function varianceOf({ r, linear }: OddPrior): number {
  let plus = 1;
  let minus = 1;
  for (const decay of r) {
    plus *= 1 + decay;
    minus *= 1 - decay;
  }
  return (plus - minus) / 2 + linear * r.length;
}

/**
 * Covariances of coalitions with one another: the odd part of Π(1 + r_j s_j s'_j), and linear Σ s_j s'_j.
 *
 * g(S) = Σ_{|T| odd} v̂(T) Π_{j∈T} s_j with s_j = ±1, so that Σ_{|T| odd} Π_{j∈T} r_j s_j s'_j is the half difference of
 * Π(1 + r_j s_j s'_j) and Π(1 - r_j s_j s'_j). For equal r_j both are powers: k(h) = [(1+r)^(M-h) (1-r)^h - (1-r)^(M-h)
 * (1+r)^h] / 2 at Hamming distance h.
 *
 * @param scale - What they are divided by.
 * @param into - They are written one after another, from `start` on.
 */
export function covariances({ r, linear }: OddPrior, { count, tables, shared, places }: Differences, scale: number, into: Float64Array, start: number): void {
  // Of every set of players in a table: its factors of the two products, and its term of the sum.
  const effects = new Float64Array(3 * tables << shared);
  for (let t = 0; t < tables; t++) {
    const first = 3 * t << shared;
    effects.fill(1, first, first + 2);
    for (let bit = 0, sets = first + 3; bit < shared; bit++, sets += sets - first) {
      const j = t * shared + bit;
      if (j >= r.length) break;
      const ofPlus = (1 - r[j]) / (1 + r[j]);
      const ofMinus = (1 + r[j]) / (1 - r[j]);
      const ofSum = (-2 * linear) / scale;
      for (let without = first, together = sets; without < sets; without += 3, together += 3) {
        effects[together] = effects[without] * ofPlus;
        effects[together + 1] = effects[without + 1] * ofMinus;
        effects[together + 2] = effects[without + 2] + ofSum;
      }
    }
  }
  let plusAll = 0.5 / scale;
  let minusAll = 0.5 / scale;
  for (const decay of r) {
    plusAll *= 1 + decay;
    minusAll *= 1 - decay;
  }
  const sumAll = (linear * r.length) / scale;
  for (let entry = 0, at = 0; entry < count; entry++) {
    let plus = plusAll;
    let minus = minusAll;
    let sum = sumAll;
    for (let t = 0; t < tables; t++, at++) {
      const place = places[at];
      plus *= effects[place];
      minus *= effects[place + 1];
      sum += effects[place + 2];
    }
    into[start + entry] = plus - minus + sum;
  }
}

/**
 * Covariances of each φ_i = Σ_{T∋i} (2/|T|) v̂(T) with the coalitions in `pairs`:
 * s_i r_i ∫₀¹ [Π_{j≠i}(1 + u r_j s_j) + Π_{j≠i}(1 - u r_j s_j)] du + 2 linear s_i.
 *
 * @param scale - What they are divided by.
 * @param into - Row-major, a row for each player and a column for each pair; columns `from` … `pairs.n` - 1 are written.
 * @param stride - Numbers a row.
 */
export function crossCovariances({ r, linear }: OddPrior, pairs: Pairs, scale: number, into: Float64Array, stride: number, from = 0): void {
  const { n, players: M } = pairs;
  // For every node and player, who is out first and who is in second: 1 + u r_j s_j and its inverse.
  const { nodes, weights } = M <= 20 ? TEN : SIXTEEN; // beyond 32 players, what is missed is below rounding
  const factors = new Float64Array(nodes.length * M * 2);
  const inverses = new Float64Array(factors.length);
  nodes.forEach((u, q) => r.forEach((decay, j) => [-1, 1].forEach((sign, side) => {
    factors[2 * (q * M + j) + side] = 1 + sign * u * decay;
    inverses[2 * (q * M + j) + side] = 1 / (1 + sign * u * decay);
  })));
  const inside = new Uint8Array(M);
  const sums = new Float64Array(M);
  for (let p = from; p < n; p++) {
    for (let j = 0; j < M; j++) inside[j] = hasPlayer(pairs, p, j) ? 1 : 0;
    sums.fill(0);
    for (let q = 0; q < nodes.length; q++) {
      let plus = weights[q];
      let minus = weights[q];
      for (let j = 0, at = 2 * q * M; j < M; j++, at += 2) {
        plus *= factors[at + inside[j]];
        minus *= factors[at + 1 - inside[j]];
      }
      for (let i = 0, at = 2 * q * M; i < M; i++, at += 2) sums[i] += plus * inverses[at + inside[i]] + minus * inverses[at + 1 - inside[i]];
    }
    for (let i = 0; i < M; i++) into[i * stride + p] = ((2 * inside[i] - 1) * (r[i] * sums[i] + 2 * linear)) / scale;
  }
}

/** Variance of each φ_i: 4 Σ_{T∋i, |T| odd} Π_{j∈T} r_j / |T|² + 4 linear, shape [players]. */
export function variances({ r, linear }: OddPrior): Float64Array {
  const M = r.length;
  return r.map((own, i) => {
    const e = new Float64Array(M); // elementary symmetric polynomials of the others' r
    e[0] = 1;
    r.forEach((other, j) => {
      if (j !== i) for (let t = M - 1; t > 0; t--) e[t] += other * e[t - 1];
    });
    let sum = 4 * linear;
    for (let t = 1; t <= M; t += 2) sum += (4 * own * e[t - 1]) / (t * t);
    return sum;
  });
}

/** The half of Gauss-Legendre on [-1, 1] that an even integrand needs: with 5 of 10 points exact to 20 players, with 8 of 16 to 32. */
interface Quadrature {
  readonly nodes: readonly number[];
  readonly weights: readonly number[];
}
const TEN: Quadrature = {
  nodes: [0.14887433898163122, 0.4333953941292472, 0.6794095682990244, 0.8650633666889845, 0.9739065285171717],
  weights: [0.29552422471475287, 0.26926671930999635, 0.21908636251598204, 0.14945134915058059, 0.06667134430868814],
};
const SIXTEEN: Quadrature = {
  nodes: [
    0.09501250983763744, 0.2816035507792589, 0.45801677765722737, 0.6178762444026438,
    0.755404408355003, 0.8656312023878318, 0.9445750230732326, 0.9894009349916499,
  ],
  weights: [
    0.1894506104550685, 0.18260341504492358, 0.16915651939500254, 0.14959598881657674,
    0.12462897125553388, 0.09515851168249279, 0.062253523938647894, 0.027152459411754096,
  ],
};
