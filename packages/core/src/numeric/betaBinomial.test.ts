import { expect, it } from 'vitest';
import { betaBinomialCdf } from './betaBinomial.js';
import { createRandom } from './random.js';

it('with a flat rate every count is as likely as any other', () => {
  for (let x = 0; x < 10; x++) expect(betaBinomialCdf(x, 9, 1, 1)).toBeCloseTo((x + 1) / 10, 12);
});

it('is the distribution of conformal coverage: ranks of fresh scores among calibration scores', () => {
  const { next } = createRandom(3);
  const [n, k, fresh] = [19, 18, 30];
  const counts = new Float64Array(fresh + 1);
  for (let draw = 0; draw < 20_000; draw++) {
    const q = Array.from({ length: n }, next).toSorted((x, y) => x - y)[k - 1];
    let hits = 0;
    for (let i = 0; i < fresh; i++) if (next() <= q) hits++;
    counts[hits]++;
  }
  let sum = 0;
  counts.forEach((count, x) => {
    sum += count / 20_000;
    expect(Math.abs(sum - betaBinomialCdf(x, fresh, k, n + 1 - k)), `x ${x}`).toBeLessThan(0.015);
  });
});

it('holds for thousands of cases, and beyond the ends it is 0 and 1', () => {
  expect(betaBinomialCdf(1800, 2000, 1801, 200)).toBeGreaterThan(0.3);
  expect(betaBinomialCdf(1800, 2000, 1801, 200)).toBeLessThan(0.7);
  expect([betaBinomialCdf(-1, 5, 2, 2), betaBinomialCdf(5, 5, 2, 2)]).toEqual([0, 1]);
});
