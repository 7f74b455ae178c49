// G6, G9, G10, G16: is the unusual-case check valid, stable, right, and does it read the desks as they are?
import { judgeCase, readProfile, unusualOf } from '@candor/core';
import { compressScores, conformalPValue, countAtLeast, createRandom, decodeUnusual, judgeUnusual, sketchFeature, unusualPart, unusualStatistic } from '@candor/core/authoring';
import { desk, fixtureTables, profileOf } from './tables.mjs';

const RESPLITS = 1000;
const LEVELS = [0.01, 0.02, 0.05, 0.1];

export async function* unusualRows() {
  yield* valid();
  for (const name of ['loan-desk', 'claims-desk']) yield* readings(name, await desk(name));
  yield* facts(await desk('loan-desk'));
}

/** Statistics of rows that TRAIN does not hold, with views from TRAIN alone. */
function statistics(columns, rows, seed) {
  const order = createRandom(seed).permutation(rows.length);
  const take = (from, to) => Array.from(order.subarray(from, to), (i) => rows[i]);
  const half = Math.min(4000, Math.floor(rows.length / 2));
  const [train, tune, pool] = [take(0, Math.floor(half * 0.8)), take(Math.floor(half * 0.8), half), take(half, Math.min(rows.length, half + 3000))];
  const features = columns.map(({ name, isNumber }, j) => sketchFeature({ name, type: isNumber ? 'number' : 'text' }, train.map((row) => row[j]), [], undefined, 'no-rows'));
  const part = unusualPart({ features, train, tune, cal: pool.slice(0, 300), privacy: 'no-rows', seed });
  const reference = decodeUnusual(features, part);
  const scores = pool.map((row) => unusualStatistic(reference.views, row).score);
  const isSame = pool.slice(0, 50).every((row, i) => judgeUnusual(reference, row).p === conformalPValue(countAtLeast(reference.cal, scores[i]), reference.cal.n));
  if (!isSame) throw new Error('the statistic that is resplit is not the one that is shown');
  return scores;
}

async function* valid() {
  const tables = fixtureTables();
  for (const name of ['loan-desk', 'claims-desk']) {
    const { rows } = await desk(name);
    const pool = [...rows.train, ...rows.calibration, ...rows.check].map(({ row }) => row);
    tables.push({ name, columns: pool[0].map((value, j) => ({ name: `f${j}`, isNumber: typeof value === 'number' })), rows: pool });
  }
  let worst = -Infinity;
  for (const { columns, rows } of tables) {
    const scores = statistics(columns, rows, 5);
    const random = createRandom(6);
    const n = Math.floor(scores.length / 2);
    const m = Math.min(200, scores.length - n);
    const hits = LEVELS.map(() => 0);
    for (let split = 0; split < RESPLITS; split++) {
      const order = random.permutation(scores.length);
      const cal = compressScores(Array.from(order.subarray(0, n), (i) => scores[i]));
      for (const i of order.subarray(n, n + m)) {
        const p = conformalPValue(countAtLeast(cal, scores[i]), n);
        LEVELS.forEach((u, at) => (hits[at] += p <= u ? 1 : 0));
      }
    }
    LEVELS.forEach((u, at) => {
      const se = Math.sqrt((u * (1 - u) * (1 / m + 1 / n)) / RESPLITS);
      worst = Math.max(worst, (hits[at] / (RESPLITS * m) - u) / se);
    });
  }
  yield { id: 'G6', what: `P(p ≤ u) above u in standard errors, worst of ${tables.length} tables × 4 levels, ${RESPLITS} resplits`, value: worst, op: '<=', limit: 4 };
}

/** What the bars say of each desk, in the order of its files: test rows, then field files. */
const EXPECTED = {
  'loan-desk': { unusual: [0.057, 0.135, 0.088, 0.058] },
  'claims-desk': { unusual: [0.043, 0.127, 0.064, 0.047], coverage: [0.902, 0.865, 0.891, 0.91] },
};

async function* readings(name, { rows, config, model }) {
  const { profile } = await readProfile(profileOf(name), model);
  const files = [rows.check, ...rows.field];
  const names = ['test', ...config.data.field.map((field) => field.name)];
  for (const [i, some] of files.entries()) {
    const share = some.filter(({ row, cells }) => unusualOf(profile, { row, context: cells }).unusual.p <= 0.05).length / some.length;
    yield { id: `G16.${name}.${i}`, what: `share with p ≤ 0.05 off ${EXPECTED[name].unusual[i]}, points: ${names[i]} (${(100 * share).toFixed(1)} in 100)`, value: 100 * Math.abs(share - EXPECTED[name].unusual[i]), op: '<=', limit: 2 };
  }
  const keyOf = (field) => profile.contexts.table.find((row) => row.origin === 'field' && (row.label === field || row.key === field));
  for (const [i, expected] of (EXPECTED[name].coverage ?? []).entries()) {
    const row = i === 0 ? profile.contexts.overall : keyOf(names[i]);
    const { value } = row.coverage;
    yield { id: `G16.${name}.cover.${i}`, what: `coverage of the 90% band off ${expected}, points: ${names[i]} (${(100 * value).toFixed(1)} in 100)`, value: 100 * Math.abs(value - expected), op: '<=', limit: 2 };
  }
  const first = profile.contexts.table[0];
  yield { id: `G16.${name}.first`, what: `the context that is not met stands first (${first.key}: ${first.status})`, value: first.key === names[1] && first.status === 'failed' ? 1 : 0, op: '==', limit: 1 };
  const unseen = rows.field[0].every(({ row, cells }) => judgeCase(profile, { row, prediction: { scale: 'value', value: 1 }, context: cells }).context.level === 'caution');
  yield { id: `G16.${name}.new`, what: 'every case of the first field file is a caution by its context key', value: unseen ? 1 : 0, op: '==', limit: 1 };
  yield* stable(name, profile, model, files.flat());
}

