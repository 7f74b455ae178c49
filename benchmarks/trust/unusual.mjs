// G6: is the p-value of an unusual case valid?
import { compressScores, conformalPValue, countAtLeast, createRandom, decodeUnusual, judgeUnusual, sketchFeature, unusualPart, unusualStatistic } from '@candor/core/authoring';
import { desk, fixtureTables } from './tables.mjs';

const RESPLITS = 1000;
const LEVELS = [0.01, 0.02, 0.05, 0.1];

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

export async function* unusualRows() {
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
