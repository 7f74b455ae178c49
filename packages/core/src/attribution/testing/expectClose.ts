import { expect } from 'vitest';

/** Every value within `tolerance` of the largest expected one; a spread of zeros within `tolerance` itself. */
export function expectClose(actual: ArrayLike<number>, expected: ArrayLike<number>, tolerance: number, about = ''): void {
  expect(actual.length, about).toBe(expected.length);
  const worst = worstDifference(actual, expected);
  expect(worst, `${about} ${Array.from(actual)} against ${Array.from(expected)}`).toBeLessThanOrEqual(tolerance);
}

/** Largest difference over the largest expected magnitude. */
export function worstDifference(actual: ArrayLike<number>, expected: ArrayLike<number>): number {
  let scale = 0;
  let worst = 0;
  for (let j = 0; j < expected.length; j++) {
    scale = Math.max(scale, Math.abs(expected[j]));
    // NaN must fail: it would vanish in Math.max on some paths.
    const difference = Math.abs(actual[j] - expected[j]);
    worst = difference <= worst ? worst : difference;
  }
  return scale > 0 ? worst / scale : worst;
}
