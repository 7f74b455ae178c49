import { beforeAll, describe, expect, it } from 'vitest';
import { sealProfile } from '../integrity.js';
import { createExplainer } from '../../explainer/createExplainer.js';
import type { Explainer } from '../../explainer/explainer.js';
import { toPrediction } from '../../explainer/toPrediction.js';
import { contextOf } from '../../explainer/contextOf.js';
import type { Explanation } from '../../explanation/explanation.js';
import { checkRow } from '../../model/checkRow.js';
import type { CheckedRow, Row } from '../../model/row.js';
import { buildProfile } from '../authoring/buildProfile.js';
import { judgeCase } from '../judgeCase.js';
import type { Profile } from '../profile.js';
import { toyDesk, type ToyTask } from '../testing/toyDesk.js';
import { createCheck, type CheckReport } from './createCheck.js';

type Desk = ReturnType<typeof toyDesk>;
type Cells = Readonly<Record<string, string>>;

/** An explainer over the toy's own rule: judged as the page judges, with nothing to share out. */
function explainerOf({ model, scorer }: Desk, profile: Profile, gap = 0): Explainer {
  const predict = async (rows: readonly Row[]) => Promise.all(rows.map(async (row) => toPrediction(model, await scorer.outputs([checkRow(model, row)]), undefined)));
  return {
    predict,
    async explain(row: Row): Promise<Explanation> {
      const [{ value, probabilities }] = await predict([row]);
      const prediction = value === undefined ? { scale: 'probability' as const, value: Object.values(probabilities!)[1] } : { scale: 'value' as const, value };
      const judged = judgeCase(profile, { row: checkRow(model, row), prediction, probabilities, context: contextOf(row, profile, undefined) });
      return { ...judged, prediction, attribution: { gap } } as unknown as Explanation;
    },
  } as unknown as Explainer;
}

const rowOf = ({ height, age, water, shade, soil, site, month }: Cells): Row => ({ height: Number(height), age: Number(age), water: water === '' ? null : Number(water), shade: Number(shade), soil, site, month });

async function check(desk: Desk, profile: Profile, rows: readonly Cells[], more: Partial<Parameters<typeof createCheck>[0]> & { gap?: number } = {}): Promise<CheckReport> {
  const { gap, ...options } = more;
  const checking = createCheck({ model: desk.model, profile, explainer: explainerOf(desk, profile, gap), ...options });
  for (const cells of rows) await checking.replay(rowOf(cells), cells.fruit);
  return checking.report();
}

const result = ({ results }: CheckReport, id: string) => results.find((row) => row.id === id);
const withLimits = (profile: Profile, checkLimits: Profile['checkLimits']): Profile => sealProfile({ ...profile, checkLimits });
const fresh = (task: ToyTask, sites?: string[]) => toyDesk(task, { seed: 99, rows: 400, ...(sites && { sites }) }).tables.train.rows;

describe.each(['binary', 'multiclass', 'regression'] as const)('createCheck, %s', (task) => {
  const desk = toyDesk(task);
  let profile: Profile;
  beforeAll(async () => void ({ profile } = await buildProfile(desk)));

  it('finds every limit kept on fresh rows of the same kind', async () => {
    const report = await check(desk, profile, fresh(task));
    expect(report).toMatchObject({ rows: 800, labelled: 800, failed: [] });
    expect(result(report, 'moved')).toMatchObject({ value: 0, features: [] });
    const ids = report.results.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toEqual(expect.arrayContaining(['context.Oak Hill', 'context.Elm Row', 'contexts.all', 'unusual.p0.01', 'unusual.p0.05', 'missing.water', 'values.soil', 'additivity']));
    expect(result(report, 'coverage.90.all')?.n).toBe(task === 'binary' ? undefined : 800);
    const gap = result(report, 'likelihood.gap');
    expect(gap === undefined).toBe(task === 'regression');
    expect(gap?.estimate ?? 0).toBeLessThan(0.06);
    expect(JSON.stringify(report)).not.toMatch(/NaN|Infinity/);
  });

  it('promises nothing in a context it does not know, and says how it does there', async () => {
    const report = await check(desk, profile, fresh(task, ['Moor End']));
    expect(result(report, 'context.Moor End')).toMatchObject({ isNew: true, n: 800 });
    expect(report.results.some(({ id }) => /^coverage\.90\.(all|Moor)/.test(id))).toBe(false);
    expect(result(report, 'coverage.90.new')?.withheld).toBe(task === 'binary' ? undefined : 800);
    expect(result(report, 'coverage.90.new')?.pass ?? null).toBeNull();
  });

  it('names what moved, the farthest first, and fails only under a declared limit', async () => {
    const dry = fresh(task).map((cells, i) => ({ ...cells, water: i % 2 ? '' : cells.water, height: (Number(cells.height) * 0.8).toFixed(2) }));
    const report = await check(desk, profile, dry);
    expect(result(report, 'moved')!.features).toEqual(['water', 'height']);
    expect(result(report, 'missing.water')).toMatchObject({ pass: null, direction: 'more' });
    const limited = await check(desk, withLimits(profile, { movement: 0.2 }), dry);
    expect(limited.failed).toContain('missing.water');
    expect(limited.failed).not.toContain('values.soil');
  });
});

