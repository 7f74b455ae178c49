import { expect, it } from 'vitest';
import { describeModel } from '../model/describeModel.js';
import type { CheckedRow } from '../model/row.js';
import { createExplainer } from './createExplainer.js';

// 50 background rows: chunks of 8,192 rows end within a coalition, and elsewhere when estimates are asked for.
it.each([[7, 0], [10, 0], [14, 0], [14, 0.01]])('of %i features, tolerance %f: the same bytes alone, in a list, and whoever listens', async (n, tolerance) => {
  const names = Array.from({ length: n }, (_, j) => `p${j}`);
  const rowOf = (i: number) => Object.fromEntries(names.map((name, j) => [name, ((i * 37 + j * 101) % 97) / 13 - 3]));
  const predict = async (rows: readonly CheckedRow[]) =>
    rows.map((row) => row.reduce<number>((sum, x, j) => sum + (Number(x) * Number(row[(j + 3) % n])) / (1 + Math.abs(Number(x))), 0));
  const explainer = createExplainer({
    model: describeModel({ features: names.map((name) => ({ name })) }),
    predictor: { predict },
    background: { rows: Array.from({ length: 50 }, (_, i) => rowOf(i)) },
  });
  const alone = await explainer.explain(rowOf(99), { tolerance, onEstimate: () => undefined });
  for await (const { attribution } of explainer.explainBatch([rowOf(99)], { tolerance })) expect(attribution).toEqual(alone.attribution);
});
