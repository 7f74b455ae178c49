import { assert, double, integer, property } from 'fast-check';
import { expect, it } from 'vitest';
import { retryDelay } from './retryDelay.js';

it('lies between one second and five minutes and never shrinks with the tries', () => {
  assert(property(integer({ min: 1, max: 10_000 }), double({ min: 0, max: 0.999999, noNaN: true }), (attempts, u) => {
    const delay = retryDelay(attempts, () => u);
    expect(delay).toBeGreaterThanOrEqual(1_000);
    expect(delay).toBeLessThanOrEqual(300_000);
    expect(retryDelay(attempts + 1, () => u)).toBeGreaterThanOrEqual(delay);
  }));
});

it('never comes before the time the endpoint asked for', () => {
  assert(property(integer({ min: 0, max: 10_000_000 }), double({ min: 0, max: 0.999999, noNaN: true }), (asked, u) => {
    expect(retryDelay(3, () => u, asked)).toBeGreaterThanOrEqual(Math.max(1_000, asked));
    expect(retryDelay(3, () => u, asked)).toBeLessThanOrEqual(Math.max(1_000, asked) + 1_000);
  }));
});
