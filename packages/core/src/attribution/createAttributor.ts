import { CandorError } from '../errors.js';
import type { Engine } from '../explanation/explanation.js';
import type { LoweredModel } from '../model/lowered.js';
import type { ModelOutput } from '../model/model.js';
import { prepare } from '../model/prepare.js';
import { type PreparedBackground, prepareBackground } from './background.js';
import { type BackgroundMean, backgroundMean } from './backgroundMean.js';
import { enumerate } from './enumerate.js';
import { evaluateOutput, explainedOutput, type ExplainedOutput } from './explainedOutput.js';
import type { Answer, Attributor, Background, Question } from './game.js';
import { linearAttribution } from './linear.js';
import { linkGame } from './linkGame.js';
import { overBackground } from './overBackground.js';
import { type AddPair, pairwiseTrees } from './pairwise.js';
import { rescaleFactor } from './rescale.js';
import { markPlayers, type Score } from './score.js';

/** Coalitions × background rows up to which the link engine serves. */
export const LINK_LIMIT = 2 ** 23;

export interface AttributorOptions {
  /** What the graph's output is; by default a probability when it has a link or a complement, else a value. */
  kind?: ModelOutput['kind'];
}

/**
 * Exact Shapley values of the interventional game `v(S) = Σ_b u_b f(x_S, b_rest)`, one player per feature.
 *
 * `auto` takes the first of: linear; tree, where the output is additive on the scale asked for; link,
 * while 2^M × background ≤ 2^23; enumerate, while 2^M ≤ budget. A player whose columns equal those of
 * every background row gets 0 and is not counted in M. Nothing is sampled here, and `rescale` alone is
 * not exact.
 * @throws {@link CandorError} `background-invalid`.
 */
export function createAttributor(lowered: LoweredModel, background: Background, { kind = defaultKind(lowered) }: AttributorOptions = {}): Attributor {
  const { nFeatures } = lowered;
  const players = Int32Array.from(lowered.columns, ({ feature }) => feature);
  const prepared = prepareBackground(lowered, background);
  const targets = new Map<string, Target>();

  function columnsOf(row: Float64Array): Float64Array {
    if (row.length !== nFeatures) throw new CandorError('shape-mismatch', `the model has ${nFeatures} features, the row ${row.length}`);
    const columns = new Float64Array(lowered.columns.length);
    prepare(lowered, row, columns);
    return columns;
  }

  function targetOf({ scale, output }: Question): Target {
    const key = `${scale} ${output}`;
    let target = targets.get(key);
    if (!target) {
      target = createTarget(explainedOutput(lowered, kind, scale, output, players), prepared, players, nFeatures);
      targets.set(key, target);
    }
    return target;
  }

  function choose(row: Float64Array, question: Question): Engine {
    return chooseEngine(targetOf(question), columnsOf(row), prepared, players, question);
  }

  async function explain(row: Float64Array, question: Question): Promise<Answer> {
    question.signal?.throwIfAborted();
    const x = columnsOf(row);
    const target = targetOf(question);
    const engine = chooseEngine(target, x, prepared, players, question);
    const prediction = evaluateOutput(target.output, x);
    if (!Number.isFinite(prediction)) {
      throw new CandorError('non-finite-output', `the model gives this row ${prediction}, which cannot be shared out; look for missing values that it does not impute`);
    }
    const { values, baseValue, error, evaluations = 0 } = await target.run(engine, x, question);
    if (!Number.isFinite(baseValue)) {
      throw new CandorError('non-finite-output', `the model gives a background row no finite number; take rows whose missing values it imputes`);
    }
    return {
      prediction, baseValue, values, engine, exact: engine !== 'rescale', budget: question.budget, evaluations,
      ...(error ? { backgroundError: error } : {}),
    };
  }

  return {
    choose,
    explain,
    async explainBatch(rows, n, question) {
      const answers: Answer[] = [];
      for (let i = 0; i < n; i++) answers.push(await explain(rows.subarray(i * nFeatures, (i + 1) * nFeatures), question));
      return answers;
    },
    async backgroundError(row, question) {
      const x = columnsOf(row);
      return (await targetOf(question).pairwise(x, question)).error ?? null;
    },
  };
}

function defaultKind({ parts, complement }: LoweredModel): ModelOutput['kind'] {
  return complement || parts.some(({ link }) => link !== 'identity') ? 'probability' : 'value';
}

interface Shares {
  values: Float64Array;
  baseValue: number;
  error?: Float64Array | null;
  evaluations?: number;
}

/** One output on one scale, with the engines that serve it, each set up when first asked for. */
interface Target {
  output: ExplainedOutput;
  /** 1 for a feature the output can depend on, shape [nFeatures]. */
  used: Uint8Array;
  run(engine: Engine, x: Float64Array, question: Question): Promise<Shares>;
  pairwise(x: Float64Array, question: Question): Promise<Shares>;
}

