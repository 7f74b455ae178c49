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

  it('a row explained alone and in a batch is the same, to the bit', async () => {
    const alone: Explanation[] = [];
    for (const row of rows.slice(0, 5)) alone.push(await explainer().explain(row));
    const batch: Explanation[] = [];
    for await (const one of explainer().explainBatch(rows.slice(0, 5))) batch.push(one);
    expect(batch).toEqual(alone);
  });

  it('a bad row in a batch is named by its place, its feature and the way out', async () => {
    const bad = [rows[0]!, { ...rows[1]!, [model.features[0]!.name]: 'many' }];
    const all = async () => {
      for await (const one of explainer().explainBatch(bad)) expect(one).toBeDefined();
    };
    await expect(all()).rejects.toMatchObject({ code: 'not-a-number', message: expect.stringMatching(/^row 1: .*number/) });
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
