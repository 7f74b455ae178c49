import { expect, it } from 'vitest';
import { createRandom } from '../../numeric/random.js';
import { conformalQuantile } from '../../conformal/rank.js';
import { sorted } from '../../numeric/sorted.js';
import { chanceLimit } from './chanceLimit.js';

it('a promise that holds falls below the limit as rarely as asked, whatever the sizes', () => {
  const { next } = createRandom(5);
  for (const [calRows, n] of [[19, 50], [100, 100], [100, 1000], [1000, 200]]) {
    const limit = chanceLimit(100, calRows, n, 0.05);
    let below = 0;
    for (let draw = 0; draw < 2000; draw++) {
      const q = conformalQuantile(sorted(Array.from({ length: calRows }, next)), 100);
      let hits = 0;
      for (let i = 0; i < n; i++) hits += Number(next() <= q);
      below += Number(hits / n < limit);
    }
    expect(below / 2000, `${calRows} scores, ${n} rows`).toBeLessThanOrEqual(0.05 + 4 * Math.sqrt((0.05 * 0.95) / 2000));
    expect(below / 2000, `${calRows} scores, ${n} rows`).toBeGreaterThan(0.01);
  }
});

it('the limit nears the promise as rows are added, and never passes it', () => {
  const limits = [10, 100, 1000, 10_000].map((n) => chanceLimit(100, n, n, 0.01));
  expect(limits).toEqual(limits.toSorted((a, b) => a - b));
  expect(limits[0]).toBeLessThan(0.6);
  expect(limits[3]).toBeGreaterThan(0.88);
  expect(chanceLimit(100, 1e4, 1e4, 0.9)).toBeLessThanOrEqual(0.9);
});

it('without rows, or without enough scores for a finite bound, nothing can be broken', () => {
  expect(chanceLimit(100, 500, 0, 0.01)).toBe(0);
  expect(chanceLimit(100, 8, 500, 0.01)).toBe(0);
});
