import { describe, expect, it } from 'vitest';
import { encodeRow } from '../model/encodeRow.js';
import { readModel } from '../model/readModel.js';
import { createAttributor } from './createAttributor.js';
import { encodeBackground } from './encodeBackground.js';
import { expectAtMost, expectClose } from '../testing/expectClose.js';
import { goldenCases, type GoldenAttribution, type GoldenRow, questionOf, toCheckedRow } from './testing/goldenCases.js';

/** Games that are played here too, and the engine that plays them. */
const engines: Record<string, 'auto' | 'rescale'> = {
  linear_interventional: 'auto', linear_grouped: 'auto', tree_interventional_raw: 'auto',
  exact_raw: 'auto', exact_probability: 'auto', exact_raw_onnx: 'auto', tree_interventional_probability: 'rescale',
};
/** A float32 scaler moves values across thresholds: the file is another function than the trained pipeline. */
const isOtherFunction = (name: string, id: string): boolean => name.includes('-scaled-') && id !== 'exact_raw_onnx';

const { cases, shared } = goldenCases();
const read = await Promise.all(cases.map(async (one) => {
  const { golden, name } = one;
  const model = await readModel(one.bytes, { features: golden.features.map((feature) => feature.name) });
  const attributions = golden.attributions.filter(({ id }) => id in engines && !isOtherFunction(name, id));
  return { ...one, model, attributions, lowered: model.lowered };
}));

it('finds the reference cases', ({ skip }) => {
  skip(!shared, '../shared/fixtures is absent: only the cases copied into the repository are compared');
  expect(read.filter(({ lowered }) => lowered).length).toBeGreaterThan(10);
});

describe.each(read.filter(({ lowered }) => lowered))('$name', ({ model, lowered, golden, attributions }) => {
  const order = model.features.map((feature) => golden.features.findIndex(({ name }) => name === feature.name));
  const take = (rows: GoldenRow[]) => rows.map((row) => order.map((j) => toCheckedRow(row)[j]!));

  it.each(attributions)('equals the stored $id within 1e-5 of the largest', async (stored: GoldenAttribution) => {
    const n = /first (\d+) rows/.exec(stored.background ?? '')?.[1];
    const background = encodeBackground(model.features, take(golden.background.rows.slice(0, n === undefined ? undefined : Number(n))));
    const attributor = createAttributor(lowered!, background, { kind: model.output.kind });
    const rows = take(golden.explained.rows);
    for (const [k, output] of stored.outputs.entries()) {
      for (let i = 0; i < stored.values.length; i++) {
        // A budget of 0: nothing may be enumerated, let alone sampled.
        const question = { ...questionOf(golden, output), engine: engines[stored.id]!, budget: 0, seed: 0 };
        const { values, baseValue, prediction, engine } = await attributor.explain(encodeRow(model, rows[i]!), question);
        const expected = order.map((j) => stored.values[i]![k]![j]!);
        const about = `row ${i} of ${output} by ${engine}`;
        expectClose(values, expected, 1e-5, about);
        expectAtMost(Math.abs(baseValue - stored.expected_value[k]!), 1e-5 * Math.max(1, Math.abs(baseValue)), `base value, ${about}`);
        expectAtMost(Math.abs(prediction - values.reduce((a, b) => a + b, baseValue)), 1e-9 * Math.max(1, Math.abs(prediction)), `gap, ${about}`);
      }
    }
  });
});
