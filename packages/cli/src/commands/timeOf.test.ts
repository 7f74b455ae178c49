import { describe, expect, it } from 'vitest';
import { timeOf } from './timeOf.js';

describe('timeOf', () => {
  it('prefers what was given, then the environment, then nothing', () => {
    expect(timeOf('2026-01-31', { SOURCE_DATE_EPOCH: '0' })).toBe('2026-01-31T00:00:00.000Z');
    expect(timeOf(undefined, { SOURCE_DATE_EPOCH: '86400' })).toBe('1970-01-02T00:00:00.000Z');
    expect(timeOf('2026-01-31T09:00+05:30', {})).toBe('2026-01-31T03:30:00.000Z');
    expect(timeOf(undefined, {})).toBeUndefined();
  });

  it.each(['yesterday', '12', '2026-13-01', '2026-01-31T09:00:00', '2026-01-31 in the morning'])('refuses %s', (given) => expect(() => timeOf(given, {})).toThrow('--time takes a date'));

  it('refuses an epoch that is no number', () => expect(() => timeOf(undefined, { SOURCE_DATE_EPOCH: 'soon' })).toThrow('SOURCE_DATE_EPOCH'));
});
