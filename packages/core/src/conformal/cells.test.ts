import { expect, it } from 'vitest';
import { createRandom } from '../numeric/random.js';
import { cellOf, equalCountCells, isotonicCells, jeffreysInterval, shareBetween } from './cells.js';

const { next } = createRandom(2);
const scores = Array.from({ length: 900 }, next);
const events = scores.map((score): number => (next() < score ** 2 ? 1 : 0));

it('isotonic cells hold 30 rows or more, every row once, and rates that never fall', () => {
  const cells = isotonicCells(scores, events);
  expect(cells.length).toBeGreaterThan(3);
  expect(cells.every(({ n }) => n >= 30)).toBe(true);
  expect(cells.reduce((sum, { n }) => sum + n, 0)).toBe(900);
  expect(cells.reduce((sum, { hits }) => sum + hits, 0)).toBe(events.reduce((a, b) => a + b, 0));
  for (let i = 1; i < cells.length; i++) {
    expect(cells[i].lo).toBe(cells[i - 1].hi);
    expect(cells[i].hits / cells[i].n).toBeGreaterThanOrEqual(cells[i - 1].hits / cells[i - 1].n);
  }
});

it('a score finds the cell it was counted in, and scores beyond the ends find the end cells', () => {
  for (const cells of [isotonicCells(scores, events), equalCountCells(scores, events)]) {
    for (const cell of cells) expect(scores.filter((score) => cellOf(cells, score) === cell)).toHaveLength(cell.n);
    expect([cellOf(cells, -1), cellOf(cells, 2)]).toEqual([cells[0], cells.at(-1)]);
  }
  expect(cellOf([], 0.5)).toBeNull();
});

it('ten cells of equal count, and equal scores are never parted', () => {
  expect(equalCountCells(scores, events).map(({ n }) => n)).toEqual(Array.from({ length: 10 }, () => 90));
  expect(equalCountCells(scores.map(() => 0.4), events)).toEqual([{ lo: 0, hi: 1, n: 900, hits: events.reduce((a, b) => a + b, 0) }]);
});

it('too few rows make one cell with its true count', () => {
  expect(isotonicCells([0.2, 0.7], [0, 1])).toEqual([{ lo: 0, hi: 1, n: 2, hits: 1 }]);
  expect(isotonicCells([], [])).toEqual([]);
});

it('no hit starts at 0, only hits end at 1, and the middle equals known quantiles', () => {
  expect(jeffreysInterval(0, 30).lower).toBe(0);
  expect(jeffreysInterval(30, 30).upper).toBe(1);
  expect(jeffreysInterval(33, 153).upper).toBeCloseTo(0.2740773842336997, 10);
});

it('the shares of the range on both sides of a limit are one', () => {
  expect(shareBetween({ hits: 33, n: 153 }, -Infinity, 0.2)).toBeCloseTo(0.3084203798713848, 10);
  expect(shareBetween({ hits: 33, n: 153 }, -Infinity, 0.2) + shareBetween({ hits: 33, n: 153 }, 0.2, Infinity)).toBeCloseTo(1, 12);
});
