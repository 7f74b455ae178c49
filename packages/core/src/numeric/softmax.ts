import { exp } from './exp.js';

/**
 * e^(x_k - max) / Σ e^(x_i - max), in place.
 *
 * @param scores - Margins, any length from 1; `NaN` anywhere makes every share `NaN`.
 */
export function softmax(scores: Float64Array): void {
  let max = -Infinity;
  for (let k = 0; k < scores.length; k++) if (!(scores[k] <= max)) max = scores[k];
  let sum = 0;
  for (let k = 0; k < scores.length; k++) {
    scores[k] = exp(scores[k] - max);
    sum += scores[k];
  }
  for (let k = 0; k < scores.length; k++) scores[k] /= sum;
}

/**
 * Softmax in which a score of zero keeps a share of zero (post transform SOFTMAX_ZERO of ai.onnx.ml).
 *
 * ONNX Runtime calls a score zero when |x| <= 1e-7, and multiplies it by e^-max instead of taking its
 * exponential; scores that are zero throughout give `NaN`, as they do there.
 * @param scores - Margins, changed in place.
 */
export function softmaxZero(scores: Float64Array): void {
  let max = -Infinity;
  for (let k = 0; k < scores.length; k++) if (!(scores[k] <= max)) max = scores[k];
  let sum = 0;
  for (let k = 0; k < scores.length; k++) {
    const x = scores[k];
    if (x > ZERO || x < -ZERO) {
      scores[k] = exp(x - max);
      sum += scores[k];
    } else scores[k] = x * exp(-max);
  }
  for (let k = 0; k < scores.length; k++) scores[k] /= sum;
}

const ZERO = Math.fround(1e-7);
