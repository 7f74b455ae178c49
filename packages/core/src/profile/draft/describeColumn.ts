import { quantile } from '../../numeric/quantile.js';
import { sorted } from '../../numeric/sorted.js';

/** What a column of a table holds, as far as its cells tell. */
export interface ColumnDescription {
  readonly name: string;
  /** `period`: every cell names a year, quarter, month or day. */
  readonly kind: 'number' | 'text' | 'period' | 'empty';
  readonly rows: number;
  /** Share of empty cells. */
  readonly missing: number;
  /** Different values and how often each stands there, the most frequent first. */
  readonly values: readonly (readonly [value: string, count: number])[];
  /** Of numbers: none has a fraction. */
  readonly isWhole: boolean;
  /** Of numbers: where all but the outermost hundredth on either side lie. */
  readonly low: number | null;
  readonly high: number | null;
}

/** @param cells - As they stand in the file. */
export function describeColumn(name: string, cells: readonly string[]): ColumnDescription {
  const counts = new Map<string, number>();
  let missing = 0;
  for (const cell of cells) {
    const text = cell.trim();
    if (MISSING.has(text.toLowerCase())) missing++;
    else counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  const texts = [...counts.keys()];
  const isNumber = texts.length > 0 && texts.every(isNumeral);
  const kind = texts.length === 0 ? 'empty' : texts.every((text) => PERIOD.test(text)) ? 'period' : isNumber ? 'number' : 'text';
  const numbers = isNumber ? sorted([...counts].flatMap(([text, n]) => Array.from({ length: n }, () => Number(text)))) : null;
  const values = [...counts];
  values.sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
  return {
    name,
    kind,
    rows: cells.length,
    missing: cells.length > 0 ? missing / cells.length : 0,
    values,
    isWhole: numbers !== null && numbers.every(Number.isInteger),
    low: numbers && quantile(numbers, 0.01),
    high: numbers && quantile(numbers, 0.99),
  };
}

/** A whole number of its own in every row identifies rows. */
export const isNumbering = ({ rows, values, isWhole, missing }: ColumnDescription): boolean => isWhole && missing === 0 && rows > 2 && values.length === rows;

/** Digits with a decimal point, as every table is read. */
export const isNumeral = (text: string): boolean => NUMBER.test(text);

const MISSING = new Set(['', 'nan', 'null']);
const NUMBER = /^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?$/i;
// A bare year is also a number; years of this and the last century are taken for periods.
const PERIOD = /^(19|20)\d\d(-?Q[1-4]|-\d\d(-\d\d([T ].*)?)?)?$/i;
