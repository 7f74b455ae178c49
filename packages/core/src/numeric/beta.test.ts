import { expect, it } from 'vitest';
import { betaCdf, betaQuantile } from './beta.js';

it('beta quantiles equal the known ones within 1e-10', () => {
  const known = [
    [0.5, 0.5, 0.05, 0.0061558297024311365], [3.5, 151.5, 0.05, 0.0070695045646194605], [33.5, 120.5, 0.95, 0.2740773842336997],
    [1, 1, 0.3, 0.3], [0.5, 1919.5, 0.95, 0.0010002702038704508], [1441.5, 79.5, 0.005, 0.931943027597558],
    [2, 300, 1e-6, 4.7084169386151915e-06], [120.5, 0.5, 0.05, 0.9841541644326031],
  ];
  for (const [a, b, p, x] of known) expect(Math.abs(betaQuantile(p, a, b) - x), `Beta(${a}, ${b}) at ${p}`).toBeLessThan(1e-10);
});

it('the beta distribution function equals known values within 1e-10', () => {
  const known = [
    [0.2, 33.5, 120.5, 0.3084203798713848], [0.9, 1261, 140, 0.48696930831499136], [1e-4, 0.5, 30.5, 0.06200093832431796],
    [0.999, 100.5, 0.5, 0.6542361871018587], [0.5, 5000.5, 5000.5, 0.5],
  ];
  for (const [x, a, b, p] of known) expect(Math.abs(betaCdf(x, a, b) - p), `Beta(${a}, ${b}) at ${x}`).toBeLessThan(1e-10);
});

it('quantile and distribution function undo each other, and the ends are the ends', () => {
  for (let h = 0; h <= 40; h += 5) {
    for (const p of [0.001, 0.05, 0.5, 0.95, 0.999]) expect(betaCdf(betaQuantile(p, h + 0.5, 40.5 - h), h + 0.5, 40.5 - h)).toBeCloseTo(p, 10);
  }
  expect([betaQuantile(0, 2, 3), betaQuantile(1, 2, 3), betaCdf(0, 2, 3), betaCdf(1, 2, 3)]).toEqual([0, 1, 0, 1]);
});
