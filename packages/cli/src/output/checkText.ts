import type { Profile } from '@candor/core';
import { WORTH_NAMING, type CheckReport, type CheckRow } from '@candor/core/authoring';
import { printable } from './quote.js';

/** Four significant digits for a person; `--json` has them all. */
const decimals = (value: number) => String(Number(value.toPrecision(4)));

/** A check for a person: contexts first, those that are not met at the top; then promises, then what moved. */
export function checkText({ rows, labelled, results, failed }: CheckReport, { file, profile }: { file: string; profile: Profile }): string {
  const of = (...prefixes: string[]) => results.filter(({ id }) => prefixes.some((prefix) => id.startsWith(prefix)));
  const moved = of('missing.', 'values.').filter(({ value }) => value !== null && value >= WORTH_NAMING);
  const overLimit = of('missing.', 'values.').filter((row) => row.pass === false && !moved.includes(row));
  const lines = [
    `${file}: ${rows} rows, ${labelled} with an outcome; profile ${profile.createdAt === 'unknown' ? 'without a date' : `of ${profile.createdAt}`}, model ${profile.model.sha256.slice(0, 12)}`,
    ...section('the profile', of('profile.').map(({ what, id }) => `broken   ${what} [${id.slice('profile.'.length)}]`)),
    ...section('contexts', of('context.', 'contexts.').map((row) => contextLine(row, profile.bands !== null))),
    ...section('promises', of('coverage.').map(coverageLine)),
    ...section('what the panel said', [...of('likelihood.').map(likelihoodLine), ...of('unusual.').map(unusualLine), ...of('additivity', 'latency').map(plainLine)]),
    ...section('what moved against the training rows', moved.length + overLimit.length > 0 ? [...moved, ...overLimit].map(movementLine) : [`nothing certain: no feature by ${WORTH_NAMING} or more`]),
    '',
    failed.length === 0 ? 'Every limit was kept.' : `${failed.length} of ${results.filter(({ pass }) => pass !== null).length} limits broken: ${failed.join(', ')}`,
  ];
  return lines.map(printable).join('\n');
}

const section = (title: string, lines: readonly string[]) => (lines.length > 0 ? ['', title, ...lines.map((line) => `  ${line}`)] : []);

const standing = ({ pass, status }: CheckRow) => (pass === null ? 'too few' : !pass ? 'not met' : status === 'validated' ? 'met' : 'unclear').padEnd(8);

function contextLine(row: CheckRow, hasBands: boolean): string {
  const { id, key, isNew, n, metric, value, op, limit, estimated, observed, coverage } = row;
  const name = id === 'contexts.all' ? 'all known contexts' : `${String(key)}${isNew ? ' (new)' : ''}`;
  const measured = value === null ? '' : `; ${String(metric)} ${decimals(value)}${interval(row)}${limit === null ? '' : `, floor ${op} ${decimals(limit)}`}`;
  const covered = isInterval(coverage) ? `; ${hasBands ? 'bands' : 'sets'} held ${share(coverage.value)}${shares(coverage)}` : '';
  return `${standing(row)} ${name}: ${String(n)} rows; said ${number(estimated)}, was ${number(observed)}${measured}${covered}`;
}

function coverageLine(row: CheckRow): string {
  const { value, limit, what, n, unbounded, withheld } = row;
  const notes = [
    limit === null ? '' : `, at least ${share(limit)} where the promise holds`,
    Number(unbounded) > 0 ? `; ${String(unbounded)} unbounded` : '',
    Number(withheld) > 0 ? `; ${String(withheld)} withheld by a warning` : '',
  ];
  return `${verdict(row)} ${what}: ${value === null ? 'not measured' : `${share(value)}${shares(row)} of ${String(n)}`}${notes.join('')}`;
}

const likelihoodLine = (row: CheckRow) =>
  `${verdict(row)} said ${number(row['said'])} on average, came ${number(row['came'])}${interval(row)} of ${String(row['n'])}: ${decimals(row.value!)} apart for certain${atMost(row)}`;

const unusualLine = (row: CheckRow) => `${verdict(row)} ${row.what}: ${share(row.value!)}${shares(row)}${atMost(row)}`;

const plainLine = (row: CheckRow) => `${verdict(row)} ${row.what}: ${decimals(row.value!)}${atMost(row)}`;

function movementLine(row: CheckRow): string {
  const { feature, about, before, now, effect, direction, category, categories } = row;
  const certain = `moved by ${decimals(Number(effect))}, at least ${decimals(row.value!)}`;
  if (about === 'missing') return `${verdict(row)} ${String(feature)} is missing ${direction === 'more' ? 'more' : 'less'} often: in ${share(now)} of rows instead of ${share(before)} (${certain})${atMost(row)}`;
  if (category === undefined && categories === undefined) return `${verdict(row)} ${String(feature)} is ${String(direction)}: half of the rows below ${number(now)} instead of ${number(before)} (${certain})${atMost(row)}`;
  const value = category === undefined ? (categories === 'rare' ? 'a rare value' : 'a value never seen') : JSON.stringify(category);
  return `${verdict(row)} ${String(feature)} is ${value} in ${share(now)} of rows instead of ${share(before)} (${certain})${atMost(row)}`;
}

const verdict = ({ pass }: CheckRow) => (pass === null ? '-' : pass ? 'kept' : 'broken').padEnd(8);
const atMost = ({ op, limit }: CheckRow) => (limit === null ? '' : `, limit ${op} ${decimals(limit)}`);
const number = (value: unknown) => (typeof value === 'number' ? decimals(value) : 'not measured');
const share = (value: unknown) => (typeof value === 'number' ? `${decimals(Math.round(value * 1000) / 10)}%` : 'not measured');
const isInterval = (value: unknown): value is { value: number; lower: number; upper: number } => typeof value === 'object' && value !== null && 'lower' in value;

/** The interval of a share, in the share's own unit. */
const shares = ({ lower, upper }: Readonly<Record<string, unknown>>) => (typeof lower === 'number' && typeof upper === 'number' ? ` (${share(lower)} to ${share(upper)})` : '');

function interval({ lower, upper }: Readonly<Record<string, unknown>>): string {
  return typeof lower === 'number' && typeof upper === 'number' ? ` (${decimals(Number(lower.toPrecision(3)))} to ${decimals(Number(upper.toPrecision(3)))})` : '';
}
