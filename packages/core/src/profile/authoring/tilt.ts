import { exp } from '../../numeric/exp.js';
import { log } from '../../numeric/log.js';
import { solve } from '../../numeric/solve.js';

/**
 * The weights closest to `shares` (least Kullback-Leibler divergence) under which given means hold.
 *
 * They are `w_b ∝ share_b exp(λ · f_b)`; λ is found by Newton's method on the convex dual.
 * @param shares - Positive, sum to 1, shape [n].
 * @param values - What is averaged, row-major, shape [n, nTargets].
 * @param targets - Means to reach, shape [nTargets].
 * @returns Weights that reach every mean within 1e-9 of its spread, and the divergence paid; `null` when no weights do.
 * @see Csiszár (1975), doi:10.1214/aop/1176996454
 */
export function tilt(shares: ArrayLike<number>, values: ArrayLike<number>, targets: ArrayLike<number>): { weights: Float64Array; divergence: number } | null {
  const n = shares.length;
  const k = targets.length;
  const centred = new Float64Array(n * k);
  for (let s = 0; s < k; s++) {
    let size = 0;
    for (let b = 0; b < n; b++) size = Math.max(size, Math.abs(values[b * k + s] - targets[s]));
    for (let b = 0; b < n; b++) centred[b * k + s] = size === 0 ? 0 : (values[b * k + s] - targets[s]) / size;
  }
  let lambda: Float64Array = new Float64Array(k);
  let state = weigh(shares, centred, lambda);
  for (let step = 0; step < 100; step++) {
    if (state.gradient.every((g) => Math.abs(g) < 1e-11)) break;
    const direction = solve(state.hessian, state.gradient);
    if (!direction) return null;
    let size = 1;
    let next = state;
    let moved = lambda;
    for (; size > 1e-6; size /= 2) {
      moved = lambda.map((value, s) => value - size * direction[s]);
      next = weigh(shares, centred, moved);
      if (isCloser(next, state)) break;
    }
    if (!isCloser(next, state)) break;
    [lambda, state] = [moved, next];
  }
  if (!state.gradient.every((g) => Math.abs(g) < 1e-9)) return null;
  let divergence = 0;
  for (let b = 0; b < n; b++) if (state.weights[b] > 0) divergence += state.weights[b] * log(state.weights[b] / shares[b]);
  return { weights: state.weights, divergence };
}

type State = ReturnType<typeof weigh>;

// Near the solution the dual is flat to the last digit; the gradient still tells the better point.
const isCloser = (next: State, state: State) => next.logSum < state.logSum || largest(next.gradient) < largest(state.gradient);
const largest = (x: Float64Array) => x.reduce((most, value) => Math.max(most, Math.abs(value)), 0);

/** Weights at λ, with the dual's value, gradient (mean of the centred values) and Hessian (their covariance). */
function weigh(shares: ArrayLike<number>, centred: Float64Array, lambda: Float64Array) {
  const n = shares.length;
  const k = lambda.length;
  const weights = new Float64Array(n);
  let sum = 0;
  for (let b = 0; b < n; b++) {
    let exponent = 0;
    for (let s = 0; s < k; s++) exponent += lambda[s] * centred[b * k + s];
    sum += weights[b] = shares[b] * exp(exponent);
  }
  const gradient = new Float64Array(k);
  const hessian = new Float64Array(k * k);
  for (let b = 0; b < n; b++) {
    weights[b] /= sum;
    for (let s = 0; s < k; s++) {
      gradient[s] += weights[b] * centred[b * k + s];
      for (let r = 0; r <= s; r++) hessian[s * k + r] += weights[b] * centred[b * k + s] * centred[b * k + r];
    }
  }
  for (let s = 0; s < k; s++) {
    for (let r = 0; r <= s; r++) {
      const covariance = hessian[s * k + r] - gradient[s] * gradient[r] + (r === s ? 1e-13 : 0);
      hessian[s * k + r] = covariance;
      hessian[r * k + s] = covariance;
    }
  }
  return { weights, logSum: log(sum), gradient, hessian };
}
