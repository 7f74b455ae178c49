import { expect, it } from 'vitest';
import type { Feature } from '../model/model.js';
import { encodeBackground } from './encodeBackground.js';

const colour: Feature = { name: 'colour', type: 'text', categories: ['red', 'blue'] };

it('a background may hold categories the graph does not know, unless the graph fails on them', () => {
  expect([...encodeBackground([colour], [['red'], ['mauve']]).rows]).toEqual([0, -1]);
  const closed = { ...colour, only: ['red', 'blue'] };
  expect([...encodeBackground([closed], [['blue']]).rows]).toEqual([1]);
  expect(() => encodeBackground([closed], [['red'], ['mauve']])).toThrow(expect.objectContaining({ code: 'background-invalid', message: expect.stringMatching(/row 1 has "mauve" for "colour".*red, blue; take the row out/) }));
  expect(() => encodeBackground([{ name: 'rooms', type: 'integer', only: [1, 2] }], [[3]])).toThrow(/row 0 has 3 for "rooms"/);
});
