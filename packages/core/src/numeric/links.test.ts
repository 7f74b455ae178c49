import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { logistic } from './logistic.js';
import { probit } from './probit.js';
import { softmax, softmaxZero } from './softmax.js';
import { bigExp, toFixed, ulpsApart } from './testing/bigReference.js';

const ONE = toFixed(1);
const share = (part: bigint, whole: bigint): bigint => (part * ONE) / whole;

describe('logistic', () => {
  it('is within 3 ulp of the real value on both sides', () => {
    fc.assert(fc.property(fc.double({ min: -700, max: 40, noNaN: true }), (x) => {
      const e = bigExp(x);
      return ulpsApart(logistic(x), share(e, ONE + e)) <= 3;
    }), { numRuns: 300, seed: 3 });
  });

  it('is one half at 0, 0 and 1 at the ends, and NaN for NaN', () => {
    expect(logistic(0)).toBe(0.5);
    expect(logistic(-Infinity)).toBe(0);
    expect(logistic(Infinity)).toBe(1);
    expect(logistic(-1000)).toBe(0);
    expect(logistic(NaN)).toBeNaN();
  });
});

describe('softmax', () => {
  it('shares out 1 in proportion to the exponentials', () => {
    fc.assert(fc.property(fc.array(fc.double({ min: -300, max: 300, noNaN: true }), { minLength: 1, maxLength: 5 }), (scores) => {
      const shares = Float64Array.from(scores);
      softmax(shares);
      const exps = scores.map(bigExp);
      const sum = exps.reduce((a, b) => a + b, 0n);
      // The difference to the largest score is rounded once: its error is relative to the scores, not to the share.
      const slack = 4 + 2 * Math.max(...scores.map(Math.abs)) * 2;
      return exps.every((e, k) => shares[k]! < 1e-290 || ulpsApart(shares[k]!, share(e, sum)) <= slack);
    }), { numRuns: 200, seed: 4 });
  });

  it('does not overflow, and NaN in one score is NaN in all', () => {
    expect(Array.from(applied(softmax, [1e308, 1e308]))).toEqual([0.5, 0.5]);
    expect(Array.from(applied(softmax, [-1e308, -1e308, -1e308])).map((p) => p.toFixed(6))).toEqual(['0.333333', '0.333333', '0.333333']);
    expect(Array.from(applied(softmax, [1, NaN]))).toEqual([NaN, NaN]);
  });
});

describe('softmaxZero', () => {
  it('leaves a score of zero without a share', () => {
    const [a, b, c] = applied(softmaxZero, [2, 0, 1]);
    expect(b).toBe(0);
    expect(a! + c!).toBeCloseTo(1, 15);
    expect(a! / c!).toBeCloseTo(Math.E, 14);
  });

  it('equals softmax when no score is zero', () => {
    expect(applied(softmaxZero, [2, -3, 1])).toEqual(applied(softmax, [2, -3, 1]));
  });
});

describe('probit', () => {
  it('is odd around one half and close to the normal quantile', () => {
    expect(probit(0.5)).toBe(0);
    expect(probit(0.75)).toBe(-probit(0.25));
    expect(Math.abs(probit(0.975) - 1.959964)).toBeLessThan(5e-3);
    expect(Math.abs(probit(0.8) - 0.841621)).toBeLessThan(5e-3);
  });

  it('is infinite at the ends and NaN outside', () => {
    expect(probit(1)).toBe(Infinity);
    expect(probit(0)).toBe(-Infinity);
    expect(probit(1.5)).toBeNaN();
  });
});

function applied(link: (scores: Float64Array) => void, scores: number[]): Float64Array {
  const copy = Float64Array.from(scores);
  link(copy);
  return copy;
}
