import type { ExplainerInfo } from '@candor/core';
import { expect, it } from 'vitest';
import { readDesk } from '../desk/desk.js';
import { formState, toRow } from './evaluate.js';

const desk = readDesk({ title: 'Harbour desk', columns: ['ship'], labels: { draught: 'Draught' }, formats: { draught: { style: 'unit', unit: 'meter' } } });
const info: ExplainerInfo = {
  model: { sha256: 'ab', kind: 'trees', task: 'binary', features: [{ name: 'draught', type: 'number' }, { name: 'flag', type: 'text' }] },
  about: null,
};
const one = { id: 'S-1', line: 4, cells: { ship: 'Petrel', draught: '3.20', flag: '', port: 'North' } };

it('a readable edit reaches the row, every other column as it stands in the file', () => {
  const form = formState(one, { draught: '4,1', flag: 'blue' }, { ...desk, locale: 'de' }, info);
  expect(form).toEqual({ cells: { ...one.cells, draught: '4.1', flag: 'blue' }, problems: {}, edited: true });
  expect(toRow(form.cells, one.line, info)).toEqual({ ship: 'Petrel', draught: 4.1, flag: 'blue', port: 'North' });
});

it('a text where a number belongs names the field and leaves the last readable value in place', () => {
  const form = formState(one, { draught: 'deep' }, desk, info);
  expect(form.problems).toEqual({ draught: 'Draught needs a number, and “deep” is not one.' });
  expect(form.cells).toEqual(one.cells);
  expect(form.edited).toBe(false);
});

it('typing the same number again is no edit', () => {
  expect(formState(one, { draught: '3.2' }, desk, info)).toEqual({ cells: one.cells, problems: {}, edited: false });
});

it('an empty number is missing, an empty text is a text', () => {
  expect(toRow({ ...one.cells, draught: ' ' }, 4, info)).toMatchObject({ draught: null, flag: '' });
});

it('a column that the file lacks, and a cell that is no number, are refused by line and name', () => {
  const { draught: _gone, ...rest } = one.cells;
  expect(() => toRow(rest, 4, info)).toThrow(expect.objectContaining({ code: 'missing-column', message: expect.stringContaining('"draught"') }));
  expect(() => toRow({ ...one.cells, draught: 'deep' }, 4, info)).toThrow(expect.objectContaining({ code: 'not-a-number', message: expect.stringMatching(/line 4: "draught" is "deep"/) }));
});

it('a column called __proto__ is edited like any other', () => {
  const odd = { ...one, cells: Object.fromEntries([...Object.entries(one.cells), ['__proto__', '1']]) };
  const form = formState(odd, Object.fromEntries([['__proto__', '2']]), desk, info);
  expect([form.edited, Object.entries(form.cells).at(-1), form.problems['constructor']]).toEqual([true, ['__proto__', '2'], undefined]);
});
