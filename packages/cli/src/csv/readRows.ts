import type { Model, Row } from '@candor/core';
import type { Csv, CsvRecord } from './openCsv.js';
import { createRowReader } from './rowReader.js';

/** All rows of a table that is small enough to be held, such as reference rows. */
export async function readRows(csv: Csv, model: Model): Promise<Row[]> {
  const reader = createRowReader(csv, model);
  const rows: Row[] = [];
  for await (const record of csv.records) rows.push(reader.read(record));
  return rows;
}

/** The first `limit` records; closes the file after them. */
export async function* firstRecords(records: AsyncIterable<CsvRecord>, limit = Number.POSITIVE_INFINITY): AsyncGenerator<CsvRecord> {
  if (limit === 0) return;
  for await (const record of records) {
    yield record;
    if (record.row + 1 >= limit) return;
  }
}
