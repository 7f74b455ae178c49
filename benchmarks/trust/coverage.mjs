// G1 to G4: are the promises kept, and at what width?
import { bandOf, setOf } from '@candor/core';
import { bandsPart, betaBinomialCdf, conformalQuantile, conformalRank, coverageOf, createRandom, scoresNeeded, setsPart } from '@candor/core/authoring';
import { desk, fixturePool, fixtureTables, profileOf, reference } from './tables.mjs';

const RESPLITS = 1000;
const ALPHAS = [50, 100, 200];
const SIZES = [19, 100, 500];
const MOST_CHECK = 100;

/** A profile with nothing but the given parts: what the page reads, around what is being measured. */
const profileWith = (base, parts, segments = []) => ({ ...base, ...parts, context: { segments } });

export async function* coverageRows() {
  yield* marginal();
  yield unbounded();
  yield* perContext();
  yield* widths();
}

async function pools() {
  const found = [];
  const california = reference('uq-california')?.regression;
  if (california) {
    const { calibration_prediction: p, calibration_target: y, test_prediction: q, test_target: z } = california;
    found.push({ name: 'california', cases: [...p.map((said, i) => amount(said, y[i])), ...q.map((said, i) => amount(said, z[i]))] });
  }
  const diabetes = await fixturePool('diabetes-rf');
  if (diabetes) found.push({ name: 'diabetes', cases: diabetes.map(({ outputs, label }) => amount(outputs[0], Number(label))) });
  const adult = await fixturePool('adult-hgb');
  if (adult) found.push({ name: 'adult', classes: adult[0].classes, cases: adult.map(({ outputs, label, classes }) => ({ outputs, y: classes.indexOf(label) })) });
  for (const name of ['german', 'wine']) {
    const stored = reference(`uq-${name}`)?.classification;
    if (!stored) continue;
    const { classes, calibration_probability: p, calibration_class: y, test_probability: q, test_class: z } = stored;
    found.push({ name, classes, cases: [...p.map((outputs, i) => ({ outputs, y: y[i] })), ...q.map((outputs, i) => ({ outputs, y: z[i] }))] });
  }
  return found;
}

const amount = (said, was) => ({ row: [], said, was, cells: {} });

/** Whether each case's band or set holds its outcome, asked as the page asks. */
function keeps({ classes }, base, cal, check, alphaPm) {
  if (!classes) {
    const bands = bandsPart({ tune: [], cal, alphasPm: [alphaPm], columns: [], seed: 1 });
    const profile = profileWith(base, { bands, model: { ...base.model, features: [] } });
    return check.map(({ said, was }) => {
      const { lower, upper } = bandOf(profile, { row: [], prediction: { scale: 'value', value: said } });
      return was >= (lower ?? -Infinity) && was <= (upper ?? Infinity);
    });
  }
  const { part } = setsPart({ classes, cal, alphasPm: [alphaPm], areProbabilities: true });
  // One limit for all classes: with a limit each, the promise is per class and the ranks are other ones.
  if (part.q.length > 1) return null;
  const profile = profileWith(base, { sets: part, model: { ...base.model, classes } });
  return check.map(({ outputs, y }) => setOf(profile, Object.fromEntries(classes.map((name, k) => [name, outputs[k]]))).labels.includes(classes[y]));
}

