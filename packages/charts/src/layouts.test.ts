import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linear, mirror, type Span } from './geometry.js';
import { pastCases } from './pastCases.js';
import { quantileDots } from './quantileDots.js';
import { rangeBand } from './rangeBand.js';
import { reasonBars } from './reasonBars.js';
import { drawWaterfall } from './svg/drawWaterfall.js';
import { surenessMeter } from './surenessMeter.js';
import { waterfall } from './waterfall.js';

const extremes = fc.constantFrom(0, -0, Number.MIN_VALUE, -Number.MIN_VALUE, 1e-300, 1e300, -1e300, Number.MAX_VALUE, -Number.MAX_VALUE, 1, -1);
const finite = fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), extremes, fc.integer({ min: -1000, max: 1000 }));
const ascending = (size: number) => fc.array(finite, { minLength: size, maxLength: size }).map((list) => [...Float64Array.from(list).sort()]);
/** A name of its own would be found where no number is one. */
const name = fc.string().filter((text) => !text.includes('NaN'));
const share = fc.oneof(fc.double({ min: 0, max: 1, noNaN: true }), fc.constantFrom(0, 1, Number.MIN_VALUE));
const words = { lower: '1', upper: '2', limit: 'limit 3', min: '0', max: '9' };

/** Each layout over any numbers, as the places and spans it draws. */
const layouts: Readonly<Record<string, fc.Arbitrary<{ spans: readonly Span[]; places: readonly number[] }>>> = {
  reasonBars: fc.array(fc.record({ feature: fc.string(), direction: fc.constantFrom('toward' as const, 'away' as const), share }), { maxLength: 40 }).map((reasons) => ({ spans: reasonBars(reasons), places: [] })),
  surenessMeter: fc.tuple(share, fc.integer({ min: 1, max: 100 })).map(([rate, base]) => ({ spans: surenessMeter(rate, { base })!.cells, places: [] })),
  rangeBand: ascending(4).chain((ends) => fc.option(finite).map((limit) => {
    const [min, lower, upper, max] = ends as [number, number, number, number];
    const layout = rangeBand({ lower, upper, value: lower, limit, min, max, ticks: words });
    return { spans: [layout.band, ...(layout.over ? [layout.over] : [])], places: [layout.value, layout.limit ?? 0.5, ...layout.ticks.map(({ at }) => at)] };
  })),
  quantileDots: fc.tuple(fc.integer({ min: 1, max: 30 }).chain(ascending), fc.option(finite)).map(([quantiles, cutoff]) => {
    const layout = quantileDots(quantiles, { cutoff });
    return { spans: [], places: layout ? [layout.cutoff ?? 0.5, ...layout.dots.map(({ at }) => at), ...layout.ticks.map(({ at }) => at)] : [] };
  }),
  pastCases: fc.tuple(ascending(5), finite).map(([[q05, q25, q50, q75, q95], value]) => {
    const layout = pastCases({ kind: 'number', q05: q05!, q25: q25!, q50: q50!, q75: q75!, q95: q95!, below: 0.5, equal: 0 }, value);
    return { spans: layout ? [layout.most, layout.half] : [], places: layout ? [layout.median, layout.here] : [] };
  }),
  waterfall: fc.record({ baseValue: finite, prediction: finite, values: fc.array(fc.record({ feature: name, value: finite }), { maxLength: 30 }), limit: fc.option(finite) }).map((data) => {
    const layout = waterfall(data);
    const drawing = layout && drawWaterfall(layout, { base: '', output: '', gap: '', baseText: '', outputText: '', limitText: '', toward: '', away: '', label: String, rest: String, step: String }, { width: 480, rtl: false, towards: 'up' }).lines.join('');
    if (drawing?.includes('NaN')) throw new Error(`a drawing with NaN: ${drawing}`);
    return { spans: layout?.rows ?? [], places: layout ? [layout.base, layout.prediction, layout.limit ?? 0.5, ...layout.rows.map(({ end }) => end), ...layout.ticks.map(({ at }) => at)] : [] };
  }),
};
const inside = (place: number) => place >= -1e-9 && place <= 1 + 1e-9; // false for NaN

describe('every layout', () => {
  it.each(Object.entries(layouts))('holds no NaN and nothing outside the box, for zero, tiny and huge numbers: %s', (_name, drawn) => {
    let shown = 0;
    fc.assert(fc.property(drawn, ({ spans, places }) => {
      shown += spans.length + places.length;
      expect(places.filter((place) => !inside(place))).toEqual([]);
      expect(spans.filter(({ start, length }) => !(length >= 0 && inside(start) && inside(start + length)))).toEqual([]);
    }), { numRuns: 300 });
    expect(shown).toBeGreaterThan(300);
  });

  it.each(Object.entries(layouts))('is its own mirror image when mirrored twice, and stays inside: %s', (_name, drawn) => {
    fc.assert(fc.property(drawn, ({ spans }) => {
      for (const span of spans) {
        const seen = mirror(span);
        expect([inside(seen.start), inside(seen.start + seen.length)]).toEqual([true, true]);
        expect(mirror(seen).start).toBeCloseTo(span.start, 12);
        expect(seen.length).toBe(span.length);
      }
    }), { numRuns: 50 });
  });

  it('draws 0 and 2,000 factors', () => {
    const factors = Array.from({ length: 2000 }, (_, i) => ({ feature: `f${i}`, direction: i % 3 === 0 ? 'away' as const : 'toward' as const, share: 1 / 2000, value: Math.sin(i) }));
    expect(reasonBars([])).toEqual([]);
    expect(reasonBars(factors)).toHaveLength(2000);
    const none = waterfall({ baseValue: 0.2, prediction: 0.2, values: [] })!;
    expect([none.rows, none.base, none.prediction]).toEqual([[], 0.5, 0.5]);
    const many = { baseValue: 0, prediction: factors.reduce((sum, { value }) => sum + value, 0), values: factors };
    expect(waterfall(many)!.rows.map(({ count }) => count)).toEqual([...Array.from({ length: 10 }, () => 1), 1990]);
    expect(waterfall(many, { most: Number.POSITIVE_INFINITY })!.rows).toHaveLength(2000);
  });

  it('keeps larger values at larger places', () => {
    fc.assert(fc.property(ascending(5), ([min, a, , b, max]) => {
      const x = linear([min!, max!], [0, 1]);
      expect(x(a!)).toBeLessThanOrEqual(x(b!));
    }), { numRuns: 500 });
    fc.assert(fc.property(ascending(12), fc.option(finite), (quantiles, cutoff) => {
      const places = quantileDots(quantiles, { cutoff })?.dots.map(({ at }) => at) ?? [];
      expect(places.every((place, i) => i === 0 || place >= places[i - 1]!)).toBe(true);
    }), { numRuns: 200 });
    fc.assert(fc.property(fc.array(share, { minLength: 2, maxLength: 9 }), (shares) => {
      const sorted = [...Float64Array.from(shares).sort()];
      const lengths = reasonBars(sorted.map((each, i) => ({ feature: `${i}`, direction: 'toward', share: each }))).map(({ length }) => length);
      expect(lengths.every((length, i) => i === 0 || length >= lengths[i - 1]!)).toBe(true);
    }), { numRuns: 200 });
  });
});
