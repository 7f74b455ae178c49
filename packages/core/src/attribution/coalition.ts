/** Bits set in a 32-bit mask. */
export function popCount(mask: number): number {
  let m = mask - ((mask >>> 1) & 0x55555555);
  m = (m & 0x33333333) + ((m >>> 2) & 0x33333333);
  return (((m + (m >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}

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

/**
 * Shapley values of a game given by its value at every coalition.
 *
 * φ_i = Σ_{S∋i} in(|S|) v(S) - Σ_{S∌i} out(|S|) v(S), with in(s) = (s-1)!(M-s)!/M! and
 * out(s) = s!(M-s-1)!/M!. With g(S) = (in + out)(|S|) v(S) that is Σ_{S∋i} g(S) less a number all
 * players share; halving g once per player gives every sum in 2^(M+1) additions.
 * @param v - Over all masks of `players` bits; overwritten.
 * @param phi - Receives the values, shape [at least players].
 */
export function shapleySum(v: Float64Array, players: number, phi: Float64Array): void {
  if (players === 0) return;
  const n = 1 << players;
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
  // v(∅) is taken off first: weights that cancel would otherwise leave rounding of its size.
  const empty = v[0];
  let shared = 0;
  for (let S = 0; S < n; S++) {
    const s = popCount(S);
    const gain = v[S] - empty;
    shared += out[s] * gain;
    v[S] = (into[s] + out[s]) * gain;
  }
  for (let i = players - 1; i >= 0; i--) {
    const half = 1 << i;
    let sum = 0;
    for (let S = 0; S < half; S++) {
      sum += v[S + half];
      v[S] += v[S + half];
    }
    phi[i] = sum - shared;
  }
}
