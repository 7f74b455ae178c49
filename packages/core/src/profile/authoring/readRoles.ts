import { CandorError, type Problem } from '../../errors.js';
import type { Model } from '../../model/model.js';
import { numberIn, placed, type Cuts } from '../placed.js';
import type { Text } from '../profile.js';
import type { Config } from './config.js';
import { assertVaried, readOutcomes, type Case } from './outcomes.js';
import { unlike } from './nearest.js';
import { splitRoles } from './roles.js';
import { readTable, type LabelledRow, type Table } from './table.js';

export interface ProfileTables {
  readonly train: Table;
  readonly calibration: Table;
  readonly tune?: Table | undefined;
  readonly check?: Table | undefined;
  /** In the order of `config.data.field`. */
  readonly field?: readonly Table[] | undefined;
}

/** Rows by what they are used for; labels are understood where they count. */
export interface CaseRoles {
  readonly train: readonly LabelledRow[];
  readonly tune: readonly Case[];
  readonly cal: readonly Case[];
  readonly check: readonly Case[];
  readonly field: readonly { readonly name: string; readonly label?: Text | undefined; readonly cases: readonly Case[] }[];
}

/**
 * Reads every table and deals its rows to their roles.
 *
 * @throws {@link CandorError} with a code for each refusal; the message says what to change in data or config.
 */
export function readRoles(model: Model, { data, outcome, context, seed = 1 }: Config, tables: ProfileTables): { roles: CaseRoles; warnings: Problem[] } {
  const read = (table: Table) => readTable(table, model, outcome.column);
  for (const table of [tables.calibration, tables.tune, tables.check]) for (const column of context?.segments ?? []) assertColumn(table, column, 'context.segments');
  if (context?.period !== undefined) assertColumn(tables.calibration, context.period, 'context.period');
  const { roles, warnings } = splitRoles({
    train: read(tables.train),
    calibration: read(tables.calibration),
    tune: tables.tune && read(tables.tune),
    check: tables.check && read(tables.check),
  }, { seed, unitColumn: data.unitColumn, timeColumn: data.timeColumn });
  if (roles.train.length === 0) throw new CandorError('no-training-rows', `${tables.train.file} holds no rows; give the rows the model was fitted on`);
  const labelled = (role: string, rows: readonly LabelledRow[]) => {
    const { cases, warnings: found } = readOutcomes(role, rows, model, data.labelPolicy ?? 'all');
    warnings.push(...found);
    return cases.map((one) => ({ ...one, cells: placedIn(role, one.cells, context?.cuts) }));
  };
  const tune = labelled('tune', roles.tune);
  const cal = labelled('calibration', roles.cal);
  const check = labelled('check', roles.check);
  assertVaried('calibration', cal);
  const field = (data.field ?? []).map(({ name, label }, i) => ({ name, label, cases: labelled(`field "${name}"`, read(tables.field![i])) }));
  return { roles: { train: roles.train, tune, cal, check, field }, warnings };
}

/** A column that no table has would make one context of all rows, without a word. */
function assertColumn(table: Table | undefined, column: string, asks: string): void {
  const [first] = table?.rows ?? [];
  if (!first || Object.hasOwn(first, column)) return;
  throw new CandorError('missing-column', `${table!.file} has no column "${column}", which "${asks}" names${unlike(column, Object.keys(first), 'it has')}`);
}

/** Cells with their numbers placed between the cut points. */
function placedIn(role: string, cells: Case['cells'], cuts: Cuts = {}): Case['cells'] {
  for (const column of Object.keys(cuts)) {
    const cell = cells[column] ?? '';
    if (cell.trim() !== '' && Number.isNaN(numberIn(cell))) throw new CandorError('not-a-number', `a ${role} row holds "${cell}" in column "${column}", which "context.cuts" cuts as a number; mend the cell, or take the column out of "context.cuts"`);
  }
  return placed(cuts, cells)!;
}
