import { expect, it } from 'vitest';
import type { Profile } from '../profile/profile.js';
import { contextOf } from './contextOf.js';

const profile = { context: { segments: ['site'], period: 'month' } } as unknown as Profile;

it('the row’s declared columns are its context, and what the caller says wins', () => {
  expect(contextOf({ site: 'Oak Hill', month: '2026-01', width: 3 }, profile, undefined)).toEqual({ site: 'Oak Hill', month: '2026-01' });
  expect(contextOf({ site: 'Oak Hill' }, profile, { site: 'Elm Row' })).toEqual({ site: 'Elm Row' });
});

it('an empty or absent column says nothing', () => {
  expect(contextOf({ site: '', month: null }, profile, undefined)).toBeUndefined();
  expect(contextOf({ site: 'Oak Hill' }, undefined, undefined)).toBeUndefined();
});
