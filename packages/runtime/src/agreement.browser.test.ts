import { readModel } from '@candor/core';
import { expect, it } from 'vitest';
import modelUrl from '../../../demo/loan-desk/model.onnx?url';
import table from '../../../demo/loan-desk/test.csv?raw';
import { readTable } from '../../core/src/model/testing/table.js';
import { agreementOf } from './testing/agreement.js';

it('in Chromium onnxruntime-web agrees with the native prediction on every row of the loan desk', async () => {
  const model = await readModel(new Uint8Array(await (await fetch(modelUrl)).arrayBuffer()));
  const rows = readTable(table, model);
  expect(rows.length).toBeGreaterThan(1000);
  const { labels, worst } = await agreementOf(model, rows);
  expect(labels).toBe(0);
  expect(worst).toBeLessThanOrEqual(1e-5);
});
