import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { log } from './log.js';
import { expectAtMost } from '../testing/expectClose.js';
import { bigLog, ulpsApart } from './testing/bigReference.js';

describe('log', () => {
  it('is within 1 ulp of the real value over the whole range, subnormal arguments included', () => {
    const x = fc.oneof(
      fc.double({ min: 5e-324, max: Number.MAX_VALUE, noNaN: true }),
      fc.double({ min: 0.5, max: 2, noNaN: true }),
      fc.double({ min: 1e-3, max: 1e3, noNaN: true }),
      fc.double({ min: 5e-324, max: 2e-308, noNaN: true }),
    );
    fc.assert(fc.property(x, (a) => ulpsApart(log(a), bigLog(a)) <= 1), { numRuns: 600, seed: 2 });
  });

  it('is within 1 ulp around 1, where the result cancels', () => {
    for (let i = 1; i <= 200; i++) {
      for (const a of [1 + i * 2 ** -52, 1 - i * 2 ** -53, 1 + i / 512, 1 - i / 512]) {
        expectAtMost(ulpsApart(log(a), bigLog(a)), 1, `log(${a})`);
      }
    }
  });

  it('answers at the edges as IEEE 754 asks', () => {
    expect(log(1)).toBe(0);
    expect(log(0)).toBe(-Infinity);
    expect(log(-0)).toBe(-Infinity);
    expect(log(Infinity)).toBe(Infinity);
    expect(log(-1)).toBeNaN();
    expect(log(-Infinity)).toBeNaN();
    expect(log(NaN)).toBeNaN();
  });
});
