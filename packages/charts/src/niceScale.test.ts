import { scaleLinear } from 'd3-scale';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { niceScale } from './niceScale.js';

// Ends that doubles hold exactly: where an end is a round number but for its last bit, d3-scale goes a step further out.
const end = fc.oneof(fc.integer({ min: -100_000, max: 100_000 }), fc.integer({ min: -1e9, max: 1e9 }).map((k) => k / 2 ** 20), fc.integer({ min: -4000, max: 4000 }).map((k) => k / 8));
const anyDomain = fc.tuple(end, end).filter(([a, b]) => a !== b).map(([a, b]): [number, number] => (a < b ? [a, b] : [b, a]));
const finite = fc.double({ noNaN: true, noDefaultInfinity: true });

describe('niceScale', () => {
  it('rounds a domain outwards and ticks it as d3-scale does, over random domains', () => {
    fc.assert(fc.property(anyDomain, fc.integer({ min: 2, max: 8 }), end, (domain, count, value) => {
      const scale = niceScale(domain, [0.05, 0.95], count);
      const oracle = scaleLinear(domain, [0.05, 0.95]).nice(count).clamp(true);
      const plain = (x: number) => x + 0; // -0 is 0
      expect(scale.domain.map(plain)).toEqual(oracle.domain().map(plain));
      expect(scale.ticks.map(plain)).toEqual(oracle.ticks(count).map(plain));
      expect(scale.at(value)).toBeCloseTo(oracle(value), 9);
    }), { numRuns: 300 });
  });

  it('keeps every place in order and inside, for huge, tiny and empty domains', () => {
    const huge = fc.constantFrom(-Number.MAX_VALUE, Number.MAX_VALUE, Number.MIN_VALUE, -Number.MIN_VALUE, 0, -0);
    fc.assert(fc.property(fc.array(fc.oneof(finite, huge), { minLength: 2, maxLength: 6 }), (values) => {
      const sorted = [...Float64Array.from(values).sort()];
      const { at, ticks, domain } = niceScale([sorted[0]!, sorted.at(-1)!], [0.1, 0.9], 5);
      const places = [...sorted, ...ticks].map(at);
      expect(places.every((place) => place >= 0.1 - 1e-12 && place <= 0.9 + 1e-12)).toBe(true);
      expect(sorted.every((value, i) => i === 0 || at(value) >= at(sorted[i - 1]!))).toBe(true);
      expect(ticks.every((tick) => tick >= domain[0] && tick <= domain[1])).toBe(true);
    }), { numRuns: 1000 });
  });

  it('has no round numbers where two doubles lie next to each other', () => {
    for (const low of [1, 1e16, -1e300, 123.456]) expect(niceScale([low, low + Math.abs(low) * 2 ** -52], [0, 1], 5).ticks).toEqual([]);
  });

  it('puts the only value there is in the middle', () => {
    const { at, ticks } = niceScale([7, 7], [0, 1], 5);
    expect([at(6), at(7), at(8), ticks]).toEqual([0, 0.5, 1, [7]]);
  });
});
