import { isUtf8 } from 'node:buffer';
import { pipeline, Readable } from 'node:stream';
import { CandorError } from '@candor/core';
import { CsvError, Parser } from 'csv-parse';
import { openFile } from '../files.js';
import { quote } from '../output/quote.js';

/** One data row as it stands in the file. */
export interface CsvRecord {
  readonly cells: readonly string[];
  /** Counts data rows from 0. */
  readonly row: number;
  /** 1-based line on which the row starts. */
  readonly line: number;
}

/** A table that is read while it is used; blank lines are no rows. */
export interface Csv {
  /** What messages call it. */
  readonly name: string;
  readonly header: readonly string[];
  readonly records: AsyncIterableIterator<CsvRecord>;
}

/** Characters; a row longer than this is most often a quote somebody forgot to close. */
const LONGEST_RECORD = 1_000_000;

/**
 * Opens a CSV: RFC 4180, UTF-8 with or without BOM, LF or CRLF, commas.
 *
 * @param path - `-` reads `stdin`.
 * @throws {@link CandorError} `missing-file`, `empty-csv`, `duplicate-column`, and while reading `ragged-row`, `broken-csv`
 *   or `not-utf8`, each naming the file and the line.
 */
export async function openCsv(path: string, what: string, stdin: Readable): Promise<Csv> {
  const name = path === '-' ? 'standard input' : path;
  const source: AsyncIterable<Buffer> = path === '-' ? stdin : (await openFile(path, what)).createReadStream();
  const records = read(source, name);
  const first = await records.next();
  if (first.done) throw new CandorError('empty-csv', `${name} (${what}) is empty; its first line names the columns`);
  const header = first.value.cells;
  if (header.length === 1 && /[;\t]/.test(header[0]!)) {
    throw new CandorError('broken-csv', `${name}, line 1: one column only, ${quote(header[0]!)}; the cells are separated by ${header[0]!.includes(';') ? 'semicolons' : 'tabs'}: save the file with commas and decimal points`);
  }
  const twice = header.findIndex((column, i) => header.indexOf(column) !== i);
  if (twice >= 0) throw new CandorError('duplicate-column', `${name}, line 1: column ${quote(header[twice]!)} stands twice, as column ${header.indexOf(header[twice]!) + 1} and ${twice + 1}; rename one`);
  return { name, header, records };
}

async function* read(source: AsyncIterable<Buffer>, name: string): AsyncGenerator<CsvRecord> {
  const parser = new Parser({ bom: true, info: true, record_delimiter: ['\r\n', '\n'], skip_empty_lines: true, relax_column_count: true, max_record_size: LONGEST_RECORD });
  // The loop below meets every failure; the callback only keeps it from being thrown a second time.
  pipeline(Readable.from(utf8(source, name)), parser, () => {});
  let row = -1; // the header
  let width = 0;
  let twice = 0; // a quoted CRLF counts as two lines in csv-parse
  try {
    for await (const { record, info } of parser as AsyncIterable<{ record: string[]; info: { lines: number } }>) {
      twice += count(record, '\r\n');
      const line = info.lines - twice - count(record, '\n');
      if (row < 0) width = record.length;
      if (record.length !== width) throw new CandorError('ragged-row', `${name}, line ${line}: ${record.length} cells where the header has ${width}; a comma inside a text needs double quotes around it`);
      yield { cells: record, row, line };
      row++;
    }
  } catch (error) {
    if (error instanceof CsvError) throw broken(error, name);
    if (error instanceof CandorError) throw error;
    throw new CandorError('unreadable-file', `cannot read ${quote(name)}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
}

/** csv-parse names the line a record ends on; quoted cells may hold line ends of their own. */
function count(cells: readonly string[], lineEnd: string): number {
  let found = 0;
  for (const cell of cells) if (cell.includes(lineEnd)) found += cell.split(lineEnd).length - 1;
  return found;
}

/** Passes bytes on; a byte that is not UTF-8 would otherwise turn silently into another text. */
async function* utf8(source: AsyncIterable<Buffer>, name: string): AsyncGenerator<Buffer> {
  let rest: Buffer = Buffer.alloc(0);
  let line = 1;
  const check = (block: Buffer) => {
    const valid = isUtf8(block);
    let start = 0;
    for (let end = block.indexOf(10); end >= 0; end = block.indexOf(10, start)) {
      if (!valid && !isUtf8(block.subarray(start, end))) throw notUtf8(name, line);
      start = end + 1;
      line++;
    }
    if (!valid && !isUtf8(block.subarray(start))) throw notUtf8(name, line);
  };
  for await (const chunk of source) {
    const block = rest.length > 0 ? Buffer.concat([rest, chunk]) : chunk;
    const end = block.lastIndexOf(10) + 1;
    check(block.subarray(0, end));
    rest = block.subarray(end);
    yield chunk;
  }
  check(rest);
}

const notUtf8 = (name: string, line: number) => new CandorError('not-utf8', `${name}, line ${line}: not UTF-8; save the file as UTF-8`);

function broken(error: CsvError, name: string): CandorError {
  return new CandorError('broken-csv', `${name}, line ${Number(error['lines'])}: ${whatBroke(error.code)}`, { cause: error });
}

function whatBroke(code: string): string {
  switch (code) {
    case 'CSV_QUOTE_NOT_CLOSED':
      return 'a double quote opened here or above is never closed';
    case 'CSV_MAX_RECORD_SIZE':
      return `a row of more than ${LONGEST_RECORD} characters ends here or below; look for a double quote that is never closed, or for a file that is no table`;
    default:
      return 'a double quote stands inside a cell; put the whole cell in double quotes and double the inner ones';
  }
}
