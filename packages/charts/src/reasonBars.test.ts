import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mirror } from './geometry.js';
import { reasonBars, ZERO } from './reasonBars.js';
import { drawBar } from './svg/drawBar.js';
import { stacked, standAlone } from './testing/standAlone.js';

const reasons = [
  { feature: 'late_rents', direction: 'toward' as const, share: 0.35 },
  { feature: 'deposit', direction: 'toward' as const, share: 0.29 },
  { feature: 'lease', direction: 'toward' as const, share: 0.13 },
  { feature: 'moves', direction: 'away' as const, share: 0.17 },
  { feature: 'pets', direction: 'away' as const, share: 0.0001 },
];

const anyReasons = fc.array(fc.record({
  feature: fc.string(), direction: fc.constantFrom('toward' as const, 'away' as const), share: fc.oneof(fc.double({ min: 0, max: 1, noNaN: true }), fc.integer({ min: 0, max: 100 }).map((k) => k / 100)),
}));

describe('reasonBars', () => {
  it('draws every bar from one zero line, towards the inline end or away from it', () => {
    for (const bar of reasonBars(reasons)) expect(bar.side === 'toward' ? bar.start : bar.start + bar.length).toBeCloseTo(ZERO, 12);
  });

  it('draws all bars on one scale', () => {
    const [first, second, , against] = reasonBars(reasons);
    expect(second!.length / first!.length).toBeCloseTo(0.29 / 0.35, 12);
    expect(against!.length / first!.length).toBeCloseTo(0.17 / 0.35, 12);
  });

  it('stays inside the drawing and shows what exists, for any reasons', () => {
    fc.assert(fc.property(anyReasons, (any) => {
      const bars = reasonBars(any, { width: 280 });
      expect(bars.map(({ feature }) => feature)).toEqual(any.map(({ feature }) => feature));
      for (const [i, bar] of bars.entries()) {
        expect(bar.start).toBeGreaterThanOrEqual(0.03 - 1e-12);
        expect(bar.start + bar.length).toBeLessThanOrEqual(0.97 + 1e-12);
        expect(bar.length > 0).toBe(any[i]!.share > 0);
        expect(bar.x! / 280).toBeCloseTo(bar.start, 12);
        expect(bar.width! / 280).toBeCloseTo(bar.length, 12);
      }
    }));
  });

  it('has pixels only when it was given a width', () => {
    expect(reasonBars(reasons)[0]).not.toHaveProperty('x');
  });

  it('is mirrored for a page that reads from right to left', async () => {
    const [bar] = reasonBars(reasons);
    expect(mirror(bar!).start + bar!.length).toBeCloseTo(ZERO, 12);
    expect(mirror(mirror(bar!)).start).toBeCloseTo(bar!.start, 12);
    await expect(standAlone((canvas) => stacked(reasonBars(reasons).map((each) => drawBar(each, canvas))), { rtl: true })).toMatchFileSnapshot('../snapshots/reason-bars-rtl.svg');
  });

  it('draws a table of factors on one scale, where what exists is seen, however small', async () => {
    const factors = Array.from({ length: 24 }, (_, i) => ({ feature: `factor ${i}`, direction: i % 3 === 1 ? 'away' as const : 'toward' as const, share: 0.3 * 0.7 ** i }));
    const bars = reasonBars(factors);
    expect(bars.every(({ length }) => length * 320 > 1)).toBe(true);
    await expect(standAlone((canvas) => stacked(bars.map((each) => drawBar(each, canvas))))).toMatchFileSnapshot('../snapshots/factor-bars.svg');
  });

  it('looks like this', async () => {
    await expect(standAlone((canvas) => stacked(reasonBars(reasons).map((each) => drawBar(each, canvas))))).toMatchFileSnapshot('../snapshots/reason-bars.svg');
  });
});
