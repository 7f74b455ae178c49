import { createAttributor } from '../attribution/createAttributor.js';
import { encodeBackground } from '../attribution/encodeBackground.js';
import type { Answer, Background, Question } from '../attribution/game.js';
import { CandorError, type Problem } from '../errors.js';
import { EXPLANATION_VERSION, type Explanation } from '../explanation/explanation.js';
import { checkRow } from '../model/checkRow.js';
import { encodeRow } from '../model/encodeRow.js';
import type { Model } from '../model/model.js';
import { createNativePredictor } from '../model/nativePredictor.js';
import type { CheckedRow, Row } from '../model/row.js';
import { profileSha256 } from '../profile/integrity.js';
import { judgeCase } from '../profile/judgeCase.js';
import type { Profile } from '../profile/profile.js';
import { aboutOf } from './aboutOf.js';
import { batches } from './batches.js';
import { contextOf } from './contextOf.js';
import { explainedFeatures } from './explainedFeatures.js';
import type { ExplainOptions, Explainer, ExplainerInfo, Prediction } from './explainer.js';
import { chooseTarget, defaultScale } from './question.js';
import { createExplanationStore } from './store.js';
import { toPrediction } from './toPrediction.js';

export interface CreateExplainerOptions {
  model: Model;
  /** What is known about this model version; without it there are reasons only. */
  profile?: Profile;
  /** Reference rows; default: the profile's. They weigh the same unless `weights` says otherwise. */
  background?: { rows: readonly Row[]; weights?: readonly number[] };
  /** What was found wrong with the profile when it was read: stands in every explanation. */
  problems?: readonly Problem[];
  /** Time stamp of an explanation, ISO 8601; not part of its hash. */
  now?: () => string;
}

/** Rows that are checked, predicted and explained together. */
const BATCH = 512;
/** Coalitions a sampling engine may spend unless told otherwise. */
const DEFAULT_BUDGET = 1024;

/** One row on its way to an explanation. */
interface Case {
  row: Row;
  checked: CheckedRow;
  prediction: Prediction;
}

/** A case with what is asked of it. */
interface Asked extends Case {
  target: string | undefined;
  question: Question;
  encoded: Float64Array;
}

/**
 * Joins a model, its profile and the engines: rows in, explanations out, in this thread.
 *
 * The newest question wins: `explain` aborts the question before it, which rejects with an
 * `AbortError`. Lists go through `explainBatch`, which disturbs nobody.
 *
 * @throws {@link CandorError} `no-background` when neither profile nor background holds reference rows;
 *   `not-lowered` for a graph that cannot be evaluated natively.
 */
