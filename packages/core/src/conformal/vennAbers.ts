import { CandorError } from '../errors.js';
import { poolViolators, tiesOf, type IsotonicBlock } from '../numeric/isotonic.js';
import { upperBound } from '../numeric/quantile.js';

/** Two probabilities of the event, one of which is perfectly calibrated; `p0 ≤ p1`. */
export interface VennAbersPair {
  readonly p0: number;
  readonly p1: number;
}

/** Pairs over the score in thousandths: `p0[i]`, `p1[i]` hold from `start[i]` up to `start[i + 1]`. */
export interface VennAbersTable {
  readonly start: ArrayLike<number>;
  readonly p0: ArrayLike<number>;
  readonly p1: ArrayLike<number>;
}

/** Scores are told apart to this many parts of 1, on both sides. */
const PARTS = 1000;

/**
 * Inductive Venn-Abers: the isotonic values at a score after adding it to the calibration cases as a
 * miss (p0) and as a hit (p1).
 *
 * @param scores - Of the calibration cases, any order.
 * @param events - 1 where the event happened, else 0.
 * @see Vovk, Petej & Fedorova (2015), arXiv:1511.00213
 */
export const vennAbersPair = (scores: ArrayLike<number>, events: ArrayLike<number>, score: number): VennAbersPair => pairAt(tiesOf(scores, events), score);

/** Every pair there is, over scores rounded to three decimals. */
export function vennAbersTable(scores: ArrayLike<number>, events: ArrayLike<number>): VennAbersTable {
  const ties = tiesOf(Float64Array.from(scores, parts), events);
  const start: number[] = [];
  const p0: number[] = [];
  const p1: number[] = [];
  let from = 0;
  const append = (s: number) => {
    if (s > PARTS) return;
    const pair = pairAt(ties, s);
    if (start.length > 0 && p0.at(-1) === pair.p0 && p1.at(-1) === pair.p1) return;
    start.push(s);
    p0.push(pair.p0);
    p1.push(pair.p1);
  };
  // Between two calibration scores the order, and so the pair, is the same.
  for (const { lo } of ties) {
    if (from < lo) append(from);
    append(lo);
    from = lo + 1;
  }
  append(from);
  return { start, p0, p1 };
}

/** The pair of a score, looked up. */
export function lookUpPair({ start, p0, p1 }: VennAbersTable, score: number): VennAbersPair {
  const at = Math.max(0, upperBound(start, parts(score)) - 1);
  return { p0: p0[at], p1: p1[at] };
}

/** @throws {@link CandorError} `bad-venn-abers` unless starts ascend from 0 and each pair is ordered within [0, 1]. */
export function assertVennAbers({ start, p0, p1 }: VennAbersTable): void {
  const isSound = start.length > 0 && start[0] === 0 && p0.length === start.length && p1.length === start.length
    && Array.from(start).every((s, i) => (i === 0 || s > start[i - 1]) && p0[i] >= 0 && p0[i] <= p1[i] && p1[i] <= 1);
  if (!isSound) throw new CandorError('bad-venn-abers', 'the table of probability pairs does not ascend from 0, or a pair is not ordered');
}

const parts = (score: number) => Math.round(Math.min(1, Math.max(0, score)) * PARTS);

function pairAt(ties: readonly IsotonicBlock[], score: number): VennAbersPair {
  return { p0: valueWith(ties, score, 0), p1: valueWith(ties, score, 1) };
}

function valueWith(ties: readonly IsotonicBlock[], score: number, event: 0 | 1): number {
  const pools = poolViolators(withCase(ties, score, event));
  const { sum, n } = pools.find(({ hi }) => score <= hi)!;
  return sum / n;
}

function* withCase(ties: readonly IsotonicBlock[], score: number, event: 0 | 1): Generator<IsotonicBlock> {
  let isAdded = false;
  for (const tie of ties) {
    if (!isAdded && score <= tie.lo) {
      isAdded = true;
      if (score === tie.lo) {
        yield { ...tie, n: tie.n + 1, sum: tie.sum + event };
        continue;
      }
      yield { lo: score, hi: score, n: 1, sum: event };
    }
    yield tie;
  }
  if (!isAdded) yield { lo: score, hi: score, n: 1, sum: event };
}
