import type { Readable } from 'node:stream';
import type { Table } from '@candor/core/authoring';
import { openCsv } from './openCsv.js';

/** A whole table, every cell as text by column name. */
export async function readTable(path: string, what: string, stdin: Readable): Promise<Table> {
  const { name, header, records } = await openCsv(path, what, stdin);
  const rows: Record<string, string>[] = [];
  const lines: number[] = [];
  for await (const { cells, line } of records) {
    rows.push(Object.fromEntries(header.map((column, j) => [column, cells[j]!])));
    lines.push(line);
  }
  return { file: name, rows, lines };
}
