import { expect, it } from 'vitest';
import { createSignMarks } from './signMarks.js';

/** The marks of one value over estimates of [value, half-width]. */
function marksOf(estimates: [number, number][]) {
  const mark = createSignMarks(1);
  return estimates.map(([value, halfWidth]) => mark(Float64Array.of(value), Float64Array.of(halfWidth), false)[0]);
}

it('a sign is open while its band holds 0', () => {
  expect(marksOf([[1, 2], [1, 1], [1, 0.9], [1, 3]])).toEqual(['open', 'open', 'settled', 'open']);
});

it('an open sign may turn, a settled one that does is marked and stays so', () => {
  expect(marksOf([[1, 2], [-1, 2], [-1, 0.5]])).toEqual(['open', 'open', 'settled']);
  expect(marksOf([[1, 0.5], [-1, 2], [-1, 0.5], [1, 0.1]])).toEqual(['settled', 'turned', 'turned', 'turned']);
});

it('an exact value is settled, 0 included, unless it turned', () => {
  const mark = createSignMarks(3);
  mark(Float64Array.of(1, 0, 1), Float64Array.of(0.5, 1, 0.5), false);
  expect(mark(Float64Array.of(-1, 0, 0), new Float64Array(3), true)).toEqual(['turned', 'settled', 'settled']);
});