async function* stable(name, profile, model, rows) {
  const { profile: again } = await readProfile(JSON.parse(JSON.stringify(profile)), model);
  const order = createRandom(8).permutation(rows.length);
  const ask = (used, { row, cells }) => JSON.stringify(unusualOf(used, { row, context: cells }));
  const alone = rows.map((one) => ask(profile, one));
  let differing = 0;
  for (const i of order) if (ask(again, rows[i]) !== alone[i]) differing++;
  yield { id: `G9.${name}`, what: `rows whose reading differs in another order after a JSON round trip, of ${rows.length}`, value: differing, op: '==', limit: 0 };
}

/** Faults planted in clean rows of a desk, and whether the facts name them. */
async function* facts({ model, rows }) {
  const { profile } = await readProfile(profileOf('loan-desk'), model);
  const clean = rows.check.slice(0, 1000);
  const at = (feature) => model.features.findIndex(({ name }) => name === feature.name);
  const numbers = profile.features.filter(({ kind, bounded, sd, limits }) => kind === 'number' && bounded && sd > 0 && !limits);
  const texts = profile.features.filter(({ kind }) => kind === 'category');
  const judge = (row, cells) => unusualOf(profile, { row, context: cells }).unusual;
  const replaced = (row, j, value) => row.map((old, k) => (k === j ? value : old));
  let most = 0;
  const named = (plants) => {
    let hits = 0;
    for (const { row, cells, feature } of plants) {
      const found = judge(row, cells).facts;
      most = Math.max(most, found.length);
      if (found.some((fact) => fact.feature === feature || fact.with?.includes(feature))) hits++;
    }
    return hits / plants.length;
  };
  const each = (features, plant) => clean.flatMap(({ row, cells }, i) => {
    const feature = features[i % features.length];
    const old = row[at(feature)];
    return typeof old === 'number' && Number.isNaN(old) ? [] : [{ row: replaced(row, at(feature), plant(feature, old)), cells, feature: feature.name }];
  });
  yield { id: 'G10.shift', what: 'one feature far outside what it was: named', value: named(each(numbers, farOut)), op: '>=', limit: 0.95 };
  yield { id: 'G10.unseen', what: 'a category never seen: named', value: named(each(texts, () => 'never heard of')), op: '==', limit: 1 };
  // A thousand times a small value can still be an ordinary one: nobody can tell then.
  const slips = each(numbers, (_, old) => 1000 * old).filter(({ row, feature }) => row[at({ name: feature })] > 3 * numbers.find(({ name }) => name === feature).max);
  yield { id: 'G10.unit', what: 'a value 1000 times too large, and out of range by three times: named', value: named(slips), op: '==', limit: 1 };
  const quiet = rows.check.filter(({ row, cells }) => judge(row, cells).facts.length === 0).length / rows.check.length;
  yield { id: 'G10.clean', what: 'clean rows without a fact', value: quiet, op: '>=', limit: 0.99 };
  yield { id: 'G10.most', what: 'most facts of one case', value: most, op: '<=', limit: 3 };
  yield brokenPair();
}

/** One and a half ranges beyond the largest value, on the scale on which the feature is compared. */
function farOut({ min, max, transform }) {
  return transform === 'log1p' ? Math.expm1(Math.log1p(max) + 1.5 * (Math.log1p(max) - Math.log1p(min))) : max + 1.5 * (max - min);
}

/** Two numbers that always go together, and one row where they do not although each is ordinary. */
function brokenPair() {
  const { next } = createRandom(11);
  const make = (n) => Array.from({ length: n }, () => {
    const x = next() + next() + next();
    return [x, 2 * x + 0.08 * next(), next(), next() + next()];
  });
  const [train, tune, cal] = [make(3000), make(500), make(1500)];
  const features = train[0].map((_, j) => sketchFeature({ name: `f${j}`, type: 'number' }, train.map((row) => row[j]), [], undefined, 'no-rows'));
  const reference = decodeUnusual(features, unusualPart({ features, train, tune, cal, privacy: 'no-rows', seed: 1 }));
  const broken = make(500).map((row) => [0.9 + 0.1 * row[2], 4.2, row[2], row[3]]);
  const hits = broken.filter((row) => judgeUnusual(reference, row).facts.some(({ feature, with: others = [] }) => [feature, ...others].includes('f0') && [feature, ...others].includes('f1'))).length;
  return { id: 'G10.pair', what: 'a broken pair with ordinary margins: both named', value: hits / 500, op: '>=', limit: 0.9 };
}

