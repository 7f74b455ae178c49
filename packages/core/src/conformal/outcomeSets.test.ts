import { expect, it } from 'vitest';
import { createRandom } from '../numeric/random.js';
import { sorted } from '../numeric/sorted.js';
import { setScores, type SetScore } from './outcomeSets.js';
import { conformalQuantile } from './rank.js';

it('LAC is one minus the share, APS adds up what is at least as likely, ties by index', () => {
  expect([...setScores('lac', [0.5, 0.25, 0.25])]).toEqual([0.5, 0.75, 0.75]);
  expect([...setScores('aps', [0.25, 0.5, 0.25])]).toEqual([0.75, 0.5, 1]);
  expect([...setScores('margin', [3, -1, 2])]).toEqual([-1, 4, 1]);
});

it('sets hold the true class as often as promised, whatever the score', () => {
  const { next } = createRandom(9);
  const nClasses = 5;
  const cases = Array.from({ length: 6000 }, () => {
    const raw = Array.from({ length: nClasses }, () => next() ** 4 + 0.01);
    const total = raw.reduce((a, b) => a + b, 0);
    const shares = raw.map((x) => x / total);
    let [u, y] = [next(), 0];
    while (y < nClasses - 1 && (u -= shares[y]) > 0) y++;
    return { shares, y };
  });
  const kinds: SetScore[] = ['lac', 'aps', 'margin'];
  for (const kind of kinds) {
    const own = cases.map(({ shares, y }) => setScores(kind, shares)[y]);
    const q = conformalQuantile(sorted(own.slice(0, 2000)), 100);
    expect(Math.abs(own.slice(2000).filter((score) => score <= q).length / 4000 - 0.9), kind).toBeLessThan(0.03);
  }
});

it('shares that are no probabilities are refused, never made to sum to one', () => {
  const refused = expect.objectContaining({ code: 'bad-probabilities' });
  for (const shares of [[0.5, 0.6], [0.5, NaN, 0.5], [-0.1, 1.1], [0.4, 0.4], [Infinity, 0]]) expect(() => setScores('lac', shares)).toThrow(refused);
  expect(() => setScores('aps', [0.3334, 0.3333, 0.334])).not.toThrow();
  expect(() => setScores('margin', [4, -7])).not.toThrow();
});
