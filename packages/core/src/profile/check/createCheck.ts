import { CandorError, type Problem } from '../../errors.js';
import type { Explanation, Scale } from '../../explanation/explanation.js';
import { contextOf } from '../../explainer/contextOf.js';
import { createExplainer } from '../../explainer/createExplainer.js';
import type { Explainer, Prediction } from '../../explainer/explainer.js';
import { checkRow } from '../../model/checkRow.js';
import type { Model } from '../../model/model.js';
import type { CheckedRow, Row } from '../../model/row.js';
import { quantile } from '../../numeric/quantile.js';
import { sorted } from '../../numeric/sorted.js';
import { labelOf } from '../authoring/outcomes.js';
import { promisesOf } from '../authoring/promisesOf.js';
import { labelIn } from '../authoring/table.js';
import { placed } from '../placed.js';
import type { Profile } from '../profile.js';
import { topClass } from '../topClass.js';
import { checkRowOf, type CheckRow } from './checkRow.js';
import { contextRows } from './contextRows.js';
import { coverageRows } from './coverageRows.js';
import { likelihoodRow } from './likelihoodRow.js';
import { createMovementCounter } from './movement.js';
import { movementRows } from './movementRows.js';
import type { Replayed } from './replayed.js';
import { unusualRows } from './unusualRows.js';

export interface CreateCheckOptions {
  readonly model: Model;
  readonly profile: Profile;
  /** What was found wrong with the profile when it was read: a promise that cannot be read cannot be kept. */
  readonly problems?: readonly Problem[];
  /** Default: made of model and profile. */
  readonly explainer?: Explainer;
  /** What the shares are of; default: that of the panel. What is promised does not depend on it. */
  readonly scale?: Scale | undefined;
  /** Milliseconds from any start; without it no time is measured. */
  readonly clock?: () => number;
}

/** Rows go in one by one; what is kept of each is a few numbers. */
export interface Check {
  /**
   * @param row - The model's inputs, and the columns that the profile declares as context.
   * @param outcome - What came, as it stands in the table; empty, `NaN` or `null` when it is not known.
   * @throws {@link CandorError} `unknown-label`, and what the model says of a row it cannot read.
   */
  replay(row: Row, outcome: string): Promise<void>;
  /** @throws {@link CandorError} `no-rows`, `labels-missing`. */
  report(): CheckReport;
}

export interface CheckReport {
  readonly rows: number;
  /** Rows whose outcome is known. */
  readonly labelled: number;
  readonly results: readonly CheckRow[];
  /** Ids of the results that broke their limit. */
  readonly failed: readonly string[];
}

/** Shares must add up to the prediction this exactly, for a prediction of size one or less; larger ones in proportion. */
const LARGEST_GAP = 1e-6;
/**
 * Rows that are explained in full where every coalition runs the model. No promise depends on single shares: of the rows
 * after these the fewest coalitions are asked that an estimate needs.
 */
const IN_FULL = 20;
const IN_BRIEF = { engine: 'sample', budget: 16 } as const;
/** Above this share of rows without outcome, those that have one may be chosen ones. */
const MOST_UNLABELLED = 0.05;

/**
 * Replays labelled rows through the runtime of the panel, and holds what it says to what came.
 *
 * Limits are the profile's promises (coverage, the floor of its contexts, sums that add up) and those its config
 * declared under `check`.
 */
