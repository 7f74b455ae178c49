import { expect, it } from 'vitest';
import { readDesk } from './desk.js';
import { parseRows } from './loadDesk.js';

const desk = readDesk({ title: 'Harbour desk', columns: ['name', 'weight'], id: 'name' });

it('a desk needs a title and columns only', () => {
  expect(readDesk({ title: 'Harbour desk', columns: ['name'] })).toMatchObject({ title: 'Harbour desk', locale: 'en', labels: {} });
  expect(() => readDesk({ title: 'Harbour desk' })).toThrow(/desk\.json: columns: /);
  expect(() => readDesk({ title: 'Harbour desk', columns: ['name'], formats: { weight: { style: 'heavy' } } })).toThrow(/formats\.weight\.style/);
});

it('rows keep their cells as they are written, quoted ones too', () => {
  const { columns, cases } = parseRows('\uFEFFname,weight\r\n"Ada, the ""second""",007\r\nBo,\r\n', desk);
  expect(columns).toEqual(['name', 'weight']);
  expect(cases).toEqual([
    { id: 'Ada, the "second"', line: 2, cells: { name: 'Ada, the "second"', weight: '007' } },
    { id: 'Bo', line: 3, cells: { name: 'Bo', weight: '' } },
  ]);
});

it('a header with a name twice, a short row and a lost id column are refused by place', () => {
  expect(() => parseRows('name,weight,weight\nAda,1,2\n', desk)).toThrow(/line 1: the column "weight" occurs twice/);
  expect(() => parseRows('name,weight\nAda,1\nBo\n', desk)).toThrow(/line 3: 1 cells where the header has 2/);
  expect(() => parseRows('weight\n1\n', desk)).toThrow(/no column "name"/);
});

it('a table without commas is refused, and a quoted semicolon is only text', () => {
  expect(() => parseRows('name;weight\nAda;1\n', desk)).toThrow(/not separated by commas/);
  expect(parseRows('name,weight\n"Ada; Bo",1\n', desk).cases[0]?.cells['name']).toBe('Ada; Bo');
});

it('a column may be called __proto__', () => {
  const { cases } = parseRows('name,__proto__\nAda,7\n', desk);
  expect(Object.entries(cases[0]!.cells)).toEqual([['name', 'Ada'], ['__proto__', '7']]);
  expect(cases[0]!.cells['constructor']).toBeUndefined();
});
