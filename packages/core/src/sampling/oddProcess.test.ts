import { describe, expect, it } from 'vitest';
import { expectAtMost, expectClose } from '../testing/expectClose.js';
import { backward, cholesky, forward } from './cholesky.js';
import { withComplements } from './coalitions.js';
import { createDesign, type Pairs } from './design.js';
import { differencesOf } from './differences.js';
import { covariances, crossCovariances, type OddPrior, varianceOf, variances } from './oddPrior.js';
import { createOddProcess } from './oddProcess.js';
import { bruteForce, membersOf, tangled, type Value } from './testing/games.js';

const signsOf = (pairs: Pairs, c: number) => membersOf(pairs, c).map((has) => (has ? 1 : -1));

/** Sums `term` over the odd sets of players. */
function overOddSets(players: number, term: (T: number[]) => number): number {
  let sum = 0;
  for (let mask = 1; mask < 2 ** players; mask++) {
    const T = Array.from({ length: players }, (_, i) => i).filter((i) => (mask >> i) & 1);
    if (T.length % 2 === 1) sum += term(T);
  }
  return sum;
}

const variance = ({ r, linear }: OddPrior, T: number[]) => T.reduce((product, j) => product * r[j]!, 1) + (T.length === 1 ? linear : 0);

/** The odd part of a game at every mate, output-major. */
function oddPart(pairs: Pairs, outputs: number, value: Value): Float64Array {
  const both = withComplements(pairs, 0);
  const g = new Float64Array(outputs * pairs.n);
  for (let p = 0; p < pairs.n; p++) {
    const [mate, other] = [value(membersOf(both, 2 * p)), value(membersOf(both, 2 * p + 1))];
    for (let k = 0; k < outputs; k++) g[k * pairs.n + p] = (mate[k]! - other[k]!) / 2;
  }
  return g;
}

describe('oddPrior', () => {
  const prior: OddPrior = { r: Float64Array.from({ length: 7 }, (_, i) => 0.05 + 0.08 * i), linear: 0.3 };
  const pairs = createDesign(7, 3).take(20);

  it('its covariances are sums over all odd sets of players, term by term', () => {
    const k = new Float64Array(210);
    covariances(prior, differencesOf(pairs, 0, 20), 1, k, 0);
    const expected = Array.from({ length: 20 }, (_, a) => Array.from({ length: a + 1 }, (__, b) => {
      const [s, t] = [signsOf(pairs, a), signsOf(pairs, b)];
      return overOddSets(7, (T) => T.reduce((product, j) => product * s[j]! * t[j]!, variance(prior, T)));
    })).flat();
    expectClose(k, expected, 1e-13);
    expectClose([varianceOf(prior)], [expected[0]!], 1e-13);
    // Divided by a scale, and only from a row on.
    const rest = k.map((one, at) => (at < 45 ? one / 7 : 0));
    covariances(prior, differencesOf(pairs, 9, 20), 7, rest, 45);
    expectClose(rest, expected.map((one) => one / 7), 1e-13);
  });

  it('its covariances with the Shapley values, and their variances, are too', () => {
    const cross = new Float64Array(7 * 20);
    crossCovariances(prior, { ...pairs, n: 12 }, 1, cross, 20);
    crossCovariances(prior, pairs, 1, cross, 20, 12);
    const before = variances(prior);
    for (let i = 0; i < 7; i++) {
      const expected = Array.from({ length: 20 }, (_, a) => {
        const s = signsOf(pairs, a);
        return overOddSets(7, (T) => (T.includes(i) ? (2 / T.length) * T.reduce((product, j) => product * s[j]!, variance(prior, T)) : 0));
      });
      expectClose(cross.subarray(i * 20, (i + 1) * 20), expected, 1e-13);
      expectClose([before[i]!], [overOddSets(7, (T) => (T.includes(i) ? (4 / T.length ** 2) * variance(prior, T) : 0))], 1e-13);
    }
  });

  it('for players alike it is a table over the Hamming distance, at 60 players and beyond a word', () => {
    const [M, r] = [60, 0.25];
    const many = createDesign(M, 1).take(30);
    const prior60 = { r: new Float64Array(M).fill(r), linear: 0 };
    const k = new Float64Array(465);
    covariances(prior60, differencesOf(many, 0, 30), 1, k, 0);
    const expected = Array.from({ length: 30 }, (_, a) => Array.from({ length: a + 1 }, (__, b) => {
      const [s, t] = [signsOf(many, a), signsOf(many, b)];
      const h = s.filter((sign, j) => sign !== t[j]).length;
      return ((1 + r) ** (M - h) * (1 - r) ** h - (1 - r) ** (M - h) * (1 + r) ** h) / 2;
    })).flat();
    expectClose(k, expected, 1e-12);
    // Everyone against φ_i: all of the game is shared alike.
    const cross = new Float64Array(60 * 30);
    crossCovariances(prior60, many, 1, cross, 30);
    expectAtMost(Math.abs((-cross[0]! * M) / (2 * k[0]!) - 1), 1e-12, 'Σ_i cov(φ_i, g(N)) = 2 var g(N)');
  });
});

