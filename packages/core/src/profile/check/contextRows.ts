import { sortedBy } from '../../numeric/sorted.js';
import { contextsPart } from '../authoring/contextsPart.js';
import type { ContextRow, Profile } from '../profile.js';
import { chanceLimit } from './chanceLimit.js';
import { checkRowOf, type CheckRow } from './checkRow.js';
import { calRowsOf, FALSE_REPORTS } from './coverageRows.js';
import type { CheckLimits } from './limits.js';
import type { Replayed } from './replayed.js';

/**
 * The table of contexts of these rows, made as `candor profile` makes its own: what is not met comes first.
 *
 * A context breaks its limit when the whole interval of its metric lies on the wrong side of the floor, or when it is
 * covered less often than chance explains.
 */
export function contextRows(rows: readonly Replayed[], profile: Profile, { coverageSlack = 0 }: CheckLimits): CheckRow[] {
  const { context, contexts, model, outcome, bands, sets, data } = profile;
  const isEvent = model.task !== 'regression' && outcome.positiveClass !== undefined;
  const floor = contexts?.floor ?? null;
  const alphaPm = bands?.alphasPm[0] ?? sets?.alphasPm?.[0] ?? 100;
  const { table, overall } = contextsPart({
    segments: context.segments,
    period: context.period,
    metric: floor?.metric ?? (model.task === 'regression' ? 'mae' : isEvent ? 'auc' : 'accuracy'),
    cal: [],
    check: rows.filter(({ promised }) => promised),
    field: [{ name: '(not named)', cases: rows.filter(({ promised }) => !promised) }],
    floor: floor?.value,
    alpha: alphaPm / 1000,
    seed: data.splitSeed,
  });
  const tail = FALSE_REPORTS / Math.max(1, table.length);
  const isMet = ({ metric, coverage, key, n }: ContextRow): boolean => {
    const best = metric && (floor?.op === '>=' ? metric.upper : metric.lower);
    if (floor && best !== null && (floor.op === '>=' ? best < floor.value : best > floor.value)) return false;
    return !coverage || coverage.value >= chanceLimit(alphaPm, calRowsOf(profile, key), n, tail) - coverageSlack;
  };
  const isOne = table.length === 1 && table[0].origin === 'check';
  const listed = [...table, ...(overall && !isOne ? [overall] : [])].map((row) => contextRow(row, row === overall, floor, isMet));
  return sortedBy(listed, (a, b) => Number(b.pass === false) - Number(a.pass === false));
}

function contextRow(context: ContextRow, isOverall: boolean, floor: { op: '<=' | '>='; value: number } | null, isMet: (row: ContextRow) => boolean): CheckRow {
  const { metric, status, origin, key, n, estimated, observed, gap, coverage, width, from, to } = context;
  const row = checkRowOf({
    id: isOverall ? 'contexts.all' : `context.${key}`,
    what: `${metric?.name ?? 'metric'} ${isOverall ? 'in all contexts the profile knows' : `in ${key}${origin === 'field' ? ', a new context' : ''}`}`,
    value: metric?.value ?? null,
    op: floor?.op,
    limit: floor?.value,
    metric: metric?.name ?? null,
    lower: metric?.lower ?? null,
    upper: metric?.upper ?? null,
    key,
    isNew: origin === 'field',
    status,
    n,
    estimated,
    observed,
    gap,
    coverage: coverage ?? null,
    width: width ?? null,
    ...(from !== undefined && { from, to }),
  });
  return { ...row, pass: status === 'not-checked' ? null : isMet(context) };
}
