import { describe, expect, it } from 'vitest';
import type { CheckedRow } from '../../model/row.js';
import { createRandom } from '../../numeric/random.js';
import { sketchFeature } from '../authoring/sketchFeature.js';
import type { Profile } from '../profile.js';
import { createMovementCounter, type Movement } from './movement.js';

type Value = number | string;

/** Sketches of training columns, as a profile holds them. */
function known(columns: Record<string, Value[]>, privacy: 'rows' | 'no-rows' = 'no-rows'): Pick<Profile, 'features' | 'data'> {
  const features = Object.entries(columns).map(([name, values]) => sketchFeature({ name, type: typeof values[0] === 'string' ? 'text' : 'number' }, values, [], undefined, privacy));
  const role = { rows: Object.values(columns)[0].length, sha256: '0'.repeat(64) };
  return { features, data: { roles: { train: role, tune: role, cal: role, check: null }, splitSeed: 1, exchangeability: 'assumed', labelPolicy: 'all', privacy } };
}

function moved(profile: Pick<Profile, 'features' | 'data'>, rows: readonly CheckedRow[]): Record<string, Movement> {
  const counter = createMovementCounter(profile);
  for (const row of rows) counter.add(row);
  return Object.fromEntries(counter.movements().map((movement) => [`${movement.about} ${movement.feature}`, movement]));
}

const { next, below } = createRandom(3);
const depth = () => 10 * next() + 5 * next();
const soil = () => ['clay', 'loam', 'sand'][below(3)];
const many = <T>(n: number, draw: () => T): T[] => Array.from({ length: n }, draw);
const pond = known({ depth: many(4000, () => (next() < 0.05 ? Number.NaN : depth())), soil: many(4000, soil) });

describe('createMovementCounter', () => {
  it('names a value that is given less often, and one that is lower', () => {
    const { 'missing depth': missing, 'values depth': values, 'values soil': same } = moved(pond, many(1500, () => [next() < 0.5 ? Number.NaN : depth() * 0.6, soil()]));
    expect(missing).toMatchObject({ direction: 'more', before: expect.closeTo(0.05, 1), now: expect.closeTo(0.5, 1) });
    expect(missing.atLeast).toBeGreaterThan(0.3);
    expect(values).toMatchObject({ direction: 'lower', before: expect.closeTo(7.5, 0), now: expect.closeTo(4.5, 0) });
    expect(values.atLeast).toBeGreaterThan(0.1);
    expect(same.atLeast).toBe(0);
  });

  it('names the category whose share changed most, and what was never seen', () => {
    expect(moved(pond, many(1500, () => [depth(), next() < 0.7 ? 'sand' : soil()]))['values soil']).toMatchObject({ category: 'sand', direction: 'more', before: expect.closeTo(1 / 3, 1), now: expect.closeTo(0.8, 1) });
    const peat = moved(pond, many(1500, () => [depth(), 'peat']))['values soil'];
    expect(peat).toMatchObject({ categories: 'unseen', before: 0, now: 1, effect: 1 });
  });

  it('claims nothing about rows like the training rows, at any size, in 99 of 100 files', () => {
    let claims = 0;
    for (let file = 0; file < 200; file++) {
      const rows = many([5, 50, 500][file % 3], (): CheckedRow => [next() < 0.05 ? Number.NaN : depth(), soil()]);
      claims += Number(Object.values(moved(pond, rows)).some(({ atLeast }) => atLeast > 0));
    }
    expect(claims).toBeLessThanOrEqual(2);
  });

  it('claims nothing from two rows, however strange they are', () => {
    expect(moved(pond, many(2, () => [900, 'clay']))['values depth']).toMatchObject({ effect: 1, atLeast: 0, direction: 'higher' });
    expect(moved(pond, many(400, () => [900, 'clay']))['values depth'].atLeast).toBeGreaterThan(0.8);
  });

  it('the certain part never exceeds the true distance', () => {
    // Uniform on [0, 1] against uniform on [0.2, 1.2]: the largest distance of the distributions is 0.2.
    const unit = known({ x: many(20_000, next) });
    for (let file = 0; file < 20; file++) {
      const { effect, atLeast } = moved(unit, many(2000, () => [0.2 + next()]))['values x'];
      expect(atLeast).toBeLessThanOrEqual(0.2);
      expect(atLeast).toBeGreaterThan(0.05);
      expect(Math.abs(effect - 0.2)).toBeLessThan(0.05);
    }
  });

  it('ties, a constant, a column that was always missing, and no rows at all are no trouble', () => {
    const odd = known({ count: many(1000, () => below(3)), fixed: many(1000, () => 7), gone: many(1000, () => Number.NaN) });
    const same = moved(odd, many(1000, () => [below(3), 7, Number.NaN]));
    expect(Object.values(same).map(({ atLeast }) => atLeast)).toEqual([0, 0, 0, 0, 0, 0]);
    const changed = moved(odd, many(1000, () => [2, 8, 1]));
    expect(changed['values count']).toMatchObject({ direction: 'higher', now: 2 });
    expect(changed['values fixed'].effect).toBe(1);
    expect(changed['missing gone']).toMatchObject({ direction: 'fewer', now: 0 });
    expect(JSON.stringify(moved(odd, []))).not.toMatch(/NaN|Infinity/);
  });
});
