import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRandom } from '../numeric/random.js';
import { expectClose } from '../testing/expectClose.js';
import { atOnce } from './breathe.js';
import { popCount, shapleySum, shapleyTotals, subsetSums } from './coalition.js';
import { bruteForce } from './testing/bruteForce.js';

const games = fc.integer({ min: 0, max: 9 }).chain((players) =>
  fc.tuple(fc.constant(players), fc.array(fc.double({ min: -10, max: 10, noNaN: true }), { minLength: 2 ** players, maxLength: 2 ** players })));

describe('popCount', () => {
  it('counts the bits of any 32-bit mask', () => {
    fc.assert(fc.property(fc.integer(), (mask) => popCount(mask) === [...(mask >>> 0).toString(2)].filter((bit) => bit === '1').length));
  });
});

describe('subsetSums', () => {
  it('gives every mask the sum over its subsets, for odd and even numbers of players', () => {
    fc.assert(fc.property(games, ([players, given]) => {
      const values = Float64Array.from(given);
      subsetSums(values, players);
      const expected = given.map((_, S) => given.reduce((sum, value, T) => ((T & S) === T ? sum + value : sum), 0));
      expectClose(values, expected, 1e-12);
    }), { numRuns: 100, seed: 50 });
  });

  it('leaves what lies behind the masks alone', () => {
    const values = Float64Array.of(1, 2, 4, 8, 99);
    subsetSums(values, 2);
    expect([...values]).toEqual([1, 3, 5, 15, 99]);
  });
});

describe('shapleySum', () => {
  it('equals the definition', () => {
    fc.assert(fc.property(games, ([players, given]) => {
      expectClose(atOnce(shapleySum(Float64Array.from(given), players)), bruteForce(players, (S) => given[S]!), 1e-12);
    }), { numRuns: 100, seed: 51 });
  });

  it('is the same whatever the blocks that the game comes in', () => {
    fc.assert(fc.property(games, fc.nat(9), ([players, given], some) => {
      const low = Math.min(some, players);
      const totals = shapleyTotals(players);
      for (let rest = 0; rest < 2 ** (players - low); rest++) totals.add(Float64Array.from(given.slice(rest * 2 ** low, (rest + 1) * 2 ** low)), low, rest);
      expectClose(totals.phi, bruteForce(players, (S) => given[S]!), 1e-12);
    }), { numRuns: 100, seed: 52 });
  });

  it('keeps its digits when the game sits on a large number', () => {
    expectClose(atOnce(shapleySum(Float64Array.from({ length: 8 }, (_, S) => 1e9 + (S === 7 ? 3 : 0)), 3)), [1, 1, 1], 1e-15);
  });

  it('goes through 18 players in four blocks', () => {
    const random = createRandom(18);
    const worth = Float64Array.from({ length: 18 }, () => random.next() - 0.5);
    const v = Float64Array.from({ length: 2 ** 18 }, (_, S) => worth.reduce((sum, w, i) => (S & (1 << i) ? sum + w : sum), 0));
    expectClose(atOnce(shapleySum(v, 18)), worth, 1e-12);
  });
});
