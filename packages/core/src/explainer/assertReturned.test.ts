import { describe, expect, it } from 'vitest';
import { assertReturned } from './assertReturned.js';

describe('an output that no explanation can be about', () => {
  it('is no number', () => {
    for (const returned of [NaN, Infinity, -Infinity]) expect(() => assertReturned(returned, 'value')).toThrow(expect.objectContaining({ code: 'non-finite-output' }));
  });

  it('is a probability outside 0 and 1, but for rounding', () => {
    for (const returned of [31.68, -0.2]) expect(() => assertReturned(returned, 'probability')).toThrow(expect.objectContaining({ code: 'bad-probabilities', message: expect.stringContaining(`${returned}`) }));
    for (const returned of [0, 1, 1.000001, -0.000001, undefined]) expect(() => assertReturned(returned, 'probability')).not.toThrow();
  });

  it('is not an amount, however large', () => {
    expect(() => assertReturned(31.68, 'value')).not.toThrow();
    expect(() => assertReturned(-1e30, 'logit')).not.toThrow();
  });
});
