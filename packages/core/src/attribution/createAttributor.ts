import { CandorError } from '../errors.js';
import type { Engine } from '../explanation/explanation.js';
import { compile } from '../model/compile.js';
import type { LoweredModel } from '../model/lowered.js';
import type { ModelOutput } from '../model/model.js';
import { seeBackground } from './background.js';
import { explainedOutput } from './explainedOutput.js';
import type { Answer, Attributor, Background, Question } from './game.js';
import { macrotask } from './macrotask.js';
import { outputGame, type OutputGame, type Solution } from './outputGame.js';
import type { Sampler } from './sample.js';
import { seeRow, type SeenRow } from './seenRow.js';

/** Rows explained together. */
const CHUNK = 512;

export interface AttributorOptions {
  /** What the graph's output is; by default a probability when it has a link or a complement, else a value. */
  kind?: ModelOutput['kind'];
  /** Estimates what no exact engine serves; without it such a row is refused. */
  sampler?: Sampler;
  /** Player of each feature, from 0 without a gap; default: each feature its own. Values then stand in the order of the players. */
  players?: Int32Array;
  /** Bytes that the tables of one output may take; with 0 trees are explained pair by pair. */
  tableBytes?: number;
}

/**
 * Shapley values of the interventional game `v(S) = Σ_b u_b f(x_S, b_rest)`, one player per feature.
 *
 * `auto` takes the first of: linear; tree, where the output adds up on the scale asked for; link, while
 * 2^M × background ≤ 2^23; enumerate, while 2^M ≤ budget; and beyond all that sample, with bands, given a sampler. A feature
 * that the model cannot tell from every background row's gets 0 and does not count in M.
 * @throws {@link CandorError} `background-invalid`; `non-finite-output` when a background row has no output.
 */
export function createAttributor(lowered: LoweredModel, background: Background, { kind = defaultKind(lowered), sampler, players, tableBytes = 32 * 2 ** 20 }: AttributorOptions = {}): Attributor {
  const compiled = compile(lowered);
  const { slots } = compiled;
  const nPlayers = players ? players.reduce((most, player) => Math.max(most, player), -1) + 1 : lowered.nFeatures;
  const columns = Int32Array.from(lowered.columns, ({ feature }) => (players ? players[feature] : feature));
  const playerOf = { columns, slots: Int32Array.from(slots, ({ column }) => columns[column]) };
  const seen = seeBackground(lowered, slots, background);
  const games = new Map<string, OutputGame>();
  // A sum that a double holds may be infinite to the model.
  const asModel = lowered.parts.every(({ double }) => double) ? (x: number) => x : Math.fround;

  function gameOf({ scale, output }: Pick<Question, 'scale' | 'output'>): OutputGame {
    const key = `${scale} ${output}`;
    let game = games.get(key);
    if (!game) {
      game = outputGame(explainedOutput(lowered, compiled, kind, scale, output, columns), seen, playerOf, nPlayers, tableBytes);
      games.set(key, game);
    }
    return game;
  }

  /** The row's prediction and the engine for it. */
  function open(game: OutputGame, x: SeenRow, question: Question): { prediction: number; engine: Engine } {
    const prediction = game.prediction(x);
    assertFinite(asModel(prediction), asModel(game.baseValue));
    return { prediction, engine: game.choose(x, question) };
  }

  async function explainSeen(x: SeenRow, question: Question): Promise<Answer> {
    question.signal?.throwIfAborted();
    const game = gameOf(question);
    const { prediction, engine } = open(game, x, question);
    if (engine === 'sample') {
      if (!sampler) throw new CandorError('engine-not-applicable', 'no exact engine serves this row within its limits; pass a `sampler`, as createExplainer does');
      return { ...(await sampler(game.open(x), nPlayers, question)), prediction, baseValue: game.baseValue };
    }
    return answer(game, prediction, engine, question, await game.solve(engine, x, prediction, question));
  }

  /** Rows in order; those of an additive output chunk by chunk. */
  async function explainAll(xs: readonly SeenRow[], question: Question): Promise<Answer[]> {
    const game = gameOf(question);
    const { signal, onProgress } = question;
    const answers: Answer[] = [];
    for (let start = 0; start < xs.length; start += CHUNK) {
      signal?.throwIfAborted();
      const chunk = xs.slice(start, start + CHUNK);
      const opened = chunk.map((x) => open(game, x, question));
      if (opened.every(({ engine }) => engine === 'linear' || engine === 'tree')) {
        const solutions = await game.solveAll(chunk, opened.map(({ prediction }) => prediction), { signal });
        solutions.forEach((solution, i) => answers.push(answer(game, opened[i].prediction, opened[i].engine, question, solution)));
      } else for (const x of chunk) answers.push(await explainSeen(x, { ...question, onProgress: undefined }));
      onProgress?.(answers.length, xs.length);
      if (start + CHUNK < xs.length) await macrotask();
    }
    return answers;
  }

  return {
    prepare: async (question) => gameOf(question).prepare(),
    choose: (row, question) => gameOf(question).choose(seeRow(lowered, slots, row), question),
    explain: async (row, question) => explainSeen(seeRow(lowered, slots, row), question),
    explainBatch: async (rows, n, question) =>
      explainAll(Array.from({ length: n }, (_, i) => seeRow(lowered, slots, rows.subarray(i * lowered.nFeatures, (i + 1) * lowered.nFeatures))), question),
    backgroundError: async (row, question) => gameOf(question).backgroundError(seeRow(lowered, slots, row), question),
  };
}

function defaultKind({ parts, complement }: LoweredModel): ModelOutput['kind'] {
  return complement || parts.some(({ link }) => link !== 'identity' && link !== 'exp') ? 'probability' : 'value';
}

function answer({ baseValue }: OutputGame, prediction: number, engine: Engine, { budget }: Question, { values, error, evaluations }: Solution): Answer {
  return { prediction, baseValue, values, engine, exact: engine !== 'rescale', budget, evaluations, ...(error ? { backgroundError: error } : {}) };
}

function assertFinite(prediction: number, baseValue: number): void {
  if (!Number.isFinite(prediction)) {
    throw new CandorError('non-finite-output', `the model gives this row ${prediction}, which cannot be shared out; look for missing values that it does not impute`);
  }
  if (!Number.isFinite(baseValue)) {
    throw new CandorError('non-finite-output', `the model gives a background row no finite number; take rows whose missing values it imputes`);
  }
}
