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
