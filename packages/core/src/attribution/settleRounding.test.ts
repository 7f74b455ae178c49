import { describe, expect, it } from 'vitest';
import { settleRounding } from './settleRounding.js';

describe('settleRounding', () => {
  it('shares a difference the size of rounding among the players who take part', () => {
    const phi = Float64Array.of(0.5, 0, -0.25, 1e-9);
    settleRounding(phi, 0.25 + 3e-8 + 1e-9);
    expect([...phi].map((value) => value.toFixed(9))).toEqual(['0.500000010', '0.000000000', '-0.249999990', '0.000000011']);
  });

  it('leaves a difference that is no rounding where it can be seen', () => {
    const phi = Float64Array.of(0.5, -0.25);
    settleRounding(phi, 0.2501);
    expect([...phi]).toEqual([0.5, -0.25]);
    settleRounding(phi, NaN);
    expect([...phi]).toEqual([0.5, -0.25]);
  });
});
