import { expect, it } from 'vitest';
import { createRandom } from './random.js';

it('the same seed gives the same stream, and neighbouring seeds do not', () => {
  const draw = (seed: number) => Array.from({ length: 5 }, createRandom(seed).next);
  expect(draw(7)).toEqual(draw(7));
  expect(draw(0)).not.toEqual(draw(1));
  expect(draw(2 ** 40)).not.toEqual(draw(0));
});

it('numbers are uniform on [0, 1) and permutations hold every index', () => {
  const { next, permutation } = createRandom(3);
  const counts = new Uint32Array(10);
  for (let i = 0; i < 20_000; i++) counts[Math.floor(next() * 10)]++;
  // Nine degrees of freedom: the chi-square statistic passes 33.7 once in ten thousand seeds.
  expect(counts.reduce((sum, n) => sum + (n - 2000) ** 2 / 2000, 0)).toBeLessThan(33.7);
  const order = permutation(50);
  expect(new Set(order)).toEqual(new Set(Array.from({ length: 50 }, (_, i) => i)));
  expect([...order]).not.toEqual(Array.from({ length: 50 }, (_, i) => i));
});
