import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rangeBand, type Range, type Tick } from './rangeBand.js';
import { drawRangeBand } from './svg/drawRangeBand.js';
import { standAlone } from './testing/standAlone.js';
import { estimateTextWidth } from './textWidth.js';

const range = (lower: number, upper: number, limit: number | null, more: Partial<Range> = {}): Range => ({
  lower, upper, value: (lower + upper) / 2, limit, min: 0, max: 50,
  ticks: { lower: String(lower), upper: String(upper), limit: limit === null ? null : `limit ${limit}`, min: '0', max: '50 in 100' },
  ...more,
});
const repair: Range = {
  lower: 2047, upper: 4313, value: 3180, limit: 2500, min: 1000, max: 5000,
  ticks: { lower: '€2,050', upper: '€4,310', limit: 'limit €2,500', min: '€1,000', max: '€5,000' },
};
const shown = (ticks: readonly Tick[]) => ticks.map(({ id, anchor }) => `${id} ${anchor}`);

/** Pixel edges of a label when the drawing is `width` wide. */
function edges({ at, anchor, text }: Tick, width: number): [number, number] {
  const size = estimateTextWidth(text);
  const from = at * width - (anchor === 'start' ? 0 : anchor === 'end' ? size : size / 2);
  return [from, from + size];
}

describe('rangeBand', () => {
  it('places edges, estimate, limit and the far side of the limit on the axis', () => {
    const layout = rangeBand(range(19, 28, 20));
    expect(layout.band.start).toBeCloseTo(0.38, 12);
    expect(layout.band.length).toBeCloseTo(0.18, 12);
    expect(layout.value).toBeCloseTo(0.47, 12);
    expect([layout.limit, layout.over]).toEqual([0.4, { start: 0.4, length: 0.6 }]);
  });

  it('names both ends, both edges, and the limit above them', () => {
    const { ticks } = rangeBand(range(19, 28, 20));
    expect(shown(ticks)).toEqual(['limit middle', 'min start', 'lower middle', 'upper middle', 'max end']);
    expect(ticks.filter(({ row }) => row === 'above').map(({ id }) => id)).toEqual(['limit']);
  });

  it('draws nothing for a limit that is not there', () => {
    const layout = rangeBand(range(19, 28, null));
    expect([layout.limit, layout.over, layout.ticks.some(({ id }) => id === 'limit')]).toEqual([null, null, false]);
  });

  it('lets the ends of the axis give way to the edges of the range, and says the unit above it', () => {
    const { ticks } = rangeBand(range(1, 46, 20));
    expect(shown(ticks)).toEqual(['limit middle', 'max end', 'lower middle', 'upper middle']);
    expect(ticks.filter(({ row }) => row === 'above').map(({ id }) => id)).toEqual(['limit', 'max']);
  });

  it('leaves the far end out where the limit has its place above the band too', () => {
    expect(shown(rangeBand(range(1, 46, 44)).ticks)).toEqual(['limit middle', 'lower middle', 'upper middle']);
  });

  it('moves the edges of a narrow range apart', () => {
    expect(shown(rangeBand(range(24, 25, 20)).ticks)).toEqual(['limit middle', 'min start', 'lower end', 'upper start', 'max end']);
  });

  it('leaves out what cannot fit at all', () => {
    const long = 'x'.repeat(60);
    expect(rangeBand(range(19, 28, 20, { ticks: { lower: long, upper: long, limit: long, min: long, max: long } })).ticks).toEqual([]);
  });

  it('holds what lies outside the axis at its end', () => {
    const { band, value, limit } = rangeBand(range(-10, 70, 90, { value: 60 }));
    expect([band.start, band.length, value, limit]).toEqual([0, 1, 1, 1]);
  });

  const text = fc.oneof(fc.stringMatching(/^[€$]?\d{1,3}(,\d{3}){0,3}$/), fc.string({ maxLength: 40 }), fc.constantFrom('50 in 100', 'الحد 20', '１２３円', '20 von 100'));
  const anyRange = fc.record({
    numbers: fc.array(fc.integer({ min: 0, max: 1000 }).map((k) => k / 1000), { minLength: 4, maxLength: 4 }),
    ticks: fc.record({ lower: text, upper: text, limit: fc.option(text), min: text, max: text }),
  }).map(({ numbers: [a, b, value, limit], ticks }): Range => ({
    lower: Math.min(a!, b!), upper: Math.max(a!, b!), value: value!, limit: limit!, min: 0, max: 1, ticks,
  }));

  it('never lets two labels of a row touch, nor cuts one, at its width or any greater', () => {
    fc.assert(fc.property(anyRange, fc.constantFrom(280, 320, 480), fc.double({ min: 1, max: 5, noNaN: true }), (any, width, wider) => {
      const { ticks } = rangeBand(any, { width });
      for (const row of ['above', 'below'] as const) {
        const labels = ticks.filter((tick) => tick.row === row).map((tick) => edges(tick, width * wider));
        for (const [i, [from, to]] of labels.entries()) {
          expect(from).toBeGreaterThanOrEqual(-1e-9);
          expect(to).toBeLessThanOrEqual(width * wider + 1e-9);
          expect(from).toBeGreaterThanOrEqual(i === 0 ? -1e-9 : labels[i - 1]![1] + 6 - 1e-9);
        }
      }
    }), { numRuns: 2000 });
  });

  it('keeps both edges whenever they can stand side by side', () => {
    fc.assert(fc.property(anyRange, (any) => {
      const fits = estimateTextWidth(any.ticks.lower) + estimateTextWidth(any.ticks.upper) + 6 <= 280;
      expect(rangeBand(any).ticks.filter(({ id }) => id === 'lower' || id === 'upper')).toHaveLength(fits ? 2 : 0);
    }));
  });

  it.each([
    ['rate', range(19, 28, 20)],
    ['close-call', range(9, 33, 20)],
    ['narrow', range(24, 25, 20)],
    ['at-the-edge', range(0, 1, 5, { max: 10, ticks: { lower: '0', upper: '1', limit: 'limit 5', min: '0', max: '10 in 100' } })],
    ['amount', repair],
  ])('looks like this: %s', async (name, given) => {
    await expect(standAlone((canvas) => drawRangeBand(rangeBand(given), canvas), { width: 280 })).toMatchFileSnapshot(`../snapshots/range-band-${name}.svg`);
  });

  it('is mirrored for a page that reads from right to left', async () => {
    await expect(standAlone((canvas) => drawRangeBand(rangeBand(repair), canvas), { width: 280, rtl: true })).toMatchFileSnapshot('../snapshots/range-band-rtl.svg');
  });
});
