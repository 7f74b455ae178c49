/** Bits set in a 32-bit mask. */
export function popCount(mask: number): number {
  let m = mask - ((mask >>> 1) & 0x55555555);
  m = (m & 0x33333333) + ((m >>> 2) & 0x33333333);
  return (((m + (m >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}

/** Numbers gone through in one piece of a long computation: a millisecond where memory is touched for the first time. */
const PIECE = 2 ** 16;
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
  for (; 2 * bit < n; bit *= 4) addTwoPlayers(values, bit, 0, n / 4);
  if (bit < n) addPlayer(values, bit, 0, bit);
}

/** The same for many players: a generator of the work of each piece. */
export function* manySubsetSums(values: Float64Array, players: number): Generator<number, void, undefined> {
  const n = 2 ** players;
  let bit = 1;
  for (; 2 * bit < n; bit *= 4) yield* inPieces(n / 4, (from, to) => addTwoPlayers(values, bit, from, to), { size: PIECE / 4, perCoalition: PER_COALITION / 4 });
  if (bit < n) yield* inPieces(bit, (from, to) => addPlayer(values, bit, from, to));
}

/** The pass for the last player. */
function addPlayer(values: Float64Array, bit: number, from: number, to: number): void {
  for (let S = from; S < to; S++) values[S + bit] += values[S];
}

/** The pass for two players over coalitions `from` up to `to`, counted among those that have neither. */
function addTwoPlayers(values: Float64Array, bit: number, from: number, to: number): void {
  for (let at = from; at < to; ) {
    const offset = at & (bit - 1);
    const end = Math.min(bit, offset + to - at);
    const block = 4 * (at - offset);
    for (let S = block + offset; S < block + end; S++) {
      const none = values[S];
      const first = values[S + bit] + none;
      const second = values[S + 2 * bit];
      const both = values[S + 3 * bit] + second;
      values[S + bit] = first;
      values[S + 2 * bit] = second + none;
      values[S + 3 * bit] = both + first;
    }
    at += end - offset;
  }
}

/** Calls `run` on pieces of 0 .. n; a generator of the work of each. */
export function* inPieces(n: number, run: (from: number, to: number) => void, { size = PIECE, perCoalition = PER_COALITION }: { size?: number; perCoalition?: number } = {}): Generator<number, void, undefined> {
  for (let from = 0; from < n; from += size) {
    const to = Math.min(from + size, n);
    run(from, to);
    yield (to - from) / perCoalition;
  }
}

/**
 * Shapley values of a game given by its value at every coalition.
 *
 * φ_i = Σ_{S∋i} in(|S|) v(S) - Σ_{S∌i} out(|S|) v(S), with in(s) = (s-1)!(M-s)!/M! and
 * out(s) = s!(M-s-1)!/M!. With g(S) = (in + out)(|S|) v(S) that is Σ_{S∋i} g(S) less a number all
 * players share; halving g once per player gives every sum in 2^(M+1) additions.
 *
 * A generator of the work of each piece.
 * @param v - Over all masks of `players` bits; overwritten.
 * @param phi - Receives the values, shape [at least players].
 */
export function* shapleySum(v: Float64Array, players: number, phi: Float64Array): Generator<number, void, undefined> {
  if (players === 0) return;
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
  yield* inPieces(2 ** players, (from, to) => {
    for (let S = from; S < to; S++) {
      const s = popCount(S);
      const gain = v[S] - empty;
      shared += out[s] * gain;
      v[S] = (into[s] + out[s]) * gain;
    }
  }, { perCoalition: PER_COALITION / 4 });
  for (let i = players - 1; i >= 0; i--) {
    const half = 2 ** i;
    let sum = 0;
    yield* inPieces(half, (from, to) => {
      for (let S = from; S < to; S++) {
        sum += v[S + half];
        v[S] += v[S + half];
      }
    });
    phi[i] = sum - shared;
  }
}
