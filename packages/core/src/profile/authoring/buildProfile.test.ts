import { expect, it } from 'vitest';
import { canonicalJson } from '../../explanation/canonical.js';
import { toyDesk } from '../testing/toyDesk.js';
import { buildProfile } from './buildProfile.js';
import { parseConfig } from './parseConfig.js';
import type { Table } from './table.js';

const edited = (table: Table, edit: (cells: Record<string, string>, i: number) => Record<string, string>): Table => ({ ...table, rows: table.rows.map((cells, i) => edit({ ...cells }, i)) });
const code = async (promise: Promise<unknown>) => promise.then(() => 'built', (error: { code?: string }) => error.code);

it('the same input gives the same bytes, and one changed label does not', async () => {
  const bytes = async (desk: ReturnType<typeof toyDesk>) => canonicalJson((await buildProfile(desk)).profile);
  const desk = toyDesk();
  expect(await bytes(desk)).toBe(await bytes(toyDesk()));
  const flip = edited(desk.tables.calibration, (cells, i) => (i === 17 ? { ...cells, fruit: cells.fruit === 'yes' ? 'no' : 'yes' } : cells));
  expect(await bytes({ ...desk, tables: { ...desk.tables, calibration: flip } })).not.toBe(await bytes(desk));
});

it('the background keeps the mean output on every scale and holds no training row', async () => {
  for (const task of ['binary', 'multiclass', 'regression'] as const) {
    const desk = toyDesk(task);
    const { profile: { background, model } } = await buildProfile(desk);
    expect(background.rows.length).toBeLessThanOrEqual(100);
    const train = desk.tables.train.rows.map((cells) => [Number(cells.height), Number(cells.age), cells.water === '' ? NaN : Number(cells.water), Number(cells.shade), cells.soil]);
    const rows = background.rows.map((row) => row.map((value) => value ?? NaN));
    for (const score of [desk.scorer.outputs, desk.scorer.margins]) {
      if (!score) continue;
      const [all, kept] = [await score(train), await score(rows)];
      const width = all.length / train.length;
      for (let k = 0; k < width; k++) {
        const mean = train.reduce((sum, _, i) => sum + all[i * width + k], 0) / train.length;
        expect(background.weights.reduce((sum, w, b) => sum + w * kept[b * width + k], 0), `${model.task} ${k}`).toBeCloseTo(mean, 7);
      }
    }
    const seen = new Set(train.map((row) => JSON.stringify(row)));
    expect(rows.filter((row) => seen.has(JSON.stringify(row)))).toEqual([]);
    expect(background.origin).toBe('aggregated');
  }
});

it('real rows enter only when the config allows it', async () => {
  const desk = toyDesk();
  const { profile } = await buildProfile({ ...desk, config: { ...desk.config, privacy: 'rows' } });
  const seen = new Set(desk.tables.train.rows.map(({ height, age, water, shade, soil }) => JSON.stringify([Number(height), Number(age), water === '' ? null : Number(water), Number(shade), soil])));
  expect(profile.background.origin).toBe('rows');
  expect(profile.background.rows.every((row) => seen.has(JSON.stringify(row)))).toBe(true);
});

it('contexts list what was checked, and a field file answers for its new key', async () => {
  const { profile: { contexts } } = await buildProfile(toyDesk());
  expect(contexts!.calibrated.map(({ key }) => key).toSorted()).toEqual(['Elm Row', 'Oak Hill']);
  expect(contexts!.table.map(({ key, origin }) => `${key} ${origin}`).toSorted()).toEqual(['Ash Bay field', 'Elm Row check', 'Oak Hill check']);
  expect(contexts!.overall).toMatchObject({ n: 1200, status: 'validated' });
});

it('a field file from a calibrated context is only a named row', async () => {
  const { profile: { contexts } } = await buildProfile(toyDesk('binary', { sites: ['Oak Hill', 'Ash Bay'] }));
  expect(contexts!.calibrated.map(({ key }) => key)).toContain('Ash Bay');
  expect(contexts!.table.filter(({ origin }) => origin === 'field')).toEqual([expect.objectContaining({ key: 'Ash Bay' })]);
});

it('the date comes from the config, then SOURCE_DATE_EPOCH, then the newest label, never from the clock', async () => {
  const desk = toyDesk();
  expect((await buildProfile(desk)).profile.createdAt).toBe('2025-06-30');
  expect((await buildProfile({ ...desk, sourceDateEpoch: 86_400 })).profile.createdAt).toBe('1970-01-02T00:00:00.000Z');
  expect((await buildProfile({ ...desk, sourceDateEpoch: 86_400, config: { ...desk.config, createdAt: '2025-01-01' } })).profile.createdAt).toBe('2025-01-01');
});

it('refuses what cannot be promised on, with a code', async () => {
  const desk = toyDesk();
  const { calibration, train } = desk.tables;
  const withCalibration = (table: Table) => code(buildProfile({ ...desk, tables: { ...desk.tables, calibration: table } }));
  expect(await withCalibration({ ...calibration, rows: [...calibration.rows, train.rows[5]] })).toBe('roles-overlap');
  expect(await withCalibration({ ...calibration, rows: calibration.rows.slice(0, 12) })).toBe('too-few-calibration-rows');
  expect(await withCalibration(edited(calibration, (cells) => ({ ...cells, fruit: 'yes' })))).toBe('constant-labels');
  expect(await withCalibration(edited(calibration, (cells, i) => (i % 10 ? cells : { ...cells, fruit: '' })))).toBe('labels-missing');
  expect(await withCalibration(edited(calibration, (cells, i) => (i === 3 ? { ...cells, fruit: 'perhaps' } : cells)))).toBe('unknown-label');
  expect(await withCalibration(edited(calibration, (cells, i) => (i === 3 ? { ...cells, age: '12 years' } : cells)))).toBe('not-a-number');
  expect(await withCalibration(edited(calibration, (cells) => Object.fromEntries(Object.entries(cells).filter(([name]) => name !== 'water'))))).toBe('missing-column');
  expect(await code(buildProfile({ ...desk, scorer: { outputs: async (rows) => new Float64Array(rows.length * 2).fill(NaN) } }))).toBe('non-finite-output');
  expect(await code(buildProfile({ ...desk, tables: { ...desk.tables, train: { ...train, rows: train.rows.slice(0, 8) } } }))).toBe('background-needs-rows');
  expect(await code(buildProfile({ ...desk, config: { ...desk.config, features: { hieght: {} } } }))).toBe('unknown-feature');
});

it('missing labels pass when the config says how labels are chosen', async () => {
  const desk = toyDesk();
  const calibration = edited(desk.tables.calibration, (cells, i) => (i % 10 ? cells : { ...cells, fruit: '' }));
  const { report } = await buildProfile({ ...desk, tables: { ...desk.tables, calibration }, config: parseConfig({ ...desk.config, data: { ...desk.config.data, labelPolicy: 'random-sample' } }) });
  expect(report.warnings.map((warning) => warning.code)).toContain('labels-missing');
});
