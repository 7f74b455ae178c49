import { expect, it } from 'vitest';
import { readDesk } from './desk.js';
import { affixes, cellText, labelOf } from './words.js';

const desk = readDesk({
  title: 'Harbour desk',
  columns: ['ship'],
  labels: { draught: { en: 'Draught', de: 'Tiefgang' } },
  formats: {
    draught: { style: 'unit', unit: 'meter', digits: 1 },
    fee: { style: 'currency', digits: 0 },
    load: { style: 'percent', digits: 1 },
    day: { style: 'date' },
    crates: { style: 'unit', unit: 'crates' },
    speed: { style: 'unit', unit: 'kilometer-per-hour' },
  },
  values: { flag: { b: 'Blue' } },
});

it('a column is called what the desk calls it, else by its own name', () => {
  expect(labelOf(desk, 'draught')).toBe('Draught');
  expect(labelOf({ ...desk, locale: 'de-AT' }, 'draught')).toBe('Tiefgang');
  expect(labelOf(desk, 'last_port')).toBe('Last port');
});

it('a cell is written with its unit, currency or word', () => {
  expect(cellText(desk, 'draught', '3.25')).toBe('3.3 meters');
  expect(cellText(desk, 'draught', '1')).toBe('1 meter');
  expect(cellText(desk, 'fee', '6400.0')).toBe('€6,400');
  expect(cellText(desk, 'load', '0.434')).toBe('43.4%');
  expect(cellText(desk, 'day', '2024-06-04')).toBe('June 4, 2024');
  expect(cellText(desk, 'crates', '12')).toBe('12\u00a0crates');
  expect(cellText(desk, 'flag', 'b')).toBe('Blue');
});

it('what is missing is said, and what is no number is shown as it is', () => {
  expect(cellText(desk, 'fee', '')).toBe('Not given');
  expect(cellText(desk, 'fee', 'much')).toBe('much');
});

it('an input carries the sign on the side its language puts it', () => {
  expect(affixes(desk, 'fee')).toEqual({ before: '€' });
  expect(affixes({ ...desk, locale: 'de' }, 'fee')).toEqual({ after: '€' });
  expect(affixes(desk, 'draught')).toEqual({ after: 'meters' });
  expect(affixes(desk, 'speed')).toEqual({ after: 'km/h' });
  expect(affixes(desk, 'crates')).toEqual({ after: 'crates' });
  expect(affixes(desk, 'ship')).toEqual({});
});

it('a flag has its word however its number is written', () => {
  const harbour = readDesk({ title: 'Harbour desk', columns: ['ship'], values: { tug: { 0: 'no', 1: 'yes' } } });
  expect(['1', '1.0', '0.0', '', 'x'].map((cell) => cellText(harbour, 'tug', cell))).toEqual(['yes', 'yes', 'no', 'Not given', 'x']);
});

it('no word, label or format comes from a column’s name being one of JavaScript’s own', () => {
  for (const column of ['constructor', 'toString', '__proto__', 'hasOwnProperty']) {
    expect([typeof labelOf(desk, column), cellText(desk, column, '2'), cellText(desk, 'flag', column), affixes(desk, column)]).toEqual(['string', '2', column, {}]);
  }
});
