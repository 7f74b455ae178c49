/**
 * Swaps bit i of word j with bit j of word i in each byte of eight words, in place: what was bit b of 32 numbers,
 * word by word, becomes the numbers, a byte each. That of bit i stands in byte `i >> 3` of word `i & 7`.
 *
 * @see H. S. Warren, Hacker's Delight, 7-3
 */
export function transposeBits(words: Int32Array): void {
  for (let d = 4, mask = 0x0f0f0f0f; d > 0; d >>= 1, mask ^= mask << d) {
    for (let i = 0; i < 8; i = (i + d + 1) & ~d) {
      const swapped = ((words[i] >>> d) ^ words[i + d]) & mask;
      words[i + d] ^= swapped;
      words[i] ^= swapped << d;
    }
  }
}
