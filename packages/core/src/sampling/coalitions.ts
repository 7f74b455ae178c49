/**
 * Coalitions as rows of bits: player `i` of coalition `c` is bit `i & 31` of `words[c * width + (i >>> 5)]`.
 *
 * Bits beyond the last player are 0.
 */
export interface Coalitions {
  readonly n: number;
  readonly players: number;
  /** Words a coalition. */
  readonly width: number;
  readonly words: Uint32Array;
}

/** Words that hold a coalition of so many players; one even of none. */
export const widthOf = (players: number): number => Math.max(1, Math.ceil(players / 32));

export const hasPlayer = ({ width, words }: Coalitions, c: number, i: number): boolean => ((words[c * width + (i >>> 5)] >>> (i & 31)) & 1) === 1;

/** Every coalition followed by its complement: 2n coalitions. */
export function withComplements({ n, players, width, words }: Coalitions, from: number): Coalitions {
  const all = fullWords(players);
  const paired = new Uint32Array(2 * (n - from) * width);
  for (let c = from, at = 0; c < n; c++, at += 2 * width) {
    for (let w = 0; w < width; w++) {
      paired[at + w] = words[c * width + w];
      paired[at + width + w] = ~words[c * width + w] & all[w];
    }
  }
  return { n: 2 * (n - from), players, width, words: paired };
}

/** The coalition of all players. */
export function fullWords(players: number): Uint32Array {
  const words = new Uint32Array(widthOf(players));
  for (let i = 0; i < players; i++) words[i >>> 5] |= 1 << (i & 31);
  return words;
}
