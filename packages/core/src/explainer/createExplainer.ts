import type { Answer, Question } from '../attribution/game.js';
import { CandorError, type Problem } from '../errors.js';
import type { Explanation } from '../explanation/explanation.js';
import { EXPLANATION_VERSION } from '../explanation/version.js';
import { checkRow } from '../model/checkRow.js';
import type { Model } from '../model/model.js';
import type { CheckedRow, Row } from '../model/row.js';
import type { Predictor } from '../ports.js';
import { profileSha256 } from '../profile/integrity.js';
import { judgeCase } from '../profile/judgeCase.js';
import type { Profile } from '../profile/profile.js';
import { aboutOf } from './aboutOf.js';
import { assertOptions } from './assertOptions.js';
import { assertReturned } from './assertReturned.js';
import { batches } from './batches.js';
import { blackBoxEngines } from './blackBoxEngines.js';
import { contextOf } from './contextOf.js';
import { explainedFeatures, inGroups } from './explainedFeatures.js';
import type { Engines } from './engines.js';
import type { ExplainOptions, Explainer, ExplainerInfo, Prediction } from './explainer.js';
import { nativeEngines } from './nativeEngines.js';
import { placed } from './placed.js';
import { playersOf, type FeatureGroup, type Players } from './playersOf.js';
import { chooseTarget, defaultScale } from './question.js';
import { assertRows, referenceRows } from './referenceRows.js';
import { createExplanationStore } from './store.js';
import { toPrediction } from './toPrediction.js';

export interface CreateExplainerOptions {
  model: Model;
  /** What is known about this model version; without it there are reasons only. */
  profile?: Profile;
  /** Reference rows; default: the profile's. They weigh the same unless `weights` says otherwise. */
  background?: { rows: readonly Row[]; weights?: readonly number[] };
  /**
   * Runs the model: onnxruntime, a team's own function, a remote endpoint. A model that is linear or made of trees
   * needs none; given, the model is explained by its answers alone. Disposed of with the explainer.
   */
  predictor?: Predictor;
  /**
   * Inputs that are shared out together, each group one player of the game; `profile` takes the groups of the profile's
   * presentation. Default: every input plays for itself.
   */
  groups?: 'profile' | readonly FeatureGroup[];
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
}

/**
 * Joins a model, its profile and the engines: rows in, explanations out, in this thread.
 *
 * The newest question wins: `explain` aborts the question before it, which rejects with an
 * `AbortError`. Lists go through `explainBatch`, which disturbs nobody.
 *
 * @throws {@link CandorError} `no-background` when neither profile nor background holds reference rows;
 *   `not-lowered` for a graph without a predictor; `groups-invalid`.
 */
