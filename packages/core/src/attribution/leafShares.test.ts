import { expect, it } from 'vitest';
import { expectClose } from '../testing/expectClose.js';
import { leafShares } from './leafShares.js';
import { bruteForce } from './testing/bruteForce.js';

it('leafShares are the Shapley values of the game of one leaf', () => {
  const { earned, paid, size } = leafShares(6);
  for (let p = 0; p < size; p++) {
    for (let q = 0; p + q < 9 && q < size; q++) {
      const A = 2 ** p - 1;
      const B = (2 ** q - 1) << p;
      const phi = bruteForce(p + q, (S) => ((S & A) === A && (S & B) === 0 ? 1 : 0));
      expectClose(phi, [...Array.from({ length: p }, () => earned[p * size + q]!), ...Array.from({ length: q }, () => -paid[p * size + q]!)], 1e-14);
    }
  }
  expect([earned[3], paid[3 * size]]).toEqual([0, 0]);
});