async function* marginal() {
  const base = profileOf('claims-desk');
  let [cells, worst, farthest] = [0, -Infinity, 0];
  for (const pool of await pools()) {
    for (const n of SIZES) {
      const checkRows = Math.min(MOST_CHECK, pool.cases.length - n);
      if (checkRows < 10) continue;
      for (const alphaPm of ALPHAS) {
        const random = createRandom(n * 1000 + alphaPm);
        const shares = [];
        for (let split = 0; split < RESPLITS; split++) {
          const order = random.permutation(pool.cases.length);
          const at = (from, count) => Array.from(order.subarray(from, from + count), (i) => pool.cases[i]);
          const kept = keeps(pool, base, at(0, n), at(n, checkRows), alphaPm);
          if (kept) shares.push(kept.filter(Boolean).length);
        }
        if (shares.length < RESPLITS / 2) continue;
        cells++;
        const k = conformalRank(n, alphaPm);
        const mean = shares.reduce((a, b) => a + b, 0) / (shares.length * checkRows);
        const [a, b] = [k, n + 1 - k];
        const se = Math.sqrt((((a * b) / ((a + b) ** 2)) * (1 / checkRows + (1 - 1 / checkRows) / (a + b + 1))) / shares.length);
        // Ties cover more than promised, never less: shortfall counts from 1 - alpha, surplus from k / (n + 1).
        const off = k > n ? (mean === 1 ? 0 : Infinity) : Math.max((1 - alphaPm / 1000 - mean) / se, hasTies(pool) ? 0 : Math.abs(mean - k / (n + 1)) / se);
        worst = Math.max(worst, off);
        if (k <= n && !hasTies(pool)) farthest = Math.max(farthest, kolmogorovOff(shares, checkRows, a, b));
      }
    }
  }
  yield { id: 'G1', what: `mean coverage off k/(n+1) in standard errors, worst of ${cells} cells of ${RESPLITS} resplits`, value: worst, op: '<=', limit: 4 };
  yield { id: 'G1.ks', what: 'coverages of the resplits off the beta-binomial: Kolmogorov distance × √resplits, worst cell (0.1% of chance: 1.95)', value: farthest, op: '<=', limit: 1.95 };
}

const hasTies = ({ cases, classes }) => new Set(cases.map(({ said, was, outputs, y }) => (classes ? 1 - outputs[y] : Math.abs(was - said)))).size < cases.length;

function kolmogorovOff(counts, n, a, b) {
  let [d, seen] = [0, 0];
  for (let x = 0; x <= n; x++) {
    seen += counts.filter((count) => count === x).length;
    d = Math.max(d, Math.abs(seen / counts.length - betaBinomialCdf(x, n, a, b)));
  }
  return d * Math.sqrt(counts.length);
}

function unbounded() {
  let faults = 0;
  for (let n = 1; n <= 200; n++) {
    const scores = Float64Array.from({ length: n }, (_, i) => i);
    for (let alphaPm = 1; alphaPm <= 500; alphaPm++) {
      for (const tails of [1, 2]) if (Number.isFinite(conformalQuantile(scores, alphaPm, tails)) !== n >= scoresNeeded(alphaPm, tails)) faults++;
    }
  }
  return { id: 'G2', what: 'finite bounds where none is valid, or the other way round; n 1 to 200, alpha 1 to 500‰, both tails', value: faults, op: '==', limit: 0 };
}

async function* perContext() {
  const { rows, scorer } = await desk('claims-desk');
  const pool = [...rows.calibration, ...rows.check];
  const said = await scorer.outputs(pool.map(({ row }) => row));
  yield* grouped('G3.claims', 'claims desk by garage type', pool.map(({ row, cells, label }, i) => ({ row, said: said[i], was: Number(label), cells })), 'garage_type');
  const stored = reference('uq-california')?.regression;
  const table = fixtureTables().find(({ name }) => name === 'california-housing');
  if (!stored || !table) return;
  const at = new Map(table.ids.map((id, i) => [id, table.rows[i]]));
  const column = (name) => table.columns.findIndex((one) => one.name === name);
  const [latitude, income] = [column('latitude'), column('median_income')];
  const cases = stored.calibration_ids.map((id, i) => {
    const row = at.get(id);
    return { row: [], said: stored.calibration_prediction[i], was: stored.calibration_target[i], cells: { cell: `${row[latitude] < 36 ? 'south' : 'north'} ${row[income] < 3 ? 'low' : row[income] < 4.5 ? 'middle' : 'high'}` } };
  });
  yield* grouped('G3.california', 'california in six cells of latitude and income', cases, 'cell');
}

async function* grouped(id, what, cases, column) {
  const base = profileOf('claims-desk');
  const random = createRandom(3);
  const held = new Map();
  const plain = new Map();
  const n = Math.floor(cases.length * 0.6);
  for (let split = 0; split < RESPLITS; split++) {
    const order = random.permutation(cases.length);
    const cal = Array.from(order.subarray(0, n), (i) => cases[i]);
    const check = Array.from(order.subarray(n, n + 300), (i) => cases[i]);
    for (const [columns, tally] of [[[column], held], [[], plain]]) {
      const profile = profileWith(base, { bands: bandsPart({ tune: [], cal, alphasPm: [100], columns, seed: 1 }), model: { ...base.model, features: [] } }, columns);
      for (const one of check) {
        const { lower, upper } = bandOf(profile, { row: one.row, prediction: { scale: 'value', value: one.said }, context: one.cells });
        const key = one.cells[column];
        const count = tally.get(key) ?? { hits: 0, n: 0 };
        count.n++;
        if (one.was >= lower && one.was <= upper) count.hits++;
        tally.set(key, count);
      }
    }
  }
  const worst = (tally) => Math.min(...[...tally.values()].map(({ hits, n: rows }) => hits / rows));
  yield { id, what: `90% bands, ${what}: coverage of the worst group over ${RESPLITS} resplits`, value: worst(held), op: '>=', limit: 0.895 };
  yield { id: `${id}.plain`, what: `the same with one width for all`, value: worst(plain) };
}

