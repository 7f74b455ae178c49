import { expect, it } from 'vitest';
import { isotonic } from './isotonic.js';

it('pools neighbours that fall until means never do', () => {
  const blocks = isotonic([1, 2, 3, 4, 5], [0, 1, 0, 1, 1]);
  expect(blocks).toEqual([{ lo: 1, hi: 1, n: 1, sum: 0 }, { lo: 2, hi: 3, n: 2, sum: 1 }, { lo: 4, hi: 5, n: 2, sum: 2 }]);
});

it('equal scores share a block whatever their order', () => {
  expect(isotonic([2, 2, 1, 2], [1, 0, 0, 1])).toEqual([{ lo: 1, hi: 1, n: 1, sum: 0 }, { lo: 2, hi: 2, n: 3, sum: 2 }]);
});

it('no rows make no blocks', () => expect(isotonic([], [])).toEqual([]));
