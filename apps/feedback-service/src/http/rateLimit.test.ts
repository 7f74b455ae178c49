import { describe, expect, it } from 'vitest';
import { createRateLimit } from './rateLimit.js';

describe('a rate limit', () => {
  it('lets a burst through, then as many as come in time, and says how long to wait', () => {
    let now = 0;
    const limit = createRateLimit({ perSecond: 2, burst: 3 }, () => now);
    expect(Array.from({ length: 5 }, () => limit('ida'))).toEqual([0, 0, 0, 1, 1]);
    expect(limit('jon')).toBe(0);
    now = 1000;
    expect(Array.from({ length: 3 }, () => limit('ida'))).toEqual([0, 0, 1]);
    now = 3_600_000;
    expect(Array.from({ length: 4 }, () => limit('ida'))).toEqual([0, 0, 0, 1]);
  });
});
