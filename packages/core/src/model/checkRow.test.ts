import { describe, expect, it } from 'vitest';
import { CandorError } from '../errors.js';
import { checkRow } from './checkRow.js';
import { encodeRow } from './encodeRow.js';
import type { Feature } from './model.js';
import type { Row } from './row.js';

const features: Feature[] = [
  { name: 'height', type: 'number' },
  { name: 'rooms', type: 'integer' },
  { name: 'colour', type: 'text', categories: ['red', 'blue'] },
  { name: 'roof', type: 'text', categories: ['flat', 'steep'], only: ['flat', 'steep'] },
];
const row: Row = { height: 1.5, rooms: 3, colour: 'blue', roof: 'flat' };

describe('checkRow', () => {
  it('puts values in feature order and leaves other columns out', () => {
    expect(checkRow({ features }, { note: 'x', ...row })).toEqual([1.5, 3, 'blue', 'flat']);
  });

  it.each([null, undefined, NaN])('takes %s for a missing number', (height) => {
    expect(checkRow({ features }, { ...row, height })[0]).toBeNaN();
  });

  it('takes a missing text for the empty one, and truth values for 1 and 0', () => {
    expect(checkRow({ features }, { ...row, colour: null, height: true, rooms: false })).toEqual([1, 0, '', 'flat']);
  });

  it.each([
    ['a missing column', { height: 1, rooms: 3, roof: 'flat' }, 'missing-column', /"colour".*add it/],
    ['a text for a number', { ...row, height: '1.5' }, 'not-a-number', /"height".*"1.5".*number/],
    ['a text for a whole number', { ...row, rooms: '3' }, 'not-a-number', /"rooms".*whole number/],
    ['a number for a text', { ...row, colour: 2 }, 'not-a-text', /"colour" is 2.*quotes/],
    ['an infinite number', { ...row, height: -Infinity }, 'non-finite', /"height".*finite/],
    ['a fraction for a whole number', { ...row, rooms: 2.5 }, 'not-an-integer', /"rooms" is 2.5/],
    ['a whole number beyond 2^53', { ...row, rooms: 1e300 }, 'not-an-integer', /"rooms"/],
    ['a missing whole number', { ...row, rooms: null }, 'missing-integer', /"rooms".*give one/],
    ['a category the graph refuses', { ...row, roof: 'thatched' }, 'unknown-category', /"roof".*"thatched".*"flat", "steep"/],
    ['a column inherited from the prototype', Object.create(row) as Row, 'missing-column', /"height"/],
  ])('refuses %s, naming the feature and the way out', (_, bad, code, message) => {
    expect(() => checkRow({ features }, bad)).toThrow(CandorError);
    expect(() => checkRow({ features }, bad)).toThrow(message);
    expect(() => checkRow({ features }, bad)).toThrow(expect.objectContaining({ code }));
  });
});

describe('a model that reads single precision', () => {
  const inputs = [{ name: 'height', elementType: 'float' as const, shape: [null, 1], features: [0] }];

  it('refuses a number that single precision does not hold, naming the column', () => {
    for (const height of [1e39, -3.5e38]) {
      expect(() => checkRow({ features, inputs }, { ...row, height })).toThrow(expect.objectContaining({ code: 'non-finite', message: expect.stringMatching(/"height" is .*3\.4e38; give a smaller number/u) }));
    }
    expect(checkRow({ features, inputs }, { ...row, height: 3.4e38 })[0]).toBe(3.4e38);
    expect(checkRow({ features, inputs: [{ ...inputs[0]!, elementType: 'double' }] }, { ...row, height: 1e39 })[0]).toBe(1e39);
  });
});

describe('encodeRow', () => {
  it('turns texts into their places among the categories and unknown ones into -1', () => {
    expect([...encodeRow({ features }, [1.5, 3, 'blue', 'steep'])]).toEqual([1.5, 3, 1, 1]);
    expect(encodeRow({ features }, [NaN, 3, 'mauve', 'flat'])[2]).toBe(-1);
  });

  it('keeps missing numbers missing', () => {
    expect(encodeRow({ features }, [NaN, 3, 'red', 'flat'])[0]).toBeNaN();
  });
});
