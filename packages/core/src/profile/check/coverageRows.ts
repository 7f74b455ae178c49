import { jeffreysInterval } from '../../conformal/cells.js';
import { ALL } from '../groups.js';
import type { Profile } from '../profile.js';
import { chanceLimit } from './chanceLimit.js';
import { checkRowOf, type CheckRow } from './checkRow.js';
import type { CheckLimits } from './limits.js';
import type { Replayed } from './replayed.js';

/** A promise that holds is reported as broken at most this often, over all groups of a table. */
export const FALSE_REPORTS = 0.01;

/** One promise and the rows it was made to. */
interface Cover {
  readonly id: string;
  readonly where: string;
  /** Position among the profile's alphas. */
  readonly at: number;
  readonly rows: readonly Replayed[];
  /** `null` where nothing is promised. */
  readonly calRows: number | null;
}

/**
 * How often bands or sets held the outcome: for all rows, and for each group with calibration cases of its own.
 *
 * The limit is what was promised, less what chance explains in as many rows, less the declared slack. Rows from
 * contexts the profile does not know are counted apart.
 */
export function coverageRows(rows: readonly Replayed[], profile: Profile, { coverageSlack = 0 }: CheckLimits): CheckRow[] {
  const { bands, sets } = profile;
  const alphasPm = bands?.alphasPm ?? sets?.alphasPm ?? [];
  const covers = alphasPm.flatMap((_, at) => coversOf(rows, profile, at)).filter((cover) => cover.rows.length > 0);
  const tail = FALSE_REPORTS / Math.max(1, covers.length);
  return covers.map(({ id, where, at, rows: some, calRows }) => {
    const bounded = some.map(({ promises }) => promises?.[at]).filter((promise) => promise != null);
    const n = bounded.length;
    const hits = bounded.filter(({ kept }) => kept).length;
    const promised = 100 - alphasPm[at] / 10;
    return checkRowOf({
      id: `coverage.${promised}.${id}`,
      what: `share of ${promised}% ${bands ? 'bands' : 'sets'} that held the outcome, ${where}`,
      value: n > 0 ? hits / n : null,
      op: '>=',
      limit: calRows === null ? null : Math.max(0, chanceLimit(alphasPm[at], calRows, n, tail) - coverageSlack),
      ...(n > 0 ? jeffreysInterval(hits, n) : { lower: null, upper: null }),
      n,
      unbounded: some.length - n,
      withheld: some.filter(({ withheld }) => withheld).length,
      size: n > 0 ? bounded.reduce((sum, { size }) => sum + size, 0) / n : null,
    });
  });
}

function coversOf(rows: readonly Replayed[], profile: Profile, at: number): Cover[] {
  const promised = rows.filter((row) => row.promised);
  const groupOf = (row: Replayed) => row.promises?.[at]?.group;
  const groups = new Set(promised.map(groupOf).filter((group) => group !== undefined));
  const own = groups.size > 1 ? [...groups].filter((group) => group !== ALL) : [];
  return [
    { id: ALL, where: 'all rows', at, rows: promised, calRows: calRowsOf(profile, ALL) },
    ...own.map((group) => ({ id: group, where: `rows of ${group}`, at, rows: promised.filter((row) => groupOf(row) === group), calRows: calRowsOf(profile, group) })),
    { id: 'new', where: 'rows from new contexts, where nothing is promised', at, rows: rows.filter((row) => !row.promised), calRows: null },
  ];
}

/** Calibration scores behind a group's promise; of classes with limits of their own the scarcest counts. */
export function calRowsOf({ bands, sets, data }: Profile, group: string): number {
  const checked = (sets?.q ?? []).filter(({ q }) => q.some((limit) => limit !== null)).map(({ n }) => n);
  const own = bands?.groups.find(({ key }) => key === group) ?? bands?.groups[0];
  return own?.n ?? (checked.length > 0 ? Math.min(...checked) : data.roles.cal.rows);
}
