import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { bruteForce } from '../attribution/testing/bruteForce.js';
import { explanationSchema } from '../explanation/explanation.js';
import { readExplanation } from '../explanation/readExplanation.js';
import { describeModel } from '../model/describeModel.js';
import type { Model } from '../model/model.js';
import { readModel } from '../model/readModel.js';
import type { Row } from '../model/row.js';
import { createExplainer, type CreateExplainerOptions } from './createExplainer.js';

const kiln = describeModel({ features: [{ name: 'heat' }, { name: 'clay', type: 'text' }, { name: 'hours' }, { name: 'glaze' }], outputKind: 'value' });
const score = ([heat, clay, hours, glaze]: readonly (number | string)[]) =>
  Number(heat) * Number(hours) * Number(glaze) + (clay === 'red' ? 2 * Number(glaze) : Number(hours)) + Number(heat) * Number(glaze) * (clay === 'red' ? 1 : -1);
const predictor = { predict: async (rows: readonly (readonly (number | string)[])[]) => rows.map(score) };
const rows = [{ heat: 1, clay: 'white', hours: 2, glaze: 0.5 }, { heat: 3, clay: 'red', hours: 1, glaze: 0.25 }];
const row = { heat: 2, clay: 'red', hours: 5, glaze: 1.5 };
const firing = { id: 'firing', features: ['heat', 'hours'] };
const open = (more: Partial<CreateExplainerOptions>) => createExplainer({ model: kiln, predictor, background: { rows }, ...more });
const refusal = (groups: CreateExplainerOptions['groups']) => () => open({ groups });

/** Shapley values of players that are sets of columns, from the definition. */
function byDefinition(players: readonly (readonly string[])[]): Float64Array {
  const value = (S: number) => {
    const from = (name: string) => players.some((columns, i) => columns.includes(name) && S & (1 << i));
    return rows.reduce((sum, other) => sum + score(['heat', 'clay', 'hours', 'glaze'].map((name) => ({ ...(from(name) ? row : other) } as Record<string, number | string>)[name]!)) / rows.length, 0);
  };
  return bruteForce(players.length, value);
}

describe('inputs that are shared out together', () => {
  it('are one player of a model that is known by its answers', async () => {
    const explanation = await open({ groups: [firing] }).explain(row);
    expect(explanationSchema.safeParse(explanation).error).toBeUndefined();
    expect(explanation.features.map(({ name, state, members }) => [name, state, members?.map((member) => [member.name, member.value])])).toEqual([
      ['firing', 'group', [['heat', 2], ['hours', 5]]], ['clay', 'given', undefined], ['glaze', 'given', undefined],
    ]);
    const { values, gap, engine } = explanation.attribution;
    const expected = byDefinition([['heat', 'hours'], ['clay'], ['glaze']]);
    values.forEach((value, i) => expect(value).toBeCloseTo(expected[i]!, 9));
    expect([engine, Math.abs(gap) < 1e-9]).toEqual(['enumerate', true]);
    const alone = (await open({}).explain(row)).attribution.values;
    expect(Math.abs(values[0]! - alone[0]! - alone[2]!), 'a group is more than the sum of its members where they act together').toBeGreaterThan(0.1);
  });

  it('are one player of the sampling engine too, and pass for an explanation of the model', async () => {
    const explanation = await open({ groups: [firing] }).explain(row, { engine: 'sample' });
    expect(explanation.attribution.values).toHaveLength(3);
    expect(readExplanation(explanation, kiln)).toEqual(explanation);
    const twice = { ...explanation, features: explanation.features.map((feature, j) => (j === 1 ? { ...feature, name: 'heat' } : feature)) };
    expect(() => readExplanation(twice, kiln)).toThrow(/"heat" is not exactly once/u);
  });

  it('may be a group of one, which is that input', async () => {
    const [one, none] = await Promise.all([open({ groups: [{ id: 'other', features: ['clay'] }] }).explain(row), open({}).explain(row)]);
    expect([one.features, one.attribution]).toEqual([none.features, none.attribution]);
  });

  it('are refused where the list does not fit the model', () => {
    expect(refusal([{ id: 'a', features: ['heat', 'wind'] }])).toThrow(expect.objectContaining({ code: 'groups-invalid', message: expect.stringContaining('it takes heat, clay, hours, glaze') }));
    expect(refusal([firing, { id: 'b', features: ['clay', 'heat'] }])).toThrow(/"heat" is listed in group "firing" and in group "b"/u);
    expect(refusal([{ id: 'clay', features: ['heat', 'hours'] }])).toThrow(/name "clay" of a group/u);
    expect(refusal([firing, { id: 'firing', features: ['clay', 'glaze'] }])).toThrow(/name "firing" of a group/u);
    expect(refusal([])).toThrow(/there are none; list them/u);
    expect(refusal('profile')).toThrow(/there are none; list them/u);
  });
});

describe('groups of a tree model', () => {
  let model: Model;
  let table: Row[];
  beforeAll(async () => {
    const demo = (file: string) => new URL(`../../../../demo/loan-desk/${file}`, import.meta.url);
    model = await readModel(new Uint8Array(readFileSync(demo('model.onnx'))));
    const [header, ...lines] = readFileSync(demo('test.csv'), 'utf8').trim().split(/\r?\n/u).map((line) => line.split(','));
    const numbers = new Set(model.features.filter(({ type }) => type === 'number').map(({ name }) => name));
    table = lines.slice(0, 20).map((cells) => Object.fromEntries(header!.map((name, i) => [name, numbers.has(name) ? (cells[i] === '' ? null : Number(cells[i])) : cells[i]!])));
  });

  it('are exact on both scales, equal enumeration, and are the same in a batch', async () => {
    const names = model.features.map(({ name }) => name);
    const groups = [{ id: 'first', features: names.slice(0, 5) }, { id: 'second', features: names.slice(5, 8) }];
    const explainer = createExplainer({ model, groups, background: { rows: table.slice(0, 8) }, now: () => '' });
    for (const [scale, engine] of [['margin', 'tree'], ['probability', 'link']] as const) {
      const exact = await explainer.explain(table[9]!, { scale });
      const enumerated = await explainer.explain(table[9]!, { scale, engine: 'enumerate' });
      expect(exact.attribution).toMatchObject({ engine, exact: true });
      expect(exact.features).toHaveLength(names.length - 6);
      exact.attribution.values.forEach((value, i) => expect(value).toBeCloseTo(enumerated.attribution.values[i]!, 6));
      for await (const again of explainer.explainBatch([table[9]!], { scale })) expect(again).toEqual(exact);
    }
  });
});
