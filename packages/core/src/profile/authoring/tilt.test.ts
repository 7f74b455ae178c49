import { expect, it } from 'vitest';
import { createRandom } from '../../numeric/random.js';
import { tilt } from './tilt.js';

it('reaches every mean, and pays nothing where it holds already', () => {
  const { next } = createRandom(8);
  for (let trial = 0; trial < 50; trial++) {
    const n = 20 + Math.floor(next() * 80);
    const raw = Array.from({ length: n }, () => 0.2 + next());
    const total = raw.reduce((a, b) => a + b, 0);
    const shares = raw.map((x) => x / total);
    const values = Array.from({ length: n * 2 }, (_, i) => (i % 2 ? 300 * next() : next()));
    const targets = [0.4 + 0.2 * next(), 120 + 60 * next()];
    const tilted = tilt(shares, values, targets)!;
    expect(tilted.weights.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 12);
    for (const s of [0, 1]) expect(tilted.weights.reduce((sum, w, b) => sum + w * values[b * 2 + s], 0)).toBeCloseTo(targets[s], 6);
    expect(tilted.divergence).toBeGreaterThanOrEqual(-1e-12);
  }
  expect(tilt([0.5, 0.5], [1, 3], [2])).toMatchObject({ divergence: 0 });
});

it('gives up where the mean lies outside the values', () => expect(tilt([0.5, 0.5], [1, 3], [4])).toBeNull());
