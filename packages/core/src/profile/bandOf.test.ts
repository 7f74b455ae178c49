import { beforeAll, describe, expect, it } from 'vitest';
import { createRandom } from '../numeric/random.js';
import { buildProfile } from './authoring/buildProfile.js';
import { bandsPart } from './authoring/bandsPart.js';
import { bandOf } from './bandOf.js';
import { judgeCase } from './judgeCase.js';
import type { Profile } from './profile.js';
import { toyDesk } from './testing/toyDesk.js';

type Site = Record<string, string>;

/** Amounts whose spread depends on where they are from. */
function amounts(n: number, seed: number, spreadOf: (cells: Site) => number, places: readonly Site[]) {
  const { next } = createRandom(seed);
  return Array.from({ length: n }, (_, i) => {
    const cells = places[i % places.length];
    return { row: [next()], said: 100, was: 100 + spreadOf(cells) * (2 * next() - 1), cells };
  });
}

let desk: Profile;
beforeAll(async () => void ({ profile: desk } = await buildProfile(toyDesk('regression', { rows: 700 }))));
const profileWith = (bands: Profile['bands'], segments: string[]): Profile => ({ ...structuredClone(desk), bands, context: { segments }, model: { ...desk.model, features: ['x'] } });
const ask = (profile: Profile, context: Site, value = 100) => bandOf(profile, { row: [0.5], prediction: { scale: 'value', value }, context })!;

describe('groups', () => {
  const places = [{ site: 'calm' }, { site: 'calm' }, { site: 'wild' }, { site: 'rare' }];
  const spreads: Record<string, number> = { calm: 5, wild: 50, rare: 20 };
  const spreadOf = ({ site }: Site) => spreads[site];
  const cal = [...amounts(800, 1, spreadOf, places.slice(0, 3)), ...amounts(30, 2, spreadOf, [places[3]])];
  const grouped = () => profileWith(bandsPart({ tune: [], cal, alphasPm: [100], columns: ['site'], seed: 1 }), ['site']);

  it('keep the promise inside each of them, where one width for all does not', () => {
    const plain = profileWith(bandsPart({ tune: [], cal, alphasPm: [100], columns: [], seed: 1 }), []);
    const covered = (profile: Profile, site: string) => {
      const fresh = amounts(4000, 3, spreadOf, [{ site }]);
      return fresh.filter(({ was, cells }) => { const { lower, upper } = ask(profile, cells); return was >= lower! && was <= upper!; }).length / 4000;
    };
    for (const site of ['calm', 'wild']) expect(Math.abs(covered(grouped(), site) - 0.9)).toBeLessThan(0.035);
    expect(covered(plain, 'wild')).toBeLessThan(0.8);
    expect(covered(plain, 'calm')).toBe(1);
  });

  it('say on which cases they were measured; too few count with all, and so does a new one', () => {
    expect(['calm', 'wild', 'rare', 'new'].map((site) => ask(grouped(), { site }).measuredOn)).toEqual(['calm', 'wild', 'all', 'all']);
    expect(ask(grouped(), {}).measuredOn).toBe('all');
  });

  it('that overlap give the widest of their bands', () => {
    const both = [{ site: 'calm', crop: 'plum' }, { site: 'wild', crop: 'plum' }, { site: 'calm', crop: 'pear' }];
    const rows = amounts(900, 4, spreadOf, both);
    const profile = profileWith(bandsPart({ tune: [], cal: rows, alphasPm: [100], columns: ['site', 'crop'], overlapping: true, seed: 1 }), ['site', 'crop']);
    const width = (context: Site) => ask(profile, context).upper! - ask(profile, context).lower!;
    expect(profile.bands!.groups.map(({ key }) => key)).toEqual(['all', 'crop: plum', 'site: calm', 'crop: pear', 'site: wild']);
    expect(ask(profile, both[1]).measuredOn).toBe('site: wild');
    expect(ask(profile, both[0]).measuredOn).toBe('crop: plum');
    expect(width(both[0])).toBeGreaterThan(width(both[2]));
  });
});

it('eight rows bound nothing at 90%, nine do, and none is an unbounded band too', () => {
  const bandsOf = (n: number, alphasPm = [100]) => profileWith(bandsPart({ tune: [], cal: amounts(n, 5, () => 3, [{}]), alphasPm, columns: [], seed: 1 }), []);
  for (const n of [0, 1, 8]) expect(ask(bandsOf(n), {})).toEqual({ alpha: 0.1, lower: null, upper: null, measuredOn: 'all' });
  expect(ask(bandsOf(9), {}).upper).toBeGreaterThan(100);
  const several = bandsOf(12, [100, 50, 500]);
  expect(several.bands!.groups[0].q.map((q) => q === null)).toEqual([false, true, false]);
  const half = bandOf(several, { row: [0.5], prediction: { scale: 'value', value: 100 } }, 500)!;
  expect([half.alpha, half.upper! < ask(several, {}).upper!]).toEqual([0.5, true]);
});

it('separate tails follow errors that are larger on one side', () => {
  const { next } = createRandom(6);
  const cal = Array.from({ length: 1000 }, () => ({ row: [0], said: 100, was: 100 + 40 * next() ** 4 - 2, cells: {} }));
  const lean = (tails: 'symmetric' | 'separate') => ask(profileWith(bandsPart({ tune: [], cal, alphasPm: [100], tails, columns: [], seed: 1 }), []), {});
  const [even, apart] = [lean('symmetric'), lean('separate')];
  expect(apart.upper! - 100).toBeGreaterThan(5 * (100 - apart.lower!));
  expect(apart.upper! - apart.lower!).toBeLessThan(even.upper! - even.lower!);
  const inside = cal.filter(({ was }) => was >= apart.lower! && was <= apart.upper!).length;
  expect(inside).toBeGreaterThanOrEqual(900);
  expect(inside).toBeLessThanOrEqual(905);
});

it('errors that are all equal, or 0, have a band that holds them', () => {
  for (const error of [0, 3]) {
    const cal = Array.from({ length: 200 }, () => ({ row: [0], said: 100, was: 100 + error, cells: {} }));
    const { lower, upper } = ask(profileWith(bandsPart({ tune: cal, cal, alphasPm: [100], columns: [], seed: 1 }), []), {});
    expect([lower! <= 100 + error, upper! >= 100 + error, upper! - lower!]).toEqual([true, true, 2 * error]);
  }
});

it('a band stays within what the outcome can be', () => {
  const profile = profileWith(bandsPart({ tune: [], cal: amounts(100, 7, () => 30, [{}]), alphasPm: [100], range: { min: 0, max: 110 }, columns: [], seed: 1 }), []);
  expect(ask(profile, {}).upper).toBe(110);
  expect(ask(profile, {}, 10).lower).toBe(0);
  expect(ask(profile, {}, -80)).toMatchObject({ lower: 0, upper: 0 });
});

it('harder amounts have wider bands, and sureness is measured in units of difficulty', () => {
  expect(desk.bands!.family).not.toBe('const');
  const at = (age: number) => judgeCase(desk, { row: [4.5, age, 50, 0, 'loam'], prediction: { scale: 'value', value: 26 }, context: { site: 'Oak Hill' } });
  const [young, old] = [at(1), at(20)];
  expect(old.band!.upper! - old.band!.lower!).toBeGreaterThan(1.5 * (young.band!.upper! - young.band!.lower!));
  expect(young.sureness!.value).toBeGreaterThan(old.sureness!.value);
});
