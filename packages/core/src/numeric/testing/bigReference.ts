/** Fractional bits of the fixed-point numbers below: 1,300 hold any double exactly, with room to spare. */
const BITS = 1300n;
const ONE = 1n << BITS;
/** Product of two fixed-point numbers, truncated towards zero: a shift would leave -1 for ever. */
const times = (a: bigint, b: bigint): bigint => (a * b) / ONE;

/** A finite double as fixed point; exact. */
export function toFixed(x: number): bigint {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, x);
  const bits = view.getBigUint64(0);
  const exponent = Number((bits >> 52n) & 0x7ffn);
  const fraction = bits & 0xfffffffffffffn;
  const mantissa = exponent === 0 ? fraction : fraction | (1n << 52n);
  const shift = BITS + BigInt((exponent === 0 ? 1 : exponent) - 1075);
  const magnitude = shift >= 0n ? mantissa << shift : mantissa >> -shift;
  return bits >> 63n ? -magnitude : magnitude;
}

/** e^x to about 380 decimal places: Taylor after halving the argument 20 times. */
export function bigExp(x: number): bigint {
  const r = toFixed(x) / (1n << 20n);
  let term = ONE;
  let sum = ONE;
  for (let n = 1n; term !== 0n; n++) {
    term = times(term, r) / n;
    sum += term;
  }
  for (let i = 0; i < 20; i++) sum = times(sum, sum);
  return sum;
}

/** ln x for x > 0 as a fixed-point number: x = 2^k m, ln m = 2 artanh((m - 1) / (m + 1)). */
export function bigLog(x: number): bigint {
  let m = toFixed(x);
  let k = 0n;
  for (; m > ONE + (ONE >> 1n); k++) m >>= 1n;
  // A number so small keeps all its bits: it is scaled up, never down.
  for (; m < (ONE >> 1n) + (ONE >> 2n); k--) m <<= 1n;
  return artanh(m - ONE, m + ONE) * 2n + k * (artanh(ONE, 3n * ONE) * 2n);
}

function artanh(numerator: bigint, denominator: bigint): bigint {
  const z = (numerator * ONE) / denominator;
  const z2 = times(z, z);
  let term = z;
  let sum = z;
  for (let n = 3n; term !== 0n; n += 2n) {
    term = times(term, z2);
    sum += term / n;
  }
  return sum;
}

/** |value - reference| in units of the last place of `value`. */
export function ulpsApart(value: number, reference: bigint): number {
  const next = nextUp(Math.abs(value)) - Math.abs(value);
  const difference = toFixed(value) - reference;
  const magnitude = difference < 0n ? -difference : difference;
  return Number((magnitude * 1000n) / toFixed(next)) / 1000;
}

function nextUp(x: number): number {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, x);
  view.setBigUint64(0, view.getBigUint64(0) + 1n);
  return view.getFloat64(0);
}
