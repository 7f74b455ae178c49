import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import { sharedPath } from '../../../../scripts/shared.mjs';
import { isotonic } from '../numeric/isotonic.js';
import { quantile } from '../numeric/quantile.js';
import { sorted } from '../numeric/sorted.js';
import { setScores } from './outcomeSets.js';
import { conformalPValue, conformalQuantile } from './rank.js';
import { vennAbersPair } from './vennAbers.js';

const load = (name: string) => {
  const path = sharedPath(`fixtures/${name}/uncertainty.json`);
  return path === null ? null : JSON.parse(readFileSync(path, 'utf8'));
};
const california = load('uq-california');
const german = load('uq-german');
const wine = load('uq-wine');

const number = (x: number | string) => (x === 'Infinity' ? Infinity : Number(x));
const alphaPm = (alpha: number) => Math.round(alpha * 1000);

describe('stored references of other tools', () => {
  beforeEach(({ skip }) => skip(!california, '../shared/fixtures/uq-* is absent: the ranks, sets and pairs of other tools are not compared'));

  it('bounds of absolute residuals equal the stored ones, infinite ones included', () => {
    const { calibration_prediction: said, calibration_target: was, split_conformal_absolute: split, small_sample: small, normalized_conformal: scaled } = california.regression;
    const residuals = sorted(said.map((x: number, i: number) => Math.abs(was[i] - x)));
    for (const { alpha, qhat } of split.levels) expect(conformalQuantile(residuals, alphaPm(alpha))).toBeCloseTo(number(qhat), 9);
    for (const { alpha, qhat } of small.levels) {
      const ours = conformalQuantile(sorted(small.scores), alphaPm(alpha));
      expect(ours === Infinity ? 'Infinity' : ours.toFixed(9)).toBe(qhat === 'Infinity' ? qhat : qhat.toFixed(9));
    }
    const ratios = sorted(said.map((x: number, i: number) => Math.abs(was[i] - x) / scaled.calibration_sigma[i]));
    expect(conformalQuantile(ratios, alphaPm(scaled.alpha))).toBeCloseTo(scaled.qhat, 9);
  });

  it('each tail of signed residuals takes half of alpha', () => {
    const { calibration_prediction: said, calibration_target: was, split_conformal_signed: signed } = california.regression;
    const upper = sorted(said.map((x: number, i: number) => was[i] - x));
    const lower = sorted(upper.map((r) => -r));
    for (const { alpha, upper_offset, lower_offset } of signed.levels) {
      expect(conformalQuantile(upper, alphaPm(alpha), 2)).toBeCloseTo(number(upper_offset), 9);
      expect(conformalQuantile(lower, alphaPm(alpha), 2)).toBeCloseTo(number(lower_offset), 9);
    }
  });

  it.each([['german', german], ['wine', wine]])('limits of sets and p-values of classes equal the stored ones: %s', (_, reference) => {
    const { calibration_probability: p, calibration_class: y, test_probability: test, lac, p_values } = reference.classification;
    const scores: number[] = p.map((row: number[], i: number) => 1 - row[y[i]]);
    for (const { alpha, qhat } of lac.levels) expect(conformalQuantile(sorted(scores), alphaPm(alpha))).toBeCloseTo(number(qhat), 9);
    const rank = (among: number[], score: number) => conformalPValue(among.filter((s) => s >= score).length, among.length);
    test.forEach((row: number[], i: number) => row.forEach((share, k) => {
      expect(rank(scores, 1 - share)).toBeCloseTo(p_values.marginal[i][k], 9);
      expect(rank(scores.filter((__, at) => y[at] === k), 1 - share)).toBeCloseTo(p_values.class_conditional[i][k], 9);
    }));
  });

  it.each([['german', german], ['wine', wine]])('sets equal the stored ones, of both scores: %s', (_, reference) => {
    const { calibration_probability: p, calibration_class: y, test_probability: test, lac, aps } = reference.classification;
    for (const [score, { levels }] of [['lac', lac], ['aps', aps]] as const) {
      // Float32 probabilities may sum to a little more than 1, in the references too.
      const own = sorted(p.map((row: number[], i: number) => setScores(score, row)[y[i]]));
      for (const level of levels) {
        const q = conformalQuantile(own, alphaPm(level.alpha));
        const sets = test.map((row: number[]) => [...setScores(score, row)].flatMap((s, k) => (s <= q ? [k] : [])));
        expect(q).toBeCloseTo(number(level.qhat), 9);
        expect(sets).toEqual(level.sets ?? level.score_sets);
      }
    }
  });

  it('Venn-Abers pairs equal the stored ones', () => {
    const { calibration_probability: p, calibration_class: y, test_probability: test, venn_abers: stored } = german.classification;
    test.forEach((row: number[], i: number) => {
      const { p0, p1 } = vennAbersPair(p.map((shares: number[]) => shares[1]), y, row[1]);
      expect(p0).toBeCloseTo(stored.p0[i], 9);
      expect(p1).toBeCloseTo(stored.p1[i], 9);
      expect(p1 / (1 - p0 + p1)).toBeCloseTo(stored.point[i], 9);
    });
  });

  it('isotonic blocks have the stored knots', () => {
    const { calibration_probability: p, calibration_class: y, isotonic_calibration: stored } = german.classification;
    const blocks = isotonic(p.map((row: number[]) => row[1]), y);
    const knots = blocks.flatMap(({ lo, hi, n, sum }) => (lo === hi ? [[lo, sum / n]] : [[lo, sum / n], [hi, sum / n]]));
    stored.x_thresholds.forEach((x: number, i: number) => expect(knots.find(([at]) => Math.abs(at - x) < 1e-12)?.[1]).toBeCloseTo(stored.y_thresholds[i], 9));
  });

  it('quantiles of a sketch are the linear ones', () => {
    const { reference_rows: rows, range } = california.ood;
    range.q005.forEach((q: number, j: number) => expect(quantile(sorted(rows.map((row: number[]) => row[j])), 0.005)).toBeCloseTo(q, 9));
  });
});
