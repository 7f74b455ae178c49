import type { Answer, Question } from '../attribution/game.js';
import { macrotask } from '../attribution/macrotask.js';
import { CandorError } from '../errors.js';
import type { Engine } from '../explanation/explanation.js';
import type { Feature, ModelOutput } from '../model/model.js';
import type { CheckedRow } from '../model/row.js';
import type { Predictor } from '../ports.js';
import { estimate } from '../sampling/estimate.js';
import type { Estimate } from '../sampling/game.js';
import { maskedGame } from '../sampling/maskedGame.js';
import { askPredictor } from './askPredictor.js';
import { sampledAnswer } from './sampledAnswer.js';
import { scaledOutput } from './scaledOutput.js';
import { stopAfter } from './stopAfter.js';

export interface BlackBoxOptions {
  readonly features: readonly Feature[];
  readonly output: ModelOutput;
  readonly predictor: Predictor;
  readonly background: { readonly rows: readonly CheckedRow[]; readonly weights: Float64Array };
  /** The features of each player; default one player a feature. */
  readonly players?: readonly (readonly number[])[] | undefined;
}

/** Explains rows of a model that is known by its answers alone. */
export interface BlackBox {
  /**
   * `auto` asks for every coalition while 2^M ≤ budget, and samples beyond, with bands.
   *
   * @param x - In `features` order.
   * @throws {@link CandorError} `engine-not-applicable`, `scale-not-applicable`, `non-finite-output`, and what the
   *   predictor ends in.
   */
  explain(x: CheckedRow, question: Question): Promise<Answer>;
}

/** What a float32 model leaves open: a few units in the last place. */
const FLOAT32 = 2 ** -21;

export function createBlackBox({ features, output, predictor, background, players }: BlackBoxOptions): BlackBox {
  const ask = askPredictor(predictor, features, () => 'a row made of the case and a background row');
  return {
    async explain(x, { scale, output: k, engine: wanted, budget, seed, tolerance, timeLimit, signal, onProgress, onEstimate }) {
      signal?.throwIfAborted();
      const pick = scaledOutput(output, scale, k);
      let total = Infinity;
      const game = maskedGame({
        x,
        background,
        players,
        predictor: {
          nOutputs: 1,
          async predict(batch, options) {
            const raw = await ask(batch, options.signal);
            // An abort that waits behind the runtime's work has to be heard.
            await macrotask();
            onProgress?.(Math.min(game.evaluations(), total), total);
            return pick(raw, batch.n);
          },
        },
      });
      const engine = choose(game.players, wanted, budget, background.rows.length);
      total = Math.min(2 ** game.players, budget) * background.rows.length;
      const toAnswer = (found: Estimate) => sampledAnswer(found, game.active, players?.length ?? features.length, {
        engine: found.exact ? engine : 'sample', budget, evaluations: game.evaluations(), resolution: FLOAT32,
      });
      return toAnswer(await estimate(game, {
        budget, seed, tolerance, signal,
        enough: stopAfter(timeLimit),
        onEstimate: onEstimate && ((found) => { if (!found.final) onEstimate(toAnswer(found)); }),
      }));
    },
  };
}

function choose(players: number, wanted: Question['engine'], budget: number, n: number): Engine {
  const able: Engine[] = 2 ** players <= budget ? ['enumerate', 'sample'] : ['sample'];
  if (wanted === 'auto') return able[0];
  if (able.includes(wanted)) return wanted;
  throw new CandorError('engine-not-applicable',
    `engine "${wanted}" cannot serve a model that is known by its answers alone (${players} players differ from the background, ${n} background rows, budget ${budget}); ${able.join(', ')} can`);
}
