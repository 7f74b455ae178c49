import { describe, expect, it } from 'vitest';
import type { CheckedRow } from '../model/row.js';
import { createRandom } from '../numeric/random.js';
import { decodeUnusual } from './decoded.js';
import { judgeUnusual } from '../ood/unusual.js';
import { buildProfile } from './authoring/buildProfile.js';
import { readTable } from './authoring/table.js';
import { sketchFeature } from './authoring/sketchFeature.js';
import { unusualPart } from './authoring/unusualPart.js';
import { sealProfile } from './integrity.js';
import { judgeCase } from './judgeCase.js';
import { readProfile } from './readProfile.js';
import { toyDesk } from './testing/toyDesk.js';

/** The unusual-case check over columns made by hand. */
function checkOf(columns: readonly ((i: number) => number | string)[], n = 400) {
  const rows = (from: number): CheckedRow[] => Array.from({ length: n }, (_, i) => columns.map((column) => column(from + i)));
  const [train, tune, cal] = [rows(0), rows(10_000), rows(20_000)];
  const features = columns.map((column, j) => sketchFeature({ name: `f${j}`, type: typeof column(0) === 'string' ? 'text' : 'number' }, train.map((row) => row[j]), cal.map((row) => row[j]), undefined, 'no-rows'));
  const reference = decodeUnusual(features, unusualPart({ features, train, tune, cal, privacy: 'no-rows', seed: 1 }));
  return { judge: (row: CheckedRow) => judgeUnusual(reference, row), cal, part: reference };
}
const wave = (i: number, k = 1) => ((i * 2654435761 * k) % 1000) / 100;

describe('the unusual-case check works with', () => {
  const cases: [string, readonly ((i: number) => number | string)[]][] = [
    ['one feature', [wave]],
    ['one category', [() => 'oak', wave]],
    ['a constant feature', [() => 3, wave]],
    ['a feature that is always missing', [() => NaN, wave]],
    ['rows that are all the same', [() => 1, () => 2]],
    ['integers beyond 2^53', [(i) => 2 ** 53 + 2 * (i % 50), wave]],
  ];
  it.each(cases)('%s', (_, columns) => {
    const { judge, cal } = checkOf(columns);
    const ps = cal.map((row) => judge(row).p);
    expect(ps.every((p) => p > 0 && p <= 1)).toBe(true);
    expect(ps.filter((p) => p <= 0.1).length / ps.length).toBeLessThanOrEqual(0.1);
  });

  it('three hundred features, without the cloud view and within the size', () => {
    const columns = Array.from({ length: 300 }, (_, j) => (i: number) => wave(i, j + 1));
    const { judge, cal, part } = checkOf(columns, 200);
    expect(part.views.cloud).toBeNull();
    expect(cal.slice(0, 20).every((row) => judge(row).p > 0)).toBe(true);
  });
});

it('minus zero is zero', () => {
  const { judge } = checkOf([(i) => i % 5, wave]);
  expect(judge([-0, 5])).toEqual(judge([0, 5]));
});

describe('a table', () => {
  const { model, tables } = toyDesk();
  const [first] = tables.train.rows;
  const read = (cells: Record<string, string>, lines?: number[]) => () => readTable({ file: 'x.csv', rows: [first, { ...first, ...cells }], ...(lines && { lines }) }, model, 'fruit');

  it.each(['Infinity', '-Infinity', '1e999', '12 years', '1,5', '0x10', 'true'])('refuses "%s" where the model reads a number', (text) =>
    expect(read({ age: text })).toThrow(expect.objectContaining({ code: 'not-a-number' })));

  it('names the line on which a row starts, also after a cell that spans lines', () => {
    expect(read({ age: 'x' })).toThrow(/line 3, column "age"/);
    expect(read({ age: 'x' }, [2, 7])).toThrow(/line 7, column "age"/);
  });

  it('ignores columns that are no features, and needs every one that is', () => {
    expect(read({ shoeSize: '44' })()).toHaveLength(2);
    const { water: _water, ...rest } = first;
    expect(() => readTable({ file: 'x.csv', rows: [rest] }, model, 'fruit')).toThrow(expect.objectContaining({ code: 'missing-column', message: expect.stringContaining('"water"') }));
  });
});

