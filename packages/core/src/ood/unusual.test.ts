import { describe, expect, it } from 'vitest';
import { compressScores, type StepTable } from '../conformal/steps.js';
import type { CheckedRow } from '../model/row.js';
import { createRandom } from '../numeric/random.js';
import { sketchFeature } from '../profile/authoring/sketchFeature.js';
import { unusualPart } from '../profile/authoring/unusualPart.js';
import { decodeUnusual } from '../profile/decoded.js';
import { judgeUnusual, rowsForLevel, type UnusualReference } from './unusual.js';
import { unusualStatistic } from './views.js';

const NAMES = ['girth', 'length', 'age', 'bark'];

/** Trunks with a number per feature, missing ages, and a kind of bark. */
function trunks(n: number, seed: number): CheckedRow[] {
  const { next, below } = createRandom(seed);
  return Array.from({ length: n }, () => [20 + 5 * (next() + next() + next()), 300 + next() * 50, next() < 0.1 ? NaN : 10 + below(90), ['smooth', 'rough'][below(2)]]);
}

function referenceOf(train: readonly CheckedRow[], cal: readonly CheckedRow[], names = NAMES): UnusualReference {
  const features = names.map((name, j) => sketchFeature({ name, type: name === 'bark' ? 'text' : 'number', ...(name === 'bark' && { categories: ['smooth', 'rough'] }) }, train.map((row) => row[j]), [], undefined, 'no-rows'));
  return decodeUnusual(features, unusualPart({ features, train, tune: train.slice(0, 300), cal, privacy: 'no-rows', seed: 1 }));
}

const reference = referenceOf(trunks(3000, 1), trunks(1500, 2));

it('P(p ≤ u) ≤ u for fresh rows, over calibration draws', () => {
  const train = trunks(800, 3);
  const counts = new Map([[0.01, 0], [0.05, 0], [0.1, 0], [0.5, 0]]);
  let rows = 0;
  for (let draw = 0; draw < 60; draw++) {
    const drawn = referenceOf(train, trunks(199, 100 + draw));
    for (const row of trunks(100, 1000 + draw)) {
      const { p } = judgeUnusual(drawn, row);
      rows++;
      for (const [u, n] of counts) if (p <= u) counts.set(u, n + 1);
    }
  }
  // Rows of one draw share their calibration rows: the spread of a draw's rate is that of Beta(k, 200 - k).
  for (const [u, n] of counts) expect(n / rows, `u ${u}`).toBeLessThan(u + 4 * Math.sqrt((u * (1 - u)) * (1 / 6000 + 1 / (60 * 201))));
});

it('a value a thousand times too large names its feature and the factor', () => {
  const { p, level, facts } = judgeUnusual(reference, [27, 320_000, 50, 'rough']);
  expect(p).toBeLessThanOrEqual(0.01);
  expect(level).toBe('caution');
  expect(facts[0]).toMatchObject({ kind: 'unit', feature: 'length', value: 320_000, factor: 0.001 });
});

it('a thousand times any past value is a slip of the unit, that of the smallest and the largest too', () => {
  const slips = trunks(300, 21).flatMap((row) => [0, 1].map((j) => ({ j, row: row.map((value, k) => (k === j ? 1000 * Number(value) : value)) })));
  const unnamed = slips.filter(({ j, row }) => !judgeUnusual(reference, row).facts.some(({ kind, feature }) => kind === 'unit' && feature === NAMES[j]));
  expect(unnamed).toEqual([]);
});

it('no power of ten explains a value that stays far outside', () => {
  const { facts } = judgeUnusual(reference, [27, 3e12, 50, 'rough']);
  expect(facts[0]).toMatchObject({ kind: 'out-of-range', feature: 'length' });
});

it('a slip of the unit is named also where values spread over powers of ten, and clean rows have none', () => {
  const spread = (n: number, seed: number): CheckedRow[] => {
    const { next } = createRandom(seed);
    return Array.from({ length: n }, () => [Math.round(10 ** (1 + 4 * next() * next())), next() + next(), 30 * next(), next() < 0.5 ? 'rough' : 'smooth']);
  };
  const wide = referenceOf(spread(3000, 1), spread(1500, 2));
  const slips = spread(300, 3).filter(([savings]) => Number(savings) > 400 && Number(savings) < 1500).map((row) => judgeUnusual(wide, [1000 * Number(row[0]), ...row.slice(1)]));
  expect(slips.filter(({ facts }) => facts.some(({ kind, feature, factor }) => kind === 'unit' && feature === 'girth' && factor! < 1))).toHaveLength(slips.length);
  expect(spread(3000, 4).filter((row) => judgeUnusual(wide, row).facts.some(({ kind }) => kind === 'unit')).length / 3000).toBeLessThan(0.003);
});

