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

it('what the profile does not declare is left out; without a profile the caller decides', () => {
  expect(contextOf({ site: 'Oak Hill' }, profile, { site: 'Oak Hill', customer: 'A. Person' })).toEqual({ site: 'Oak Hill' });
  expect(contextOf({ site: 'Oak Hill' }, undefined, { shift: 'night' })).toEqual({ shift: 'night' });
});
