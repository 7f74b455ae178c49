import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { CandorError } from '@candor/core';
import { openCsv } from './openCsv.js';

const open = (...chunks: (string | Buffer)[]) => openCsv('-', 'the rows', Readable.from(chunks.map((chunk) => Buffer.from(chunk))));
async function read(...chunks: (string | Buffer)[]) {
  const { header, records } = await open(...chunks);
  const rows = [];
  for await (const { cells, row, line } of records) rows.push([row, line, ...cells]);
  return { header, rows };
}
async function failure(...chunks: (string | Buffer)[]) {
  try {
    await read(...chunks);
  } catch (error) {
    if (error instanceof CandorError) return `${error.code}: ${error.message}`;
    throw error;
  }
  return 'nothing was thrown';
}

describe('openCsv', () => {
  it('reads LF and CRLF, with and without a last line end, alike', async () => {
    const expected = { header: ['a', 'b'], rows: [[0, 2, '1', 'x'], [1, 3, '2', 'y']] };
    expect(await read('a,b\n1,x\n2,y')).toEqual(expected);
    expect(await read('a,b\r\n1,x\r\n2,y\r\n')).toEqual(expected);
    expect(await read('a,b\n1,x\r\n2,y\n')).toEqual(expected);
  });

  it('refuses a table without commas, and keeps a semicolon inside a cell', async () => {
    expect(await failure('a;b\n1;2\n')).toMatch(/^broken-csv: .*line 1: one column only, "a;b"; the cells are separated by semicolons/);
    expect(await failure('a\tb\n1\t2\n')).toContain('separated by tabs');
    expect(await read('a,b\n"1; 2",3\n')).toEqual({ header: ['a', 'b'], rows: [[0, 2, '1; 2', '3']] });
  });

  it('drops the byte order mark', async () => {
    expect((await read('\uFEFFa,b\n1,2\n')).header).toEqual(['a', 'b']);
  });

  it('keeps commas, quotes, line ends and blanks that stand in double quotes', async () => {
    expect(await read('a,b\n"x, ""y""","1\n2"\n3, 4 \n')).toEqual({ header: ['a', 'b'], rows: [[0, 2, 'x, "y"', '1\n2'], [1, 4, '3', ' 4 ']] });
    expect((await read('a\r\n"1\r\n2"\r\n3\r\n')).rows).toEqual([[0, 2, '1\r\n2'], [1, 4, '3']]);
  });

  it('counts lines over blank ones, which are no rows', async () => {
    expect((await read('a,b\n\n1,2\n\r\n3,4\n\n')).rows).toEqual([[0, 3, '1', '2'], [1, 5, '3', '4']]);
  });

  it('tells a blank line from an empty cell in a table of one column', async () => {
    expect((await read('a\n1\n""\n\n2\n')).rows).toEqual([[0, 2, '1'], [1, 3, ''], [2, 5, '2']]);
  });

  it('puts characters together that the chunks cut apart', async () => {
    const bytes = Buffer.from('name\nŽluťoučký kůň\n');
    expect((await read(...Array.from(bytes, (byte) => Buffer.of(byte)))).rows).toEqual([[0, 2, 'Žluťoučký kůň']]);
  });

  it('names both places of a column that stands twice', async () => {
    expect(await failure('a,b,a\n1,2,3\n')).toBe('duplicate-column: standard input, line 1: column "a" stands twice, as column 1 and 3; rename one');
  });

  it('names the line that has too many or too few cells', async () => {
    expect(await failure('a,b\n1,2\n"3\n3",4,5\n')).toMatch(/^ragged-row: standard input, line 3: 3 cells where the header has 2/);
    expect(await failure('a,b\n1\n')).toMatch(/^ragged-row: standard input, line 2: 1 cells/);
  });

  it('refuses a quote that is never closed, or stands inside a cell', async () => {
    expect(await failure('a,b\n1,"2\n3,4\n')).toMatch(/^broken-csv: .* never closed/);
    expect(await failure('a,b\n1,5" pipe\n')).toMatch(/^broken-csv: standard input, line 2: a double quote stands inside a cell/);
    expect(await failure('a,b\n1,"2"x\n')).toMatch(/^broken-csv: standard input, line 2/);
  });

  it('gives up on a quote that swallows a megabyte', async () => {
    expect(await failure('a,b\n1,"', ...Array.from({ length: 40 }, () => '2,3\n'.repeat(10_000)))).toMatch(/^broken-csv: .* a row of more than 1000000 characters .* never closed/);
    expect(await failure('a,b\n1,', 'x'.repeat(1_100_000))).toMatch(/^broken-csv: .* or for a file that is no table/);
  });

  it('names the line that is not UTF-8', async () => {
    expect(await failure(Buffer.from('a,b\n1,x\n2,'), Buffer.from([0xe9]), Buffer.from('\n3,y\n'))).toBe('not-utf8: standard input, line 3: not UTF-8; save the file as UTF-8');
    expect(await failure(Buffer.from([0xff, 0xfe, 0x61, 0x00]))).toMatch(/^not-utf8: standard input, line 1/);
  });

  it('refuses an empty file, and takes one that has a header alone', async () => {
    expect(await failure('')).toMatch(/^empty-csv/);
    expect(await failure('\n\n')).toMatch(/^empty-csv/);
    expect((await read('a,b\n')).rows).toEqual([]);
  });

  it('says which file is not there', async () => {
    await expect(openCsv('nowhere.csv', 'the rows', Readable.from([]))).rejects.toMatchObject({ code: 'missing-file', message: expect.stringContaining('"nowhere.csv" (the rows)') });
  });
});
