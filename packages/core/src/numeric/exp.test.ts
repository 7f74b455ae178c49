import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exp } from './exp.js';
import { expectAtMost } from '../testing/expectClose.js';
import { bigExp, ulpsApart } from './testing/bigReference.js';

describe('exp', () => {
  it('is within 1 ulp of the real value over the whole range, subnormal results included', () => {
    const x = fc.oneof(
      fc.double({ min: -745, max: 709.78, noNaN: true }),
      fc.double({ min: -40, max: 40, noNaN: true }),
      fc.double({ min: -1, max: 1, noNaN: true }),
    );
    fc.assert(fc.property(x, (a) => ulpsApart(exp(a), bigExp(a)) <= 1), { numRuns: 600, seed: 1 });
  });

  it('is within 1 ulp at the edges of every reduction step', () => {
    for (let k = -1074; k <= 1023; k += 7) {
      for (const shift of [-0.5, -0.4999999999999, 0, 0.4999999999999, 0.5]) {
        const a = (k + shift) * Math.LN2;
        if (a > 709.78 || a < -745.1) continue;
        expectAtMost(ulpsApart(exp(a), bigExp(a)), 1, `exp(${a})`);
      }
    }
  });

  it('overflows, underflows and passes NaN as IEEE 754 asks', () => {
    expect(exp(0)).toBe(1);
    expect(exp(-0)).toBe(1);
    expect(exp(Infinity)).toBe(Infinity);
    expect(exp(-Infinity)).toBe(0);
    expect(ulpsApart(exp(709.782712893384), bigExp(709.782712893384))).toBeLessThanOrEqual(1);
    expect(exp(709.7827128933841)).toBe(Infinity);
    expect(exp(-745.1332191019411)).toBe(5e-324);
    expect(exp(-745.1332191019412)).toBe(0);
    expect(exp(NaN)).toBeNaN();
  });
});
