import { upperBound } from '../numeric/quantile.js';

/** Points at which the numbers of a context column are cut, ascending, by column. */
export type Cuts = Readonly<Record<string, readonly number[]>>;

/** The interval in which a number lies, as its context is called: `< 30`, `30 – < 50`, `≥ 50`. */
export function intervalOf(cuts: readonly number[], x: number): string {
  const at = upperBound(cuts, x);
  if (at === 0) return `< ${cuts[0]}`;
  return at === cuts.length ? `≥ ${cuts[at - 1]}` : `${cuts[at - 1]} – < ${cuts[at]}`;
}

/**
 * A context with the number of each cut column replaced by its interval; the others stay.
 *
 * What is no number stays as well, so that an interval is its own place, and anything else a context of its own.
 */
export function placed(cuts: Cuts | undefined, context: Readonly<Record<string, string>> | undefined): Readonly<Record<string, string>> | undefined {
  if (!cuts || !context) return context;
  const found = { ...context };
  for (const [column, at] of Object.entries(cuts)) {
    const x = Object.hasOwn(context, column) ? numberIn(context[column]) : NaN;
    if (!Number.isNaN(x)) found[column] = intervalOf(at, x);
  }
  return found;
}

/** The number that a cell holds; NaN where it holds none. */
export const numberIn = (cell: string): number => (cell.trim() === '' ? NaN : Number(cell));
