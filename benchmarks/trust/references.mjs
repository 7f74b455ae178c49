// G5: the same numbers as other tools, primitives and compressed tables.
import { cloudScore, compressScores, conformalPValue, conformalQuantile, countAtLeast, isotonic, lookUpPair, nearestLandmark, setScores, solve, vennAbersPair, vennAbersTable } from '@candor/core/authoring';
import { reference } from './tables.mjs';

const number = (x) => (x === 'Infinity' ? Infinity : Number(x));
const ascending = (values) => Float64Array.from(values).sort();
const off = (a, b) => (a === b ? 0 : Math.abs(a - b) / Math.max(1, Math.abs(b)));

export async function* referenceRows() {
  const [california, german, wine] = ['uq-california', 'uq-german', 'uq-wine'].map(reference);
  if (!california || !german || !wine) {
    console.error('trust: the uncertainty references are not beside this repository (../shared/fixtures/uq-*); G5 is not measured');
    return;
  }
  let primitive = 0;
  let compressed = 0;
  let sets = 0;
  const pm = (alpha) => Math.round(alpha * 1000);
  const { calibration_prediction: said, calibration_target: was, split_conformal_absolute: split, split_conformal_signed: signed } = california.regression;
  const residuals = said.map((x, i) => was[i] - x);
  for (const { alpha, qhat } of split.levels) primitive = Math.max(primitive, off(conformalQuantile(ascending(residuals.map(Math.abs)), pm(alpha)), number(qhat)));
  for (const { alpha, upper_offset: upper } of signed.levels) primitive = Math.max(primitive, off(conformalQuantile(ascending(residuals), pm(alpha), 2), number(upper)));
  for (const { alpha, qhat } of california.regression.small_sample.levels) primitive = Math.max(primitive, off(conformalQuantile(ascending(california.regression.small_sample.scores), pm(alpha)), number(qhat)));
  for (const { classification } of [german, wine]) {
    const { calibration_probability: p, calibration_class: y, test_probability: test, lac, aps, p_values: stored } = classification;
    for (const [kind, { levels }] of [['lac', lac], ['aps', aps]]) {
      const own = ascending(p.map((row, i) => setScores(kind, row)[y[i]]));
      for (const level of levels) {
        const q = conformalQuantile(own, pm(level.alpha));
        primitive = Math.max(primitive, off(q, number(level.qhat)));
        const ours = test.map((row) => [...setScores(kind, row)].flatMap((s, k) => (s <= q ? [k] : [])));
        sets += ours.filter((set, i) => JSON.stringify(set) !== JSON.stringify((level.sets ?? level.score_sets)[i])).length;
      }
    }
    const scores = p.map((row, i) => 1 - row[y[i]]);
    const table = compressScores(scores);
    test.forEach((row, i) => row.forEach((share, k) => {
      primitive = Math.max(primitive, off(conformalPValue(scores.filter((s) => s >= 1 - share).length, scores.length), stored.marginal[i][k]));
      const own = scores.filter((_, at) => y[at] === k);
      primitive = Math.max(primitive, off(conformalPValue(own.filter((s) => s >= 1 - share).length, own.length), stored.class_conditional[i][k]));
      compressed = Math.max(compressed, off(conformalPValue(countAtLeast(table, 1 - share), table.n), stored.marginal[i][k]));
    }));
  }
  const { calibration_probability: p, calibration_class: y, test_probability: test, venn_abers: pairs, isotonic_calibration: knots } = german.classification;
  const scores = p.map((row) => row[1]);
  const rounded = scores.map((x) => Math.round(x * 1000));
  const table = vennAbersTable(scores, y);
  test.forEach((row, i) => {
    const exact = vennAbersPair(scores, y, row[1]);
    primitive = Math.max(primitive, off(exact.p0, pairs.p0[i]), off(exact.p1, pairs.p1[i]));
    const [kept, same] = [lookUpPair(table, row[1]), vennAbersPair(rounded, y, Math.round(row[1] * 1000))];
    compressed = Math.max(compressed, off(kept.p0, same.p0), off(kept.p1, same.p1));
  });
  const blocks = isotonic(scores, y);
  knots.x_thresholds.forEach((x, i) => {
    const block = blocks.find(({ lo, hi }) => x >= lo - 1e-12 && x <= hi + 1e-12);
    primitive = Math.max(primitive, off(block.sum / block.n, knots.y_thresholds[i]));
  });
  primitive = Math.max(primitive, ...distances(california.ood));
  yield { id: 'G5', what: 'bounds, p-values, Venn-Abers and isotonic values, Mahalanobis and nearest distances off the stored references, relative above 1', value: primitive, op: '<=', limit: 1e-9 };
  yield { id: 'G5.tables', what: 'p-values and pairs from compressed tables off the uncompressed ones', value: compressed, op: '<=', limit: 2e-3 };
  yield { id: 'G5.tables.1400', what: 'the same for 1400 residuals, of which 1200 share 312 knots', value: largeTable(california.regression) };
  yield { id: 'G5.sets', what: 'LAC and APS sets that differ from the stored ones', value: sets, op: '==', limit: 0 };
}

/** Differences of the two distances from the stored ones, on the stored standardised columns. */
function distances({ standardize: { mean, sd_population: sd }, query, reference_rows: rows, mahalanobis_ledoit_wolf: { location, covariance, d2 }, knn_distance: { nearest } }) {
  const standardised = (some) => some.map((row) => Float64Array.from(row, (x, j) => (x - mean[j]) / sd[j]));
  const n = location.length;
  const inverse = location.map((_, j) => solve(Float64Array.from(covariance.flat()), Float64Array.from(location, (__, k) => (k === j ? 1 : 0))));
  const cloud = { centre: Float64Array.from(location), precision: Float64Array.from(inverse.flatMap((column, j) => [...column.subarray(j, n)])) };
  const landmarks = { m: rows.length, points: Float64Array.from(standardised(rows).flatMap((row) => [...row])) };
  return standardised(query).flatMap((point, i) => [off(cloudScore(cloud, point, 0), d2[i]), off(nearestLandmark(landmarks, point, 0).distance, nearest[i])]);
}

/** Largest difference of a p-value from a compressed table that cannot hold every score. */
function largeTable({ calibration_prediction: said, calibration_target: was, test_prediction: fresh, test_target: truth }) {
  const scores = said.map((x, i) => Math.abs(was[i] - x));
  const table = compressScores(scores);
  const exact = (s) => conformalPValue(scores.filter((one) => one >= s).length, scores.length);
  return Math.max(...fresh.map((x, i) => Math.abs(truth[i] - x)).map((s) => off(conformalPValue(countAtLeast(table, s), table.n), exact(s))));
}
