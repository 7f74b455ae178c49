import { expect, it } from 'vitest';
import { createRandom } from '../../numeric/random.js';
import { checkPart } from './checkPart.js';
import { ageWarning } from './ageWarning.js';
import type { Judged } from './contextsPart.js';

const { next } = createRandom(3);
const banded = (n: number, covered: number): Judged[] => Array.from({ length: n }, (_, i) => ({ cells: {}, said: 1, was: 1, promises: [{ kept: i < covered, size: 2, group: 'all' }] }));
const uniform = (n: number) => Array.from({ length: n }, next);
const ask = (cases: Judged[], ps: number[], calRows = 1000) => checkPart({ cases, ps, ranked: calRows, alphasPm: [100], calRows: new Map([['all', calRows]]), tails: 1 });
const codes = (question: ReturnType<typeof ask>) => question.warnings.map(({ code }) => code);

it('coverage within what chance allows is no warning, beyond it is', () => {
  expect(codes(ask(banded(1000, 901), uniform(1000)))).toEqual([]);
  expect(codes(ask(banded(1000, 870), uniform(1000)))).toEqual([]);
  expect(codes(ask(banded(1000, 855), uniform(1000)))).toEqual(['coverage-off']);
  expect(codes(ask(banded(1000, 945), uniform(1000)))).toEqual(['coverage-off']);
  // With few calibration rows the true coverage itself may lie far from the target.
  expect(codes(ask(banded(1000, 855), uniform(1000), 60))).toEqual([]);
});

it('p-values that are not uniform say that check and calibration rows differ', () => {
  expect(codes(ask(banded(800, 720), uniform(800).map((p) => p * p)))).toEqual(['check-unlike-calibration']);
});

it('rows from one place are alike however few are ranked among and however often they repeat', () => {
  const strangeness = (n: number, values: number) => Array.from({ length: n }, () => Math.floor(next() * values));
  let warned = 0;
  for (let round = 0; round < 60; round++) {
    for (const values of [4, 1000]) {
      const [cal, check] = [strangeness(300, values), strangeness(600, values)];
      const ps = check.map((t) => (1 + cal.filter((other) => other >= t).length) / 301);
      warned += codes(ask(banded(600, 540), ps, 300)).includes('check-unlike-calibration') ? 1 : 0;
    }
  }
  expect(warned).toBeLessThanOrEqual(2);
});

it('the consequence compares unusual cases with the rest, and needs fifty of them', () => {
  const cases = [...banded(60, 40), ...banded(940, 900)];
  const ps = [...uniform(60).map((p) => p / 20), ...uniform(940).map((p) => 0.051 + 0.9 * p)];
  expect(ask(cases, ps).part!.unusual!.consequence).toEqual({ unusual: { n: 60, misses: 20 }, rest: { n: 940, misses: 40 } });
  expect(ask(cases.slice(20), ps.slice(20)).part!.unusual!.consequence).toBeNull();
});

it('no check rows is no part and no warning', () => expect(ask([], [])).toEqual({ part: null, warnings: [] }));

it('calibration rows more than a year older than the profile are named with their age', () => {
  expect(ageWarning('2026-01-31', ['2024Q1', '2024Q4'])).toEqual([{ code: 'calibration-old', message: expect.stringContaining('2024-12-31, 396 days') }]);
  expect(ageWarning('2025-12-31', ['2024Q4', '2025Q1'])).toEqual([]);
  expect(ageWarning('unknown', ['2024Q4'])).toEqual([]);
  expect(ageWarning('2025-12-31', [])).toEqual([]);
});
