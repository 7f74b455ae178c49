import { describe, expect, it } from 'vitest';
import { linear, mirror, percent, span } from './geometry.js';

describe('geometry', () => {
  it('maps straight from one pair of ends to another, and holds what lies outside', () => {
    expect([0, 10, 25, 50, -5, 99].map(linear([0, 50], [0, 1]))).toEqual([0, 0.2, 0.5, 1, 0, 1]);
    expect(linear([100, 200], [0.03, 0.97])(150)).toBeCloseTo(0.5, 12);
  });

  it('mirrors a span around the middle of the drawing', () => {
    expect(mirror(span(0.5, 0.75))).toEqual(span(0.25, 0.5));
  });

  it('writes a fraction as an attribute, to a hundredth', () => {
    expect([0, 0.5, 1 / 3, 1].map(percent)).toEqual(['0%', '50%', '33.33%', '100%']);
  });
});
