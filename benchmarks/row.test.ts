import { expect, it } from 'vitest';
import { judge, median } from './row.mjs';

it('a row passes exactly when its value holds against its limit', () => {
  const at = (value: number | null, op: '<=' | '<' | '>=' | '==') => judge({ id: 'x', what: 'x', value, op, limit: 2 }).pass;
  expect([at(2, '<='), at(2.1, '<='), at(1.9, '<'), at(2, '<'), at(2, '>='), at(1.9, '>='), at(2, '=='), at(3, '==')]).toEqual([true, false, true, false, true, false, true, false]);
  expect([at(null, '<='), at(Number.NaN, '<='), at(Number.POSITIVE_INFINITY, '>=')]).toEqual([false, false, false]);
  expect(judge({ id: 'x', what: 'x', value: 1 }).pass).toBeNull();
});

it('the median is the middle value, or the mean of the two', () => {
  expect([median([3, 1, 2]), median([4, 1, 2, 3])]).toEqual([2, 2.5]);
});
