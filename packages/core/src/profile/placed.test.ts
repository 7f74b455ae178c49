import { expect, it } from 'vitest';
import { buildProfile } from './authoring/buildProfile.js';
import { parseConfig } from './authoring/parseConfig.js';
import { bandOf } from './bandOf.js';
import { intervalOf, placed } from './placed.js';
import { judgeCase } from './judgeCase.js';
import { readProfile } from './readProfile.js';
import { toyDesk } from './testing/toyDesk.js';

it('a cut belongs to the interval above it', () => {
  expect([-3, 29.9, 30, 49, 50, 1e9].map((x) => intervalOf([30, 50], x))).toEqual(['< 30', '< 30', '30 – < 50', '30 – < 50', '≥ 50', '≥ 50']);
  expect([0, 1].map((x) => intervalOf([1], x))).toEqual(['< 1', '≥ 1']);
});

it('an interval stays in its place, and so does what is no number', () => {
  const once = placed({ age: [30, 50] }, { age: '31', site: 'Oak Hill', shoe: '44' });
  expect(once).toEqual({ age: '30 – < 50', site: 'Oak Hill', shoe: '44' });
  expect(placed({ age: [30, 50] }, once)).toEqual(once);
  for (const age of ['', 'old', ' ']) expect(placed({ age: [30, 50] }, { age })).toEqual({ age });
  expect(placed({ toString: [1] }, {})).toEqual({});
});

it('a column of numbers makes contexts by its cut points, from the tables to the case', async () => {
  const desk = toyDesk('regression', { rows: 700 });
  const config = parseConfig({ ...desk.config, context: { segments: ['age'], cuts: { age: [8, 14] } }, data: { ...desk.config.data, field: [] } });
  const { profile: built } = await buildProfile({ ...desk, config, tables: { ...desk.tables, field: [] } });
  const { profile, problems } = await readProfile(JSON.parse(JSON.stringify(built)), desk.model);
  expect(problems).toEqual([]);
  expect(profile.contexts!.calibrated.map(({ key }) => key).toSorted()).toEqual(['8 – < 14', '< 8', '≥ 14']);
  expect(profile.bands!.groups.map(({ key }) => key)).toContain('≥ 14');
  const ask = (age: string | undefined) => {
    const question = { row: [4.5, 10, 50, 0, 'loam'], prediction: { scale: 'value' as const, value: 20 }, ...(age !== undefined && { context: { age } }) };
    const { context } = judgeCase(profile, question);
    return [context!.key, context!.support, bandOf(profile, question)!.measuredOn];
  };
  expect(ask('14')).toEqual(['≥ 14', 'seen', '≥ 14']);
  expect(ask('13.9')).toEqual(['8 – < 14', 'seen', '8 – < 14']);
  expect(ask('about ten')).toEqual(['about ten', 'unseen', 'all']);
  expect(ask(undefined)).toEqual([null, 'unseen', 'all']);
});
