import { expect, it } from 'vitest';
import { createRandom } from '../numeric/random.js';
import { assertSteps, compressScores, countAtLeast, roundUp32 } from './steps.js';

const exact = (scores: readonly number[], score: number) => scores.filter((s) => s >= score).length;

it('never counts too few scores, and counts the 200 largest exactly', () => {
  const { next } = createRandom(11);
  for (const n of [0, 1, 9, 200, 201, 600, 5000]) {
    const scores = Array.from({ length: n }, () => Math.round(next() * 400) / 40 - 3);
    const table = compressScores(scores);
    expect(() => assertSteps(table)).not.toThrow();
    for (let i = 0; i < 500; i++) {
      const score = i % 2 ? next() * 12 - 4 : (scores[i % Math.max(1, n)] ?? 0);
      const kept = countAtLeast(table, score);
      const truth = exact(scores, score);
      expect(kept).toBeGreaterThanOrEqual(truth);
      expect(kept - truth).toBeLessThanOrEqual(truth < 200 ? scores.filter((s) => s < score && roundUp32(s) >= score).length : n / 20);
    }
  }
});

it('scores that are all equal are one step', () => {
  const table = compressScores(new Float64Array(1000).fill(2.5));
  expect([table.knots.length, countAtLeast(table, 2.5), countAtLeast(table, 2.6), countAtLeast(table, 1)]).toEqual([1, 1000, 0, 1000]);
});

it('rounds to the float32 above, on both sides of zero', () => {
  for (const x of [0.1, -0.1, 1e30, -1e-40, 0, 1]) {
    expect(roundUp32(x)).toBeGreaterThanOrEqual(x);
    expect(Math.fround(roundUp32(x))).toBe(roundUp32(x));
  }
});

it('a table out of order is refused', () => {
  expect(() => assertSteps({ n: 3, knots: Float64Array.of(2, 1), atLeast: Uint32Array.of(3, 1) })).toThrow(expect.objectContaining({ code: 'bad-steps' }));
  expect(() => assertSteps({ n: 3, knots: Float64Array.of(1, 2), atLeast: Uint32Array.of(3, 4) })).toThrow(expect.objectContaining({ code: 'bad-steps' }));
});
