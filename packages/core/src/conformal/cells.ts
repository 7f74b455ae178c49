import { betaCdf, betaQuantile } from '../numeric/beta.js';
import { isotonic } from '../numeric/isotonic.js';
import { orderOf } from '../numeric/sorted.js';

/** Scores from `lo` up to `hi` (the last cell includes it), with what came of the calibration cases in it. */
export interface Cell {
  readonly lo: number;
  readonly hi: number;
  readonly n: number;
  readonly hits: number;
}

interface Run { lo: number; hi: number; n: number; hits: number }

/**
 * Isotonic blocks of a score, neighbours merged until each holds `minRows`.
 *
 * Limits between cells lie half-way between scores, so that a last-digit difference moves no case.
 * @param scores - Calibrated or not, in [lo, hi].
 * @param events - 1 where the event happened, else 0.
 */
export function isotonicCells(scores: ArrayLike<number>, events: ArrayLike<number>, { lo = 0, hi = 1, minRows = 30 } = {}): Cell[] {
  return joinRuns(isotonic(scores, events).map(({ sum, ...block }) => ({ ...block, hits: sum })), lo, hi, minRows);
}

/** `bins` runs of equal count; equal scores are never parted. */
export function equalCountCells(scores: ArrayLike<number>, events: ArrayLike<number>, { bins = 10, lo = 0, hi = 1, minRows = 30 } = {}): Cell[] {
  const order = orderOf(scores);
  const runs: Run[] = [];
  for (let at = 0; at < order.length;) {
    const score = scores[order[at]];
    let last = runs.at(-1);
    if (!last || last.n > 0 && at >= (runs.length * order.length) / bins) runs.push((last = { lo: score, hi: score, n: 0, hits: 0 }));
    for (; at < order.length && scores[order[at]] === score; at++) {
      last.hi = score;
      last.n++;
      last.hits += events[order[at]];
    }
  }
  return joinRuns(runs, lo, hi, minRows);
}

function joinRuns(runs: readonly Run[], lo: number, hi: number, minRows: number): Cell[] {
  const joined: Run[] = [];
  for (const run of runs) {
    const last = joined.at(-1);
    if (last && last.n < minRows) absorb(last, run);
    else joined.push({ ...run });
  }
  const short = joined.at(-1);
  const before = joined.at(-2);
  if (short && before && short.n < minRows) absorb(before, joined.pop()!);
  return joined.map(({ n, hits, ...run }, i) => ({
    lo: i === 0 ? Math.min(lo, run.lo) : (joined[i - 1].hi + run.lo) / 2,
    hi: i === joined.length - 1 ? Math.max(hi, run.hi) : (run.hi + joined[i + 1].lo) / 2,
    n,
    hits,
  }));
}

function absorb(left: Run, right: Run): void {
  left.hi = right.hi;
  left.n += right.n;
  left.hits += right.hits;
}

/** The cell of a score; scores beyond the ends belong to the end cells. `null` without cells. */
export function cellOf<C extends Cell>(cells: readonly C[], score: number): C | null {
  for (const cell of cells) if (score < cell.hi) return cell;
  return cells.at(-1) ?? null;
}

/**
 * Jeffreys interval of a rate from `hits` of `n`: equal tails of Beta(hits + ½, n - hits + ½).
 *
 * No hit gives a lower end of 0, only hits an upper end of 1.
 * @param level - Share of belief inside, 0.9 by default.
 * @see Brown, Cai & DasGupta (2001), doi:10.1214/ss/1009213286
 */
export function jeffreysInterval(hits: number, n: number, level = 0.9): { lower: number; upper: number } {
  const tail = (1 - level) / 2;
  return {
    lower: hits === 0 ? 0 : betaQuantile(tail, hits + 0.5, n - hits + 0.5),
    upper: hits === n ? 1 : betaQuantile(1 - tail, hits + 0.5, n - hits + 0.5),
  };
}

/** P(from ≤ rate < to) after `hits` of `n`, for a rate that is Beta(hits + ½, n - hits + ½). */
export function shareBetween({ hits, n }: Pick<Cell, 'hits' | 'n'>, from: number, to: number): number {
  return betaCdf(to, hits + 0.5, n - hits + 0.5) - betaCdf(from, hits + 0.5, n - hits + 0.5);
}
