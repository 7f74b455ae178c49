// G16, G9: does the profile read the demo desks as they are, and a case alike alone, in any order and after a round trip?
import { bandOf, judgeCase, readProfile, unusualOf } from '@candor/core';
import { bandsPart, createRandom, splitRoles } from '@candor/core/authoring';
import { desk, profileOf } from './tables.mjs';

/** What the bars say of each desk, in the order of its files: test rows, then field files. */
const EXPECTED = {
  'loan-desk': { unusual: [0.057, 0.135, 0.088, 0.058] },
  'claims-desk': { unusual: [0.043, 0.127, 0.064, 0.047], coverage: [0.902, 0.865, 0.891, 0.91] },
};
/** Splits over which the bands of other TUNE rows are averaged. */
const DRAWS = 12;

export async function* deskRows() {
  for (const name of Object.keys(EXPECTED)) {
    const one = await desk(name);
    const { profile } = await readProfile(profileOf(name), one.model);
    yield* readings(name, one, profile);
    if (EXPECTED[name].coverage) yield* covered(name, one, profile);
    yield* stable(name, one, profile);
  }
}

const filesOf = ({ rows, config }) => [{ name: 'test', rows: rows.check }, ...config.data.field.map(({ name }, i) => ({ name, rows: rows.field[i] }))];
/** Distance in points, without the last digits of a binary fraction. */
const points = (share, expected) => Number((100 * Math.abs(share - expected)).toFixed(9));
const inHundred = (share) => `${(100 * share).toFixed(1)} in 100`;

async function* readings(name, one, profile) {
  for (const [i, { name: file, rows }] of filesOf(one).entries()) {
    const expected = EXPECTED[name].unusual[i];
    const share = rows.filter(({ row, cells }) => unusualOf(profile, { row, context: cells }).unusual.p <= 0.05).length / rows.length;
    yield { id: `G16.${name}.${i}`, what: `share with p ≤ 0.05 off ${expected}, points: ${file} (${inHundred(share)})`, value: points(share, expected), op: '<=', limit: 2 };
  }
  const [first] = profile.contexts.table;
  const [, field] = filesOf(one);
  yield { id: `G16.${name}.first`, what: `the context that is not met stands first (${first.key}: ${first.status})`, value: first.key === field.name && first.status === 'failed' ? 1 : 0, op: '==', limit: 1 };
  const isNew = ({ row, cells }) => judgeCase(profile, { row, prediction: { scale: 'value', value: 1 }, context: cells }).context.level === 'caution';
  yield { id: `G16.${name}.new`, what: 'every case of the first field file is a caution by its context key', value: field.rows.every(isNew) ? 1 : 0, op: '==', limit: 1 };
}

/** Coverage of the bands in each file: as the profile has them, then with bands made in other ways. */
async function* covered(name, one, profile) {
  const files = [];
  for (const { name: file, rows } of filesOf(one)) files.push({ file, cases: await saidAndWas(one, rows) });
  const shareOf = (bands, cases) => {
    const used = { ...profile, bands };
    return cases.filter(({ row, said, was, cells }) => {
      const { lower, upper } = bandOf(used, { row, prediction: { scale: 'value', value: said }, context: cells });
      return was >= lower && was <= upper;
    }).length / cases.length;
  };
  for (const [i, { file, cases }] of files.entries()) {
    const expected = EXPECTED[name].coverage[i];
    const share = shareOf(profile.bands, cases);
    yield { id: `G16.${name}.cover.${i}`, what: `coverage of the 90% band off ${expected}, points: ${file} (${inHundred(share)})`, value: points(share, expected), op: '<=', limit: 2 };
  }
  const pool = await saidAndWas(one, one.rows.calibration);
  const inRoles = (seed, options) => {
    const { roles: { tune, cal } } = splitRoles({ train: [], calibration: pool, check: [] }, { seed });
    return bandsPart({ tune, cal, alphasPm: [100], columns: [], seed, ...options });
  };
  const ways = [
    ['one width for all', inRoles(1, { tune: [] })],
    ['each tail by itself', inRoles(1, { tails: 'separate' })],
    ...Array.from({ length: DRAWS }, (_, i) => [`draw ${i + 1}`, inRoles(i + 1)]),
  ].map(([way, bands]) => ({ way, shares: files.map(({ cases }) => shareOf(bands, cases)) }));
  for (const [at, { way, shares }] of ways.slice(0, 2).entries()) yield { id: `G16.${name}.cover.other.${at}`, what: `${files[1].file}, ${way}; all files: ${shares.map(inHundred).join(', ')}`, value: shares[1] };
  const draws = ways.slice(2).map(({ shares }) => shares[1]);
  yield {
    id: `G16.${name}.cover.draws`, what: `${files[1].file}, mean of ${DRAWS} other draws of TUNE and CAL (${inHundred(Math.min(...draws))} to ${inHundred(Math.max(...draws))})`,
    value: draws.reduce((sum, share) => sum + share, 0) / DRAWS,
  };
}

async function saidAndWas({ scorer }, rows) {
  const said = await scorer.outputs(rows.map(({ row }) => row));
  return rows.map((one, i) => ({ ...one, said: said[i], was: Number(one.label) }));
}

async function* stable(name, one, profile) {
  const { profile: again } = await readProfile(JSON.parse(JSON.stringify(profile)), one.model);
  const rows = filesOf(one).flatMap((file) => file.rows);
  const ask = (used, { row, cells }) => JSON.stringify(unusualOf(used, { row, context: cells }));
  const alone = rows.map((row) => ask(profile, row));
  let differing = 0;
  for (const i of createRandom(8).permutation(rows.length)) if (ask(again, rows[i]) !== alone[i]) differing++;
  yield { id: `G9.${name}`, what: `rows whose reading differs in another order after a JSON round trip, of ${rows.length}`, value: differing, op: '==', limit: 0 };
}
