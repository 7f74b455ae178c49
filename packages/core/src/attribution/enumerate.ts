import type { SeenBackground } from './background.js';
import { breathe } from './breathe.js';
import { shapleySum } from './coalition.js';
import { evaluateOutput, type ExplainedOutput } from './explainedOutput.js';
import type { Question } from './game.js';
import { inSteps } from './inSteps.js';
import { indicesOf } from './players.js';
import type { SeenRow } from './seenRow.js';

/** Running the model once, counted in coalitions of the link engine. */
const WORK = 64;
/** Coalitions between two looks at the signal. */
const CHUNK = 1024;

/**
 * Shapley values by their definition: the model at every coalition and every background row.
 *
 * @param active - The players of the game; all others get 0.
 * @param playerOf - Feature behind each column and each slot.
 * @returns Values in feature order, and the rows sent to the model: 2^M × n.
 */
export async function enumerate(
  output: ExplainedOutput, x: SeenRow, background: SeenBackground, active: readonly number[],
  playerOf: { readonly columns: Int32Array; readonly slots: Int32Array }, nFeatures: number, question: Pick<Question, 'signal' | 'onProgress'>,
): Promise<{ values: Float64Array; evaluations: number }> {
  const n = 2 ** active.length;
  const v = new Float64Array(n);
  const columnsOf = active.map((player) => indicesOf(playerOf.columns, player));
  const slotsOf = active.map((player) => indicesOf(playerOf.slots, player));
  const chunks = Math.ceil(n / CHUNK);
  const mixed = { columns: x.columns.slice(), codes: x.codes.slice() };
  let S = 0;
  await inSteps(background.n * chunks, question, (step) => {
    const b = Math.floor(step / chunks);
    const row = background.rows[b];
    const start = (step % chunks) * CHUNK;
    if (start === 0) {
      mixed.columns.set(row.columns);
      mixed.codes.set(row.codes);
      S = 0;
    }
    const end = Math.min(start + CHUNK, n);
    for (let i = start; i < end; i++) {
      if (i > 0) {
        // Gray code: the next coalition differs from the last in one player.
        const k = 31 - Math.clz32(i & -i);
        S ^= 1 << k;
        const from = S & (1 << k) ? x : row;
        for (const c of columnsOf[k]) mixed.columns[c] = from.columns[c];
        for (const s of slotsOf[k]) mixed.codes[s] = from.codes[s];
      }
      v[S] += background.weights[b] * evaluateOutput(output, mixed);
    }
    return (end - start) * WORK;
  });
  const phi = await breathe(shapleySum(v, active.length), question.signal);
  const values = new Float64Array(nFeatures);
  active.forEach((player, i) => { values[player] = phi[i]; });
  return { values, evaluations: n * background.n };
}
