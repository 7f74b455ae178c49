import { checkBackground } from '../attribution/encodeBackground.js';
import { askPredictor } from '../blackbox/askPredictor.js';
import { batchOf } from '../blackbox/batchOf.js';
import type { BlackBox } from '../blackbox/createBlackBox.js';
import { completeScores } from '../model/completeScores.js';
import type { Model } from '../model/model.js';
import type { CheckedRow } from '../model/row.js';
import type { Predictor } from '../ports.js';
import type { Engines } from './engines.js';
import type { Players } from './playersOf.js';
import type { ReferenceRows } from './referenceRows.js';

/** Rows in one call of a predictor. */
const CHUNK = 8192;

/** Runs a model by a predictor, and explains it by its answers. */
export function blackBoxEngines(model: Model, predictor: Predictor, { rows, weights }: ReferenceRows, players: Players | null): Engines {
  const { features, output } = model;
  const background = checkBackground(features, rows, weights);
  const problems = predictor.problems ?? [];
  let box: Promise<BlackBox> | undefined;
  const open = async () => (await import('../blackbox/createBlackBox.js')).createBlackBox({ features, output, predictor, background, ...(players && { players: players.members }) });

  async function predictChunk(chunk: readonly CheckedRow[], start: number, signal: AbortSignal | undefined): Promise<{ labels?: readonly string[]; scores: Float64Array }> {
    const ask = askPredictor(predictor, features, (i) => `row ${start + i}`);
    if (!predictor.run) return { scores: completeScores(output, await ask(batchOf(chunk, features.length), signal), chunk.length) };
    try {
      return await predictor.run(chunk, { signal });
    } catch (error) {
      signal?.throwIfAborted();
      // Asked for the scores alone it fails as well, and the row at fault is found.
      await ask(batchOf(chunk, features.length), signal);
      throw error;
    }
  }

  return {
    problems,
    async predict(all, start, signal) {
      const labels: string[] = [];
      const scores: Float64Array[] = [];
      for (let from = 0; from < all.length; from += CHUNK) {
        signal?.throwIfAborted();
        const found = await predictChunk(all.slice(from, from + CHUNK), start + from, signal);
        labels.push(...(found.labels ?? []));
        scores.push(found.scores);
      }
      return { ...(labels.length > 0 && { labels }), scores: scores.length === 1 ? scores[0] : Float64Array.from(scores.flatMap((some) => Array.from(some))) };
    },
    explain: async (row, question) => (await (box ??= open())).explain(row, question),
    explainTogether: async () => null,
    dispose: () => predictor.dispose?.(),
  };
}
