/**
 * e^x by argument reduction and a rational minimax polynomial, the same bits on every engine.
 *
 * x = k ln 2 + r with |r| <= ln 2 / 2; e^r = 1 + 2r / (R(r²) - r); then a scaling by 2^k that is
 * exact unless the result is subnormal.
 * @param x - Any double. `NaN` gives `NaN`, `Infinity` `Infinity`, below -745.13 gives 0.
 * @returns e^x, less than 1 ulp from the real value.
 * @see FreeBSD msun `e_exp.c` (Sun Microsystems, 1993), whose constants these are.
 */
export function exp(x: number): number {
  if (x > OVERFLOW) return Infinity;
  if (x < UNDERFLOW) return 0;
  if (x !== x) return x;
  if (x < TINY && x > -TINY) return 1 + x;
  let k = 0;
  let hi = x;
  let lo = 0;
  if (x > HALF_LN2 || x < -HALF_LN2) {
    k = (INV_LN2 * x + (x < 0 ? -0.5 : 0.5)) | 0;
    hi = x - k * LN2_HI; // k has at most 11 bits and LN2_HI 21 trailing zeros: the product is exact
    lo = k * LN2_LO;
  }
  const r = hi - lo;
  const t = r * r;
  const c = r - t * (P1 + t * (P2 + t * (P3 + t * (P4 + t * P5))));
  const y = k === 0 ? 1 - ((r * c) / (c - 2) - r) : 1 - (lo - (r * c) / (2 - c) - hi);
  if (k > 1023) return y * 2 * POWERS[1023 + LOWEST];
  // A subnormal result must be rounded once: the first product is exact, the second rounds.
  return k < -1022 ? y * POWERS[k + 54 + LOWEST] * POWERS[LOWEST - 54] : y * POWERS[k + LOWEST];
}

const OVERFLOW = 709.782712893384; // ln of the largest double
const UNDERFLOW = -745.1332191019411; // below it the nearest double is 0
const TINY = 2 ** -28;
const HALF_LN2 = 0.34657359027997264;
const INV_LN2 = 1.4426950408889634;
const LN2_HI = 6.93147180369123816490e-1;
const LN2_LO = 1.90821492927058770002e-10;
const P1 = 1.66666666666666019037e-1;
const P2 = -2.77777777770155933842e-3;
const P3 = 6.61375632143793436117e-5;
const P4 = -1.65339022054652515390e-6;
const P5 = 4.13813679705723846039e-8;

/** Exponent of the smallest subnormal. */
const LOWEST = 1074;
/** 2^(i - 1074), made by doubling and halving, which are exact. */
const POWERS = powersOfTwo();

function powersOfTwo(): Float64Array {
  const powers = new Float64Array(1023 + LOWEST + 1);
  powers[LOWEST] = 1;
  for (let i = LOWEST + 1; i < powers.length; i++) powers[i] = powers[i - 1] * 2;
  for (let i = LOWEST - 1; i >= 0; i--) powers[i] = powers[i + 1] / 2;
  return powers;
}