describe('createCheck', () => {
  const desk = toyDesk('regression');
  let profile: Profile;
  beforeAll(async () => void ({ profile } = await buildProfile(desk)));

  it('fails where outcomes fall outside the bands more often than chance allows, the context first', async () => {
    const off = fresh('regression').map((cells) => ({ ...cells, fruit: String(Number(cells.fruit) + (cells.site === 'Elm Row' ? 30 : 0)) }));
    const { results, failed } = await check(desk, profile, off);
    expect(failed).toEqual(expect.arrayContaining(['context.Elm Row', 'coverage.90.all']));
    expect(failed).not.toContain('context.Oak Hill');
    expect(results[0]).toMatchObject({ id: 'context.Elm Row', status: 'failed', pass: false });
  });

  it('fails where the metric lies on the wrong side of the floor, without any band', async () => {
    const orchard = toyDesk();
    const { profile: known } = await buildProfile(orchard);
    const turned = fresh('binary').map((cells) => ({ ...cells, fruit: cells.site === 'Elm Row' && cells.fruit === 'no' ? 'yes' : cells.site === 'Elm Row' ? 'no' : cells.fruit }));
    const { results, failed } = await check(orchard, known, turned);
    expect(failed).toEqual(expect.arrayContaining(['context.Elm Row']));
    expect(failed).not.toContain('context.Oak Hill');
    expect(results[0].value).toBeLessThan(Number(results[0].limit));
  });

  it('lets a declared slack widen the limit', async () => {
    const slightly = fresh('regression').map((cells, i) => ({ ...cells, fruit: String(Number(cells.fruit) + (i % 11 ? 0 : 400)) }));
    expect((await check(desk, profile, slightly)).failed).toContain('coverage.90.all');
    const kept = await check(desk, withLimits(profile, { coverageSlack: 0.2 }), slightly);
    expect(kept.failed).not.toContain('coverage.90.all');
  });

  it('fails when shares do not add up, when a part of the profile is broken, and when it is too slow', async () => {
    const rows = fresh('regression').slice(0, 60);
    expect((await check(desk, profile, rows, { gap: 1e-3 })).failed).toEqual(['additivity']);
    expect((await check(desk, profile, rows, { problems: [{ code: 'part-dropped', message: 'part "bands" was left out' }] })).failed).toEqual(['profile.part-dropped']);
    let time = 0;
    const report = await check(desk, withLimits(profile, { latencyMs: 5 }), rows, { clock: () => (time += 7) });
    expect(result(report, 'latency')).toMatchObject({ value: 7, limit: 5, pass: false });
  });

  it('refuses rows without outcomes, unless the config says how the labelled ones were chosen', async () => {
    const rows = fresh('regression').slice(0, 100).map((cells, i) => (i % 4 ? cells : { ...cells, fruit: '' }));
    await expect(check(desk, profile, rows)).rejects.toMatchObject({ code: 'labels-missing' });
    await expect(check(desk, profile, [])).rejects.toMatchObject({ code: 'no-rows' });
    await expect(check(desk, profile, [{ ...rows[1], fruit: 'plenty' }])).rejects.toMatchObject({ code: 'unknown-label' });
    const chosen: Profile = { ...profile, data: { ...profile.data, labelPolicy: 'random-sample' } };
    expect(await check(desk, chosen, rows)).toMatchObject({ rows: 100, labelled: 75 });
  });
});

it('a model that is known by its answers is explained in full for 20 rows, and asked little for the rest', async () => {
  const desk = toyDesk('regression', { rows: 120 });
  const { profile } = await buildProfile(desk);
  let asked = 0;
  const predictor = {
    async predict(rows: readonly CheckedRow[]) {
      asked += rows.length;
      return desk.scorer.outputs(rows);
    },
  };
  const checking = createCheck({ model: desk.model, profile, explainer: createExplainer({ model: desk.model, profile, predictor }), clock: () => 0 });
  const costs: number[] = [];
  for (const cells of desk.tables.train.rows.slice(0, 25)) {
    const before = asked;
    await checking.replay(rowOf(cells), cells.fruit);
    costs.push(asked - before);
  }
  const { rows: background } = profile.background!;
  expect(Math.min(...costs.slice(0, 20))).toBeGreaterThan(16 * background.length);
  expect(Math.max(...costs.slice(20))).toBeLessThanOrEqual(16 * background.length + 2);
  const report = checking.report();
  expect([result(report, 'additivity'), result(report, 'latency')]).toMatchObject([{ n: 25, pass: true }, { n: 20 }]);
});
