import { CandorError, type Model, type Row, type Value } from '@candor/core';
import { nearest } from '@candor/core/authoring';
import { quote } from '../output/quote.js';
import type { Csv, CsvRecord } from './openCsv.js';

/** Turns the cells of a table into rows of a model. */
export interface RowReader {
  /** Columns that are neither features nor kept. */
  readonly ignored: readonly string[];
  /** @throws {@link CandorError} `not-a-number`, `not-an-integer`, `out-of-range` or `missing-integer`, naming file, line and column. */
  read(record: CsvRecord): Row;
}

/**
 * Finds each feature's column by name, in any order.
 *
 * In a number column an empty cell, `NaN` and `null` are missing; in a text column the cell is taken as it is.
 * @param keep - Further columns that stay in the row as text: where and when a case comes from.
 * @throws {@link CandorError} `missing-column`, naming the file and the nearest column it has.
 */
export function createRowReader({ name: file, header }: Csv, { features, inputs }: Model, keep: readonly string[] = []): RowReader {
  const flags = new Set(inputs.flatMap((input) => (input.elementType === 'bool' ? input.features : [])));
  const used = new Set<string>();
  const columns: { name: string; at: number; cell: (text: string) => Value }[] = [];
  for (const name of keep) {
    const at = header.indexOf(name);
    if (at >= 0) columns.push({ name, at, cell: (text) => text });
  }
  for (const [j, { name, type }] of features.entries()) {
    const at = header.indexOf(name);
    if (at < 0) {
      const near = nearest(name, header);
      throw new CandorError('missing-column', `${file}, line 1: no column ${quote(name)}, which the model needs${near ? `; is it ${quote(near)}?` : '; add it, or rename the column that holds it'}`);
    }
    columns.push({ name, at, cell: type === 'text' ? (text) => text : type === 'integer' ? integerCell : flags.has(j) ? flagCell : numberCell });
  }
  for (const { name } of columns) used.add(name);

  return {
    ignored: header.filter((name) => !used.has(name)),
    read({ cells, line }) {
      const row: Record<string, Value> = {};
      for (const { name, at, cell } of columns) {
        try {
          // A column may be called "__proto__"; an assignment would lose it.
          if (name in row) Object.defineProperty(row, name, { value: cell(cells[at]!), enumerable: true, configurable: true, writable: true });
          else row[name] = cell(cells[at]!);
        } catch (error) {
          if (error instanceof CandorError) throw new CandorError(error.code, `${file}, line ${line}, column ${quote(name)}: ${error.message}`);
          throw error;
        }
      }
      return row;
    },
  };
}

const decimal = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;
const missing = (text: string) => text === '' || text === 'NaN' || text === 'null';

function numberCell(given: string): number {
  const text = given.trim();
  if (missing(text)) return Number.NaN;
  if (!decimal.test(text)) throw new CandorError('not-a-number', `${quote(given)} is not a number; write digits with a decimal point, or leave the cell empty when the value is missing`);
  const value = Number(text);
  if (!Number.isFinite(value)) throw new CandorError('out-of-range', `${quote(given)} is too large for a number`);
  return value;
}

function integerCell(given: string): number {
  if (missing(given.trim())) throw new CandorError('missing-integer', 'the cell is empty, and the model takes whole numbers here, which cannot be missing; fill it in');
  const value = numberCell(given);
  if (!Number.isInteger(value)) throw new CandorError('not-an-integer', `${quote(given)} is not a whole number, and the model takes whole numbers here`);
  if (!Number.isSafeInteger(value)) throw new CandorError('out-of-range', `${quote(given)} is beyond 2^53, where whole numbers are no longer exact`);
  return value;
}

/** Tables write truth values as words as often as digits. */
function flagCell(given: string): number {
  const word = given.trim().toLowerCase();
  if (word === 'true' || word === 'false') return word === 'true' ? 1 : 0;
  return integerCell(given);
}
