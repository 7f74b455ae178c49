import type { PreparedBackground } from './background.js';
import { popCount, shapleySum } from './coalition.js';
import { evaluateOutput, type ExplainedOutput } from './explainedOutput.js';
import type { Question } from './game.js';
import { overBackground } from './overBackground.js';

/**
 * Shapley values by the definition: the model at every coalition and every background row.
 *
 * @param active - The players of the game, at most 30; all others get 0.
 * @param players - Feature behind each prepared column.
 * @returns Values in feature order, and the rows sent to the model: 2^M × n.
 */
export async function enumerate(
  output: ExplainedOutput, x: Float64Array, background: PreparedBackground, active: readonly number[], players: Int32Array, nFeatures: number,
  question: Pick<Question, 'signal' | 'onProgress'>,
): Promise<{ values: Float64Array; baseValue: number; evaluations: number }> {
  const n = 1 << active.length;
  const v = new Float64Array(n);
  const columnsOf = active.map((player) => [...players.keys()].filter((c) => players[c] === player));
  await overBackground(background.n, question, (b) => {
    const row = background.rows[b];
    const mixed = Float64Array.from(row);
    const u = background.weights[b];
    v[0] += u * evaluateOutput(output, mixed);
    // Gray code: the next coalition differs from the last in one player.
    let S = 0;
    for (let i = 1; i < n; i++) {
      const bit = i & -i;
      S ^= bit;
      const from = S & bit ? x : row;
      for (const c of columnsOf[popCount(bit - 1)]) mixed[c] = from[c];
      v[S] += u * evaluateOutput(output, mixed);
    }
    return n * Math.max(1, output.additive.forests.length);
  });
  const baseValue = v[0];
  const phi = new Float64Array(active.length);
  shapleySum(v, active.length, phi);
  const values = new Float64Array(nFeatures);
  active.forEach((player, i) => { values[player] = phi[i]; });
  return { values, baseValue, evaluations: n * background.n };
}
