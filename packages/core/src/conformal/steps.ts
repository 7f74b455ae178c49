import { CandorError } from '../errors.js';
import { lowerBound } from '../numeric/quantile.js';
import { sorted } from '../numeric/sorted.js';

/** Sorted scores, compressed: `atLeast[i]` of the `n` scores are ≥ `knots[i]`; knots ascend. */
export interface StepTable {
  readonly n: number;
  readonly knots: Float64Array;
  readonly atLeast: Uint32Array;
}

const EXACT = 200;
const KNOTS = 312;

/**
 * The largest 200 scores exactly, the rest at 312 knots or fewer, each rounded up to float32.
 *
 * Scores are rounded up and read at the knot below, so none is missed and a p-value from it stays valid.
 */
export function compressScores(scores: ArrayLike<number>): StepTable {
  const all = sorted(Float64Array.from(scores, roundUp32));
  const n = all.length;
  const picked: number[] = [];
  const head = Math.max(0, n - EXACT);
  const knots = Math.min(KNOTS, head);
  for (let i = 0; i < knots; i++) picked.push(all[Math.floor((i * head) / knots)]);
  for (let i = head; i < n; i++) picked.push(all[i]);
  const distinct = picked.filter((score, i) => i === 0 || score !== picked[i - 1]);
  const below = new Map<number, number>();
  for (let i = n - 1; i >= 0; i--) below.set(all[i], i);
  return { n, knots: Float64Array.from(distinct), atLeast: Uint32Array.from(distinct, (score) => n - below.get(score)!) };
}

/**
 * How many calibration scores are ≥ `score`: exactly among the largest, never too few below.
 *
 * Between two exact knots no score can hide, so the count at the knot above is the true one. Elsewhere it is
 * the count at the knot below without the score that lies on it.
 */
export function countAtLeast(table: StepTable, score: number): number {
  const above = lowerBound(table.knots, score);
  if (above === table.knots.length) return 0;
  if (table.knots[above] === score || above === 0) return table.atLeast[above];
  return table.atLeast[above - 1] > EXACT ? table.atLeast[above - 1] - 1 : table.atLeast[above];
}

/** @throws {@link CandorError} `bad-steps` unless knots ascend and counts fall from at most n to at least 1. */
export function assertSteps({ n, knots, atLeast }: StepTable): void {
  const good = knots.length === atLeast.length && (n === 0) === (knots.length === 0)
    && knots.every((knot, i) => Number.isFinite(knot) && (i === 0 || knot > knots[i - 1]))
    && atLeast.every((count, i) => count >= 1 && count <= (i === 0 ? n : atLeast[i - 1] - 1))
    && (n === 0 || atLeast[0] === n);
  if (!good) throw new CandorError('bad-steps', `a table of ${n} calibration scores does not ascend from all of them; build the profile again`);
}

/** The smallest float32 that is not below `x`. */
export function roundUp32(x: number): number {
  const rounded = Math.fround(x);
  if (rounded >= x) return rounded;
  bits.float[0] = rounded;
  bits.int[0] += rounded >= 0 ? 1 : -1;
  return bits.float[0];
}

const shared = new ArrayBuffer(4);
const bits = { float: new Float32Array(shared), int: new Int32Array(shared) };
