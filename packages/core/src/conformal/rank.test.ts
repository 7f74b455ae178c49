import { expect, it } from 'vitest';
import { createRandom } from '../numeric/random.js';
import { sorted } from '../numeric/sorted.js';
import { conformalPValue, conformalQuantile, conformalRank, scoresNeeded } from './rank.js';

it('a bound is infinite exactly where too few scores make it invalid, for every n to 200 and every per-mille', () => {
  const faults: string[] = [];
  for (let n = 0; n <= 200; n++) {
    const scores = Float64Array.from({ length: n }, (_, i) => i);
    for (let alphaPm = 1; alphaPm <= 500; alphaPm++) {
      for (const tails of [1, 2] as const) {
        const need = Math.ceil((1000 * tails) / alphaPm) - 1;
        if ((conformalQuantile(scores, alphaPm, tails) === Infinity) !== n < need) faults.push(`n ${n}, alpha ${alphaPm}, tails ${tails}`);
        if (scoresNeeded(alphaPm, tails) !== need) faults.push(`need at ${alphaPm}`);
      }
    }
  }
  expect(faults).toEqual([]);
});

it('nine scores bound 90%, eight do not, and no rounding moves the rank', () => {
  expect(conformalQuantile([1, 2, 3, 4, 5, 6, 7, 8], 100)).toBe(Infinity);
  expect(conformalQuantile([1, 2, 3, 4, 5, 6, 7, 8, 9], 100)).toBe(9);
  expect(conformalQuantile([], 100)).toBe(Infinity);
  expect([conformalRank(99, 100), conformalRank(9, 300), conformalRank(19, 50)]).toEqual([90, 7, 19]);
});

it('coverage over fresh draws is k / (n + 1)', () => {
  const { next } = createRandom(5);
  for (const [n, alphaPm] of [[19, 100], [30, 200]]) {
    let hits = 0;
    for (let i = 0; i < 20_000; i++) {
      const q = conformalQuantile(sorted(Array.from({ length: n }, next)), alphaPm);
      if (next() <= q) hits++;
    }
    const expected = conformalRank(n, alphaPm) / (n + 1);
    expect(Math.abs(hits / 20_000 - expected)).toBeLessThan(4 * Math.sqrt((expected * (1 - expected)) / 20_000));
  }
});

it('a p-value counts ties and is never zero', () => {
  expect(conformalPValue(0, 99)).toBe(0.01);
  expect(conformalPValue(99, 99)).toBe(1);
});
