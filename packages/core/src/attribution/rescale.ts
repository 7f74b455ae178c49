import { logistic } from '../numeric/logistic.js';
import type { LinkedScores } from './explainedOutput.js';
import { evaluateScore } from './score.js';
import type { SeenRow } from './seenRow.js';

/**
 * The rescale rule for one background row: margin attributions times (σ(f(x)) - σ(f(b))) / (f(x) - f(b)).
 *
 * It adds up, and it is not the Shapley value of the probability: up to 17% of the largest value off
 * where it was measured. Offered because released tools call it by that name.
 * @returns The factor on the margin's attributions; the slope of the link where both margins are equal.
 */
export function rescaleFactor({ factor, scores: [score] }: LinkedScores, x: SeenRow, b: SeenRow): number {
  const forX = evaluateScore(score, x);
  const forB = evaluateScore(score, b);
  const p = logistic(forX);
  return factor * (forX === forB ? p * (1 - p) : (p - logistic(forB)) / (forX - forB));
}
