import { describe, expect, it } from 'vitest';
import type { CheckedRow } from '../../model/row.js';
import { createRandom } from '../../numeric/random.js';
import { sorted } from '../../numeric/sorted.js';
import { conformalQuantile } from '../rank.js';
import { chooseDifficulty, fit, type AmountCase } from './chooseDifficulty.js';
import { createDifficulty, families, type Family } from './difficulty.js';

type Spread = (said: number, row: CheckedRow) => number;

/** Amounts whose error has a known spread. */
function amounts(n: number, seed: number, spread: Spread): AmountCase[] {
  const { next, below } = createRandom(seed);
  return Array.from({ length: n }, () => {
    const row: CheckedRow = [next() * 10, next() < 0.1 ? NaN : next(), ['oak', 'elm', 'ash'][below(3)]];
    const said = 50 + 100 * next();
    return { row, said, was: said + spread(said, row) * (next() + next() + next() - 1.5) };
  });
}

const spreads: Record<Family, Spread> = {
  const: () => 10,
  byPrediction: (said) => said / 8,
  additive: (_, [age, , bark]) => 1 + (bark === 'elm' ? 10 : 0) + (Number(age) > 7 ? 20 : 0),
  geo: (said, [age]) => (said / 80) * (Number(age) > 5 ? 6 : 1) * 3,
};

const widthOf = (family: Family, tune: readonly AmountCase[], cal: readonly AmountCase[], fresh: readonly AmountCase[]) => {
  const difficulty = createDifficulty(family, fit(family, tune), 3);
  const q = conformalQuantile(sorted(cal.map(({ said, was, row }) => Math.abs(was - said) / difficulty(said, row))), 100);
  return {
    width: fresh.reduce((sum, { said, row }) => sum + q * difficulty(said, row), 0) / fresh.length,
    coverage: fresh.filter(({ said, was, row }) => Math.abs(was - said) <= q * difficulty(said, row)).length / fresh.length,
  };
};

describe.each(families)('family %s', (family) => {
  it('covers as promised whatever the errors are like: it only moves the width', () => {
    for (const spread of Object.values(spreads)) {
      const { coverage } = widthOf(family, amounts(400, 1, spread), amounts(1500, 2, spread), amounts(3000, 3, spread));
      expect(Math.abs(coverage - 0.9)).toBeLessThan(0.035);
    }
  });

  it('is positive and finite for values never seen, missing or extreme', () => {
    const difficulty = createDifficulty(family, fit(family, amounts(300, 4, spreads.geo)), 3);
    const rows: CheckedRow[] = [[NaN, NaN, NaN], [1e300, -1e300, 'papery'], [-0, 0, ''], [5, 0.5, 'oak']];
    for (const row of rows) for (const said of [-1e9, -0, 100, 1e300]) expect(difficulty(said, row)).toBeGreaterThan(0);
    expect(difficulty(100, [5, 0.5, 'papery'])).toBeLessThan(Infinity);
  });

  it('is told by tables of two kilobytes at most', () =>
    expect(JSON.stringify(fit(family, amounts(2000, 5, spreads.geo))).length).toBeLessThanOrEqual(2048));
});

it('the family whose bands are narrowest on fresh rows is chosen, and the plainest on a tie', () => {
  expect(chooseDifficulty(amounts(800, 6, spreads.const), 100, 1)).toEqual({ family: 'const', tables: {} });
  expect(chooseDifficulty(amounts(800, 7, spreads.byPrediction), 100, 1).family).not.toBe('const');
  expect(['additive', 'geo']).toContain(chooseDifficulty(amounts(800, 8, spreads.additive), 100, 1).family);
  const tune = amounts(800, 9, spreads.additive);
  const chosen = chooseDifficulty(tune, 100, 1).family;
  const [own, plain] = [chosen, 'const' as const].map((family) => widthOf(family, tune, amounts(1500, 10, spreads.additive), amounts(2000, 11, spreads.additive)).width);
  expect(own).toBeLessThan(0.8 * plain);
});

it('few rows, and errors of 0, leave the plain width', () => {
  expect(chooseDifficulty(amounts(99, 1, spreads.geo), 100, 1).family).toBe('const');
  expect(chooseDifficulty([], 100, 1).family).toBe('const');
  expect(chooseDifficulty(amounts(200, 1, () => 0), 100, 1).family).toBe('const');
});

it('the side of a missing value is the one that fits it, and a new category takes the larger', () => {
  const { next } = createRandom(12);
  const tune = Array.from({ length: 600 }, (_, i): AmountCase => {
    const isMissing = i % 4 === 0;
    return { row: [isMissing ? NaN : 10 * (i % 7), i % 3 ? 'oak' : 'elm'], said: 100, was: 100 + (isMissing || i % 7 > 4 ? 20 : 2) * (0.5 + next()) * (i % 2 ? 1 : -1) };
  });
  const difficulty = createDifficulty('additive', fit('additive', tune), 2);
  expect(difficulty(100, [NaN, 'oak'])).toBeGreaterThan(2 * difficulty(100, [10, 'oak']));
  expect(difficulty(100, [10, 'birch'])).toBeCloseTo(difficulty(100, [10, 'oak']), 6);
});

it('the same rows give the same tables', () =>
  expect(chooseDifficulty(amounts(300, 3, spreads.geo), 100, 5)).toEqual(chooseDifficulty(amounts(300, 3, spreads.geo), 100, 5)));

it('tables that do not fit are refused', () => {
  const refused = expect.objectContaining({ code: 'bad-difficulty' });
  const { floor, byPrediction, additive } = fit('geo', amounts(300, 3, spreads.geo));
  expect(() => createDifficulty('geo', { floor: 0, byPrediction, additive }, 3)).toThrow(refused);
  expect(() => createDifficulty('geo', { floor, byPrediction }, 3)).toThrow(refused);
  expect(() => createDifficulty('byPrediction', { floor, byPrediction: { cuts: [2, 1], sigma: [1, 1, 1] } }, 3)).toThrow(refused);
  expect(() => createDifficulty('byPrediction', { floor, byPrediction: { cuts: [1], sigma: [1] } }, 3)).toThrow(refused);
  expect(() => createDifficulty('additive', { floor, additive: { base: 1, tables: [{ feature: 3, cuts: [], values: [1], missing: 0 }] } }, 3)).toThrow(refused);
});
