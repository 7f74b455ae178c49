/** Covariances of the odd part of a random game and its Shapley values, over those of one coalition: k(0) = 1. */
export interface OddPrior {
  /** Between two coalitions at Hamming distance h, shape [players + 1]. */
  readonly k: Float64Array;
  /** Between φ_i and a coalition that holds i and m of the other players, shape [players]; the negative where i is out. */
  readonly cross: Float64Array;
  /** Of φ_i. */
  readonly variance: number;
}

/**
 * The prior under which Fourier coefficients of odd order are independent, v̂(T) ~ N(0, a² r^|T|).
 *
 * With g(S) = Σ_{|T| odd} v̂(T) Π_{j∈T} s_j, s_j = ±1, and φ_i = Σ_{T∋i} (2/|T|) v̂(T):
 * k(h) = [(1+r)^(M-h) (1-r)^h - (1-r)^(M-h) (1+r)^h] / 2,
 * cross = r ∫₀¹ [(1+ur)^m (1-ur)^(M-1-m) + (1-ur)^m (1+ur)^(M-1-m)] du,
 * variance = 4 Σ_{t odd} C(M-1, t-1) r^t / t².
 * @param r - Decay of an interaction with its order, in (0, 1).
 * @see Fumagalli et al. (2026), arXiv 2601.18608, on the odd part that paired sampling sees
 */
export function oddPrior(players: number, r: number): OddPrior {
  const k = new Float64Array(players + 1);
  const up = powers(1 + r, players);
  const down = powers(1 - r, players);
  for (let h = 0; h <= players; h++) k[h] = (up[players - h] * down[h] - down[players - h] * up[h]) / 2;
  const cross = new Float64Array(players);
  for (let q = 0; q < NODES.length; q++) {
    for (const node of [NODES[q], -NODES[q]]) {
      const u = (1 + node) / 2;
      const above = powers(1 + u * r, players);
      const below = powers(1 - u * r, players);
      for (let m = 0; m < players; m++) {
        cross[m] += (WEIGHTS[q] / 2) * r * (above[m] * below[players - 1 - m] + below[m] * above[players - 1 - m]);
      }
    }
  }
  let variance = 0;
  for (let t = 1, term = r; t <= players; t++) {
    if (t % 2 === 1) variance += (4 * term) / (t * t);
    term *= ((players - t) / t) * r;
  }
  const scale = k[0];
  return { k: k.map((value) => value / scale), cross: cross.map((value) => value / scale), variance: variance / scale };
}

function powers(base: number, most: number): Float64Array {
  const result = new Float64Array(most + 1).fill(1);
  for (let p = 1; p <= most; p++) result[p] = result[p - 1] * base;
  return result;
}

// Gauss-Legendre with 16 points: exact to 32 players; the error at 60 players and r = 0.25 is below rounding.
const NODES = [
  0.09501250983763744, 0.2816035507792589, 0.45801677765722737, 0.6178762444026438,
  0.755404408355003, 0.8656312023878318, 0.9445750230732326, 0.9894009349916499,
];
const WEIGHTS = [
  0.1894506104550685, 0.18260341504492358, 0.16915651939500254, 0.14959598881657674,
  0.12462897125553388, 0.09515851168249279, 0.062253523938647894, 0.027152459411754096,
];
