import { CandorError } from '../../errors.js';
import { canonicalJson } from '../../explanation/canonical.js';
import type { Feature, Model } from '../../model/model.js';
import type { CheckedRow } from '../../model/row.js';
import { unlike } from './nearest.js';

/** A parsed CSV: every cell a text, by column name. */
export interface Table {
  /** For messages. */
  readonly file: string;
  readonly rows: readonly Readonly<Record<string, string>>[];
  /** 1-based line on which each row starts; default: one line a row after the header. */
  readonly lines?: readonly number[] | undefined;
}

/** One labelled case. */
export interface LabelledRow {
  readonly row: CheckedRow;
  /** The label as it stands in the file; `null` where the cell is empty. */
  readonly label: string | null;
  /** Every column, for context, units and periods. */
  readonly cells: Readonly<Record<string, string>>;
  /** Canonical text of features and label: equal for equal cases. */
  readonly identity: string;
  /** Where it stands, for messages. */
  readonly place: string;
  /** Canonical text of the whole record. */
  readonly record: string;
}

/**
 * Reads the model's features and the label out of a table.
 *
 * @throws {@link CandorError} `missing-column` or `not-a-number`, naming file, line and column.
 */
export function readTable({ file, rows, lines }: Table, { features, inputs }: Pick<Model, 'features' | 'inputs'>, outcome: string): LabelledRow[] {
  const flags = new Set(inputs.flatMap((input) => (input.elementType === 'bool' ? input.features : [])));
  const columns = Object.keys(rows[0] ?? {});
  for (const column of [...features.map(({ name }) => name), outcome]) {
    if (rows.length > 0 && !columns.includes(column)) {
      throw new CandorError('missing-column', `${file} has no column "${column}"${unlike(column, columns, 'it has')}`);
    }
  }
  return rows.map((cells, i) => {
    const place = `${file}, line ${lines?.[i] ?? i + 2}`;
    const row = features.map((feature, j) => readCell(cells[feature.name], feature, flags.has(j), `${place}, column "${feature.name}"`));
    const label = (cells[outcome] ?? '').trim();
    const identity = canonicalJson([row.map((value) => (typeof value === 'number' && Number.isNaN(value) ? null : value)), label]);
    return { row, label: labelIn(label), cells, place, identity, record: canonicalJson(cells) };
  });
}

/** The label in a cell; `null` where it is empty. */
export function labelIn(cell: string): string | null {
  const label = cell.trim();
  return MISSING.has(label.toLowerCase()) ? null : label;
}

function readCell(cell: string | undefined, { type }: Feature, isFlag: boolean, place: string): number | string {
  if (type === 'text') return cell ?? '';
  const text = (cell ?? '').trim();
  if (MISSING.has(text.toLowerCase())) {
    if (type === 'integer') throw new CandorError('missing-integer', `${place} is empty; the model reads a whole number there, which cannot be missing`);
    return NaN;
  }
  if (isFlag && FLAGS.has(text.toLowerCase())) return FLAGS.get(text.toLowerCase())!;
  const value = NUMBER.test(text) ? Number(text) : NaN;
  if (!Number.isFinite(value)) throw new CandorError('not-a-number', `${place} holds "${text}"; the model reads a number there: write digits with a decimal point, or leave the cell empty where nothing is known`);
  return value;
}

/** Tables write truth values as words as often as digits. */
const FLAGS = new Map([['true', 1], ['false', 0]]);
const MISSING = new Set(['', 'nan', 'null']);
const NUMBER = /^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?$/i;
