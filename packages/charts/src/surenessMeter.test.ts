import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mirror } from './geometry.js';
import { drawSurenessMeter } from './svg/drawSurenessMeter.js';
import { standAlone } from './testing/standAlone.js';
import { surenessMeter } from './surenessMeter.js';

const rate = fc.double({ min: 0, max: 1, noNaN: true });

describe('surenessMeter', () => {
  it('shows as many cells filled as the sentence counts', () => {
    for (const [value, count] of [[0.97, 19], [0.85, 17], [0.7, 14], [0.6, 12]] as const) {
      const { cells, count: counted, base } = surenessMeter(value)!;
      expect([counted, base, cells.filter(({ filled }) => filled).length]).toEqual([count, 20, count]);
    }
    expect(surenessMeter(0.85, { base: 100 })!.count).toBe(85);
  });

  it('never shows all cells, or none, of a rate that is neither', () => {
    fc.assert(fc.property(rate, fc.integer({ min: 2, max: 100 }), (value, base) => {
      const { count } = surenessMeter(value, { base })!;
      expect(count === 0).toBe(value === 0);
      expect(count === base).toBe(value === 1);
      expect(Math.abs(count - value * base)).toBeLessThanOrEqual(1);
    }));
  });

  it('keeps its cells in order, inside and apart, for any rate and any number of cells', () => {
    fc.assert(fc.property(rate, fc.integer({ min: 1, max: 200 }), (value, base) => {
      const { cells, count } = surenessMeter(value, { base })!;
      expect(cells).toHaveLength(base);
      expect(cells[0]!.start).toBe(0);
      expect(cells.at(-1)!.start + cells.at(-1)!.length).toBeCloseTo(1, 12);
      expect(cells.every(({ start, length }, i) => length > 0 && (i === 0 || start > cells[i - 1]!.start + cells[i - 1]!.length))).toBe(true);
      expect(cells.findIndex(({ filled }) => !filled)).toBe(count === base ? -1 : count);
      expect(cells.every((cell) => { const seen = mirror(cell); return seen.start > -1e-12 && seen.start + seen.length < 1 + 1e-12; })).toBe(true);
    }));
  });

  it('looks like this', async () => {
    await expect(standAlone((canvas) => drawSurenessMeter(surenessMeter(0.85)!, canvas))).toMatchFileSnapshot('../snapshots/sureness-meter.svg');
    await expect(standAlone((canvas) => drawSurenessMeter(surenessMeter(0.6)!, canvas), { rtl: true })).toMatchFileSnapshot('../snapshots/sureness-meter-rtl.svg');
  });

  it('draws nothing that nobody measured', () => {
    expect([surenessMeter(null), surenessMeter(Number.NaN), surenessMeter(1.2), surenessMeter(-0.1), surenessMeter(0.5, { base: 0 })]).toEqual([null, null, null, null, null]);
  });
});