it('a category never seen is a fact at any p, and raises the level only where it counts', () => {
  const row: CheckedRow = [27, 320, 50, 'papery'];
  expect(judgeUnusual(reference, row).facts).toContainEqual({ kind: 'unseen-category', feature: 'bark', value: 'papery' });
  expect(judgeUnusual(reference, row, [1, 1, 1, 1]).level).toBe('caution');
  const wide = (rows: readonly CheckedRow[]) => rows.map((one) => [...one.slice(0, 3), ...one.slice(0, 3), one[3]]);
  const names = ['girth', 'length', 'age', 'girth 2', 'length 2', 'age 2', 'bark'];
  const unmoved = referenceOf(wide(trunks(500, 1)), wide(trunks(99, 2)), names);
  expect(judgeUnusual({ ...unmoved, levelsPm: { notice: 0, caution: 0 } }, wide([row])[0], [5, 5, 5, 5, 5, 5, 0]).level).toBe('notice');
});

it('ordinary rows carry no facts, and never more than three are named', () => {
  const clean = trunks(2000, 9).map((row) => judgeUnusual(reference, row));
  expect(clean.filter(({ facts }) => facts.length > 0).length / 2000).toBeLessThan(0.02);
  expect(judgeUnusual(reference, [900, 9000, 9000, 'papery']).facts).toHaveLength(3);
});

it('a missing value is a fact only where none was ever missing', () => {
  expect(judgeUnusual(reference, [NaN, 320, 50, 'rough']).facts).toEqual([{ kind: 'never-missing', feature: 'girth', value: null }]);
  expect(judgeUnusual(reference, [27, 320, NaN, 'rough']).facts).toEqual([]);
});

it('a case reads the same alone, again and in any order', () => {
  const rows = trunks(50, 12);
  const forward = rows.map((row) => judgeUnusual(reference, row));
  expect(rows.toReversed().map((row) => judgeUnusual(reference, row)).toReversed()).toEqual(forward);
});

it('the levels need 99 and 499 calibration rows', () => expect([rowsForLevel(10), rowsForLevel(2)]).toEqual([99, 499]));

describe('in a context with ranks of its own', () => {
  const one: CheckedRow = [27, 320, 50, 'rough'];
  const level = (used: UnusualReference) => judgeUnusual(used, one, undefined, [['grove', 'all']]).level;
  const { score } = unusualStatistic(reference.views, one);
  // Calibration cases that are all less strange than this one, or all stranger.
  const below = (n: number) => compressScores(Array.from({ length: n }, (_, i) => score - 1 - i));
  const above = (n: number) => compressScores(Array.from({ length: n }, (_, i) => score + 1 + i));
  const ranked = (grove: StepTable, all: StepTable) => level({ ...reference, groups: [{ key: 'grove', cal: grove }], cal: all });

  it('caution needs 499 of them, or the ranks of all', () => {
    expect(ranked(below(300), below(1500))).toBe('caution');
    expect(ranked(below(300), above(1500))).toBe('notice');
    expect(ranked(below(500), above(1500))).toBe('caution');
  });

  it('what is ordinary there stays so, however rare among all', () =>
    expect(ranked(above(300), below(1500))).toBe('none'));
});

it('a pair that never goes together is named as a combination, each value being ordinary alone', () => {
  const linked = (n: number, seed: number): CheckedRow[] => {
    const { next } = createRandom(seed);
    return Array.from({ length: n }, () => {
      const girth = next() + next() + next() + next();
      return [girth, 3 * girth + 0.1 * next(), next() + next(), 'rough'];
    });
  };
  const pairs = referenceOf(linked(3000, 1), linked(1500, 2));
  const broken = linked(200, 7).map((row, i): CheckedRow => [1.3 + (i % 5) / 50, 8, row[2], 'rough']);
  const judged = broken.map((row) => judgeUnusual(pairs, row));
  expect(judged.filter(({ p }) => p <= 0.01).length / 200).toBeGreaterThan(0.9);
  const names = judged.map(({ facts }) => facts.find(({ kind }) => kind === 'combination')).map((fact) => (fact ? [fact.feature, ...(fact.with ?? [])] : []));
  expect(names.filter((name) => name.includes('girth') && name.includes('length')).length / 200).toBeGreaterThan(0.9);
});