export function createExplainer({ model, profile, background, problems = [], now = () => new Date().toISOString() }: CreateExplainerOptions): Explainer {
  const { lowered } = model;
  if (!lowered) {
    const why = model.problems[0]?.message ?? 'its graph has operators that are not read natively';
    throw new CandorError('not-lowered', `this model is neither linear nor made of trees and needs a graph runtime: ${why}`);
  }
  const native = createNativePredictor(model);
  const attributor = createAttributor(lowered, referenceRows(model, profile, background), { kind: model.output.kind });
  const store = createExplanationStore();
  const provenance = {
    ...(profile ? { profileSha256: profileSha256(profile) } : {}),
    versions: { explanation: EXPLANATION_VERSION, ...(profile ? { profile: profile.version } : {}) },
  };

  function casesOf(rows: readonly Row[], start: number): Case[] {
    const checked = rows.map((row, i) => named(start + i, rows.length > 1 || start > 0, () => checkRow(model, row)));
    const { labels, scores } = native.predict(checked);
    const width = scores.length / Math.max(1, rows.length);
    return rows.map((row, i) => ({
      row,
      checked: checked[i]!,
      prediction: toPrediction(model, scores.subarray(i * width, (i + 1) * width), labels?.[i]),
    }));
  }

  function ask(one: Case, options: ExplainOptions): Asked {
    const { scale = defaultScale(model), engine = 'auto', budget = DEFAULT_BUDGET, seed = 0, signal, onProgress } = options;
    const { output, name: target } = chooseTarget(model, options.target, one.prediction.label);
    return { ...one, target, question: { scale, output, engine, budget, seed, signal, onProgress }, encoded: encodeRow(model, one.checked) };
  }

  /** Answers where every output adds up, so that rows can share the way through the trees; else `null`. */
  async function answersTogether(asked: readonly Asked[]): Promise<Answer[] | null> {
    const answers: Answer[] = [];
    for (const output of new Set(asked.map(({ question }) => question.output))) {
      const places = [...asked.keys()].filter((i) => asked[i]!.question.output === output);
      const { question, encoded } = asked[places[0]!]!;
      const engine = attributor.choose(encoded, question);
      if (engine !== 'tree' && engine !== 'linear') return null;
      const rows = new Float64Array(places.length * encoded.length);
      places.forEach((i, k) => rows.set(asked[i]!.encoded, k * encoded.length));
      (await attributor.explainBatch(rows, places.length, question)).forEach((answer, k) => { answers[places[k]!] = answer; });
    }
    return answers;
  }

  /** Explains a batch in order; the answer to a long game does not wait for those after it. */
  async function* explainCases(cases: readonly Case[], start: number, options: ExplainOptions): AsyncGenerator<Explanation> {
    // Progress counts rows, not what an engine does for one of them.
    const asked = cases.map((one) => ask(one, { ...options, onProgress: undefined }));
    const answers = await answersTogether(asked).catch((error: unknown) => {
      // One row that cannot be explained fails them all; alone, each is met in its place.
      if (error instanceof CandorError) return null;
      throw error;
    });
    for (const [i, one] of asked.entries()) {
      options.signal?.throwIfAborted();
      const answer = answers?.[i] ?? await attributor.explain(one.encoded, one.question).catch((error: unknown) => { throw placed(error, start + i); });
      yield assemble(one, answer, options);
    }
  }

  function assemble({ row, checked, prediction, target, question: { scale, output, seed } }: Asked, answer: Answer, options: ExplainOptions): Explanation {
    const { label, probabilities } = prediction;
    const context = contextOf(row, profile, options.context);
    const values = Array.from(answer.values);
    const shown = { scale, value: answer.prediction, ...(label === undefined ? {} : { label }), ...(target === undefined ? {} : { target }) };
    const judged = profile && judgeCase(profile, { row: checked, prediction: shown, probabilities, context, influence: values });
    const returned = scale === 'margin' ? undefined : (prediction.value ?? probabilities?.[target ?? ''] ?? Object.values(prediction.values ?? {})[output]);
    const { name: modelName = model.name, version: modelVersion } = profile?.card ?? {};
    return {
      version: EXPLANATION_VERSION,
      model: {
        sha256: model.sha256,
        ...(typeof modelName === 'string' ? { name: modelName } : {}),
        ...(modelVersion === undefined ? {} : { version: modelVersion }),
      },
      case: { ...(options.id === undefined ? {} : { id: options.id }), ...(context ? { context } : {}) },
      prediction: {
        ...shown,
        ...(judged?.threshold == null ? {} : { threshold: judged.threshold }),
        ...(judged?.outcome == null ? {} : { outcome: judged.outcome }),
      },
      features: explainedFeatures(model.features, checked, profile),
      attribution: {
        scale,
        baseValue: answer.baseValue,
        values,
        ...(answer.standardErrors ? { standardErrors: Array.from(answer.standardErrors) } : {}),
        ...(answer.backgroundError ? { backgroundError: Array.from(answer.backgroundError) } : {}),
        gap: answer.prediction - values.reduce((sum, value) => sum + value, answer.baseValue),
        engine: answer.engine,
        exact: answer.exact,
        budget: answer.budget,
        evaluations: answer.evaluations,
      },
      band: judged?.band ?? null,
      set: judged?.set ?? null,
      likelihood: judged?.likelihood ?? null,
      sureness: judged?.sureness ?? null,
      unusual: judged?.unusual ?? null,
      context: judged?.context ?? null,
      problems: [...problems, ...(judged?.problems ?? [])],
      provenance: {
        ...provenance,
        seed,
        ...(returned === undefined ? {} : { float32Error: Math.abs(answer.prediction - returned) }),
        time: now(),
      },
    };
  }

  return {
    ready: Promise.resolve(infoOf(model, profile)),
    async predict(rows, { signal } = {}) {
      signal?.throwIfAborted();
      return casesOf(rows, 0).map(({ prediction }) => prediction);
    },
    explain: (row, options = {}) =>
      store.ask(async (signal, progress) => {
        const onProgress = (done: number, total: number) => {
          progress(done, total);
          options.onProgress?.(done, total);
        };
        const asked = ask(casesOf([row], 0)[0]!, { ...options, signal, onProgress });
        return assemble(asked, await attributor.explain(asked.encoded, asked.question), options);
      }, options.signal),
    async *explainBatch(rows, options = {}) {
      for await (const { start, batch } of batches(rows, BATCH)) {
        let done = start;
        for await (const explanation of explainCases(casesOf(batch, start), start, options)) {
          yield explanation;
          options.onProgress?.(++done, start + batch.length);
        }
      }
    },
    subscribe: store.subscribe,
    getState: store.getState,
    dispose: store.close,
  };
}

function referenceRows(model: Model, profile: Profile | undefined, given: CreateExplainerOptions['background']): Background {
  if (given) {
    const rows = given.rows.map((row, i) => named(i, true, () => checkRow(model, row)));
    return encodeBackground(model.features, rows, given.weights);
  }
  const { rows = [], weights = [] } = profile?.background ?? {};
  if (rows.length === 0) {
    throw new CandorError('no-background', 'an attribution compares with reference rows, and there are none: pass `background`, or a profile whose background part is sound');
  }
  return encodeBackground(model.features, rows.map((row) => row.map((value) => value ?? Number.NaN)), weights);
}

const infoOf = (model: Model, profile: Profile | undefined): ExplainerInfo => ({
  model: {
    sha256: model.sha256,
    kind: model.kind,
    task: model.output.task,
    features: model.features,
    ...(model.output.classes ? { classes: model.output.classes } : {}),
    ...(model.name === undefined ? {} : { name: model.name }),
  },
  about: profile ? aboutOf(profile) : null,
});

/** Says which of many rows an error is about. */
function named<T>(index: number, oneOfMany: boolean, check: () => T): T {
  try {
    return check();
  } catch (error) {
    throw oneOfMany ? placed(error, index) : error;
  }
}

const placed = (error: unknown, index: number): unknown =>
  error instanceof CandorError ? new CandorError(error.code, `row ${index}: ${error.message}`, { cause: error }) : error;
