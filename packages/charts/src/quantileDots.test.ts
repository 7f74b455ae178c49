import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quantileDots } from './quantileDots.js';
import { drawQuantileDots } from './svg/drawQuantileDots.js';
import { standAlone } from './testing/standAlone.js';

// Twenty equally likely costs.
const costs = [2030, 2270, 2420, 2510, 2590, 2680, 2750, 2830, 2900, 2980, 3050, 3120, 3200, 3290, 3380, 3490, 3620, 3800, 4120, 4980];
const values = fc.array(fc.integer({ min: -10_000, max: 10_000 }), { minLength: 1, maxLength: 60 }).map((list) => {
  list.sort((a, b) => a - b);
  return list;
});

describe('quantileDots', () => {
  it('draws as many dots as there are outcomes, each the value itself', () => {
    expect(quantileDots(costs)!.dots.map(({ value }) => value)).toEqual(costs);
  });

  it('counts the dots on either side of the cut-off', () => {
    const { above, below, dots } = quantileDots(costs, { cutoff: 2500 })!;
    expect([above, below]).toEqual([17, 3]);
    expect(dots.filter(({ beyond }) => beyond)).toHaveLength(17);
    expect(quantileDots(costs, { cutoff: 2510 })!.above, 'a dot on the line is beyond it').toBe(17);
  });

  it('thins a long list and interpolates a short one to equally likely parts', () => {
    const fine = Array.from({ length: 200 }, (_, i) => i + 0.5);
    for (const [i, { value }] of quantileDots(fine)!.dots.entries()) expect(value).toBeCloseTo((i + 0.5) * 10, 9);
    expect(quantileDots([1, 2], { count: 4 })!.dots.map(({ value }) => value)).toEqual([1, 1.25, 1.75, 2]);
    expect(quantileDots([7])!.dots.every(({ value }) => value === 7)).toBe(true);
  });

  it('has nothing to draw without values, or with one that is none', () => {
    expect([quantileDots([]), quantileDots([1, Number.NaN]), quantileDots([1], { count: 0 })]).toEqual([null, null, null]);
  });

  it('never draws a dot on the wrong side of the line, outside, or over another', () => {
    fc.assert(fc.property(values, fc.option(fc.integer({ min: -10_000, max: 10_000 })), fc.constantFrom(280, 480), fc.constantFrom(20, 50), (list, cutoff, width, count) => {
      const layout = quantileDots(list, { cutoff, width, count })!;
      expect(layout.above + layout.below).toBe(count);
      expect(Math.max(...layout.dots.map(({ level }) => level)) + 1).toBe(layout.tallest);
      for (const { at, level, value, beyond } of layout.dots) {
        expect(at * width).toBeGreaterThanOrEqual(7 - 1e-9);
        expect(at * width).toBeLessThanOrEqual(width - 7 + 1e-9);
        expect(beyond).toBe(cutoff !== null && value >= cutoff);
        expect(cutoff === null || (beyond ? at >= layout.cutoff! - 1e-9 : at <= layout.cutoff! + 1e-9)).toBe(true);
        const touching = layout.dots.filter((other) => other.level === level && Math.abs(other.at - at) * width < 14 - 1e-9);
        expect(touching).toHaveLength(1);
      }
    }), { numRuns: 300 });
  });

  it('names the cut-off where there is room, and takes the words of the axis as they are given', () => {
    const layout = quantileDots(costs, { cutoff: 2500, cutoffText: 'limit 2,500', tickTexts: [{ value: 3000, text: 'three' }, { value: 9000, text: 'far out' }] })!;
    expect(layout.cutoffLabel).toMatchObject({ text: 'limit 2,500' });
    expect(layout.ticks.map(({ text }) => text)).toEqual(['three']);
    expect(quantileDots(costs, { cutoff: 2500, cutoffText: 'x'.repeat(99) })!.cutoffLabel).toBeNull();
  });

  it('looks like this', async () => {
    const write = (value: number) => `€${value.toLocaleString('en')}`;
    await expect(standAlone((canvas) => drawQuantileDots(quantileDots(costs, { cutoff: 2500, cutoffText: 'limit €2,500', write })!, canvas), { width: 280 })).toMatchFileSnapshot('../snapshots/quantile-dots.svg');
    await expect(standAlone((canvas) => drawQuantileDots(quantileDots(costs, { cutoff: 2500, write })!, canvas), { width: 280, rtl: true })).toMatchFileSnapshot('../snapshots/quantile-dots-rtl.svg');
    await expect(standAlone((canvas) => drawQuantileDots(quantileDots(costs, { cutoff: 2500, count: 50, width: 480, write })!, canvas), { width: 480 })).toMatchFileSnapshot('../snapshots/quantile-dots-50.svg');
  });

  it('drops a tick label that would touch another or be cut', () => {
    const long = (value: number) => `about ${value.toLocaleString('en')} in all of them`;
    const { ticks } = quantileDots(costs, { write: long })!;
    expect(ticks.map(({ text, anchor }) => [text, anchor])).toEqual([['about 2,000 in all of them', 'start']]);
    expect(quantileDots(costs, { write: () => 'x'.repeat(99) })!.ticks).toEqual([]);
  });
});
