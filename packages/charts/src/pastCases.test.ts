import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pastCases } from './pastCases.js';
import { drawPastCases } from './svg/drawPastCases.js';
import { standAlone } from './testing/standAlone.js';

const deposits = { kind: 'number', q05: 100, q25: 930, q50: 2100, q75: 4930, q95: 9000, below: 0.1, equal: 0 } as const;

describe('pastCases', () => {
  it('puts nearly all, the middle half, the median and this case on one scale', () => {
    const { most, half, median, here, beyond } = pastCases(deposits, 460)!;
    expect(most.start).toBeCloseTo(0.03, 12);
    expect(most.start + most.length).toBeCloseTo(0.97, 12);
    const scale = most.length / (9000 - 100);
    expect(half.start).toBeCloseTo(0.03 + (930 - 100) * scale, 12);
    expect(half.length).toBeCloseTo((4930 - 930) * scale, 12);
    expect(median).toBeCloseTo(0.03 + (2100 - 100) * scale, 12);
    expect(here).toBeCloseTo(0.03 + (460 - 100) * scale, 12);
    expect(beyond).toBeNull();
  });

  it('makes room for a value outside, up to as wide again', () => {
    const { most, here, beyond } = pastCases(deposits, 17_900)!;
    expect([here, beyond]).toEqual([0.97, null]);
    expect(most.length).toBeCloseTo(0.47, 12);
  });

  it('holds a value far beyond at the edge, and says so', () => {
    expect(pastCases(deposits, 1e9)).toMatchObject({ here: 0.97, beyond: 'above' });
    expect(pastCases(deposits, -1e9)).toMatchObject({ here: 0.03, beyond: 'below' });
  });

  it('stands in the middle where all past cases are alike', () => {
    const alike = { ...deposits, q05: 7, q25: 7, q50: 7, q75: 7, q95: 7 };
    expect(pastCases(alike, 7)).toEqual({ most: { start: 0.5, length: 0 }, half: { start: 0.5, length: 0 }, median: 0.5, here: 0.5, beyond: null });
    expect(pastCases(alike, 8)).toMatchObject({ median: 0.5, here: 0.97, beyond: 'above' });
  });

  it('has nothing to draw for a category, a text, or a value that is missing or masked', () => {
    expect([pastCases({ kind: 'category', share: 0.2 }, 'x'), pastCases(deposits, null), pastCases(deposits, 'x'), pastCases(undefined, 3)]).toEqual([null, null, null, null]);
  });

  it('stays inside the drawing and in order, for any past cases', () => {
    const finite = fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.integer({ min: -1000, max: 1000 }));
    fc.assert(fc.property(fc.array(finite, { minLength: 5, maxLength: 5 }), finite, (numbers, value) => {
      const [q05, q25, q50, q75, q95] = Float64Array.from(numbers).toSorted() as unknown as [number, number, number, number, number];
      const layout = pastCases({ ...deposits, q05, q25, q50, q75, q95 }, value);
      const places = layout ? [layout.most.start, layout.half.start, layout.median, layout.half.start + layout.half.length, layout.most.start + layout.most.length] : [0.5];
      expect([...places, layout?.here ?? 0.5].every((place) => place >= 0.03 - 1e-9 && place <= 0.97 + 1e-9)).toBe(true);
      expect(places.every((place, i) => i === 0 || place >= places[i - 1]! - 1e-9)).toBe(true);
    }), { numRuns: 1000 });
  });

  it.each([['inside', 460], ['outside', 12_000], ['beyond', 1e6]])('looks like this: %s', async (name, value) => {
    await expect(standAlone((canvas) => drawPastCases(pastCases(deposits, value)!, canvas))).toMatchFileSnapshot(`../snapshots/past-cases-${name}.svg`);
  });

  it('is mirrored for a page that reads from right to left', async () => {
    await expect(standAlone((canvas) => drawPastCases(pastCases(deposits, 460)!, canvas), { rtl: true })).toMatchFileSnapshot('../snapshots/past-cases-rtl.svg');
  });
});
