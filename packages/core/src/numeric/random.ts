/** A stream of pseudo-random numbers; the same seed gives the same stream everywhere. */
export interface Random {
  /** Uniform on [0, 1), 53 bits. */
  next(): number;
  /** Uniform integer in [0, n). */
  below(n: number): number;
  /** The integers 0..n-1 in random order. */
  permutation(n: number): Uint32Array;
}

/**
 * xoshiro128** seeded through splitmix32.
 *
 * @param seed - Any safe integer; 0 is a seed like any other.
 * @see Blackman & Vigna (2021), doi:10.1145/3460772
 */
export function createRandom(seed: number): Random {
  let mixer = (seed | 0) ^ Math.imul(Math.floor(seed / 0x1_0000_0000) | 0, 0x9e3779b1);
  const splitmix = () => {
    mixer = (mixer + 0x9e3779b9) | 0;
    let z = mixer;
    z = Math.imul(z ^ (z >>> 16), 0x85ebca6b);
    z = Math.imul(z ^ (z >>> 13), 0xc2b2ae35);
    return (z ^ (z >>> 16)) | 0;
  };
  let a = splitmix(), b = splitmix(), c = splitmix(), d = splitmix();
  const word = () => {
    const r = Math.imul(rotate(Math.imul(b, 5), 7), 9) >>> 0;
    const t = b << 9;
    c ^= a; d ^= b; b ^= c; a ^= d; c ^= t;
    d = rotate(d, 11);
    return r;
  };
  const next = () => ((word() >>> 5) * 0x400_0000 + (word() >>> 6)) / 0x20_0000_0000_0000;
  const below = (n: number) => Math.floor(next() * n);
  return {
    next,
    below,
    permutation(n) {
      const order = Uint32Array.from({ length: n }, (_, i) => i);
      for (let i = n - 1; i > 0; i--) {
        const j = below(i + 1);
        const kept = order[i];
        order[i] = order[j];
        order[j] = kept;
      }
      return order;
    },
  };
}

const rotate = (x: number, k: number) => (x << k) | (x >>> (32 - k));
