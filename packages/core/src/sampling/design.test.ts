import { describe, expect, it } from 'vitest';
import { fullWords, withComplements } from './coalitions.js';
import { createDesign, pairsOfSizes } from './design.js';
import { membersOf } from './testing/games.js';

const texts = (pairs: ReturnType<ReturnType<typeof createDesign>['take']>) => Array.from({ length: pairs.n }, (_, c) => membersOf(pairs, c).map(Number).join(''));

describe('design', () => {
  it.each([3, 8, 33, 60])('draws no coalition of %i players twice, neither as itself nor as its complement', (players) => {
    const pairs = createDesign(players, 1).take(Math.min(400, 2 ** (players - 1)));
    const all = withComplements(pairs, 0);
    const seen = Array.from({ length: all.n }, (_, c) => membersOf(all, c).map(Number).join(''));
    expect(new Set(seen).size).toBe(2 * pairs.n);
    for (let c = 0; c < all.n; c += 2) expect([...seen[c]!].map((bit) => (bit === '1' ? '0' : '1')).join('')).toBe(seen[c + 1]);
  });

  it('gives every size as many pairs as the next, up to all it has', () => {
    const { n, sizes } = createDesign(16, 4).take(300);
    const counts = pairsOfSizes(16).map((_, s) => sizes.filter((size) => size === s).length);
    expect(counts.slice(0, 2)).toEqual([1, 16]);
    const open = counts.slice(2);
    expect(Math.max(...open) - Math.min(...open)).toBeLessThanOrEqual(1);
    expect(counts.reduce((a, b) => a + b)).toBe(n);
  });

  it.each([1, 2, 3, 4, 5, 9, 12])('ends with every coalition of %i players', (players) => {
    const pairs = createDesign(players, 2).take(2 ** (players - 1));
    const all = withComplements(pairs, 0);
    expect(new Set(all.words).size).toBe(2 ** players);
    expect(Array.from(pairs.sizes)).toEqual(texts(pairs).map((text) => [...text].filter((bit) => bit === '1').length));
  });

  it('draws players alike within a size', () => {
    const counts = new Float64Array(20);
    for (let seed = 0; seed < 40; seed++) {
      const pairs = createDesign(20, seed).take(100);
      for (let c = 0; c < 100; c++) if (pairs.sizes[c] === 5) membersOf(pairs, c).forEach((has, i) => { counts[i]! += has ? 1 : 0; });
    }
    const mean = counts.reduce((a, b) => a + b) / 20;
    expect(mean).toBeGreaterThan(50);
    // 19 degrees of freedom: passes 43.8 once in a thousand.
    expect(counts.reduce((sum, count) => sum + (count - mean) ** 2 / mean, 0)).toBeLessThan(43.8);
  });

  it('spreads the first pairs out: they are less alike than those that come as they are drawn', () => {
    const alike = (pairs: readonly string[]) => {
      let sum = 0;
      pairs.forEach((text, c) => { for (const other of pairs.slice(0, c)) sum += (30 - 2 * [...text].filter((bit, i) => bit !== other[i]).length) ** 4; });
      return sum;
    };
    const drawn = texts(createDesign(30, 3).take(750));
    // Beyond the 512th pair the first that comes is taken; by then sizes 1 and 2 are rare, and size by size they compare.
    const ofSizes = (from: number, to: number) => drawn.slice(from, to).filter((text) => [...text].filter((bit) => bit === '1').length > 4).slice(0, 100);
    expect(alike(ofSizes(1, 250))).toBeLessThan(0.9 * alike(ofSizes(520, 750)));
  });

  it('a longer design begins with the shorter one', () => {
    const design = createDesign(40, 9);
    const short = texts(design.take(50));
    expect(texts(design.take(200)).slice(0, 50)).toEqual(short);
    expect(texts(createDesign(40, 9).take(200))).toEqual(texts(design.take(200)));
  });

  it('everyone has no bit beyond the last player', () => {
    expect([...fullWords(33)]).toEqual([0xffffffff, 1]);
    expect([...fullWords(32)]).toEqual([0xffffffff]);
    expect([...fullWords(0)]).toEqual([0]);
  });
});