async function* widths() {
  const base = profileOf('claims-desk');
  const widthOf = (tune, cal, fresh) => {
    const profile = profileWith(base, { bands: bandsPart({ tune, cal, alphasPm: [100], columns: [], seed: 1 }), model: { ...base.model, features: (fresh[0]?.row ?? []).map(String) } });
    const promises = fresh.map(({ row, said, was }) => {
      const { lower, upper } = bandOf(profile, { row, prediction: { scale: 'value', value: said } });
      return { promises: [{ kept: was >= lower && was <= upper, size: upper - lower, group: 'all' }] };
    });
    return { family: profile.bands.family, bytes: JSON.stringify(profile.bands.difficulty).length, ...coverageOf(promises) };
  };
  const { rows, scorer } = await desk('claims-desk');
  const read = async (some) => {
    const said = await scorer.outputs(some.map(({ row }) => row));
    return some.map(({ row, label }, i) => ({ row, said: said[i], was: Number(label), cells: {} }));
  };
  const [pool, fresh] = [await read(rows.calibration), await read(rows.check)];
  yield* compare('claims', pool, fresh, widthOf, null);
  const stored = reference('uq-california')?.regression;
  const table = fixtureTables().find(({ name }) => name === 'california-housing');
  if (!stored || !table) return;
  const at = new Map(table.ids.map((id, i) => [id, table.rows[i]]));
  const target = table.columns.findIndex(({ name }) => name === 'median_house_value');
  const cases = (ids, said, was) => ids.map((id, i) => ({ row: at.get(id).filter((_, j) => j !== target), said: said[i], was: was[i], cells: {} }));
  const cqr = stored.conformalized_quantile_regression;
  const cqrWidth = cqr.calibration_lo.reduce((sum, lo, i) => sum + Math.abs(cqr.calibration_hi[i] - lo) + 2 * cqr.qhat, 0) / cqr.calibration_lo.length;
  yield* compare('california', cases(stored.calibration_ids, stored.calibration_prediction, stored.calibration_target), cases(stored.test_ids, stored.test_prediction, stored.test_target), widthOf, cqrWidth);
}

/** Over ten splits into TUNE (a fifth) and CAL: mean width against the plain split, or against a stored one. */
async function* compare(name, pool, fresh, widthOf, stored) {
  const random = createRandom(7);
  let [own, plain, covered, bytes] = [0, 0, 0, 0];
  for (let split = 0; split < 10; split++) {
    const order = random.permutation(pool.length);
    const [tune, cal] = [order.subarray(0, Math.floor(pool.length / 5)), order.subarray(Math.floor(pool.length / 5))].map((some) => Array.from(some, (i) => pool[i]));
    const told = widthOf(tune, cal, stored === null ? fresh : [...fresh, ...cal]);
    own += told.width / 10;
    covered += told.coverage.value / 10;
    bytes = Math.max(bytes, told.bytes);
    plain += widthOf([], cal, stored === null ? fresh : [...fresh, ...cal]).width / 10;
  }
  if (stored === null) yield { id: `G4.${name}`, what: `mean width of 90% bands ÷ plain split, ${name} desk, ten splits`, value: own / plain, op: '<=', limit: 0.95 };
  else yield { id: `G4.${name}`, what: `mean width of 90% bands ÷ stored CQR, ${name}, ten splits`, value: own / stored, op: '<=', limit: 1.05 };
  yield { id: `G4.${name}.coverage`, what: 'their mean coverage', value: covered };
  yield { id: `G4.${name}.bytes`, what: 'largest difficulty tables, bytes', value: bytes, op: '<=', limit: 2048 };
}
