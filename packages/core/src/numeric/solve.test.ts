import { expect, it } from 'vitest';
import { solve } from './solve.js';

it('solves a system whose first pivot is zero, and leaves its arguments alone', () => {
  const a = Float64Array.of(0, 2, 1, 1, 1, 1, 4, 0, 1);
  const b = Float64Array.of(7, 6, 7);
  expect([...solve(a, b)!].map((x) => Math.round(x * 1e9) / 1e9)).toEqual([1, 2, 3]);
  expect([...b]).toEqual([7, 6, 7]);
});

it('says so when there is no single answer', () => expect(solve(Float64Array.of(1, 2, 2, 4), Float64Array.of(1, 2))).toBeNull());
