/**
 * Natural logarithm by argument reduction and a minimax polynomial, the same bits on every engine.
 *
 * x = 2^k (1 + f) with sqrt(2)/2 < 1 + f < sqrt(2); s = f / (2 + f);
 * ln(1 + f) = 2s + s R(s²), computed as f - (f²/2 - s (f²/2 + R)).
 * @param x - Any double. 0 gives `-Infinity`; a negative number or `NaN` gives `NaN`.
 * @returns ln x, less than 1 ulp from the real value.
 * @see FreeBSD msun `e_log.c` (Sun Microsystems, 1993), whose constants these are.
 */
export function log(x: number): number {
  if (!(x > 0)) return x === 0 ? -Infinity : NaN;
  if (x === Infinity) return x;
  let k = 0;
  let scaled = x;
  if (x < SMALLEST_NORMAL) {
    k = -54;
    scaled = x * TWO_54;
  }
  BITS.setFloat64(0, scaled);
  const high = BITS.getInt32(0);
  k += (high >> 20) - 1023;
  const mantissa = high & 0xfffff;
  const i = (mantissa + 0x95f64) & 0x100000; // set when the mantissa is above sqrt(2): halve it, count one more
  BITS.setInt32(0, mantissa | (i ^ 0x3ff00000));
  k += i >> 20;
  const f = BITS.getFloat64(0) - 1;
  if (f === 0) return k === 0 ? 0 : k * LN2_HI + k * LN2_LO;
  const s = f / (2 + f);
  const z = s * s;
  const w = z * z;
  const R = w * (L2 + w * (L4 + w * L6)) + z * (L1 + w * (L3 + w * (L5 + w * L7)));
  const half = 0.5 * f * f;
  return k === 0 ? f - (half - s * (half + R)) : k * LN2_HI - (half - (s * (half + R) + k * LN2_LO) - f);
}

const SMALLEST_NORMAL = 2 ** -1022;
const TWO_54 = 2 ** 54;
const LN2_HI = 6.93147180369123816490e-1;
const LN2_LO = 1.90821492927058770002e-10;
const L1 = 6.666666666666735130e-1;
const L2 = 3.999999999940941908e-1;
const L3 = 2.857142874366239149e-1;
const L4 = 2.222219843214978396e-1;
const L5 = 1.818357216161805012e-1;
const L6 = 1.531383769920937332e-1;
const L7 = 1.479819860511658591e-1;

/** One scratch double; big-endian: DataView fixes the byte order on every machine. */
const BITS = new DataView(new ArrayBuffer(8));
