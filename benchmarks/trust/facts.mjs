// G10: do the facts name what was planted, and nothing where nothing was?
import { readProfile, unusualOf } from '@candor/core';
import { compressScores, conformalPValue, countAtLeast, createRandom, decodeUnusual, judgeUnusual, sketchFeature, unusualPart, unusualStatistic } from '@candor/core/authoring';
import { desk, profileOf } from './tables.mjs';

const RESPLITS = 1000;
/** How far one feature is moved, in standard deviations on the scale on which it is compared. */
const SHIFT = 8;

export async function* factRows() {
  for (const name of ['loan-desk', 'claims-desk']) yield* planted(name, await desk(name));
  yield brokenPair();
}

async function* planted(name, { model, rows }) {
  const { profile } = await readProfile(profileOf(name), model);
  const place = new Map(model.features.map((feature, j) => [feature.name, j]));
  const numbers = profile.features.filter(({ kind, bounded, sd, limits }) => kind === 'number' && bounded && sd > 0 && !limits);
  const texts = profile.features.filter(({ kind }) => kind === 'category');
  const spreads = profile.unusual.encoder.sd;
  let most = 0;
  /** Share of the planted rows in which a fact of one of the kinds names the feature. */
  const named = (plants, kinds) => plants.filter(({ row, cells, feature }) => {
    const { facts } = unusualOf(profile, { row, context: cells }).unusual;
    most = Math.max(most, facts.length);
    return facts.some((fact) => fact.feature === feature && (!kinds || kinds.includes(fact.kind)));
  }).length / plants.length;
  const plant = (features, change) => rows.check.flatMap(({ row, cells }, i) => {
    const feature = features[i % features.length];
    const j = place.get(feature.name);
    if (typeof row[j] === 'number' && Number.isNaN(row[j])) return [];
    return [{ feature: feature.name, cells, row: row.map((old, k) => (k === j ? change(old, feature, spreads[j]) : old)) }];
  });
  const shift = (old, { transform }, sd) => (transform === 'log1p' ? Math.expm1(Math.log1p(old) + SHIFT * sd) : old + SHIFT * sd);
  yield { id: `G10.${name}.shift`, what: `one number moved by ${SHIFT} standard deviations: named`, value: named(plant(numbers, shift)), op: '>=', limit: 0.95 };
  yield { id: `G10.${name}.unseen`, what: 'a category never seen: named as such', value: named(plant(texts, () => 'never heard of'), ['unseen-category']), op: '==', limit: 1 };
  const slips = plant(numbers, (old) => 1000 * old);
  const excess = ({ row, feature }) => row[place.get(feature)] / numbers.find((one) => one.name === feature).max;
  // A thousand times a small value can still be an ordinary one: nobody can tell then.
  const far = slips.filter((slip) => excess(slip) > 3);
  const near = slips.filter((slip) => excess(slip) > 1 && excess(slip) <= 3);
  yield { id: `G10.${name}.unit`, what: `a value 1000 times too large, 3 times the largest or more (${far.length} of ${slips.length} rows): "check the unit"`, value: named(far, ['unit']), op: '==', limit: 1 };
  if (near.length > 0) yield { id: `G10.${name}.unit.near`, what: `those between the largest and 3 times as much (${near.length}), where clean rows lie too: named`, value: named(near) };
  yield { id: `G10.${name}.most`, what: 'most facts of one case', value: most, op: '<=', limit: 3 };
  yield quiet(name, profile, [...rows.calibration, ...rows.check].map(({ row }) => row));
}

/** Clean rows without a fact, over draws of which rows are ranked among which. */
function quiet(name, profile, pool) {
  const reference = { ...decodeUnusual(profile.features, profile.unusual), groups: [] };
  const scores = pool.map((row) => unusualStatistic(reference.views, row).score);
  const ordinary = { ...reference, cal: compressScores(Array.from({ length: 999 }, () => Math.max(...scores) + 1)) };
  const isNamedAnyway = pool.map((row) => judgeUnusual(ordinary, row).facts.length > 0);
  const random = createRandom(12);
  const { n } = reference.cal;
  let [silent, asked] = [0, 0];
  for (let split = 0; split < RESPLITS; split++) {
    const order = random.permutation(pool.length);
    const cal = compressScores(Array.from(order.subarray(0, n), (i) => scores[i]));
    for (const i of order.subarray(n)) {
      asked++;
      if (!isNamedAnyway[i] && conformalPValue(countAtLeast(cal, scores[i]), n) > 0.01) silent++;
    }
  }
  return { id: `G10.${name}.clean`, what: `clean rows without a fact, mean of ${RESPLITS} resplits`, value: silent / asked, op: '>=', limit: 0.99 };
}

/** Two numbers that always go together, and rows where they do not although each is ordinary. */
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
  const isNamed = ({ feature, with: others = [] }) => [feature, ...others].includes('f0') && [feature, ...others].includes('f1');
  return { id: 'G10.pair', what: 'a broken pair with ordinary margins: both named', value: broken.filter((row) => judgeUnusual(reference, row).facts.some(isNamed)).length / 500, op: '>=', limit: 0.9 };
}
