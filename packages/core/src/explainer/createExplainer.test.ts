import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { explanationSchema, type Explanation } from '../explanation/explanation.js';
import type { Model } from '../model/model.js';
import { readModel } from '../model/readModel.js';
import type { Row } from '../model/row.js';
import { createExplainer } from './createExplainer.js';

const demo = (file: string) => fileURLToPath(new URL(`../../../../demo/loan-desk/${file}`, import.meta.url));

/** The demo's rows: its columns of text stay text, an empty number is missing. */
function readRows(file: string, model: Model): Row[] {
  const [header, ...lines] = readFileSync(demo(file), 'utf8').trim().split(/\r?\n/).map((line) => line.split(','));
  const numbers = new Set(model.features.filter(({ type }) => type === 'number').map(({ name }) => name));
  return lines.map((cells) => Object.fromEntries(header!.map((name, i) => [name, numbers.has(name) ? (cells[i] === '' ? null : Number(cells[i])) : cells[i]!])));
}

describe('the explainer on a real model', () => {
  let model: Model;
  let rows: Row[];
  let background: Row[];
  beforeAll(async () => {
    model = await readModel(new Uint8Array(readFileSync(demo('model.onnx'))));
    rows = readRows('test.csv', model);
    background = readRows('train.csv', model).slice(0, 100);
  });
  const explainer = () => createExplainer({ model, background: { rows: background }, now: () => '2026-01-02T03:04:05.000Z' });

  it('answers by the schema, adds up, and says what was not measured', async () => {
    for (const scale of ['margin', 'probability'] as const) {
      const explanation = await explainer().explain(rows[0]!, { scale });
      expect(explanationSchema.safeParse(explanation).error).toBeUndefined();
      const { prediction, attribution } = explanation;
      expect(Math.abs(attribution.gap)).toBeLessThan(1e-9);
      expect(attribution.baseValue + attribution.values.reduce((a, b) => a + b, 0) + attribution.gap).toBeCloseTo(prediction.value, 12);
      expect(attribution).toMatchObject({ exact: true, engine: scale === 'margin' ? 'tree' : 'link' });
      expect(explanation).toMatchObject({ likelihood: null, sureness: null, unusual: null, context: null });
    }
  });

  it.each(['margin', 'probability'] as const)('a row explained alone and in a batch is the same, to the bit, on the %s scale', async (scale) => {
    const some = rows.slice(0, scale === 'margin' ? 40 : 5);
    const alone: Explanation[] = [];
    for (const row of some) alone.push(await explainer().explain(row, { scale }));
    expect(await all(explainer().explainBatch(some, { scale }))).toEqual(alone);
  });

  it('a bad row in a batch is named by its place, its feature and the way out', async () => {
    const bad = [rows[0]!, { ...rows[1]!, [model.features[0]!.name]: 'many' }];
    await expect(all(explainer().explainBatch(bad))).rejects.toMatchObject({ code: 'not-a-number', message: expect.stringMatching(/^row 1: .*number/) });
    await expect(all(explainer().explainBatch(bad, { firstRow: 40 }))).rejects.toMatchObject({ message: expect.stringMatching(/^row 41: .*number/) });
  });

  it('a batch reports every row it has given, and stops when it is aborted', async () => {
    const done: [number, number][] = [];
    const controller = new AbortController();
    const given: Explanation[] = [];
    const some = rows.slice(0, 12);
    const asked = explainer().explainBatch(some, { scale: 'margin', signal: controller.signal, onProgress: (...counts) => done.push(counts) });
    await expect((async () => {
      for await (const one of asked) if (given.push(one) === 3) controller.abort();
    })()).rejects.toMatchObject({ name: 'AbortError' });
    expect(given).toHaveLength(3);
    expect(done).toEqual([[1, 12], [2, 12], [3, 12]]);
  });

  it('a missing column, an unknown class and an absent background are coded errors', async () => {
    await expect(explainer().explain({})).rejects.toMatchObject({ code: 'missing-column' });
    await expect(explainer().explain(rows[0]!, { target: 'maybe' })).rejects.toMatchObject({ code: 'unknown-target' });
    expect(() => createExplainer({ model })).toThrow(expect.objectContaining({ code: 'no-background' }));
  });

  it('states what the model returns beside its own double sum', async () => {
    const [predicted] = await explainer().predict([rows[0]!]);
    const { prediction, provenance } = await explainer().explain(rows[0]!);
    expect(Math.abs(predicted!.probabilities![prediction.target!]! - prediction.value)).toBe(provenance.float32Error);
    expect(provenance.float32Error).toBeLessThan(1e-6);
  });

  it('the newest question wins', async () => {
    const one = explainer();
    const first = one.explain(rows[0]!);
    const second = one.explain(rows[1]!);
    await expect(first).rejects.toThrow(expect.objectContaining({ name: 'AbortError' }));
    await second;
    expect(one.getState()).toEqual({ status: 'explained', explanation: await second });
  });
});

describe('the explainer on a batch', () => {
  const fixture = async (name: string) => {
    const folder = new URL(`../../fixtures/${name}/`, import.meta.url);
    const golden = JSON.parse(readFileSync(new URL('golden.json', folder), 'utf8')) as Record<'background' | 'explained', { rows: number[][] }>;
    const model = await readModel(new Uint8Array(readFileSync(new URL('model.onnx', folder))));
    const rowsOf = (part: 'background' | 'explained'): Row[] => golden[part].rows.map((row) => Object.fromEntries(model.features.map(({ name: feature }, j) => [feature, row[j]])));
    const explainer = createExplainer({ model, background: { rows: rowsOf('background') }, now: () => '2026-01-02T03:04:05.000Z' });
    return { model, rows: rowsOf('explained'), explainer };
  };

  it('speaks of the class predicted for each row, as alone', async () => {
    const { rows, explainer } = await fixture('wine-rf');
    const alone: Explanation[] = [];
    for (const row of rows) alone.push(await explainer.explain(row));
    const batch = await all(explainer.explainBatch(rows));
    expect(new Set(batch.map(({ prediction }) => prediction.target)).size).toBeGreaterThan(1);
    expect(batch).toEqual(alone);
  });

  it('gives the rows before one that has no finite output, and names that one', async () => {
    const { model, rows, explainer } = await fixture('breast-cancer-logreg');
    const bad = [rows[0]!, rows[1]!, { ...rows[2]!, [model.features[0]!.name]: null }, rows[3]!];
    const given: Explanation[] = [];
    await expect((async () => {
      for await (const one of explainer.explainBatch(bad, { scale: 'margin' })) given.push(one);
    })()).rejects.toMatchObject({ code: 'non-finite-output', message: expect.stringMatching(/^row 2: /) });
    expect(given).toEqual([await explainer.explain(rows[0]!, { scale: 'margin' }), await explainer.explain(rows[1]!, { scale: 'margin' })]);
  });
});

async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const item of items) found.push(item);
  return found;
}
