import type { Explanation } from '../explanation/explanation.js';
import { log } from '../numeric/log.js';
import { logistic } from '../numeric/logistic.js';

/**
 * A limit on the deciding score, carried to the scale of the prediction.
 *
 * A margin shows it only where the margin is the log-odds of that score; otherwise there is no such limit.
 * @returns `null` where the limit does not exist on this scale.
 */
export function thresholdOnScale(threshold: number | null, score: number | null, prediction: Pick<Explanation['prediction'], 'scale' | 'value'>): number | null {
  if (threshold === null || score === null) return null;
  const isSame = Math.abs(prediction.value - score) < 1e-5;
  if (prediction.scale !== 'margin') return prediction.scale === 'value' || isSame ? threshold : null;
  if (threshold <= 0 || threshold >= 1 || Math.abs(logistic(prediction.value) - score) > 1e-5) return null;
  return log(threshold / (1 - threshold));
}
