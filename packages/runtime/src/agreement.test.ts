import { readFileSync } from 'node:fs';
import { readModel } from '@candor/core';
import { describe, expect, it } from 'vitest';
import { readTable } from '../../core/src/model/testing/table.js';
import { agreementOf } from './testing/agreement.js';

const read = (path: string) => readFileSync(new URL(`../../../demo/${path}`, import.meta.url));

describe('onnxruntime-web agrees with the native prediction', () => {
  it.each(['loan-desk', 'claims-desk'])('on every row of %s/test.csv', async (desk) => {
    const model = await readModel(read(`${desk}/model.onnx`));
    const rows = readTable(read(`${desk}/test.csv`).toString(), model);
    const { labels, worst } = await agreementOf(model, rows);
    expect(rows.length).toBeGreaterThan(1000);
    expect(labels).toBe(0);
    expect(worst).toBeLessThanOrEqual(1e-5);
  });

  it('not any more once a single leaf is changed', async () => {
    const model = await readModel(read('loan-desk/model.onnx'));
    const rows = readTable(read('loan-desk/test.csv').toString(), model);
    model.lowered!.parts[0]!.ensembles[0]!.leafWeight[0]! += 0.01;
    expect((await agreementOf(model, rows)).worst).toBeGreaterThan(1e-4);
  });
});
