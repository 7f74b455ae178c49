import type { Model } from '../model/model.js';
import type { Prediction } from './explainer.js';

/**
 * One row of a predictor's output under the graph's names.
 *
 * @param scores - Outputs of this row, shape [number of classes or outputs].
 */
export function toPrediction(model: Pick<Model, 'output'>, scores: ArrayLike<number>, label: string | undefined): Prediction {
  const { task, classes, names } = model.output;
  if (task !== 'regression') {
    const probabilities: Record<string, number> = {};
    for (let k = 0; k < scores.length; k++) probabilities[classes?.[k] ?? String(k)] = scores[k]!;
    return { ...(label === undefined ? {} : { label }), probabilities };
  }
  if (scores.length === 1) return { value: scores[0]! };
  const values: Record<string, number> = {};
  for (let k = 0; k < scores.length; k++) values[names?.[k] ?? String(k)] = scores[k]!;
  return { values };
}