describe('cholesky', () => {
  const n = 37;
  const a = Float64Array.from({ length: (n * (n + 1)) / 2 });
  for (let i = 0, at = 0; i < n; i++) for (let j = 0; j <= i; j++) a[at++] = 1 / (1 + i - j) + (i === j ? 0.5 : 0);

  it('multiplies back to the matrix, in one go or going on from a smaller one', () => {
    const l = a.slice();
    expect(cholesky(l, n)).toBe(true);
    const product = a.map(() => 0);
    for (let i = 0, at = 0; i < n; i++) for (let j = 0; j <= i; j++, at++) for (let k = 0; k <= j; k++) product[at]! += l[(i * (i + 1)) / 2 + k]! * l[(j * (j + 1)) / 2 + k]!;
    expectClose(product, a, 1e-14);
    const continued = a.slice();
    expect(cholesky(continued, 12)).toBe(true);
    expect(cholesky(continued, n, 12)).toBe(true);
    expect(continued).toEqual(l);
  });

  it('solves both ways', () => {
    const l = a.slice();
    cholesky(l, n);
    const x = Float64Array.from({ length: n }, (_, i) => i - 3);
    const b = x.map((_, i) => x.reduce((sum, value, j) => sum + value * a[i > j ? (i * (i + 1)) / 2 + j : (j * (j + 1)) / 2 + i]!, 0));
    forward(l, b);
    backward(l, b);
    expectClose(b, x, 1e-12);
  });

  it.each([[0, 0], [1, -1], [36, NaN]])('refuses a matrix whose pivot %i is %f', (at, value) => {
    const broken = a.map((_, index) => (index === (at * (at + 3)) / 2 ? value : 0) || 0);
    for (let i = 0; i < n; i++) if (i !== at) broken[(i * (i + 3)) / 2] = 1;
    if (Number.isNaN(value)) broken[(at * (at + 3)) / 2] = NaN;
    expect(cholesky(broken, n)).toBe(false);
  });
});

describe('oddProcess', () => {
  it('comes nearer with more pairs, and is right once nearly all are seen', () => {
    const value = tangled(9, 1, 3);
    const [phi] = bruteForce(9, 1, value);
    const design = createDesign(9, 1);
    const process = createOddProcess(9);
    const errors = [32, 64, 128, 250].map((n) => {
      const pairs = design.take(n);
      const { values } = process.fit(pairs, oddPart(pairs, 1, value))!;
      return Math.max(...values.map((one, i) => Math.abs(one - phi![i]!)));
    });
    expectAtMost(errors[2]! / errors[0]!, 0.5, 'at 128 pairs over that at 32');
    expectAtMost(errors[3]! / Math.max(...phi!.map(Math.abs)), 2e-3, 'at 250 of 256 pairs');
  });

  it('its bands hold the exact values about as often as they say', () => {
    let [held, count] = [0, 0];
    for (let seed = 0; seed < 25; seed++) {
      const value = tangled(10, 2, seed);
      const phi = bruteForce(10, 2, value);
      const pairs = createDesign(10, seed).take(64);
      const { values, halfWidths } = createOddProcess(10).fit(pairs, oddPart(pairs, 2, value))!;
      values.forEach((one, at) => {
        count++;
        if (Math.abs(one - phi[Math.floor(at / 10)]![at % 10]!) <= halfWidths[at]!) held++;
      });
    }
    expect(held / count).toBeGreaterThan(0.9);
    expect(held / count).toBeLessThan(0.999);
  });

  it('a fit that goes on from smaller ones has the bytes of one made in one go', () => {
    const value = tangled(16, 1, 3);
    const design = createDesign(16, 1);
    const step = createOddProcess(16);
    for (const n of [32, 64, 128, 255]) step.fit(design.take(n), oddPart(design.take(n), 1, value));
    const pairs = design.take(320);
    const g = oddPart(pairs, 1, value);
    const continued = step.fit(pairs, g)!;
    // What is fitted depends on the pairs alone, to the last bit.
    expect(continued).toEqual(createOddProcess(16).fit(pairs, g));
  });

  it('leaves nothing of the pairs it saw, and less than there was of those it did not', () => {
    const value = tangled(16, 2, 3);
    const process = createOddProcess(16);
    const design = createDesign(16, 1);
    expect(process.leave(design.take(100), oddPart(design.take(100), 2, value))).toBeNull();
    process.fit(design.take(64), oddPart(design.take(64), 2, value));
    const solution = process.fit(design.take(128), oddPart(design.take(128), 2, value));
    const pairs = design.take(400);
    const g = oddPart(pairs, 2, value);
    const left = process.leave(pairs, g)!;
    expect([left.n, left.solution]).toEqual([128, solution]);
    const squares = (row: Float64Array) => row.reduce((sum, one) => sum + one * one, 0);
    for (const k of [0, 1]) {
      expect(squares(left.residuals.subarray(k * 400, k * 400 + 128))).toBe(0);
      expectAtMost(squares(left.residuals.subarray(k * 400 + 128, (k + 1) * 400)) / squares(g.subarray(k * 400 + 128, (k + 1) * 400)), 0.05, 'left of what was not seen');
    }
  });

  it('gives up where no nugget makes the pairs tell apart', () => {
    const pairs = createDesign(8, 1).take(20);
    expect(createOddProcess(8).fit(pairs, new Float64Array(20).fill(NaN))?.values.some(Number.isFinite) ?? false).toBe(false);
  });
});
