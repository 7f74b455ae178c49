import { expect, it } from 'vitest';
import { readTyped, typedOf } from './typed.js';

const percent = { style: 'percent' } as const;

it('a number is read with its unit sign, spaces and groups', () => {
  expect(readTyped(' €23,910.50 ', undefined, 'en')).toEqual({ cell: '23910.5' });
  expect(readTyped('1.234.567,8', undefined, 'de')).toEqual({ cell: '1234567.8' });
  expect(readTyped('\u22123', undefined, 'en')).toEqual({ cell: '-3' });
});

it('a comma that cannot be a group is refused, not read as ten times the number', () => {
  expect(readTyped('0,5', undefined, 'en')).toEqual({ problem: 'not-a-number' });
  expect(readTyped('12,34', undefined, 'en')).toEqual({ problem: 'not-a-number' });
  expect(readTyped('1.5', undefined, 'de')).toEqual({ problem: 'not-a-number' });
});

it('words, infinities and half numbers are refused', () => {
  for (const typed of ['abc', '12abc', 'Infinity', '1e999', '--1', '1.2.3', '.']) expect(readTyped(typed, undefined, 'en')).toEqual({ problem: 'not-a-number' });
});

it('an emptied field means missing', () => {
  expect(readTyped('  ', undefined, 'en')).toEqual({ cell: '' });
});

it('a share is typed in percent and keeps every digit', () => {
  expect(readTyped('43.4', percent, 'en')).toEqual({ cell: '0.434' });
  expect(readTyped('43.9%', percent, 'en')).toEqual({ cell: '0.439' });
  expect(typedOf('0.07', percent, 'en')).toBe('7');
  expect(typedOf('1.1', percent, 'en')).toBe('110');
  for (let i = 0; i <= 2000; i++) {
    const cell = String(i / 1000);
    expect(readTyped(typedOf(cell, percent, 'de'), percent, 'de')).toEqual({ cell });
  }
});

it('a cell stands in its input without grouping, in the desk’s own decimal sign', () => {
  expect(typedOf('23910.0', undefined, 'en')).toBe('23910');
  expect(typedOf('2.8', undefined, 'de')).toBe('2,8');
  expect(typedOf('', undefined, 'en')).toBe('');
});
