import { CandorError, type Row } from '@candor/core';
import { file, oneOf, onOff, required, whole } from '../args/flag.js';
import { defineCommand } from '../command.js';
import { atRow } from '../csv/atRow.js';
import { openCsv, type CsvRecord } from '../csv/openCsv.js';
import { firstRecords } from '../csv/readRows.js';
import { createRowReader } from '../csv/rowReader.js';
import { createLineWriter } from '../output/lineWriter.js';
import { note } from '../output/note.js';
import { predictionText } from '../output/predictionText.js';
import { createProgress } from '../output/progress.js';
import { modelFlags } from './modelFlags.js';
import { openModel } from './openModel.js';
import { createRowPredictor } from './rowPredictor.js';

/** Rows that go to the predictor together. */
const BATCH = 256;

export const predict = defineCommand({
  name: 'predict',
  about: 'Say what the model returns for each row, as ONNX Runtime returns it.',
  flags: {
    ...modelFlags,
    rows: required(file('FILE', 'the cases, as CSV; - reads standard input')),
    runtime: oneOf(['auto', 'native', 'ort'], 'native reads the model itself, ort runs onnxruntime; default: native where it can'),
    limit: whole(0, 'predict the first N rows only'),
    json: onOff('print one JSON object a row'),
  },
  async run(values, io) {
    const csv = await openCsv(values.rows, 'the rows', io.stdin);
    const model = await openModel(values, io, { columns: { from: csv.name, columns: csv.header } });
    const predictor = await createRowPredictor(model, values.runtime ?? 'auto');
    const reader = createRowReader(csv, model);
    if (reader.ignored.length > 0) note(io, `${csv.name}: ${reader.ignored.length} further columns are not used: ${reader.ignored.join(', ')}`);

    const out = createLineWriter(io.stdout);
    const progress = createProgress(io, 'rows predicted');
    const show = async (batch: readonly Waiting[]) => {
      const predictions = await predictor.predict(batch.map(({ row }) => row));
      for (const [i, prediction] of predictions.entries()) {
        const { row } = batch[i]!.record;
        await out.write(values.json ? JSON.stringify({ row, ...prediction }) : predictionText(prediction, row));
      }
      progress.tick(batch.at(-1)!.record.row + 1);
    };

    const waiting: Waiting[] = [];
    try {
      for await (const record of firstRecords(csv.records, values.limit)) {
        waiting.push({ record, row: reader.read(record) });
        if (waiting.length < BATCH) continue;
        await show(waiting);
        waiting.length = 0;
      }
      if (waiting.length > 0) await show(waiting);
    } catch (error) {
      if (!(error instanceof CandorError)) throw error;
      // One by one, the rows before the faulty one are still printed and the faulty one is named.
      for (const one of waiting) await show([one]).catch((reason: unknown) => Promise.reject(atRow(reason, csv.name, one.record.line)));
      throw error;
    } finally {
      await out.close();
      progress.done();
    }
    return 0;
  },
});

/** A row that is not predicted yet. */
interface Waiting {
  readonly record: CsvRecord;
  readonly row: Row;
}
