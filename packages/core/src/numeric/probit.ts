import { log } from './log.js';

/**
 * Post transform PROBIT of ai.onnx.ml as ONNX Runtime computes it: sqrt(2) erfinv(2x - 1) with
 * Winitzki's approximation of the inverse error function (about 2e-3 off the true quantile).
 *
 * @param x - A score in (0, 1); 0 and 1 give infinities, anything else `NaN`.
 */
export function probit(x: number): number {
  const y = 2 * x - 1;
  const l = log((1 - y) * (1 + y));
  const v = 2 / (PI * A) + 0.5 * l;
  const root = Math.sqrt(Math.sqrt(v * v - l / A) - v);
  return SQRT_2 * (y < 0 ? -root : root);
}

// The runtime's own truncated constants: the exact ones would be a different function.
const PI = 3.14159;
const A = 0.147;
const SQRT_2 = 1.41421356;
