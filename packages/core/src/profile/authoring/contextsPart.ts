import { jeffreysInterval } from '../../conformal/cells.js';
import { sortedBy } from '../../numeric/sorted.js';
import { contextKey } from '../contextKey.js';
import { groupChains } from '../groups.js';
import type { ContextRow, ContextsPart, Text } from '../profile.js';
import { aucOf, bootstrap, meanOf } from './metrics.js';

/** What the model said and what was, for one case. */
export interface Judged {
  readonly cells: Readonly<Record<string, string>>;
  /** Probability of the event, of the top class, or the amount. */
  readonly said: number;
  /** 1 where the event happened or the top class was right, or the amount. */
  readonly was: number;
  /** Per alpha, what became of its band or set; `null` where it was unbounded. */
  readonly promises?: readonly (Promised | null)[] | undefined;
}

/** Whether a band or set held the outcome, and its width or number of classes. */
export interface Promised {
  readonly kept: boolean;
  readonly size: number;
  /** The group whose calibration cases promised it. */
  readonly group: string;
}

export interface FieldCases {
  readonly name: string;
  readonly label?: Text | undefined;
  readonly cases: readonly Judged[];
}

type Metric = NonNullable<ContextRow['metric']>['name'];
type Floor = NonNullable<ContextsPart['floor']>;

export interface ContextsQuestion {
  readonly segments: readonly string[];
  readonly period?: string | undefined;
  readonly metric: Metric;
  readonly cal: readonly Judged[];
  readonly check: readonly Judged[];
  readonly field: readonly FieldCases[];
  /** From the config; without it the floor comes from CAL. */
  readonly floor?: number | undefined;
  readonly alpha: number;
  readonly seed: number;
}

const FEWEST_FOR_STATUS = 50;
const FEWEST_FOR_VALIDATED = 200;

/**
 * How the model does in each context: measured on CHECK rows where it was made for, on field rows elsewhere.
 *
 * Groups that fail are listed first. Beyond 20 groups the intervals widen with their number (Bonferroni).
 */
export function contextsPart(question: ContextsQuestion): ContextsPart {
  const { segments, cal, check, field, period } = question;
  const keyed = (cases: readonly Judged[]) => groupBy(cases, (one) => contextKey(segments, one.cells));
  const calibrated = calibratedKeys(segments, cal);
  const known = new Set(calibrated.map(({ key }) => key));
  const groups: { key: string; label?: Text | undefined; origin: 'check' | 'field'; cases: readonly Judged[] }[] = [];
  for (const [key, cases] of keyed(check)) if (key !== null) groups.push({ key, origin: 'check', cases });
  for (const { name, label, cases } of field) {
    // A file that holds a new context answers for its key; one from a known context is only a named row.
    for (const [key, some] of groupBy(cases, (one) => newKey(contextKey(segments, one.cells), known))) {
      groups.push({ key: key ?? name, label: label ?? name, origin: 'field', cases: some });
    }
  }
  const level = groups.length > 20 ? 1 - 0.1 / groups.length : 0.9;
  const floor = floorOf(question);
  const row = (group: (typeof groups)[number]) => contextRow(group, question, floor, level);
  return {
    columns: [...segments],
    ...(period !== undefined && { period }),
    ...(segments.length > 1 && { tree: treeOf(segments, cal) }),
    calibrated,
    table: sortedBy(groups.map(row), (a, b) => Number(b.status === 'failed') - Number(a.status === 'failed')),
    overall: check.length > 0 ? row({ key: 'all', origin: 'check', cases: check }) : null,
    examined: groups.length,
    floor,
  };
}

/** Context keys that have calibration rows, the largest first. */
export function calibratedKeys(segments: readonly string[], cal: readonly Pick<Judged, 'cells'>[]): { key: string; n: number }[] {
  const keys = [...groupBy(cal, (one) => contextKey(segments, one.cells))].flatMap(([key, cases]) => (key === null ? [] : [{ key, n: cases.length }]));
  return sortedBy(keys, (a, b) => b.n - a.n || (a.key < b.key ? -1 : 1));
}