export function createCheck({ model, profile, problems = [], explainer = createExplainer({ model, profile, problems: [...problems] }), scale, clock }: CreateCheckOptions): Check {
  const { checkLimits: limits = {} } = profile;
  const replayed: Replayed[] = [];
  const ps: number[] = [];
  const times: number[] = [];
  const movement = profile.features.length > 0 ? createMovementCounter(profile) : null;
  let rows = 0;
  let gap = 0;
  let asksTheModel = false;

  return {
    async replay(row, outcome) {
      const checked = checkRow(model, row);
      const [prediction] = await explainer.predict([row]);
      const inFull = !asksTheModel || rows < IN_FULL;
      const start = clock?.();
      const explanation = await explainer.explain(row, { ...(scale && { scale }), ...(inFull ? {} : IN_BRIEF) });
      if (clock && start !== undefined && inFull) times.push(clock() - start);
      rows++;
      if (explanation.attribution.evaluations > 0) asksTheModel = true;
      movement?.add(checked);
      const { attribution, unusual } = explanation;
      gap = Math.max(gap, Math.abs(attribution.gap) / Math.max(1, Math.abs(explanation.prediction.value)));
      if (unusual) ps.push(unusual.p);
      const label = labelIn(outcome);
      if (label !== null) replayed.push(replayedOf({ model, profile, row, checked, prediction, explanation, y: labelOf(label, model.output) }));
    },
    report() {
      if (rows === 0) throw new CandorError('no-rows', 'there is no row to check; give labelled rows');
      const unlabelled = rows - replayed.length;
      if (replayed.length === 0 || (unlabelled > MOST_UNLABELLED * rows && profile.data.labelPolicy === 'all')) {
        throw new CandorError('labels-missing',
          `${unlabelled} of ${rows} rows have no outcome; give rows whose outcome is known${replayed.length > 0 ? ', or say in data.labelPolicy of the config how the labelled ones were chosen ("random-sample" or "selective") and build the profile again' : ''}`);
      }
      const results = [
        ...problems.map(({ code, message }) => ({ ...checkRowOf({ id: `profile.${code}`, what: message, value: null }), pass: false })),
        ...contextRows(replayed, profile, limits),
        ...coverageRows(replayed, profile, limits),
        ...likelihoodRow(replayed, profile, limits),
        ...unusualRows(ps, limits),
        ...(movement ? movementRows(movement.movements(), limits) : []),
        checkRowOf({ id: 'additivity', what: 'largest difference between a prediction and the sum of its shares', value: gap, limit: LARGEST_GAP, n: rows }),
        ...(times.length > 0 ? [checkRowOf({ id: 'latency', what: 'median time to explain a row, ms', value: quantile(sorted(times), 0.5), limit: limits.latencyMs, n: times.length })] : []),
      ];
      return { rows, labelled: replayed.length, results, failed: results.filter(({ pass }) => pass === false).map(({ id }) => id) };
    },
  };
}

interface Case {
  readonly model: Model;
  readonly profile: Profile;
  readonly row: Row;
  readonly checked: CheckedRow;
  readonly prediction: Prediction;
  readonly explanation: Explanation;
  /** Index of the class, or the amount. */
  readonly y: number;
}

function replayedOf(one: Case): Replayed {
  const { profile, row, checked, explanation, y } = one;
  const { segments, cuts } = profile.context;
  const cells = placed(cuts, contextOf(row, profile, undefined)) ?? {};
  const judged = { cells, ...judgedBy(one) };
  return {
    ...judged,
    promises: promisesOf(profile, { ...judged, row: checked, outputs: outputsOf(one), y }),
    promised: segments.length === 0 || explanation.context?.support === 'seen',
    withheld: explanation.band == null && explanation.set == null,
    likelihood: likelihoodOf(one),
  };
}

/** What the model said of the event, of its likeliest class or of the amount, and what was. */
function judgedBy({ model: { output }, profile, prediction: { probabilities = {}, value }, explanation, y }: Case): { said: number; was: number } {
  if (output.task === 'regression') return { said: value ?? explanation.prediction.value, was: y };
  const spoken = profile.outcome.positiveClass ?? topClass(probabilities)!;
  return { said: probabilities[spoken], was: Number(classOf(output, y) === spoken) };
}

const outputsOf = ({ model: { output }, prediction: { probabilities = {} } }: Case) =>
  Float64Array.from(output.classes ?? Object.keys(probabilities), (name) => probabilities[name]);

function likelihoodOf({ model: { output }, profile: { likelihood: part }, prediction: { probabilities }, explanation: { likelihood, sureness }, y }: Case): Replayed['likelihood'] {
  const came = classOf(output, y);
  if (likelihood) return { value: likelihood.value, came: came === part?.event };
  if (part?.about === 'top-class' && sureness?.kind === 'class') return { value: sureness.value, came: came === topClass(probabilities) };
  return null;
}

const classOf = ({ classes }: Model['output'], y: number) => classes?.[y] ?? String(y);
