import { contextsPart } from '../authoring/contextsPart.js';
import type { ContextRow, Profile } from '../profile.js';
import { checkRowOf, type CheckRow } from './checkRow.js';
import type { Replayed } from './replayed.js';

/**
 * The table of contexts of these rows, made as `candor profile` makes its own: what is not met comes first.
 *
 * A context fails when its whole interval lies on the wrong side of the floor, or its coverage certainly falls short.
 */
export function contextRows(rows: readonly Replayed[], { context, contexts, model, outcome, bands, sets, data }: Profile): CheckRow[] {
  const isEvent = model.task !== 'regression' && outcome.positiveClass !== undefined;
  const { table, overall } = contextsPart({
    segments: context.segments,
    period: context.period,
    metric: contexts?.floor?.metric ?? (model.task === 'regression' ? 'mae' : isEvent ? 'auc' : 'accuracy'),
    cal: [],
    check: rows.filter(({ promised }) => promised),
    field: [{ name: '(not named)', cases: rows.filter(({ promised }) => !promised) }],
    floor: contexts?.floor?.value,
    alpha: (bands?.alphasPm[0] ?? sets?.alphasPm?.[0] ?? 100) / 1000,
    seed: data.splitSeed,
  });
  const isOne = table.length === 1 && table[0].origin === 'check';
  return [...table, ...(overall && !isOne ? [overall] : [])].map((row) => contextRow(row, row === overall, contexts?.floor ?? null));
}

function contextRow({ metric, status, origin, key, n, estimated, observed, gap, coverage, width, from, to }: ContextRow, isOverall: boolean, floor: { op: '<=' | '>='; value: number } | null): CheckRow {
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
  return { ...row, pass: status === 'not-checked' ? null : status !== 'failed' };
}
