import { describe, expect, it } from 'vitest';
import { repairAbout, repairExplanation } from './testing/examples.js';
import { tell } from './testing/tell.js';

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
});