/** Each group of CAL with the one it counts with when it is too small. */
function treeOf(segments: readonly string[], cal: readonly Pick<Judged, 'cells'>[]): { key: string; parent: string | null }[] {
  const parents = new Map<string, string | null>();
  for (const { cells } of cal) {
    for (const chain of groupChains(segments, cells)) chain.forEach((key, at) => parents.set(key, chain[at + 1] ?? null));
  }
  return sortedBy(parents, ([a], [b]) => (a < b ? -1 : 1)).map(([key, parent]) => ({ key, parent }));
}

const newKey = (key: string | null, known: ReadonlySet<string>) => (key === null || known.has(key) ? null : key);

function contextRow({ key, label, origin, cases }: { key: string; label?: Text | undefined; origin: 'check' | 'field'; cases: readonly Judged[] }, question: ContextsQuestion, floor: Floor | null, level: number): ContextRow {
  const { metric: name, period, seed, alpha } = question;
  const n = cases.length;
  const metric = n >= FEWEST_FOR_STATUS ? { name, ...bootstrap(n, statistic(name, cases), { seed, level }) } : null;
  const coverage = coverageOf(cases, level);
  const estimated = mean(cases.map(({ said }) => said));
  const observed = mean(cases.map(({ was }) => was));
  const periods = period === undefined ? [] : sortedBy(cases.map(({ cells }) => cells[period]).filter((value) => value), (a, b) => (a < b ? -1 : a > b ? 1 : 0));
  return {
    key,
    ...(label !== undefined && { label }),
    origin,
    n,
    estimated,
    observed,
    metric,
    ...(coverage && { coverage: coverage.coverage, width: coverage.width }),
    gap: estimated === null || observed === null ? null : Math.abs(estimated - observed),
    status: statusOf(n, metric, coverage?.coverage ?? null, floor, 1 - alpha),
    ...(periods.length > 0 && { from: periods[0], to: periods[periods.length - 1] }),
  };
}

function statusOf(n: number, metric: ContextRow['metric'], coverage: { lower: number; upper: number } | null, floor: Floor | null, promised: number): ContextRow['status'] {
  if (n < FEWEST_FOR_STATUS) return 'not-checked';
  const ends = metric && metric.lower !== null && metric.upper !== null ? [metric.lower, metric.upper] : null;
  const good = (x: number) => floor !== null && (floor.op === '>=' ? x >= floor.value : x <= floor.value);
  if (floor && ends && !ends.some(good)) return 'failed';
  if (coverage && coverage.upper < promised) return 'failed';
  const met = floor !== null && ends !== null && ends.every(good);
  return n >= FEWEST_FOR_VALIDATED && met && (!coverage || coverage.upper >= promised) ? 'validated' : 'weak';
}

/** Without a declared floor: five points of AUC or accuracy under CAL, or a tenth of MAE over it. */
function floorOf({ floor, metric, cal }: ContextsQuestion): Floor | null {
  const op = metric === 'mae' ? '<=' : '>=';
  if (floor !== undefined) return { metric, op, value: floor, source: 'config' };
  const value = statistic(metric, cal)(new Float64Array(cal.length).fill(1));
  if (value === null) return null;
  return { metric, op, value: metric === 'mae' ? value * 1.1 : value - 0.05, source: 'calibration' };
}

function statistic(metric: Metric, cases: readonly Judged[]): (weights: ArrayLike<number>) => number | null {
  if (metric === 'auc') return aucOf(cases.map(({ said }) => said), cases.map(({ was }) => was));
  if (metric === 'accuracy') return meanOf(cases.map(({ was }) => was));
  return meanOf(cases.map(({ said, was }) => Math.abs(was - said)));
}

/** Share of bounded bands or sets that held the outcome, with its Jeffreys interval, and their mean width. */
export function coverageOf(cases: readonly Pick<Judged, 'promises'>[], level = 0.9, at = 0): { n: number; coverage: { value: number; lower: number; upper: number }; width: number } | null {
  const promised = cases.map(({ promises }) => promises?.[at]).filter((promise) => promise != null);
  const n = promised.length;
  if (n === 0) return null;
  const hits = promised.filter(({ kept }) => kept).length;
  return { n, coverage: { value: hits / n, ...jeffreysInterval(hits, n, level) }, width: promised.reduce((sum, { size }) => sum + size, 0) / n };
}

const mean = (values: readonly number[]) => (values.length ? values.reduce((sum, x) => sum + x, 0) / values.length : null);

function groupBy<T, K>(items: readonly T[], keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
