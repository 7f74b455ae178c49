import { beforeAll, describe, expect, it } from 'vitest';
import { createRandom } from '../numeric/random.js';
import { amountQuantiles } from './amountQuantiles.js';
import { bandsPart } from './authoring/bandsPart.js';
import { buildProfile } from './authoring/buildProfile.js';
import { judgeCase } from './judgeCase.js';
import type { Profile } from './profile.js';
import { toyDesk } from './testing/toyDesk.js';

let desk: Profile;
beforeAll(async () => void ({ profile: desk } = await buildProfile(toyDesk('regression', { rows: 700 }))));

const { next, below } = createRandom(11);
const judge = (value: number, site = 'Oak Hill') =>
  judgeCase(desk, { row: [2 + 5 * next(), 1 + below(20), 100 * next(), 0, 'loam'], prediction: { scale: 'value', value }, context: { site } });
const profileWith = (errors: readonly number[], range?: { min?: number; max?: number }): Profile => ({
  ...structuredClone(desk),
  bands: bandsPart({ tune: [], cal: errors.map((error) => ({ row: [0], said: 100, was: 100 + error, cells: {} })), alphasPm: [100], columns: [], seed: 1, ...(range && { range }) }),
  context: { segments: [] },
  model: { ...desk.model, features: ['x'] },
});
const ask = (profile: Profile, value = 100) => amountQuantiles(profile, { row: [0], prediction: { scale: 'value', value } });

describe('amountQuantiles', () => {
  it('agrees with the range and with how sure, to one dot in twenty', () => {
    let judged = 0;
    for (let i = 0; i < 200; i++) {
      const { band, sureness, outcome, threshold } = judge(10 + 30 * next());
      if (!band?.quantiles || !sureness) continue; // withdrawn: a warning stands
      judged++;
      const { quantiles } = band;
      const inside = quantiles.filter((amount) => amount >= band.lower! && amount <= band.upper!).length;
      expect(Math.abs(inside - 20 * (1 - band.alpha))).toBeLessThanOrEqual(1);
      const recommended = quantiles.filter((amount) => (outcome === 'pick') === amount >= threshold!).length;
      expect(Math.abs(recommended - 20 * sureness.value)).toBeLessThanOrEqual(1);
    }
    expect(judged).toBeGreaterThan(50);
  });

  it('gives the middles of twenty equal parts of what was measured', () => {
    const errors = Array.from({ length: 401 }, (_, i) => i - 200);
    const quantiles = ask(profileWith(errors))!;
    expect(quantiles).toHaveLength(20);
    for (const [i, amount] of quantiles.entries()) expect(Math.abs(amount - (100 - 200 + 400 * ((i + 0.5) / 20)))).toBeLessThan(1);
  });

  it('follows errors that are larger on one side', () => {
    const quantiles = ask(profileWith(Array.from({ length: 300 }, (_, i) => (i / 300) ** 4 * 80 - 2)))!;
    expect(quantiles[19]! - 100).toBeGreaterThan(5 * (100 - quantiles[0]!));
  });

  it('stays within what the outcome can be', () => {
    const quantiles = ask(profileWith(Array.from({ length: 300 }, (_, i) => i - 150), { min: 0, max: 130 }), 50)!;
    expect([quantiles[0], Math.max(...quantiles)]).toEqual([0, 130]);
  });

  it('is not given where fewer than thirty cases say it, or where the range is withdrawn', () => {
    const errors = (n: number) => Array.from({ length: n }, (_, i) => i % 7);
    expect(ask(profileWith(errors(29)))).toBeNull();
    expect(ask(profileWith(errors(30)))).toHaveLength(20);
    expect(judge(25, 'Nowhere').band).toBeNull();
  });
});
