import type { Engine } from '../explanation/explanation.js';
import type { SeenBackground } from './background.js';
import { type BackgroundMean, backgroundMean } from './backgroundMean.js';
import { breathe } from './breathe.js';
import { chooseEngine } from './chooseEngine.js';
import { enumerate } from './enumerate.js';
import { evaluateOutput, type ExplainedOutput } from './explainedOutput.js';
import type { Preparation, Question } from './game.js';
import { linearAttribution } from './linear.js';
import { linkGame } from './linkGame.js';
import { inSteps } from './inSteps.js';
import { once } from '../once.js';
import { pairwise } from './pairwise.js';
import { activePlayers, readsOf } from './players.js';
import { rescaleFactor } from './rescale.js';
import type { Opening } from './seenGame.js';
import type { SeenRow } from './seenRow.js';
import { settleRounding } from './settleRounding.js';
import { treeAttribution } from './treeAttribution.js';

/** The interventional games of one output against one background: a game for every row. */
export interface OutputGame {
  /** v(∅): the expected output over the background. */
  readonly baseValue: number;
  /** Builds what the trees need; at once when it was built before. */
  prepare(): Promise<Preparation>;
  /** v(N): the output for the row itself. */
  prediction(x: SeenRow): number;
  /** @throws {@link CandorError} `engine-not-applicable`. */
  choose(x: SeenRow, question: Question): Engine;
  /**
   * @param engine - One that `choose` returned for this row, other than `sample`.
   * @param prediction - What `prediction` said of it.
   */
  solve(engine: Engine, x: SeenRow, prediction: number, question: Question): Promise<Solution>;
  /** Many rows by one of the engines of an additive output, `linear` or `tree`: trees outside, rows inside. */
  solveAll(rows: readonly SeenRow[], predictions: readonly number[], question: Pick<Question, 'signal' | 'onProgress'>): Promise<Solution[]>;
  /** What an estimator plays the game of a row with. */
  open(x: SeenRow): Opening;
  /**
   * Standard error from the choice of background rows, row by row; `null` for a background of one.
   * @throws {@link CandorError} `engine-not-applicable` behind a link when the game is too large for it.
   */
  backgroundError(x: SeenRow, question: Question): Promise<Float64Array | null>;
}

export interface Solution {
  /** Shape [nFeatures]. */
  values: Float64Array;
  error?: Float64Array | null;
  evaluations: number;
}

/**
 * @param playerOf - Feature behind each prepared column and each slot.
 */
export function outputGame(
  output: ExplainedOutput, background: SeenBackground, playerOf: { readonly columns: Int32Array; readonly slots: Int32Array }, nFeatures: number, tableBytes: number,
): OutputGame {
  const { rows, weights, n } = background;
  const reads = readsOf(output);
  const linear = linearAttribution(output.additive, background, nFeatures);
  const additivePairs = pairwise(output.additive, nFeatures);
  const trees = once(() => Promise.all(output.additive.forests.map((forest) => breathe(treeAttribution(forest, background, nFeatures, tableBytes / output.additive.forests.length)))));
  const baseValue = rows.reduce((sum, row, b) => sum + weights[b] * evaluateOutput(output, row), 0);

  /** Averages over the background what `add` says of each of its rows. */
  async function average(question: Question, add: (b: SeenRow, phi: Float64Array) => number | Iterable<number>, most?: number): Promise<BackgroundMean> {
    const perRow = new Float64Array(n * nFeatures);
    await inSteps(n, question, (b) => add(rows[b], perRow.subarray(b * nFeatures, (b + 1) * nFeatures)), most);
    return backgroundMean(perRow, weights, nFeatures);
  }

  function link(x: SeenRow, question: Question): Promise<BackgroundMean> {
    const game = linkGame(output.links, activePlayers(reads, x, background), nFeatures);
    const addPairs = additivePairs(x);
    return average(question, function* (b, phi) {
      addPairs([b], [1], phi);
      yield treesOf(output);
      yield* game.add(x, b, phi);
    }, game.work);
  }

  function rescale(x: SeenRow, question: Question): Promise<BackgroundMean> {
    const [linked] = output.links;
    const addMargin = pairwise(linked.scores[0], nFeatures)(x);
    return average(question, (b, phi) => {
      addMargin([b], [rescaleFactor(linked, x, b)], phi);
      return treesOf(output);
    });
  }

  async function solveAll(xs: readonly SeenRow[], predictions: readonly number[], question: Pick<Question, 'signal' | 'onProgress'>): Promise<Solution[]> {
    const values = xs.map(() => new Float64Array(nFeatures));
    xs.forEach((x, i) => linear.add(x, values[i]));
    if (output.additive.forests.length === 0) return values.map((phi) => ({ values: phi, error: linear.error, evaluations: 0 }));
    const forests = await trees();
    const steps = forests.flatMap(({ begin, steps: count, work }) => {
      const take = begin(xs, values);
      return Array.from({ length: count }, (_, step) => () => {
        take(step);
        return work * xs.length;
      });
    });
    await inSteps(steps.length, question, (i) => steps[i]());
    if (forests.some(({ rounded }) => rounded)) values.forEach((phi, i) => settleRounding(phi, predictions[i] - baseValue));
    return values.map((phi) => ({ values: phi, evaluations: 0 }));
  }

  return {
    baseValue,
    async prepare() {
      const total = { tables: 0, lists: 0, pairs: 0, bytes: 0 };
      for (const { held } of output.links.length > 0 ? [] : await trees()) for (const key of ['tables', 'lists', 'pairs', 'bytes'] as const) total[key] += held[key];
      return total;
    },
    prediction: (x) => evaluateOutput(output, x),
    choose: (x, question) => chooseEngine(output, () => activePlayers(reads, x, background).length, n, question),
    async solve(engine, x, prediction, question) {
      switch (engine) {
        case 'linear':
        case 'tree': return (await solveAll([x], [prediction], question))[0];
        case 'link': return { ...(await link(x, question)), evaluations: 0 };
        case 'rescale': return { ...(await rescale(x, question)), evaluations: 0 };
        default: return enumerate(output, x, background, activePlayers(reads, x, background), playerOf, nFeatures, question);
      }
    },
    solveAll,
    open: (x) => ({ output, x, background, active: activePlayers(reads, x, background), playerOf }),
    async backgroundError(x, question) {
      if (output.links.length > 0) chooseEngine(output, () => activePlayers(reads, x, background).length, n, { ...question, engine: 'link' });
      return (await link(x, question)).error;
    },
  };
}

function treesOf({ additive, links }: ExplainedOutput): number {
  const scores = [additive, ...links.flatMap((link) => link.scores)];
  return scores.reduce((sum, { forests }) => forests.reduce((trees, { roots }) => trees + roots.length, sum), 0);
}
