import { sampledAnswer } from '../blackbox/sampledAnswer.js';
import { stopAfter } from '../blackbox/stopAfter.js';
import { estimate } from '../sampling/estimate.js';
import type { Estimate } from '../sampling/game.js';
import type { Answer, Question } from './game.js';
import { type Opening, seenGame } from './seenGame.js';

/** What arithmetic in double leaves open of an output, relative. */
const DOUBLE = 2 ** -45;

/** What {@link sample} does: an option of `createAttributor`, so that who explains exactly alone need not load it. */
export type Sampler = typeof sample;

/**
 * Shapley values of a lowered model's game by sampled coalitions, with bands.
 *
 * @param opening - The game of one row.
 */
export async function sample(opening: Opening, nFeatures: number, { budget, seed, tolerance, timeLimit, signal, onProgress, onEstimate }: Question): Promise<Answer> {
  const most = budget * opening.background.n;
  const game = seenGame(opening, onProgress && ((done) => onProgress(Math.min(done, most), most)));
  const toAnswer = (found: Estimate) => sampledAnswer(found, opening.active, nFeatures, { engine: 'sample', budget, evaluations: game.evaluations(), resolution: DOUBLE });
  return toAnswer(await estimate(game, {
    budget, seed, tolerance, signal,
    enough: stopAfter(timeLimit),
    onEstimate: onEstimate && ((found) => { if (!found.final) onEstimate(toAnswer(found)); }),
  }));
}
