import { CandorError, type ExplainerInfo, type Row } from '@candor/core';
import { bare } from '../desk/bare.js';
import type { Desk } from '../desk/desk.js';
import type { Case, Cells } from '../desk/loadDesk.js';
import { labelOf } from '../desk/words.js';
import type { Draft } from './useDrafts.js';
import { readCell } from './readCell.js';
import { readTyped } from './typed.js';

/** A case as it stands in the form now. */
export interface FormState {
  /** Cells with every readable edit in place. */
  cells: Cells;
  /** What is wrong with what was typed, by column; the sentence names the field. */
  problems: Readonly<Record<string, string>>;
  edited: boolean;
}

/** The file's cells with the draft on top; a text that is no number stays out and is named. */
export function formState(one: Case, draft: Draft, desk: Desk, info: ExplainerInfo | undefined): FormState {
  const cells = bare(one.cells);
  const problems = bare<string>({});
  for (const [column, typed] of Object.entries(draft)) {
    if (!isNumber(column, desk, info)) {
      cells[column] = typed;
      continue;
    }
    const read = readTyped(typed, desk.formats[column], desk.locale);
    if ('cell' in read) cells[column] = sameNumber(one.cells[column], read.cell) ? (one.cells[column] ?? '') : read.cell;
    else problems[column] = `${labelOf(desk, column)} needs a number, and “${typed.trim()}” is not one.`;
  }
  const edited = Object.entries(cells).some(([column, cell]) => cell !== one.cells[column]);
  return { cells, problems, edited };
}

/**
 * Cells as the model's row: its features read as their types ask, every other column as it is, because the
 * profile may declare some of them as the case's context.
 *
 * @throws {@link CandorError} `missing-column` or `not-a-number`, naming line and column of `rows.csv`.
 */
export function toRow(cells: Cells, line: number, info: ExplainerInfo): Row {
  const place = `rows.csv, line ${line}`;
  const features = info.model.features.map((feature) => {
    const cell = cells[feature.name];
    if (cell === undefined) {
      throw new CandorError('missing-column', `rows.csv has no column "${feature.name}", which the model needs; add it, or serve a folder made for this model`);
    }
    return [feature.name, readCell(feature, cell, place)] as const;
  });
  return { ...cells, ...Object.fromEntries(features) };
}

function isNumber(column: string, desk: Desk, info: ExplainerInfo | undefined): boolean {
  const feature = info?.model.features.find((one) => one.name === column);
  if (feature !== undefined) return feature.type !== 'text';
  const style = desk.formats[column]?.style;
  return info === undefined && style !== undefined && style !== 'date' && style !== 'text';
}

// "23910.0" and "23910" are the same value: typing it back is no edit.
const sameNumber = (a: string | undefined, b: string) => a !== undefined && a.trim() !== '' && b !== '' && Number(a) === Number(b);
