import { expect, it } from 'vitest';
import { contextKey } from './contextKey.js';

it('one column is its value, several are joined', () => {
  expect(contextKey(['site'], { site: 'Oak Hill' })).toBe('Oak Hill');
  expect(contextKey(['site', 'crop'], { crop: 'plum', site: 'Oak Hill', other: 'x' })).toBe('Oak Hill|plum');
});

it('different contexts never share a key, whatever characters they hold', () => {
  const keys = [['a|b', 'c'], ['a', 'b|c'], ['a\\', 'b'], ['a', '\\b'], ['a\\|b', 'c']].map(([site, crop]) => contextKey(['site', 'crop'], { site, crop }));
  expect(new Set(keys).size).toBe(keys.length);
});

it('a column that is absent, empty or inherited names nothing', () => {
  expect(contextKey(['site'], {})).toBeNull();
  expect(contextKey(['site'], { site: '' })).toBeNull();
  expect(contextKey(['toString'], {})).toBeNull();
  expect(contextKey(['site'], undefined)).toBeNull();
  expect(contextKey([], { site: 'x' })).toBeNull();
});
