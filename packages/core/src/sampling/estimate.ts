import { CandorError } from '../errors.js';
import { type Coalitions, withComplements } from './coalitions.js';
import { createDesign, type Pairs } from './design.js';
import type { Estimate, Game, OutputEstimate } from './game.js';
import { leverageSquares } from './leverageSquares.js';
import { createOddProcess, type OddProcess, type Unexplained } from './oddProcess.js';
import { shapleySums } from './shapleySums.js';
import { createSignMarks, type MarkSigns } from './signMarks.js';
import type { Solution } from './solution.js';

export interface EstimateOptions {
  /** Coalitions allowed, no one and everyone included. Default 1,024. */
  budget?: number | undefined;
  /** Default 0. */
  seed?: number | undefined;
  /**
   * Stops once the widest half-width is at most this share of Σ|φ|, for every output; 0 never stops early.
   * Default 0.01. Where every coalition fits the budget it is not asked: exact values are on their way.
   */
  tolerance?: number | undefined;
  signal?: AbortSignal | undefined;
  /** Called after 64, 128, 256 … coalitions and with the last. */
  onEstimate?: ((estimate: Estimate) => void) | undefined;
  /** A reason of the caller's own to stop at this estimate, such as the time it took. */
  enough?: ((estimate: Estimate) => boolean) | undefined;
}

/** Coalitions of the first estimate. */
const FIRST = 64;
/** The odd process costs (coalitions / 2)³ / 6 multiplications; above this it is left for least squares. A power of 2. */
const MOST_OF_PROCESS = 1024;
/** Fewer coalitions than this say nothing worth a band. */
const LEAST = 16;

/**
 * Shapley values of a game nobody knows from the inside, with a 95% band on each, better step by step.
 *
 * Coalitions are drawn in pairs of complements, balanced by size, and no one is asked twice. All of them: the Shapley
 * sum, exact. Up to 1,024: an odd Gaussian process. Above: Leverage SHAP's weighted least squares of what the process of
 * the first 1,024 leaves, so that the process is not thrown away. The same seed and the same answers give the same bytes,
 * whoever listens; but where nobody does and nothing can end it early, estimates in between are not made, and no sign is
 * marked as turned from one that was never shown.
 * @returns The last estimate published.
 * @throws {@link CandorError} `budget-invalid`; `shape-mismatch` and `non-finite-output` when the game does not
 *   answer one finite number per coalition and output; `estimate-undetermined` when the budget cannot tell the
 *   players apart. What the game throws passes untouched, and so does the reason of an abort.
 */
export async function estimate(
  game: Game, { budget = 1024, seed = 0, tolerance = 0.01, signal, onEstimate, enough }: EstimateOptions = {},
): Promise<Estimate> {
  const { players, outputs } = game;
  const all = 2 ** players;
  if (!Number.isSafeInteger(budget) || budget < Math.min(LEAST, all)) {
    throw new CandorError('budget-invalid', `the budget is ${budget} coalitions, and ${players} players need a whole number of at least ${Math.min(LEAST, all)}; raise it`);
  }
  const design = createDesign(players, seed);
  const last = Math.min(all, budget - (budget % 2));
  const marks = Array.from({ length: outputs }, () => createSignMarks(players));
  const process = createOddProcess(players);
  let answered = new Float64Array(0); // coalition-major, both mates of every pair in turn
  const inSteps = onEstimate !== undefined || enough !== undefined || (last < all && tolerance > 0);
  const first = inSteps ? FIRST : last < all ? MOST_OF_PROCESS : last;
  for (let coalitions = Math.min(first, last); ; coalitions = inSteps ? Math.min(2 * coalitions, last) : last) {
    signal?.throwIfAborted();
    const pairs = design.take(Math.ceil(coalitions / 2));
    const asked = newCoalitions(pairs, answered.length / outputs);
    const answers = await game.evaluate(asked, signal);
    signal?.throwIfAborted();
    checkAnswers(answers, asked, outputs);
    answered = joined(answered, answers);

    const exact = coalitions === all;
    const published = publish(process, pairs, answered, outputs, exact, marks);
    published.final = coalitions === last || (last < all && isWithin(published, tolerance)) || enough?.(published) === true;
    onEstimate?.(published);
    if (published.final) return published;
  }
}

