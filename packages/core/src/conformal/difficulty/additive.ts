import { upperBound } from '../../numeric/quantile.js';
import type { CheckedRow } from '../../model/row.js';

/** What one feature adds to the typical error; `feature` -1 is the prediction itself. */
export type StumpTable = NumberTable | CategoryTable;

export interface NumberTable {
  readonly feature: number;
  /** `values[i]` holds from `cuts[i - 1]` (included) up to `cuts[i]`. */
  readonly cuts: number[];
  /** One more than `cuts`. */
  readonly values: number[];
  readonly missing: number;
}

export interface CategoryTable {
  readonly feature: number;
  readonly categories: string[];
  /** One per category. */
  readonly values: number[];
  /** For a category that is not listed, and for a new one. */
  readonly otherwise: number;
  readonly missing: number;
}

/** A sum of one-split stumps, gathered into one table per feature. */
export interface Additive {
  readonly base: number;
  readonly tables: StumpTable[];
}

/** The typical error of a case; it may be negative where few errors were seen. */
export function additive({ base, tables }: Additive, said: number, row: CheckedRow): number {
  let sum = base;
  for (const table of tables) sum += read(table, table.feature < 0 ? said : row[table.feature]);
  return sum;
}

function read(table: StumpTable, value: number | string): number {
  if (typeof value === 'number' && Number.isNaN(value)) return table.missing;
  if ('cuts' in table) return table.values[upperBound(table.cuts, Number(value))];
  const at = table.categories.indexOf(String(value));
  return at < 0 ? table.otherwise : table.values[at];
}
