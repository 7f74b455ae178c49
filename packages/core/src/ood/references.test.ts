import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import { sharedPath } from '../../../../scripts/shared.mjs';
import { conformalPValue } from '../conformal/rank.js';
import { solve } from '../numeric/solve.js';
import { cloudScore, type Cloud } from './cloud.js';
import { nearest } from './near.js';

const path = sharedPath('fixtures/uq-california/uncertainty.json');
const stored = path === null ? null : JSON.parse(readFileSync(path, 'utf8')).ood;

const standardised = (rows: readonly number[][]): Float64Array[] =>
  rows.map((row) => Float64Array.from(row, (x, j) => (x - stored.standardize.mean[j]) / stored.standardize.sd_population[j]));

/** The stored covariance, inverted, as the cloud view keeps it. */
function cloudOf({ location, covariance }: { location: number[]; covariance: number[][] }): Cloud {
  const n = location.length;
  const columns = location.map((_, j) => solve(Float64Array.from(covariance.flat()), Float64Array.from(location, (__, k) => (k === j ? 1 : 0)))!);
  return { centre: Float64Array.from(location), precision: Float64Array.from(columns.flatMap((column, j) => [...column.subarray(j, n)])) };
}

describe('stored references of other tools', () => {
  beforeEach(({ skip }) => skip(!stored, '../shared/fixtures/uq-* is absent: distances of other tools are not compared'));

  it('Mahalanobis distances equal the stored ones, and so do their ranks', () => {
    const { d2, calibration_d2: among, p_value_vs_calibration: p, ...fitted } = stored.mahalanobis_ledoit_wolf;
    const cloud = cloudOf(fitted);
    const ours = standardised(stored.query).map((point) => cloudScore(cloud, point, 0));
    ours.forEach((score, i) => {
      expect(score / d2[i]).toBeCloseTo(1, 9);
      expect(conformalPValue(among.filter((s: number) => s >= score).length, among.length)).toBeCloseTo(p[i], 9);
    });
  });

  it('distances to the nearest row equal the stored ones', () => {
    const rows = standardised(stored.reference_rows);
    const landmarks = { m: rows.length, points: Float64Array.from(rows.flatMap((row) => [...row])) };
    standardised(stored.query).forEach((point, i) => expect(nearest(landmarks, point, 0).distance).toBeCloseTo(stored.knn_distance.nearest[i], 9));
  });
});
