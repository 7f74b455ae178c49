import { expect, it } from 'vitest';
import { createRandom } from '../numeric/random.js';
import { assertVennAbers, lookUpPair, vennAbersPair, vennAbersTable } from './vennAbers.js';

const draw = (n: number, seed: number) => {
  const { next } = createRandom(seed);
  const scores = Array.from({ length: n }, () => Math.round(next() * 1000) / 1000);
  return { scores, events: scores.map((score): number => (next() < score ** 1.5 ? 1 : 0)) };
};

it('the table gives the very pair of the definition, at every thousandth', () => {
  for (const n of [0, 1, 2, 40, 300]) {
    const { scores, events } = draw(n, n);
    const table = vennAbersTable(scores, events);
    assertVennAbers(table);
    for (let s = 0; s <= 1000; s += 7) {
      // Scores are matched as the table rounds them: 0.07 × 1000 is not 70 in doubles.
      const exact = vennAbersPair(scores.map((x) => Math.round(x * 1000)), events, s);
      expect(lookUpPair(table, s / 1000)).toEqual(exact);
    }
  }
});

it('p0 and p1 rise with the score and hold the isotonic value between them', () => {
  const { scores, events } = draw(400, 5);
  const table = vennAbersTable(scores, events);
  for (let i = 0; i < table.start.length; i++) {
    expect(table.p0[i]).toBeLessThanOrEqual(table.p1[i]);
    if (i > 0) expect(table.p0[i] >= table.p0[i - 1] && table.p1[i] >= table.p1[i - 1]).toBe(true);
  }
});

it('one of the two is calibrated: on average the event rate lies between them', () => {
  const { scores, events } = draw(600, 6);
  const table = vennAbersTable(scores, events);
  const fresh = draw(4000, 7);
  let [low, high, hits] = [0, 0, 0];
  fresh.scores.forEach((score, i) => {
    const { p0, p1 } = lookUpPair(table, score);
    low += p0;
    high += p1;
    hits += fresh.events[i];
  });
  expect(low / 4000).toBeLessThan(hits / 4000 + 0.02);
  expect(high / 4000).toBeGreaterThan(hits / 4000 - 0.02);
});

it('scores of exactly 0 and 1, all equal scores and no rows have a pair', () => {
  expect(lookUpPair(vennAbersTable([0, 1], [0, 1]), 0)).toEqual({ p0: 0, p1: 0.5 });
  expect(lookUpPair(vennAbersTable([0.4, 0.4, 0.4], [0, 1, 1]), 0.4)).toEqual({ p0: 0.5, p1: 0.75 });
  expect(lookUpPair(vennAbersTable([], []), 0.3)).toEqual({ p0: 0, p1: 1 });
});

it('a table out of order is refused', () => {
  const refused = expect.objectContaining({ code: 'bad-venn-abers' });
  expect(() => assertVennAbers({ start: [0, 5, 5], p0: [0, 0, 0], p1: [1, 1, 1] })).toThrow(refused);
  expect(() => assertVennAbers({ start: [0], p0: [0.6], p1: [0.5] })).toThrow(refused);
  expect(() => assertVennAbers({ start: [3], p0: [0], p1: [1] })).toThrow(refused);
});
