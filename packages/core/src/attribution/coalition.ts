/** Bits set in a 32-bit mask. */
export function popCount(mask: number): number {
  let m = mask - ((mask >>> 1) & 0x55555555);
  m = (m & 0x33333333) + ((m >>> 2) & 0x33333333);
  return (((m + (m >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}

/**
 * Players of a block: a game of more is gone through in blocks of 2^16 coalitions, which stay in the cache and take half
 * a megabyte, however many players there are.
 */
export const BLOCK_PLAYERS = 16;
/** Going through so many numbers is the work of one coalition. */
export const PER_COALITION = 8;

/**
 * Subset-sum (zeta) transform, in place: `values[S]` becomes the sum of `values[T]` over all T ⊆ S.
 *
 * @param values - Over all masks of `players` bits, shape [at least 2^players].
 */
export function subsetSums(values: Float64Array, players: number): void {
  const n = 2 ** players;
  let bit = 1;
  // Two players a pass: half the way through memory.
  for (; 2 * bit < n; bit *= 4) {
    for (let block = 0; block < n; block += 4 * bit) {
      for (let S = block; S < block + bit; S++) {
        const none = values[S];
        const first = values[S + bit] + none;
        const second = values[S + 2 * bit];
        const both = values[S + 3 * bit] + second;
        values[S + bit] = first;
        values[S + 2 * bit] = second + none;
        values[S + 3 * bit] = both + first;
      }
    }
  }
  if (bit < n) for (let S = 0; S < bit; S++) values[S + bit] += values[S];
}

/** The Shapley sum of a game that comes block by block. */
export interface ShapleyTotals {
  /**
   * @param v - Value of every coalition of the first `low` players joined by `rest`; overwritten. Shape [at least 2^low].
   * @param rest - Mask of those who stand after the first `low`. Ascending: the first block holds the empty coalition.
   */
  add(v: Float64Array, low: number, rest: number): void;
  /** Values of all players. */
  readonly phi: Float64Array;
}

/**
 * φ_i = Σ_{S∋i} in(|S|) v(S) - Σ_{S∌i} out(|S|) v(S), with in(s) = (s-1)!(M-s)!/M! and
 * out(s) = s!(M-s-1)!/M!. With g(S) = (in + out)(|S|) v(S) that is Σ_{S∋i} g(S) less a number all
 * players share; halving g once per player gives every sum in 2^(M+1) additions.
 */
export function shapleyTotals(players: number): ShapleyTotals {
  const into = new Float64Array(players + 1);
  const out = new Float64Array(players + 1);
  let coalitions = 1; // C(players, s)
  for (let s = 0; s <= players; s++) {
    if (s > 0) {
      coalitions = (coalitions * (players - s + 1)) / s;
      into[s] = 1 / (s * coalitions);
    }
    if (s < players) out[s] = 1 / ((players - s) * coalitions);
  }
  const phi = new Float64Array(players);
  let empty: number | undefined;
  return {
    phi,
    add(v, low, rest) {
      const n = 2 ** low;
      // v(∅) is taken off first: weights that cancel would otherwise leave rounding of its size.
      const off = (empty ??= v[0]);
      const more = popCount(rest);
      let shared = 0;
      for (let S = 0; S < n; S++) {
        const s = more + popCount(S);
        const gain = v[S] - off;
        shared += out[s] * gain;
        v[S] = (into[s] + out[s]) * gain;
      }
      for (let i = low - 1; i >= 0; i--) {
        const half = 2 ** i;
        let sum = 0;
        for (let S = 0; S < half; S++) {
          sum += v[S + half];
          v[S] += v[S + half];
        }
        phi[i] += sum;
      }
      for (let i = low; i < players; i++) if (rest & (1 << (i - low))) phi[i] += v[0];
      for (let i = 0; i < players; i++) phi[i] -= shared;
    },
  };
}

/**
 * Shapley values of a game given by its value at every coalition, shape [players]: a generator of the work of each piece.
 *
 * @param v - Over all masks of `players` bits; overwritten.
 */
export function* shapleySum(v: Float64Array, players: number): Generator<number, Float64Array, undefined> {
  const totals = shapleyTotals(players);
  const low = Math.min(players, BLOCK_PLAYERS);
  for (let rest = 0; rest < 2 ** (players - low); rest++) {
    totals.add(v.subarray(rest * 2 ** low), low, rest);
    yield (2 ** low * 4) / PER_COALITION;
  }
  return totals.phi;
}
