// G17 to G19: the same bytes everywhere, small numbers told plainly, and nobody's row inside.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CandorError, canonicalJson, judgeCase, readProfile, sha256 } from '@candor/core';
import { bandsPart, createRandom, readTable, sealProfile } from '@candor/core/authoring';
import { desk, profileOf } from './tables.mjs';

const MUTANTS = 10_000;
const root = fileURLToPath(new URL('../../', import.meta.url));

export async function* profileRows() {
  for (const name of ['loan-desk', 'claims-desk']) yield* deterministic(name, await desk(name));
  yield* fewRows(await desk('claims-desk'));
  yield* safe('loan-desk', await desk('loan-desk'));
}

async function* deterministic(name, { config, model, scorer, rows }) {
  const scratch = mkdtempSync(join(tmpdir(), 'candor-bench-'));
  try {
    const { SOURCE_DATE_EPOCH: _, ...env } = process.env;
    const hashes = [1, 2].map((time) => {
      const out = join(scratch, `${time}.json`);
      const { status, stderr } = spawnSync(process.execPath, ['scripts/candor.mjs', 'profile', '--model', `demo/${name}/${config.model}`, '--config', `demo/${name}/candor.config.json`, '--out', out], { cwd: root, env, encoding: 'utf8' });
      if (status !== 0) throw new Error(stderr);
      return sha256(readFileSync(out));
    });
    const stored = sha256(readFileSync(join(root, `demo/${name}/profile.json`)));
    yield { id: `G17.${name}`, what: 'different profiles from two runs of the command and the stored file', value: new Set([...hashes, stored]).size, op: '==', limit: 1 };
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
  // What the table of contexts says of CHECK, against what the page shows row by row.
  const { profile } = await readProfile(profileOf(name), model);
  const outputs = await scorer.outputs(rows.check.map(({ row }) => row));
  const width = outputs.length / rows.check.length;
  const judged = rows.check.map(({ row, cells }, i) => {
    const own = outputs.subarray(i * width, (i + 1) * width);
    const classes = model.output.classes;
    return judgeCase(profile, {
      row, context: cells,
      prediction: { scale: classes ? 'probability' : 'value', value: own[width - 1] },
      ...(classes && { probabilities: Object.fromEntries(classes.map((label, k) => [label, own[k]])) }),
    });
  });
  const share = judged.filter(({ unusual }) => unusual.p <= 0.05).length / judged.length;
  yield { id: `G17.${name}.p`, what: 'share of unusual check rows, page against profile', value: Math.abs(share - profile.check.unusual.p05), op: '<=', limit: 1e-6 };
}

/** Twelve calibration rows: a band at 90% has ends, one at 95% has none. */
async function* fewRows({ rows, scorer, model }) {
  const some = rows.calibration.slice(0, 12);
  const said = await scorer.outputs(some.map(({ row }) => row));
  const cal = some.map(({ row, label, cells }, i) => ({ row, said: said[i], was: Number(label), cells }));
  const profile = { ...(await readProfile(profileOf('claims-desk'), model)).profile, bands: bandsPart({ tune: [], cal, alphasPm: [50], columns: [], seed: 1 }) };
  const { band, sureness } = judgeCase(profile, { row: some[0].row, prediction: { scale: 'value', value: said[0] }, context: some[0].cells });
  yield { id: 'G18', what: '12 calibration rows at 95%: ends, and a digit of sureness, that are stated', value: [band.lower, band.upper, sureness].filter((x) => x !== null).length, op: '==', limit: 0 };
}

async function* safe(name, { model, config, tables }) {
  const sound = profileOf(name);
  const text = JSON.stringify(sound);
  const random = createRandom(31);
  const [row] = readTable(tables.check, model, config.outcome.column);
  let [thrown, notFinite, silent] = [0, 0, 0];
  for (let trial = 0; trial < MUTANTS; trial++) {
    const json = JSON.parse(text);
    const where = mutate(json, random);
    const isForged = trial % 10 === 0;
    let read;
    try {
      read = await readProfile(isForged ? resealed(json) : json, model);
      const judged = judgeCase(read.profile, { row: row.row, context: row.cells, prediction: { scale: 'probability', value: 0.3 }, probabilities: Object.fromEntries(model.output.classes.map((label, k) => [label, k ? 0.3 : 0.7])) });
      if (!everyNumber(judged, Number.isFinite)) notFinite++;
    } catch (error) {
      if (!(error instanceof CandorError)) thrown++;
      continue;
    }
    if (!isForged && read.problems.length === 0 && !/^(createdAt|generator|version|format|integrity)\b/.test(where)) silent++;
  }
  yield { id: 'G19.thrown', what: `of ${MUTANTS} mutated profiles, those that end in anything but a coded error or a reading`, value: thrown, op: '==', limit: 0 };
  yield { id: 'G19.nan', what: 'those that show a number that is none', value: notFinite, op: '==', limit: 0 };
  yield { id: 'G19.silent', what: 'those whose change goes unnoticed', value: silent, op: '==', limit: 0 };
  const asText = (values) => canonicalJson(values.map((value) => (typeof value === 'number' && Number.isNaN(value) ? null : value)));
  const trained = new Set(readTable(tables.train, model, config.outcome.column).map((one) => asText(one.row)));
  yield { id: 'G19.rows', what: 'reference rows that are a training row', value: sound.background.rows.filter((one) => trained.has(asText(one))).length, op: '==', limit: 0 };
}

function resealed(json) {
  try {
    const { integrity: _, ...parts } = json;
    return sealProfile(parts);
  } catch {
    return json; // a mutant that has no canonical form keeps its old hashes
  }
}

/** Changes one random place; returns its path. */
function mutate(json, random) {
  for (;;) {
    let node = json;
    const path = [];
    for (;;) {
      const keys = Object.keys(node);
      const key = keys[random.below(keys.length)];
      path.push(key);
      const value = node[key];
      if (typeof value === 'object' && value !== null && Object.keys(value).length > 0 && random.next() < 0.9) {
        node = value;
        continue;
      }
      const others = [null, -1, 1e308, '', 'x', [], {}, [null], true, undefined, `${JSON.stringify(value)}x`, typeof value === 'number' ? value + 1 : 0];
      const next = others[random.below(others.length)];
      if (JSON.stringify(next) === JSON.stringify(value)) break;
      if (next === undefined) delete node[key];
      else node[key] = next;
      return path.join('.');
    }
  }
}

const everyNumber = (value, test) => (typeof value === 'number' ? test(value) : typeof value !== 'object' || value === null || Object.values(value).every((item) => everyNumber(item, test)));