export function createExplainer({ model, profile, background, predictor, groups, problems = [], now = () => new Date().toISOString() }: CreateExplainerOptions): Explainer {
  assertRead(model, profile);
  const players = playersOf(model.features, groups, profile);
  const engines = enginesOf(model, predictor, referenceRows(model, profile, background), players);
  const store = createExplanationStore();
  const provenance = {
    ...(profile ? { profileSha256: profileSha256(profile) } : {}),
    versions: { explanation: EXPLANATION_VERSION, ...(profile ? { profile: profile.version } : {}) },
  };

  async function casesOf(rows: readonly Row[], start: number, signal: AbortSignal | undefined): Promise<Case[]> {
    assertRows(rows);
    const checked = rows.map((row, i) => named(start + i, rows.length > 1 || start > 0, () => checkRow(model, row)));
    const { labels, scores } = await engines.predict(checked, start, signal);
    const width = scores.length / Math.max(1, rows.length);
    return rows.map((row, i) => ({
      row,
      checked: checked[i]!,
      prediction: toPrediction(model, scores.subarray(i * width, (i + 1) * width), labels?.[i]),
    }));
  }

  function ask(one: Case, options: ExplainOptions): Asked {
    const { scale = defaultScale(model), engine = 'auto', budget = DEFAULT_BUDGET, seed = 0, tolerance, timeLimit, signal, onProgress } = options;
    const { output, name: target } = chooseTarget(model, options.target, one.prediction.label ?? mostLikely(one.prediction));
    return { ...one, target, question: { scale, output, engine, budget, seed, tolerance, timeLimit, signal, onProgress } };
  }

  /** Explains a batch in order; the answer to a long game does not wait for those after it. */
  async function* explainCases(cases: readonly Case[], start: number, options: ExplainOptions): AsyncGenerator<Explanation> {
    // Progress counts rows, not what an engine does for one of them.
    const asked = cases.map((one) => ask(one, { ...options, onProgress: undefined }));
    const answers = await engines.explainTogether(asked.map(({ checked }) => checked), asked.map(({ question }) => question)).catch((error: unknown) => {
      // One row that cannot be explained fails them all; alone, each is met in its place.
      if (error instanceof CandorError) return null;
      throw error;
    });
    for (const [i, one] of asked.entries()) {
      options.signal?.throwIfAborted();
      const answer = answers?.[i] ?? await engines.explain(one.checked, one.question).catch((error: unknown) => { throw placed(error, start + i); });
      yield named(start + i, true, () => assemble(one, answer, options));
    }
  }

  function assemble({ row, checked, prediction, target, question: { scale, output, seed } }: Asked, answer: Answer, options: ExplainOptions): Explanation {
    const { label, probabilities } = prediction;
    const context = contextOf(row, profile, options.context);
    const values = Array.from(answer.values);
    const shown = { scale, value: answer.prediction, ...(label === undefined ? {} : { label }), ...(target === undefined ? {} : { target }) };
    const returned = scale === 'margin' ? undefined : (prediction.value ?? probabilities?.[target ?? ''] ?? Object.values(prediction.values ?? {})[output]);
    assertReturned(returned, model.output.kind);
    const judged = profile && judgeCase(profile, { row: checked, prediction: shown, probabilities, context, influence: players ? Array.from(players.of, (player) => values[player]!) : values });
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
      features: inGroups(explainedFeatures(model.features, checked, profile), players),
      attribution: {
        scale,
        baseValue: answer.baseValue,
        values,
        ...(answer.standardErrors ? { standardErrors: Array.from(answer.standardErrors) } : {}),
        ...(answer.signs ? { signs: answer.signs } : {}),
        ...(answer.backgroundError ? { backgroundError: Array.from(answer.backgroundError) } : {}),
        gap: answer.prediction - values.reduce((sum, value) => sum + value, answer.baseValue),
        engine: answer.engine,
        exact: answer.exact,
        budget: answer.budget,
        ...(answer.coalitions === undefined ? {} : { coalitions: answer.coalitions }),
        evaluations: answer.evaluations,
      },
      band: judged?.band ?? null,
      set: judged?.set ?? null,
      likelihood: judged?.likelihood ?? null,
      sureness: judged?.sureness ?? null,
      unusual: judged?.unusual ?? null,
      context: judged?.context ?? null,
      problems: [...problems, ...engines.problems, ...(judged?.problems ?? [])],
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
      return (await casesOf(rows, 0, signal)).map(({ prediction }) => prediction);
    },
    explain: (row, options = {}) =>
      store.ask(async (signal, progress, show) => {
        assertOptions(options);
        const onProgress = (done: number, total: number) => {
          progress(done, total);
          options.onProgress?.(done, total);
        };
        const [one] = await casesOf([row], 0, signal);
        const asked = ask(one!, { ...options, signal, onProgress });
        const onEstimate = (estimate: Answer) => {
          const explanation = assemble(asked, estimate, options);
          show(explanation);
          options.onEstimate?.(explanation);
        };
        return assemble(asked, await engines.explain(asked.checked, { ...asked.question, onEstimate }), options);
      }, options.signal),
    async *explainBatch(rows, options = {}) {
      assertOptions(options);
      for await (const { start, batch } of batches(rows, BATCH)) {
        let done = start;
        const place = start + (options.firstRow ?? 0);
        for await (const explanation of explainCases(await casesOf(batch, place, options.signal), place, options)) {
          yield explanation;
          options.onProgress?.(++done, start + batch.length);
        }
      }
    },
    subscribe: store.subscribe,
    getState: store.getState,
    dispose() {
      store.close();
      engines.dispose();
    },
  };
}

function assertRead(model: Model | undefined, profile: Profile | undefined): void {
  if (!Array.isArray(model?.features) || !model.output) throw new CandorError('no-model', 'there is no model to explain; give what `await readModel(bytes)` or `describeModel(…)` returned');
  if (profile && !(profile.version && Array.isArray(profile.features) && profile.data)) {
    throw new CandorError('profile-invalid', 'the profile is none; give `profile` as `await readProfile(json, model)` returned it, or leave it out and give `background`');
  }
}

function enginesOf(model: Model, predictor: Predictor | undefined, rows: ReturnType<typeof referenceRows>, players: Players | null): Engines {
  if (predictor) return blackBoxEngines(model, predictor, rows, players);
  if (model.lowered) return nativeEngines(model, model.lowered, rows, players);
  const why = model.problems[0]?.message ?? 'its graph has operators that are not read natively';
  throw new CandorError('not-lowered', `this model is neither linear nor made of trees; pass a predictor that runs it, such as createOrtPredictor of @candor/runtime: ${why}`);
}

/** The class of the largest probability; a graph that returns no label says it this way. */
function mostLikely({ probabilities }: Prediction): string | undefined {
  return probabilities && Object.keys(probabilities).reduce((best, label) => (probabilities[label]! > probabilities[best]! ? label : best));
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
