// G1 to G4: are the promises kept, and at what width?
import { bandOf, setOf } from '@candor/core';
import { bandsPart, betaBinomialCdf, conformalRank, coverageOf, createRandom, setsPart } from '@candor/core/authoring';
import { desk, fixturePool, fixtureTables, profileOf, reference } from './tables.mjs';

const RESPLITS = 1000;
const ALPHAS = [50, 100, 200];
const SIZES = [19, 100, 500];
const MOST_CHECK = 100;
/** From the narrowest band to the widest. */
const ALPHAS_NEAR = Array.from({ length: 160 }, (_, i) => 200 - i);

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
  for (const [name, fixture] of [['german', 'german-gbc'], ['wine', 'wine-gbc-3class']]) {
    const whole = await fixturePool(fixture, { isWhole: true });
    if (whole) found.push({ name, classes: whole[0].classes, cases: whole.map(({ outputs, label, classes }) => ({ outputs, y: classes.indexOf(label) })) });
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

/** Ends of the band that the page shows, for every number of calibration rows and every alpha. */
function unbounded() {
  const base = profileOf('claims-desk');
  const alphasPm = Array.from({ length: 500 }, (_, i) => i + 1);
  let faults = 0;
  for (let n = 1; n <= 200; n++) {
    const cal = Array.from({ length: n }, (_, i) => amount(0, i % 2 ? i : -i));
    for (const [tails, sides] of [['symmetric', 1], ['separate', 2]]) {
      const profile = profileWith(base, { bands: bandsPart({ tune: [], cal, alphasPm, tails, columns: [], seed: 1 }), model: { ...base.model, features: [] } });
      for (const alphaPm of alphasPm) {
        const { lower, upper } = bandOf(profile, { row: [], prediction: { scale: 'value', value: 0 } }, alphaPm);
        const isBounded = n >= Math.ceil((1000 * sides) / alphaPm) - 1;
        if ((lower !== null) !== isBounded || (upper !== null) !== isBounded) faults++;
      }
    }
  }
  return { id: 'G2', what: 'bands with an end where none is valid, or without one where it is; n 1 to 200, alpha 1 to 500‰, both tails', value: faults, op: '==', limit: 0 };
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
  const short = Math.max(...[...held.values()].map(({ hits, n: rows }) => (0.9 - hits / rows) / Math.sqrt(0.09 / rows)));
  yield { id: `${id}.se`, what: `90% bands, ${what}: shortfall of the worst of ${held.size} groups in standard errors`, value: short, op: '<=', limit: 4 };
  yield { id, what: `90% bands, ${what}: coverage of the worst group over ${RESPLITS} resplits`, value: worst(held), op: '>=', limit: 0.895 };
  yield { id: `${id}.plain`, what: `the same with one width for all`, value: worst(plain) };
}

async function* widths() {
  const base = profileOf('claims-desk');
  const widthOf = (tune, cal, fresh, coverage) => {
    const alphasPm = coverage === undefined ? [100] : [100, ...ALPHAS_NEAR];
    const profile = profileWith(base, { bands: bandsPart({ tune, cal, alphasPm, columns: [], seed: 1 }), model: { ...base.model, features: (fresh[0]?.row ?? []).map(String) } });
    const measured = (alphaPm) => coverageOf(fresh.map(({ row, said, was }) => {
      const { lower, upper } = bandOf(profile, { row, prediction: { scale: 'value', value: said } }, alphaPm);
      return { promises: [{ kept: was >= lower && was <= upper, size: upper - lower, group: 'all' }] };
    }));
    const asPromised = measured(100);
    // The widest of the narrower bands, or the narrowest of the wider ones, that holds as many outcomes.
    const alphaPm = coverage === undefined ? 100 : ALPHAS_NEAR.find((pm) => measured(pm).coverage.value >= coverage);
    return { bytes: JSON.stringify(profile.bands.difficulty).length, coverage: asPromised.coverage.value, width: alphaPm === undefined ? Infinity : measured(alphaPm).width };
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
  const { calibration_lo: lo, calibration_hi: hi, qhat, empirical_coverage_all_test_rows: coverage } = stored.conformalized_quantile_regression;
  const cqr = { width: lo.reduce((sum, low, i) => sum + Math.abs(hi[i] - low) + 2 * qhat, 0) / lo.length, coverage };
  yield* compare('california', cases(stored.calibration_ids, stored.calibration_prediction, stored.calibration_target), cases(stored.test_ids, stored.test_prediction, stored.test_target), widthOf, cqr);
}

/** Over ten splits into TUNE (a fifth) and CAL: mean width at equal coverage, against the plain split or a stored method. */
async function* compare(name, pool, fresh, widthOf, stored) {
  const random = createRandom(7);
  let [ratio, promised, bytes] = [0, 0, 0];
  for (let split = 0; split < 10; split++) {
    const order = random.permutation(pool.length);
    const [tune, cal] = [order.subarray(0, Math.floor(pool.length / 5)), order.subarray(Math.floor(pool.length / 5))].map((some) => Array.from(some, (i) => pool[i]));
    const other = stored ?? widthOf([], cal, fresh);
    const own = widthOf(tune, cal, fresh, other.coverage);
    ratio += own.width / other.width / 10;
    promised += own.coverage / 10;
    bytes = Math.max(bytes, own.bytes);
  }
  yield { id: `G4.${name}`, what: `mean width of bands ÷ ${stored ? 'stored CQR' : 'plain split'} at equal coverage, ${name}, mean of ten splits`, value: ratio, op: '<=', limit: stored ? 1.05 : 0.95 };
  yield { id: `G4.${name}.coverage`, what: 'coverage of the 90% bands', value: promised };
  yield { id: `G4.${name}.bytes`, what: 'largest difficulty tables, bytes', value: bytes, op: '<=', limit: 2048 };
}