describe('a profile', () => {
  const desk = toyDesk('binary', { rows: 400, sites: ['Oak | Hill', 'Elm \\ "Row"'] });
  const built = buildProfile(desk);
  const question = (site: string) => ({ row: [4.5, 10, 50, 0, 'loam'] satisfies CheckedRow, prediction: { scale: 'probability' as const, value: 0.8 }, probabilities: { no: 0.2, yes: 0.8 }, context: { site } });

  it('knows contexts of odd characters', async () => {
    const { profile } = await built;
    for (const site of ['Oak | Hill', 'Elm \\ "Row"']) expect(judgeCase(profile, question(site)).context).toMatchObject({ key: site, support: 'seen' });
  });

  it('has nothing to promise for a group that CAL does not hold', async () => {
    const { profile } = await built;
    expect(judgeCase(profile, question('Ash Bay'))).toMatchObject({ context: { support: 'unseen' }, sureness: null });
  });

  it('judges a case alone, again, in any order and after a JSON round trip alike', async () => {
    const { profile } = await built;
    const { profile: read } = await readProfile(JSON.parse(JSON.stringify(profile)), desk.model);
    const { next } = createRandom(4);
    const questions = Array.from({ length: 40 }, () => ({ ...question('Oak | Hill'), row: [2 + 5 * next(), 20 * next(), next() < 0.2 ? NaN : 100 * next(), 0, 'clay'] }));
    const forward = questions.map((one) => judgeCase(profile, one));
    expect(questions.toReversed().map((one) => judgeCase(read, one)).toReversed()).toEqual(forward);
  });

  it('with base64 cut off loses that part alone', async () => {
    const { profile } = await built;
    const { integrity: _, ...parts } = structuredClone(profile);
    const { cols } = parts.unusual!.near!;
    if (Array.isArray(cols)) throw new Error('landmarks are too many for a plain array');
    cols.b64 = cols.b64.slice(0, -8);
    const { profile: read, problems } = await readProfile(sealProfile(parts), desk.model);
    expect(read.unusual).toBeNull();
    expect(problems).toEqual([{ code: 'part-dropped', message: expect.stringContaining('"unusual"') }]);
    expect(judgeCase(read, question('Oak | Hill')).likelihood).not.toBeNull();
  });

  it('names a hidden feature in a fact, but never its value', async () => {
    const { profile } = await buildProfile({ ...desk, config: { ...desk.config, features: { soil: { hidden: true }, height: { hidden: true } } } });
    const { unusual } = judgeCase(profile, { ...question('Oak | Hill'), row: [4500, 10, 50, 0, 'peat'] });
    expect(unusual!.facts.map(({ kind, feature }) => [kind, feature])).toEqual([['unit', 'height'], ['unseen-category', 'soil']]);
    expect(JSON.stringify(unusual)).not.toMatch(/4500|peat/);
    for (const fact of unusual!.facts) expect(fact).toEqual({ kind: fact.kind, feature: fact.feature, value: null });
  });

  it('ranks a case among those of its own context where 200 or more were checked', async () => {
    const wide = toyDesk('binary', { rows: 700 });
    const { profile } = await buildProfile(wide);
    expect(profile.unusual!.groups!.map(({ cal }) => cal.n).every((n) => n >= 200)).toBe(true);
    const at = (site: string) => judgeCase(profile, question(site)).unusual!;
    expect(at('Oak Hill')).toMatchObject({ group: 'Oak Hill', comparedWith: profile.contexts!.calibrated.find(({ key }) => key === 'Oak Hill')!.n });
    expect(at('Nowhere')).toMatchObject({ group: null, comparedWith: profile.data.roles.cal.rows });
    // Too few for the finest level there, but not in the profile: nothing is wrong.
    expect(at('Oak Hill').comparedWith).toBeLessThan(499);
    expect(judgeCase(profile, question('Oak Hill')).problems).toEqual([]);
  });

  it('says which level too few rows make unavailable', async () => {
    const { profile } = await built;
    const n = profile.data.roles.cal.rows;
    expect(n).toBeLessThan(499);
    expect(judgeCase(profile, question('Oak | Hill')).problems).toEqual([{ code: 'level-unavailable', message: `"caution" for unusual cases needs 499 checked cases, the profile has ${n}` }]);
  });
});
