import { expect } from 'vitest';

/** Every value within `tolerance` of the largest expected one; a spread of zeros within `tolerance` itself. */
export function expectClose(actual: ArrayLike<number>, expected: ArrayLike<number>, tolerance: number, about = ''): void {
  expect(actual).toHaveLength(expected.length);
  expectAtMost(worstDifference(actual, expected), tolerance, `${about}: ${Array.from(actual)} against ${Array.from(expected)}`);
}

/** Fails for NaN too, and says what it was about. */
export function expectAtMost(value: number, limit: number, about: string): void {
  if (!(value <= limit)) expect.fail(`${about}: ${value} is more than ${limit}`);
}

/** Largest difference over the largest expected magnitude; NaN when a value is. */
export function worstDifference(actual: ArrayLike<number>, expected: ArrayLike<number>): number {
  let scale = 0;
  let worst = 0;
  for (let j = 0; j < expected.length; j++) {
    scale = Math.max(scale, Math.abs(expected[j]!));
    worst = Math.max(worst, Math.abs(actual[j]! - expected[j]!));
  }
  return scale > 0 ? worst / scale : worst;
}