/** What has not been asked yet. Without players no one is everyone: one coalition, not two. */
function newCoalitions(pairs: Pairs, asked: number): Coalitions {
  return pairs.players === 0 ? pairs : withComplements(pairs, asked / 2);
}

function checkAnswers(answers: Float64Array, { n }: Coalitions, outputs: number): void {
  if (answers.length !== n * outputs) {
    throw new CandorError('shape-mismatch', `the game answered ${answers.length} numbers for ${n} coalitions and ${outputs} outputs; it owes ${n * outputs}`);
  }
  const at = answers.findIndex((value) => !Number.isFinite(value));
  if (at >= 0) {
    throw new CandorError('non-finite-output', `the game answered ${answers[at]} for output ${at % outputs} of a coalition, which cannot be shared out; look for rows the model gives no number`);
  }
}

function publish(process: OddProcess, pairs: Pairs, answered: Float64Array, outputs: number, exact: boolean, marks: readonly MarkSigns[]): Estimate {
  const { players } = pairs;
  const coalitions = answered.length / outputs;
  const { method, solution } = solve(process, pairs, oddPart(pairs, answered, outputs), exact);
  const everyone = coalitions === 1 ? 0 : outputs;
  return {
    method, exact, final: false, coalitions,
    outputs: marks.map((mark, k): OutputEstimate => {
      const values = solution.values.slice(k * players, (k + 1) * players);
      const halfWidths = solution.halfWidths.slice(k * players, (k + 1) * players);
      return { baseValue: answered[k], prediction: answered[everyone + k], values, halfWidths, signs: mark(values, halfWidths, exact) };
    }),
  };
}

/** g(S) = (v(S) - v(¬S)) / 2 of every pair, output-major. */
function oddPart({ n, players }: Pairs, answered: Float64Array, outputs: number): Float64Array {
  const g = new Float64Array(outputs * n);
  if (players === 0) return g;
  for (let p = 0; p < n; p++) {
    for (let k = 0; k < outputs; k++) g[k * n + p] = (answered[2 * p * outputs + k] - answered[(2 * p + 1) * outputs + k]) / 2;
  }
  return g;
}

function solve(process: OddProcess, pairs: Pairs, g: Float64Array, exact: boolean): { method: Estimate['method']; solution: Solution } {
  if (exact) return { method: 'enumeration', solution: shapleySums(pairs, g) };
  const posterior = 2 * pairs.n <= MOST_OF_PROCESS ? process.fit(pairs, g) : null;
  if (posterior) return { method: 'process', solution: posterior };
  const left = process.leave(pairs, g);
  const squares = leverageSquares(pairs, left?.residuals ?? g);
  if (squares) return { method: 'least-squares', solution: left ? onTopOf(left, squares, pairs.n) : squares };
  throw new CandorError('estimate-undetermined', `${2 * pairs.n} coalitions cannot tell ${pairs.players} players apart; raise the budget`);
}

/**
 * The process's values and the least squares of what it leaves.
 *
 * Its own pairs leave nothing, so that they pull back towards it by their share of all: by that share its error stays.
 */
function onTopOf({ n, solution }: Unexplained, squares: Solution, all: number): Solution {
  const share = n / all;
  return {
    values: squares.values.map((value, at) => solution.values[at] + value),
    halfWidths: squares.halfWidths.map((width, at) => {
      const kept = share * solution.halfWidths[at];
      return Math.sqrt(width * width + kept * kept);
    }),
  };
}

function isWithin({ outputs }: Estimate, tolerance: number): boolean {
  if (tolerance <= 0) return false;
  return outputs.every(({ values, halfWidths }) => {
    const size = values.reduce((sum, value) => sum + Math.abs(value), 0);
    return halfWidths.every((halfWidth) => halfWidth <= tolerance * size);
  });
}

function joined(a: Float64Array, b: Float64Array): Float64Array<ArrayBuffer> {
  const both = new Float64Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
}
