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
import { createNativeRowPredictor } from './rowPredictor.js';

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
    const predictor = createNativeRowPredictor(model);
    const reader = createRowReader(csv, model);
    if (reader.ignored.length > 0) note(io, `${csv.name}: ${reader.ignored.length} further columns are not used: ${reader.ignored.join(', ')}`);

    const out = createLineWriter(io.stdout);
    const progress = createProgress(io, 'rows predicted');
    const show = async (rows: readonly Row[], records: readonly CsvRecord[]) => {
      const predictions = await predictor.predict(rows);
      for (const [i, prediction] of predictions.entries()) {
        const { row } = records[i]!;
        await out.write(values.json ? JSON.stringify({ row, ...prediction }) : predictionText(prediction, row));
      }
    };
    const flush = async (records: CsvRecord[], rows: Row[]) => {
      try {
        await show(rows, records);
      } catch (error) {
        if (!(error instanceof CandorError)) throw error;
        // One by one, the rows before the faulty one are still printed and the faulty one is named.
        for (const [i, row] of rows.entries()) await show([row], [records[i]!]).catch((reason: unknown) => Promise.reject(atRow(reason, csv.name, records[i]!.line)));
        throw error;
      }
      progress.tick(records.at(-1)!.row + 1);
    };

    let records: CsvRecord[] = [];
    let rows: Row[] = [];
    try {
      for await (const record of firstRecords(csv.records, values.limit)) {
        rows.push(reader.read(record));
        records.push(record);
        if (rows.length === BATCH) {
          await flush(records, rows);
          records = [];
          rows = [];
        }
      }
      if (rows.length > 0) await flush(records, rows);
    } finally {
      await out.close();
      progress.done();
    }
    return 0;
  },
});
