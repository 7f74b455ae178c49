import { hasPlayer } from './coalitions.js';
import type { Pairs } from './design.js';

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

/**
 * Covariance of two coalitions in `pairs`: the odd part of Π(1 + r_j s_j s'_j), and linear Σ s_j s'_j.
 *
 * g(S) = Σ_{|T| odd} v̂(T) Π_{j∈T} s_j with s_j = ±1, so that Σ_{|T| odd} Π_{j∈T} r_j s_j s'_j is the half difference of
 * Π(1 + r_j s_j s'_j) and Π(1 - r_j s_j s'_j). For equal r_j both are powers: k(h) = [(1+r)^(M-h) (1-r)^h - (1-r)^(M-h)
 * (1+r)^h] / 2 at Hamming distance h.
 */
export function covariance({ r, linear }: OddPrior, { players: M, width, words }: Pairs): (a: number, b: number) => number {
  let plusAll = 1;
  let minusAll = 1;
  for (const decay of r) {
    plusAll *= 1 + decay;
    minusAll *= 1 - decay;
  }
  // Products over the players in whom two coalitions differ, for each byte they can differ in.
  const bytes = Math.ceil(M / 8);
  const plus = new Float64Array(256 * bytes).fill(1);
  const minus = new Float64Array(256 * bytes).fill(1);
  const distance = new Uint8Array(256);
  for (let byte = 0; byte < bytes; byte++) {
    for (let value = 1; value < 256; value++) {
      const bit = 31 - Math.clz32(value);
      const rest = value ^ (1 << bit);
      const decay = 8 * byte + bit < M ? r[8 * byte + bit] : 0;
      plus[256 * byte + value] = (plus[256 * byte + rest] * (1 - decay)) / (1 + decay);
      minus[256 * byte + value] = (minus[256 * byte + rest] * (1 + decay)) / (1 - decay);
      distance[value] = distance[rest] + 1;
    }
  }
  return (a, b) => {
    let P = plusAll;
    let Q = minusAll;
    let h = 0;
    for (let w = 0; w < width; w++) {
      for (let x = words[a * width + w] ^ words[b * width + w], table = 1024 * w; x !== 0; x >>>= 8, table += 256) {
        const value = x & 255;
        P *= plus[table + value];
        Q *= minus[table + value];
        h += distance[value];
      }
    }
    return (P - Q) / 2 + linear * (M - 2 * h);
  };
}

/**
 * Covariances of each φ_i = Σ_{T∋i} (2/|T|) v̂(T) with the coalitions in `pairs`:
 * s_i r_i ∫₀¹ [Π_{j≠i}(1 + u r_j s_j) + Π_{j≠i}(1 - u r_j s_j)] du + 2 linear s_i.
 *
 * @param scale - What they are divided by.
 * @returns Shape [players, pairs.n].
 */
export function crossCovariances({ r, linear }: OddPrior, pairs: Pairs, scale: number): Float64Array {
  const { n, players: M } = pairs;
  const cross = new Float64Array(M * n);
  const signed = new Float64Array(M);
  for (let p = 0; p < n; p++) {
    for (let j = 0; j < M; j++) signed[j] = hasPlayer(pairs, p, j) ? r[j] : -r[j];
    for (let q = 0; q < NODES.length; q++) {
      let plus = WEIGHTS[q];
      let minus = WEIGHTS[q];
      for (let j = 0; j < M; j++) {
        plus *= 1 + NODES[q] * signed[j];
        minus *= 1 - NODES[q] * signed[j];
      }
      for (let i = 0; i < M; i++) {
        const own = NODES[q] * signed[i];
        cross[i * n + p] += plus / (1 + own) + minus / (1 - own);
      }
    }
    for (let i = 0; i < M; i++) cross[i * n + p] = (signed[i] * cross[i * n + p] + (signed[i] > 0 ? 2 : -2) * linear) / scale;
  }
  return cross;
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

// Gauss-Legendre on [0, 1] with 16 points: exact to 32 players; beyond, what is missed is below rounding.
const HALF_NODES = [
  0.09501250983763744, 0.2816035507792589, 0.45801677765722737, 0.6178762444026438,
  0.755404408355003, 0.8656312023878318, 0.9445750230732326, 0.9894009349916499,
];
const HALF_WEIGHTS = [
  0.1894506104550685, 0.18260341504492358, 0.16915651939500254, 0.14959598881657674,
  0.12462897125553388, 0.09515851168249279, 0.062253523938647894, 0.027152459411754096,
];
const NODES = Float64Array.from([...HALF_NODES.map((x) => (1 - x) / 2), ...HALF_NODES.map((x) => (1 + x) / 2)]);
const WEIGHTS = Float64Array.from([...HALF_WEIGHTS, ...HALF_WEIGHTS].map((weight) => weight / 2));
