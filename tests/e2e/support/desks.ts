import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Papa from 'papaparse';
import { root } from './processes.js';

export const LOAN_DESK = `${root}demo/loan-desk`;
const FILES = ['model.onnx', 'profile.json', 'rows.csv', 'desk.json'] as const;

export type CsvRow = Record<string, string>;

/** Data rows of a CSV, as texts. */
export const readCsv = (path: string): CsvRow[] => Papa.parse<CsvRow>(readFileSync(path, 'utf8'), { header: true, skipEmptyLines: true }).data;

export const writeCsv = (path: string, rows: readonly CsvRow[]) => writeFileSync(path, `${Papa.unparse([...rows], { newline: '\n' })}\n`);

/** The applications of the demo desk. */
export const loanRows = () => readCsv(join(LOAN_DESK, 'rows.csv'));

export interface TemporaryDesk {
  path: string;
  remove(): void;
}

/** A copy of the demo desk in a folder of its own, changed by `change`. */
export function copyOfLoanDesk(change: (path: string) => void = () => {}): TemporaryDesk {
  const path = mkdtempSync(join(tmpdir(), 'candor-desk-'));
  for (const file of FILES) copyFileSync(join(LOAN_DESK, file), join(path, file));
  change(path);
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}
