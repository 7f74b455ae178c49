/**
 * SHA-256 (FIPS 180-4), synchronous: `crypto.subtle` does not exist on a page served over plain http.
 *
 * @param data - Bytes, or a text taken as UTF-8.
 * @returns 64 lower-case hex digits.
 */
export function sha256(data: Uint8Array | string): string {
  const bytes = typeof data === 'string' ? new TextEncoder().encode(data) : data;
  const h = Uint32Array.from(H);
  const w = new Uint32Array(64);
  const full = bytes.length - (bytes.length % 64);
  for (let at = 0; at < full; at += 64) compress(h, w, bytes, at);
  const rest = bytes.length - full;
  const tail = new Uint8Array(rest < 56 ? 64 : 128);
  tail.set(bytes.subarray(full));
  tail[rest] = 0x80;
  const length = new DataView(tail.buffer);
  length.setUint32(tail.length - 8, Math.floor(bytes.length / 0x2000_0000));
  length.setUint32(tail.length - 4, (bytes.length << 3) >>> 0);
  for (let at = 0; at < tail.length; at += 64) compress(h, w, tail, at);
  return Array.from(h, (word) => word.toString(16).padStart(8, '0')).join('');
}

function compress(h: Uint32Array, w: Uint32Array, bytes: Uint8Array, at: number): void {
  for (let i = 0; i < 16; i++, at += 4) w[i] = (bytes[at] << 24) | (bytes[at + 1] << 16) | (bytes[at + 2] << 8) | bytes[at + 3];
  for (let i = 16; i < 64; i++) {
    const s0 = rotate(w[i - 15], 7) ^ rotate(w[i - 15], 18) ^ (w[i - 15] >>> 3);
    const s1 = rotate(w[i - 2], 17) ^ rotate(w[i - 2], 19) ^ (w[i - 2] >>> 10);
    w[i] = w[i - 16] + s0 + w[i - 7] + s1;
  }
  let a = h[0], b = h[1], c = h[2], d = h[3], e = h[4], f = h[5], g = h[6], k = h[7];
  for (let i = 0; i < 64; i++) {
    const t1 = (k + (rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25)) + ((e & f) ^ (~e & g)) + K[i] + w[i]) | 0;
    const t2 = ((rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    k = g; g = f; f = e; e = (d + t1) | 0; d = c; c = b; b = a; a = (t1 + t2) | 0;
  }
  h[0] += a; h[1] += b; h[2] += c; h[3] += d; h[4] += e; h[5] += f; h[6] += g; h[7] += k;
}

const rotate = (x: number, n: number) => (x >>> n) | (x << (32 - n));

/** First 32 bits of the fractional parts of the square roots of the first 8 primes. */
const H = rootBits(8, (x, p) => (x + p / x) / 2);

/** First 32 bits of the fractional parts of the cube roots of the first 64 primes. */
const K = rootBits(64, (x, p) => (2 * x + p / (x * x)) / 3);

/** Roots by Newton's steps: a double leaves 18 bits behind those that count. */
function rootBits(n: number, closer: (x: number, prime: number) => number): number[] {
  const primes: number[] = [];
  for (let p = 2; primes.length < n; p++) if (primes.every((prime) => p % prime !== 0)) primes.push(p);
  return primes.map((prime) => {
    let x = prime;
    for (let step = 0; step < 30; step++) x = closer(x, prime);
    return ((x % 1) * 0x1_0000_0000) >>> 0;
  });
}
