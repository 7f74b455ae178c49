import { expect, it } from 'vitest';
import type { Model } from '../../model/model.js';
import { createRandom } from '../../numeric/random.js';
import { buildProfile } from '../authoring/buildProfile.js';
import { parseConfig } from '../authoring/parseConfig.js';
import type { Table } from '../authoring/table.js';
import { toyDesk } from '../testing/toyDesk.js';
import { chooseOutcome } from './chooseOutcome.js';
import { describeColumn } from './describeColumn.js';
import { draftConfig } from './draftConfig.js';
import { draftFeature } from './draftFeature.js';

const describeAll = ({ rows }: Table) => Object.keys(rows[0]).map((name) => describeColumn(name, rows.map((cells) => cells[name])));
const beside = (model: Model, table: Table) => describeAll(table).filter(({ name }) => !model.features.some((feature) => feature.name === name));

function draft(model: Model, table: Table, asked?: string) {
  const outcome = chooseOutcome(table.file, beside(model, table), model, asked);
  return draftConfig({ model, table, columns: describeAll(table), outcome, paths: { model: 'm.onnx', train: 'a.csv' } });
}

it.each(['binary', 'multiclass', 'regression'] as const)('a %s desk builds its profile from the draft as it stands', async (task) => {
  const desk = toyDesk(task);
  const config = parseConfig(await draft(desk.model, desk.tables.train));
  expect(config).toMatchObject({ outcome: { column: 'fruit' }, context: { segments: ['site'], period: 'month' }, privacy: 'no-rows' });
  expect(config.outcome.positive).toBe(task === 'binary' ? 'yes' : undefined);
  const { profile } = await buildProfile({ ...desk, config, tables: { ...desk.tables, field: [] } });
  expect(profile.presentation).toMatchObject({ labels: { height: 'Height' }, values: { soil: { clay: 'clay' }, shade: { 0: 'no', 1: 'yes' } }, formats: { age: 'integer' } });
});

it('the draft asks what only people know', async () => {
  const { model, tables } = toyDesk();
  const text = JSON.stringify(await draft(model, tables.train));
  for (const question of ['// calibration', '// decision', '// better', '// floor', '// trainedOn', '// privacy']) expect(text).toContain(question);
  expect(text).toContain('nearly all from 1 to 20');
});

const column = (name: string, cells: (string | number)[]) => describeColumn(name, cells.map(String));
const output = (task: Model['output']['task'], classes?: string[]): Pick<Model, 'output' | 'problems'> =>
  ({ output: { task, score: 's', kind: task === 'regression' ? 'value' : 'probability', ...(classes && { classes }) }, problems: [] });

it('the outcome is the column that holds the classes or amounts; its name decides between several, else the last', () => {
  const columns = [column('grade', ['a', 'b', 'b', 'a']), column('price', [3.5, 4, 9, 9]), column('weight', [1.5, 2, 2, 2]), column('when', ['2024-01', '2024-02', '2024-01', '2024-03']), column('id', [1, 2, 3, 4])];
  const chosen = (model: Pick<Model, 'output' | 'problems'>, asked?: string, from = columns) => chooseOutcome('t.csv', from, model, asked);
  expect(chosen(output('binary', ['a', 'b'])).column.name).toBe('grade');
  expect(chosen(output('regression'))).toMatchObject({ column: { name: 'weight' }, others: ['price'] });
  expect(chosen(output('regression'), undefined, [column('target', [1, 2.5, 3]), ...columns]).column.name).toBe('target');
  expect(chosen(output('binary', ['0', '1']), undefined, [column('late', ['0.0', '1.0', '1.0']), column('n', [0, 1, 2])]).column.name).toBe('late');
  expect(chosen(output('regression'), 'price').column.name).toBe('price');
  expect(() => chosen(output('binary', ['x', 'y']))).toThrow(expect.objectContaining({ code: 'no-outcome', message: expect.stringContaining('x, y') }));
  expect(() => chosen(output('regression'), 'prise')).toThrow(expect.objectContaining({ code: 'missing-column', message: expect.stringContaining('"price"') }));
});

it('a lone output that the graph does not explain is a class where the outcome has two values', async () => {
  const { next } = createRandom(1);
  const model: Model = {
    ...toyDesk('regression').model,
    features: [{ name: 'x', type: 'number' }],
    problems: [{ code: 'output-kind-unknown', message: '' }],
  };
  const table: Table = { file: 'a.csv', rows: Array.from({ length: 40 }, (_, i) => ({ x: next().toFixed(3), kind: i % 3 ? 'sour' : 'sweet', mass: next().toFixed(3) })) };
  expect(parseConfig(await draft(model, table))).toMatchObject({ outcome: { column: 'kind', positive: 'sweet' }, outputKind: 'probability', classes: ['sour', 'sweet'] });
  expect(parseConfig(await draft(model, table, 'mass'))).not.toHaveProperty('outputKind');
});

