import { type Coalitions, hasPlayer } from '../sampling/coalitions.js';
import type { Game } from '../sampling/game.js';
import type { SeenBackground } from './background.js';
import { evaluateOutput, type ExplainedOutput } from './explainedOutput.js';
import type { Question } from './game.js';
import { inSteps } from './inSteps.js';
import { indicesOf } from './players.js';
import type { SeenRow } from './seenRow.js';

/** Running the model once, counted in coalitions of the link engine. */
const WORK = 64;

/** What the game of one row is played with. */
export interface Opening {
  readonly output: ExplainedOutput;
  readonly x: SeenRow;
  readonly background: SeenBackground;
  /** The features that play; all others are the same in every background row. */
  readonly active: readonly number[];
  /** Feature behind each column and each slot. */
  readonly playerOf: { readonly columns: Int32Array; readonly slots: Int32Array };
}

/** A game over a lowered model, for an estimator. */
export interface SeenGame extends Game {
  /** Rows the model was run on so far. */
  evaluations(): number;
}

/**
 * v(S) = Σ_b u_b f(x_S, b_rest) of a lowered model, coalition by coalition, as an estimator asks for it.
 *
 * @param onEvaluated - Hears how many rows were run so far.
 */
export function seenGame({ output, x, background, active, playerOf }: Opening, onEvaluated?: Question['onProgress']): SeenGame {
  const columnsOf = active.map((player) => indicesOf(playerOf.columns, player));
  const slotsOf = active.map((player) => indicesOf(playerOf.slots, player));
  const mixed = { columns: x.columns.slice(), codes: x.codes.slice() };
  let evaluations = 0;

  function mix(row: SeenRow, coalitions: Coalitions, c: number): void {
    mixed.columns.set(row.columns);
    mixed.codes.set(row.codes);
    for (let i = 0; i < active.length; i++) {
      if (!hasPlayer(coalitions, c, i)) continue;
      for (const at of columnsOf[i]) mixed.columns[at] = x.columns[at];
      for (const at of slotsOf[i]) mixed.codes[at] = x.codes[at];
    }
  }

  return {
    players: active.length,
    outputs: 1,
    evaluations: () => evaluations,
    async evaluate(coalitions, signal) {
      const v = new Float64Array(coalitions.n);
      await inSteps(coalitions.n, { signal }, (c) => {
        background.rows.forEach((row, b) => {
          mix(row, coalitions, c);
          v[c] += background.weights[b] * evaluateOutput(output, mixed);
        });
        evaluations += background.n;
        onEvaluated?.(evaluations, evaluations);
        return background.n * WORK;
      });
      return v;
    },
  };
}
