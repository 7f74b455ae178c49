import { describe, expect, it } from 'vitest';
import { goldenCases, type GoldenCase } from '../attribution/testing/goldenCases.js';
import { checkRow } from './checkRow.js';
import { encodeRow } from './encodeRow.js';
import { evaluate } from './evaluate.js';
import type { Model } from './model.js';
import { createNativePredictor } from './nativePredictor.js';
import { readModel } from './readModel.js';
import type { CheckedRow, Value } from './row.js';

type Tensor = { data?: (number | string | null)[] };
interface Rows {
  rows: Value[][];
  onnxruntime: Record<string, Tensor>;
}
interface Predictions {
  features: { name: string; encoding?: string; categories?: string[] }[];
  predictions: { explained: { onnxruntime: Record<string, Tensor> }; background: { onnxruntime: Record<string, Tensor> } };
  edge_rows?: Rows;
}

const graphs = new Set(['breast-cancer-torch-logit', 'california-mlp', 'diabetes-knn', 'diabetes-torch-batch1', 'german-mlp-mixed', 'german-svc', 'wine-mlp-3class']);
const { cases, shared } = goldenCases();

describe.each(cases.filter(({ name }) => !graphs.has(name)).map((found) => [found.name, found] as const))('%s', (_, found) => {
  const golden = found.golden as unknown as Predictions & GoldenCase['golden'];
  const read = () => readModel(found.bytes, { features: golden.features.map(({ name }) => name) });
  const sets: [what: string, rows: Value[][], stored: Record<string, Tensor>][] = [
    ['explained rows', golden.explained.rows, golden.predictions.explained.onnxruntime],
    ['background rows', golden.background.rows, golden.predictions.background.onnxruntime],
    ...(golden.edge_rows ? [['edge rows', golden.edge_rows.rows, golden.edge_rows.onnxruntime] as [string, Value[][], Record<string, Tensor>]] : []),
  ];

  it.each(sets)('predicts the %s as ONNX Runtime did', async (__, rows, stored) => {
    const model = await read();
    const { labels, scores } = createNativePredictor(model).predict(checked(model, golden, rows));
    expect(model.kind).not.toBe('graph');
    expect(labels).toEqual(model.output.label === undefined ? undefined : stored[model.output.label]!.data!.map(String));
    const values = stored[model.output.score]?.data ?? Array.from(scores);
    expect(scores.length).toBe(values.length);
    expect(Math.max(...Array.from(scores, (score, i) => Math.abs(score - Number(values[i])) / Math.max(1, Math.abs(score))))).toBeLessThanOrEqual(1e-6);
  });

  it('sums in double to the same but for float32 rounding', async () => {
    const model = await read();
    const lowered = model.lowered!;
    for (const [, rows] of sets) {
      const encoded = checked(model, golden, rows).map((row) => encodeRow(model, row));
      const { scores } = createNativePredictor(model).predict(checked(model, golden, rows));
      const width = scores.length / rows.length;
      encoded.forEach((row, i) => {
        const returned = scores[i * width + (lowered.complement ? 1 : 0)]!;
        expect(Math.abs(evaluate(lowered, row).output[0]! - returned)).toBeLessThanOrEqual(1e-5 * Math.max(1, Math.abs(returned)));
      });
    }
  });
});

describe.each(cases.filter(({ name }) => graphs.has(name)).map((found) => [found.name, found] as const))('%s', (_, { bytes, golden }) => {
  it('is left to the graph engine, with the reason, the classes and the outputs', async () => {
    const model = await readModel(bytes, { features: golden.features.map(({ name }) => name) });
    expect(model.kind).toBe('graph');
    expect(model.problems.some(({ code, message }) => code === 'node-not-lowered' && /has no native form/.test(message))).toBe(true);
    expect(model.output.classes ?? []).toEqual(model.output.label === undefined ? [] : golden.classes);
  });
});

it('the cases beside the repository were tried as well', ({ skip }) => {
  skip(!shared, '../shared is absent: only the cases of the repository were tried');
  expect(cases.length).toBeGreaterThan(20);
});

/** Rows of the table as the model takes them: a coded category is its place in the list. */
function checked(model: Model, { features }: Predictions, rows: Value[][]): CheckedRow[] {
  const coded = (j: number, value: Value): Value => {
    const { encoding, categories } = features[j]!;
    return typeof value === 'string' && encoding !== 'string' && categories ? categories.indexOf(value) : value;
  };
  return rows.map((row) => checkRow(model, Object.fromEntries(row.map((value, j) => [features[j]!.name, coded(j, value)]))));
}