it('columns are told apart by their cells', () => {
  expect(column('a', ['1', '2.5', '', 'NaN'])).toMatchObject({ kind: 'number', missing: 0.5, isWhole: false });
  expect(column('b', ['2024Q1', '2024-Q4'])).toMatchObject({ kind: 'period' });
  expect(column('c', ['2024-05-01', '2023'])).toMatchObject({ kind: 'period' });
  expect(column('d', ['x', '1'])).toMatchObject({ kind: 'text', low: null });
  expect(column('e', ['', ''])).toMatchObject({ kind: 'empty', missing: 1 });
  expect(column('f', [])).toMatchObject({ kind: 'empty', missing: 0 });
});

it('a value keeps its spelling, but for the underscores of a made-up name', () => {
  const cells = ['1..4', '<=50', '7th-8th', 'Oak Hill', 'self_employed', '?'].flatMap((value) => Array.from({ length: 10 }, () => value));
  expect(draftFeature({ name: 'x', type: 'text' }, column('x', [...cells, 'Ada Byron'])).values)
    .toEqual({ '1..4': '1..4', '<=50': '<=50', '7th-8th': '7th-8th', 'Oak Hill': 'Oak Hill', self_employed: 'self employed', '?': '?' });
});

it('a value of few rows is named only where the graph names it', () => {
  const cells = [...Array.from({ length: 10 }, () => 'north'), 'Ada Byron', 'south'];
  expect(draftFeature({ name: 'x', type: 'text', categories: ['north', 'south'] }, column('x', cells)).values).toEqual({ north: 'north', south: 'south' });
  expect(draftFeature({ name: 'x', type: 'text' }, column('x', ['Ada Byron'])).values).toBeUndefined();
});

it('numbers are told apart: codes, years, amounts, and cells that are no numbers', () => {
  const of = (cells: (string | number)[]) => draftFeature({ name: 'x', type: 'number' }, column('x', cells));
  expect(of([1, 2, 2, 3])).toMatchObject({ '// kind': expect.stringContaining('"2", "1", "3"'), format: 'integer' });
  expect(of([1999, 2004, 2010])).toMatchObject({ format: 'text' });
  expect(of([1.5, 2, 7])).not.toHaveProperty('format');
  expect(of([1, 2, '?', 'NA'])['//']).toBe('The model reads a number here, and some cells hold other text: "?", "NA". Leave a cell empty where nothing is known.');
});

it('an event is named by its class unless that only says yes', async () => {
  const { model, tables } = toyDesk();
  const named = async (classes: [string, string]) => {
    const rows = tables.train.rows.map((row) => ({ ...row, fruit: row.fruit === 'yes' ? classes[1] : classes[0] }));
    const config = parseConfig(await draft({ ...model, output: { ...model.output, classes } }, { ...tables.train, rows }));
    return [config.outcome.name, config.outcome.values];
  };
  expect(await named(['no', 'yes'])).toEqual(['fruit', { no: 'no', yes: 'yes' }]);
  expect(await named(['0', '1'])).toEqual(['fruit', { 0: 'no', 1: 'yes' }]);
  expect(await named(['bears_none', '>5 kg'])).toEqual(['fruit: >5 kg', { bears_none: 'bears none', '>5 kg': '>5 kg' }]);
});

it.each([['binary', '"below": 0.2'], ['multiclass', 'The likeliest class is recommended'], ['regression', '"mae": ']] as const)('a %s desk is asked in its own terms', async (task, words) => {
  const { model, tables } = toyDesk(task);
  expect(JSON.stringify(await draft(model, tables.train)).replaceAll('\\"', '"')).toContain(words);
});

it('a lone output beyond 0 and 1 is a logit, whoever runs the model', async () => {
  const model: Model = { ...toyDesk('regression').model, features: [{ name: 'x', type: 'number' }], problems: [{ code: 'output-kind-unknown', message: '' }] };
  const table: Table = { file: 'a.csv', rows: Array.from({ length: 40 }, (_, i) => ({ x: String(i), kind: i % 3 ? 'sour' : 'sweet' })) };
  const outcome = chooseOutcome(table.file, beside(model, table), model, undefined);
  const ask = (outputs: number[]) => draftConfig({ model, table, columns: describeAll(table), outcome, paths: { model: 'm.onnx', train: 'a.csv' }, scorer: { outputs: async () => Float64Array.from(outputs) } });
  expect(await ask([-2, 0.5, 3])).toMatchObject({ outputKind: 'logit', classes: ['sour', 'sweet'] });
  expect(await ask([0.1, 0.5, 0.9])).toMatchObject({ outputKind: 'probability' });
});

it('a column that spells the classes otherwise is pointed at', () => {
  expect(() => chooseOutcome('t.csv', [column('ripe', ['no', 'yes', 'no'])], output('binary', ['0', '1']), undefined)).toThrow(/"ripe" holds as many values, "no", "yes": spell them as the model does/);
});
