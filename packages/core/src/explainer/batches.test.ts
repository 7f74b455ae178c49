import { expect, it } from 'vitest';
import { batches } from './batches.js';

it('cuts a stream in order and names where each piece starts', async () => {
  const pieces = [];
  for await (const piece of batches([1, 2, 3, 4, 5], 2)) pieces.push(piece);
  expect(pieces).toEqual([{ start: 0, batch: [1, 2] }, { start: 2, batch: [3, 4] }, { start: 4, batch: [5] }]);
});

it('an empty stream has no pieces', async () => {
  for await (const piece of batches([], 2)) expect.unreachable(JSON.stringify(piece));
});
