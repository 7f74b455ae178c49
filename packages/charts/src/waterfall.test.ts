import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawWaterfall, rowHeightFor, type StepTexts } from './svg/drawWaterfall.js';
import { standAlone } from './testing/standAlone.js';
import { waterfall, type WaterfallData } from './waterfall.js';

const rent = {
  baseValue: 0.207,
  prediction: 0.268,
  values: [
    { feature: 'lease', value: -0.025 }, { feature: 'late_rents', value: 0.071 }, { feature: 'deposit', value: 0.063 }, { feature: 'rent_share', value: 0.048 },
    { feature: 'moves', value: -0.027 }, { feature: 'job', value: -0.023 }, { feature: 'pets', value: -0.046 },
  ],
};
const texts: StepTexts = {
  base: 'Base value', output: 'Model output', gap: 'Gap', baseText: '20.7 in 100', outputText: '26.8 in 100', limitText: 'limit 20 in 100', toward: 'towards refusal', away: 'away from refusal',
  label: (feature) => ({ late_rents: 'Late rents, last 12 months', deposit: 'Deposit paid', rent_share: 'Rent compared with household income after tax' })[feature] ?? feature,
  rest: (count) => `${count} more`,
  step: (value) => `${value > 0 ? '+' : '−'}${Math.abs(Math.round(value * 1000) / 10)}`,
};
const drawn = (data: WaterfallData, { most = 10, rtl = false } = {}) =>
  standAlone((canvas) => drawWaterfall(waterfall(data, { most, rowHeight: rowHeightFor(data.values.map(({ feature }) => texts.label(feature)), 480) })!, texts, { ...canvas, width: 480, towards: 'up' }), { width: 480, rtl });
const number = fc.integer({ min: -1000, max: 1000 }).map((k) => k / 100);
const anyCase = fc.record({ baseValue: number, prediction: number, values: fc.array(fc.record({ feature: fc.string(), value: number }), { maxLength: 30 }) });

describe('waterfall', () => {
  it('goes from the base value to the prediction, strongest first', () => {
    const { rows } = waterfall(rent)!;
    expect(rows.map(({ feature, side }) => [feature, side])).toEqual([
      ['late_rents', 'up'], ['deposit', 'up'], ['rent_share', 'up'], ['pets', 'down'], ['moves', 'down'], ['lease', 'down'], ['job', 'down'],
    ]);
    expect(rows[0]!.from).toBe(0.207);
    expect(rows.at(-1)!.to).toBeCloseTo(0.268, 12);
  });

  it('draws the rest together, but never one alone', () => {
    expect(waterfall(rent, { most: 3 })!.rows.map(({ kind, count }) => [kind, count])).toEqual([['feature', 1], ['feature', 1], ['feature', 1], ['rest', 4]]);
    expect(waterfall(rent, { most: 6 })!.rows.every(({ kind }) => kind === 'feature')).toBe(true);
  });

  it('gives what is not explained a row of its own', () => {
    expect(waterfall({ ...rent, prediction: 0.3 })!.rows.at(-1)).toMatchObject({ kind: 'gap', feature: null, count: 0 });
  });

  it('draws the cut-off where it is near, and leaves out one that is far', () => {
    expect(waterfall({ ...rent, limit: 0.2 })!.limit).toBeCloseTo(waterfall({ ...rent, limit: 0.207 })!.base, 1);
    expect(waterfall({ ...rent, limit: 0.99 })!.limit).toBeNull();
    expect(waterfall(rent)!.limit).toBeNull();
  });

  it('has a round tick for the values along its axis', () => {
    expect(waterfall(rent)!.ticks.map(({ value }) => value)).toEqual([0.25, 0.3, 0.35]);
  });

  it('ends at the prediction, keeps every feature and stays inside, for any case', () => {
    fc.assert(fc.property(anyCase, fc.integer({ min: 1, max: 12 }), fc.option(number), (any, most, limit) => {
      const { rows, prediction, base, limit: cut, height } = waterfall({ ...any, limit }, { most })!;
      expect(rows.at(-1)?.to ?? any.baseValue).toBeCloseTo(any.prediction, 9);
      expect(rows.reduce((count, row) => count + row.count, 0)).toBe(any.values.length);
      expect(rows.every(({ from }, i) => from === (i === 0 ? any.baseValue : rows[i - 1]!.to))).toBe(true);
      expect([prediction, base, cut ?? 0.5, ...rows.flatMap(({ start, length }) => [start, start + length])].every((at) => at >= 0 && at <= 1)).toBe(true);
      expect(rows.every(({ value, length }) => (value === 0) === (length === 0))).toBe(true);
      expect(rows.every(({ value, start, length, end }) => Math.abs((value < 0 ? start : start + length) - end) < 0.03)).toBe(true);
      expect(height).toBe((rows.length + 2) * 24);
    }), { numRuns: 300 });
  });

  it.each([['', { ...rent, limit: 0.2 }, 5], ['-gap', { ...rent, prediction: 0.3 }, 10], ['-nothing', { baseValue: 0.2, prediction: 0.2, values: [] }, 10]] as const)('looks like this%s', async (name, data, most) => {
    await expect(drawn(data, { most })).toMatchFileSnapshot(`../snapshots/waterfall${name}.svg`);
  });

  it('is mirrored for a page that reads from right to left', async () => {
    await expect(drawn({ ...rent, limit: 0.2 }, { most: 5, rtl: true })).toMatchFileSnapshot('../snapshots/waterfall-rtl.svg');
  });

  it('refuses numbers that are none, and totals beyond a double', () => {
    expect(waterfall({ ...rent, baseValue: Number.NaN })).toBeNull();
    expect(waterfall({ ...rent, values: [{ feature: 'lease', value: Number.POSITIVE_INFINITY }] })).toBeNull();
    expect(waterfall({ baseValue: 0, prediction: 0, values: [{ feature: 'a', value: 1.7e308 }, { feature: 'b', value: 1.7e308 }] })).toBeNull();
  });
});
