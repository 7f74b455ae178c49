import { describe, expect, it } from 'vitest';
import type { Explanation } from '../explanation/explanation.js';
import { repairAbout, repairExplanation } from './testing/examples.js';
import { said, tell } from './testing/tell.js';

const costs = [2030, 2270, 2420, 2510, 2590, 2680, 2750, 2830, 2900, 2980, 3050, 3120, 3200, 3290, 3380, 3490, 3620, 3800, 4120, 4980];
const withBand = (more: Partial<NonNullable<Explanation['band']>> = {}, changes: Partial<Explanation> = {}): Explanation =>
  ({ ...repairExplanation, band: { alpha: 0.1, lower: 2047, upper: 4313, measuredOn: 'all', quantiles: costs, ...more }, ...changes });
const dotsOf = (explanation: Explanation) => tell(explanation, repairAbout).dots;

describe('the dots of an amount', () => {
  it('are counted beyond the limit, on the side of the estimate', () => {
    const dots = dotsOf(withBand())!;
    expect(said(dots.label)).toBe('20 equally likely amounts, from €2,030 to €4,980.');
    expect(said(dots.caption)).toBe('Each dot is 1 of 20 equally likely amounts.');
    expect(said(dots.count)).toBe('17 of 20 are above the limit.');
    expect(dots.limitText).toBe('limit €2,500');
    expect(dots.dots[0]).toEqual({ value: 2030, text: '€2,030' });
    expect(dots.ticks.map(({ text }) => text)).toEqual(['€3,000', '€4,000']);
    const cheap = withBand({}, { prediction: { scale: 'value', value: 2400, threshold: 2500, outcome: 'pay' } });
    expect(said(dotsOf(cheap)!.count)).toBe('3 of 20 are below the limit.');
  });

  it('count one of them in the singular, and an amount on the limit as beyond it', () => {
    const cheap = { prediction: { scale: 'value', value: 2400, threshold: 2500, outcome: 'pay' } } as const;
    expect(said(dotsOf(withBand({ quantiles: [2499, 2500, 2501] }, cheap))!.count)).toBe('1 of 3 is below the limit.');
  });

  it('have no count where nothing is decided by a limit', () => {
    const { outcome: _, threshold: __, ...prediction } = repairExplanation.prediction;
    expect(tell(withBand({}, { prediction, sureness: null }), { ...repairAbout, decision: null }).dots).toMatchObject({ count: null, limit: null });
  });

  it('are not drawn where they or the range were not measured', () => {
    expect(dotsOf(repairExplanation)).toBeNull();
    expect(dotsOf(withBand({ quantiles: [] }))).toBeNull();
    expect(dotsOf(withBand({}, { band: null, sureness: null }))).toBeNull();
    expect(dotsOf(withBand({ lower: null }))).toBeNull();
    expect(dotsOf(withBand({}, { context: { key: 'Elsewhere', support: 'unseen', status: null, level: 'caution', known: ['Here'], field: null } }))).toBeNull();
  });

  it('that are all equal have one word on the axis', () => {
    expect(dotsOf(withBand({ quantiles: [2500, 2500] }))!.ticks).toEqual([{ value: 2500, text: '€2,500' }]);
  });
});
