import { exp } from './exp.js';
import { log } from './log.js';

/**
 * Distribution function of Beta(a, b): the regularised incomplete beta function I_x(a, b).
 *
 * @param x - In [0, 1].
 * @param a - Positive.
 * @param b - Positive.
 * @returns In [0, 1], absolute error under 1e-11 for a + b up to 1e5.
 * @see DLMF 8.17.22 (the continued fraction), evaluated by Lentz's method
 */
export function betaCdf(x: number, a: number, b: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  const front = exp(a * log(x) + b * log(1 - x) - logBeta(a, b));
  // The fraction converges fast only left of the mean.
  const value = x < (a + 1) / (a + b + 2) ? (front * fraction(x, a, b)) / a : 1 - (front * fraction(1 - x, b, a)) / b;
  return Math.min(1, Math.max(0, value));
}

/**
 * Quantile of Beta(a, b): the x with `betaCdf(x, a, b) = p`.
 *
 * @param p - In [0, 1].
 * @returns In [0, 1], absolute error under 1e-10.
 */
export function betaQuantile(p: number, a: number, b: number): number {
  if (p <= 0) return 0;
  if (p >= 1) return 1;
  let lo = 0;
  let hi = 1;
  let x = a / (a + b);
  const scale = -logBeta(a, b);
  for (let step = 0; step < 200; step++) {
    const error = betaCdf(x, a, b) - p;
    if (error > 0) hi = x;
    else lo = x;
    const density = exp((a - 1) * log(x) + (b - 1) * log(1 - x) + scale);
    const newton = x - error / density;
    const next = newton > lo && newton < hi ? newton : (lo + hi) / 2;
    if (Math.abs(next - x) <= 1e-15 * x || hi - lo <= 1e-15) return next;
    x = next;
  }
  return x;
}

/** ln B(a, b). */
export const logBeta = (a: number, b: number): number => logGamma(a) + logGamma(b) - logGamma(a + b);

/** ln Γ(x) for x > 0: Stirling's series after shifting x to 15 or more (DLMF 5.11.1). */
export function logGamma(x: number): number {
  let shift = 1;
  while (x < 15) shift *= x++;
  const r = 1 / (x * x);
  const series = (1 / 12 - r * (1 / 360 - r * (1 / 1260 - r * (1 / 1680 - r * (1 / 1188 - r * (691 / 360360)))))) / x;
  return (x - 0.5) * log(x) - x + HALF_LOG_TWO_PI + series - log(shift);
}

const HALF_LOG_TWO_PI = 0.9189385332046728;
const TINY = 1e-300;

function fraction(x: number, a: number, b: number): number {
  let c = 1;
  let d = 1 / away(1 - ((a + b) * x) / (a + 1));
  let f = d;
  for (let m = 1; m <= 20_000; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / away(1 + even * d);
    c = away(1 + even / c);
    f *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / away(1 + odd * d);
    c = away(1 + odd / c);
    const factor = d * c;
    f *= factor;
    if (Math.abs(factor - 1) < 1e-16) break;
  }
  return f;
}

const away = (x: number) => (Math.abs(x) < TINY ? TINY : x);
