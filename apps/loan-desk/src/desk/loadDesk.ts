import { CandorError } from '@candor/core';
import Papa from 'papaparse';
import { bare } from './bare.js';
import { readDesk, type Desk } from './desk.js';

/** One row of `rows.csv` as it stands in the file: texts, by column. */
export type Cells = Readonly<Record<string, string>>;

export interface Case {
  /** Value of the desk's `id` column, or "row 0"; unique. */
  id: string;
  /** Line of `rows.csv`, counted from 1 with the header. */
  line: number;
  cells: Cells;
}

export interface LoadedDesk {
  desk: Desk;
  columns: readonly string[];
  cases: readonly Case[];
}

/** Reads `desk.json` and `rows.csv` of the folder that is served beside the page. */
export async function loadDesk(base: string, signal?: AbortSignal): Promise<LoadedDesk> {
  const [json, csv] = await Promise.all([fetchText(`${base}desk.json`, signal), fetchText(`${base}rows.csv`, signal)]);
  const desk = readDesk(parseJson(json));
  return { desk, ...parseRows(csv, desk) };
}

/** @throws {@link CandorError} `rows-unreadable` naming the line. */
export function parseRows(csv: string, desk: Desk): { columns: readonly string[]; cases: readonly Case[] } {
  const { data, errors } = Papa.parse<string[]>(csv.replace(/^\uFEFF/, ''), { delimiter: ',', skipEmptyLines: true });
  const [broken] = errors.filter((error) => error.type === 'Quotes');
  if (broken) throw new CandorError('rows-unreadable', `rows.csv, line ${(broken.row ?? 0) + 1}: ${broken.message}; quote cells as RFC 4180 says`);
  const [columns = [], ...rows] = data;
  const [only = ''] = columns;
  if (columns.length === 1 && /[;\t]/.test(only)) throw new CandorError('rows-unreadable', 'rows.csv, line 1: the columns are not separated by commas; save the file with commas and decimal points');
  const twice = columns.find((name, at) => columns.indexOf(name) !== at);
  if (twice !== undefined) throw new CandorError('rows-unreadable', `rows.csv, line 1: the column "${twice}" occurs twice; give each column its own name`);
  const lost = desk.id !== undefined && !columns.includes(desk.id);
  if (lost) throw new CandorError('rows-unreadable', `rows.csv has no column "${desk.id}", which desk.json names as "id"; add it or drop "id"`);
  const cases = rows.map((row, at) => {
    if (row.length !== columns.length) {
      throw new CandorError('rows-unreadable', `rows.csv, line ${at + 2}: ${row.length} cells where the header has ${columns.length}; quote cells that hold a comma`);
    }
    const cells = bare(Object.fromEntries(columns.map((name, j) => [name, row[j] ?? ''])));
    return { id: desk.id === undefined ? `row ${at}` : (cells[desk.id] ?? ''), line: at + 2, cells };
  });
  return { columns, cases };
}

async function fetchText(url: string, signal?: AbortSignal): Promise<string> {
  const name = url.split('/').at(-1);
  const response = await fetch(url, signal === undefined ? {} : { signal });
  if (!response.ok) throw new CandorError('desk-unreadable', `${name} could not be read (status ${response.status}); check the folder given with --desk`);
  return response.text();
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new CandorError('desk-unreadable', `desk.json is not JSON: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  }
}
