import { describe, expect, it } from 'vitest';
import { rentAbout, rentExplanation, repairAbout, repairExplanation } from './testing/examples.js';
import { ar } from './catalogs/ar.js';
import { said, tell } from './testing/tell.js';

describe('the range', () => {
  it('runs from nothing to a round share of the base, with its words', () => {
    const { range } = tell();
    expect(range).toMatchObject({ limit: 20, min: 0, max: 50 });
    expect(range!.value).toBeCloseTo(23.26);
    expect(range!.ticks).toEqual({ lower: '19', upper: '28', limit: 'limit 20', min: '0', max: '50 in 100' });
  });

  it('has round ends around an amount', () => {
    expect(tell(repairExplanation, repairAbout).range).toEqual({
      lower: 2047, upper: 4313, value: 3180, limit: 2500, min: 1000, max: 5000,
      ticks: { lower: '€2,050', upper: '€4,310', limit: 'limit €2,500', min: '€1,000', max: '€5,000' },
    });
  });

  it('keeps a unit in Latin letters beside its number where words run from right to left', () => {
    const facts = [{ kind: 'out-of-range' as const, feature: 'deposit', value: 9, typical: { lo: 1, hi: 4 } }];
    const unusual = { p: 0.01, level: 'notice' as const, view: 'edge' as const, comparedWith: 900, group: null, facts };
    const inKnots = (unit: string) => ({ ...rentAbout, presentation: { ...rentAbout.presentation, units: { deposit: unit } } });
    const tellRange = (unit: string, more = {}) => said(tell({ ...rentExplanation, unusual }, inKnots(unit), more).notices[0]!.sentences[0]!)!;
    expect(tellRange('kn', { locale: 'ar', catalog: ar })).toMatch(/\u20681\u00a0kn\u2069\u00a0إلى\u00a0\u20684\u00a0kn\u2069/u);
    expect(tellRange('عقدة', { locale: 'ar', catalog: ar })).not.toMatch(/[\u2068\u2069]/u);
    expect(tellRange('kn')).not.toMatch(/[\u2068\u2069]/u);
  });
});