function createTarget(output: ExplainedOutput, background: PreparedBackground, players: Int32Array, nFeatures: number): Target {
  const used = new Uint8Array(nFeatures);
  for (const score of scoresOf(output)) markPlayers(score, players, used);
  const linear = linearAttribution(output.additive, background, players, nFeatures);

  /** Averages what `add` says of each background row. */
  async function perBackgroundRow(question: Question, add: (b: Float64Array, phi: Float64Array) => number): Promise<BackgroundMean> {
    const perRow = new Float64Array(background.n * nFeatures);
    await overBackground(background.n, question, (i) => add(background.rows[i], perRow.subarray(i * nFeatures, (i + 1) * nFeatures)));
    return backgroundMean(perRow, background.weights, nFeatures);
  }

  async function link(x: Float64Array, question: Question): Promise<Shares> {
    const bits = activeBits(activePlayers(used, x, background, players), nFeatures);
    const game = linkGame(output.links, players, bits.of, bits.n);
    const additive = pairwiseScore(output.additive, players, nFeatures);
    const { values, error } = await perBackgroundRow(question, (b, phi) => {
      additive(x, b, 1, phi);
      return game.add(x, b, phi);
    });
    return { values, error, baseValue: baseValueOf(output, background) };
  }

  async function tree(x: Float64Array): Promise<Shares> {
    const add = pairwiseScore({ ...output.additive, linear: [] }, players, nFeatures);
    const values = new Float64Array(nFeatures);
    for (let b = 0; b < background.n; b++) add(x, background.rows[b], background.weights[b], values);
    linear.add(x, values);
    return { values, error: null, baseValue: baseValueOf(output, background) };
  }

  async function rescale(x: Float64Array, question: Question): Promise<Shares> {
    const [linked] = output.links;
    const margin = pairwiseScore(linked.scores[0], players, nFeatures);
    const { values, error } = await perBackgroundRow(question, (b, phi) => {
      margin(x, b, rescaleFactor(linked, x, b), phi);
      return 1;
    });
    return { values, error, baseValue: baseValueOf(output, background) };
  }

  return {
    output,
    used,
    async run(engine, x, question) {
      switch (engine) {
        case 'linear': {
          const values = new Float64Array(nFeatures);
          linear.add(x, values);
          return { values, error: linear.error, baseValue: linear.baseValue };
        }
        case 'tree': return tree(x);
        case 'link': return link(x, question);
        case 'rescale': return rescale(x, question);
        default: return enumerate(output, x, background, activePlayers(used, x, background, players), players, nFeatures, question);
      }
    },
    pairwise: link,
  };
}

function scoresOf({ additive, links }: ExplainedOutput): Score[] {
  return [additive, ...links.flatMap(({ scores }) => scores)];
}

function baseValueOf(output: ExplainedOutput, background: PreparedBackground): number {
  let base = 0;
  for (let b = 0; b < background.n; b++) base += background.weights[b] * evaluateOutput(output, background.rows[b]);
  return base;
}

/** Attributions of a score against one background row: trees by recursion, terms by their difference. */
function pairwiseScore({ linear, forests }: Score, players: Int32Array, nFeatures: number): AddPair {
  const trees = forests.map((forest) => pairwiseTrees(forest, nFeatures));
  return (x, b, factor, phi) => {
    for (const add of trees) add(x, b, factor, phi);
    for (const { column, weight } of linear) phi[players[column]] += factor * weight * (x[column] - b[column]);
  };
}

/** Features the output uses in which x differs from some background row; NaN equals NaN. */
function activePlayers(used: Uint8Array, x: Float64Array, background: PreparedBackground, players: Int32Array): number[] {
  const active = new Uint8Array(used.length);
  for (let b = 0; b < background.n; b++) {
    const row = background.rows[b];
    for (let c = 0; c < players.length; c++) if (!same(x[c], row[c])) active[players[c]] = used[players[c]];
  }
  return [...active.keys()].filter((j) => active[j] === 1);
}

const same = (a: number, b: number): boolean => a === b || (a !== a && b !== b);

function activeBits(active: readonly number[], nFeatures: number): { of: Int32Array; n: number } {
  const of = new Int32Array(nFeatures);
  active.forEach((player, i) => { of[player] = 1 << i; });
  return { of, n: active.length };
}

function chooseEngine(target: Target, x: Float64Array, background: PreparedBackground, players: Int32Array, { engine, budget, scale }: Question): Engine {
  const { output } = target;
  const M = activePlayers(target.used, x, background, players).length;
  const behindLink = output.links.length > 0;
  const trees = output.additive.forests.length > 0;
  const able: Engine[] = [];
  if (!behindLink) able.push(trees ? 'tree' : 'linear');
  if (behindLink && M < 31 && 2 ** M * background.n <= LINK_LIMIT) able.push('link');
  if (M < 31 && 2 ** M <= budget) able.push('enumerate');
  if (engine === 'auto') return able[0] ?? 'sample';
  if (able.includes(engine)) return engine;
  const rescalable = output.links.length === 1 && output.links[0].link === 'logistic' && output.additive.forests.length === 0;
  if (engine === 'rescale' && rescalable) return engine;
  const others = [...able, ...(rescalable ? ['rescale'] : []), 'sample'];
  throw new CandorError('engine-not-applicable',
    `engine "${engine}" cannot serve this model on the ${scale} scale (${M} players that matter, ${background.n} background rows, budget ${budget}); can: ${others.join(', ')}`);
}
