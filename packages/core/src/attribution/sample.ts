import { sampledAnswer } from '../blackbox/sampledAnswer.js';
import { stopAfter } from '../blackbox/stopAfter.js';
import { estimate } from '../sampling/estimate.js';
import type { Estimate } from '../sampling/game.js';
import type { Answer, Question } from './game.js';
import type { SeenGame } from './seenGame.js';

/** What arithmetic in double leaves open of an output, relative. */
const DOUBLE = 2 ** -45;

/**
 * Shapley values of a lowered model's game by sampled coalitions, with bands.
 *
 * @param play - Opens the game; its progress is that of the question.
 * @param active - Feature of each player.
 * @param n - Background rows.
 */
export async function sample(
  play: (onProgress: Question['onProgress']) => { game: SeenGame; active: readonly number[] }, nFeatures: number, n: number,
  { budget, seed, tolerance, timeLimit, signal, onProgress, onEstimate }: Question,
): Promise<Answer> {
  const most = budget * n;
  const { game, active } = play(onProgress && ((done) => onProgress(Math.min(done, most), most)));
  const toAnswer = (found: Estimate) => sampledAnswer(found, active, nFeatures, { engine: 'sample', budget, evaluations: game.evaluations(), resolution: DOUBLE });
  return toAnswer(await estimate(game, {
    budget, seed, tolerance, signal,
    enough: stopAfter(timeLimit),
    onEstimate: onEstimate && ((found) => { if (!found.final) onEstimate(toAnswer(found)); }),
  }));
}
