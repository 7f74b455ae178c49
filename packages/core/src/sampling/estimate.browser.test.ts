import { expect, it } from 'vitest';
import { GOLDEN, goldenEstimate } from './testing/goldenEstimate.js';

it('in the browser the same seed gives the bytes it gives in Node', async () => {
  expect(await goldenEstimate(7)).toBe(GOLDEN);
});
