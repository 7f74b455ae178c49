import { expect } from 'vitest';
import { encodeRow } from '../../model/encodeRow.js';
import { readModel } from '../../model/readModel.js';
import { createAttributor } from '../createAttributor.js';
import { encodeBackground } from '../encodeBackground.js';
import { expectAtMost, expectClose } from '../../testing/expectClose.js';

interface Golden {
  rows: number[];
  background: number[];
  features: string[];
  margin: Enumerated;
  probability: Enumerated;
}

interface Enumerated {
  baseValue: number;
  prediction: number[];
  values: number[][];
}

/**
 * Compares the demo's stored enumeration of all coalitions, on one scale.
 *
 * @param read - Reads a file of the demo folder, wherever the test runs.
 */
export async function expectEnumeration(scale: 'margin' | 'probability', read: (file: string) => Promise<Uint8Array>): Promise<void> {
  const text = async (file: string): Promise<string> => new TextDecoder().decode(await read(file));
  const golden = JSON.parse(await text('golden.json')) as Golden;
  const model = await readModel(await read('model.onnx'));
  const rowsOf = (csv: string): (number | string)[][] => {
    const [header, ...lines] = csv.trim().split(/\r?\n/).map((line) => line.split(','));
    return lines.map((cells) => model.features.map(({ name, type }) => {
      const cell = cells[header!.indexOf(name)]!;
      return type === 'text' ? cell : cell === '' ? NaN : Number(cell);
    }));
  };
  const train = rowsOf(await text('train.csv'));
  const test = rowsOf(await text('test.csv'));
  const attributor = createAttributor(model.lowered!, encodeBackground(model.features, golden.background.map((i) => train[i]!)));
  const stored = golden[scale];
  for (const [i, row] of golden.rows.entries()) {
    const { values, baseValue, prediction, engine, exact } = await attributor.explain(
      encodeRow(model, test[row]!), { scale, output: 1, engine: 'auto', budget: 1024, seed: 0 });
    const expected = model.features.map(({ name }) => stored.values[i]![golden.features.indexOf(name)]!);
    expect([engine, exact]).toEqual([scale === 'margin' ? 'tree' : 'link', true]);
    expectClose(values, expected, 1e-6, `row ${row}`);
    expectAtMost(Math.abs(baseValue - stored.baseValue), 1e-9, 'base value');
    expectAtMost(Math.abs(prediction - stored.prediction[i]!), 1e-6, `prediction of row ${row}`);
    expectAtMost(Math.abs(prediction - values.reduce((a, b) => a + b, baseValue)), 1e-9, `gap of row ${row}`);
  }
}
