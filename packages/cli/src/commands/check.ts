import { CandorError, createExplainer } from '@candor/core';
import { createCheck, nearest } from '@candor/core/authoring';
import { file, oneOf, onOff, required, text, whole } from '../args/flag.js';
import { defineCommand } from '../command.js';
import { atRow } from '../csv/atRow.js';
import { openCsv, type Csv } from '../csv/openCsv.js';
import { firstRecords } from '../csv/readRows.js';
import { createRowReader } from '../csv/rowReader.js';
import { readJson } from '../files.js';
import { checkText } from '../output/checkText.js';
import { createLineWriter } from '../output/lineWriter.js';
import { note } from '../output/note.js';
import { createProgress } from '../output/progress.js';
import { quote } from '../output/quote.js';
import { graphPredictor } from './graphPredictor.js';
import { modelFlags } from './modelFlags.js';
import { openModel } from './openModel.js';
import { contextColumns, profileFor } from './profileFor.js';

export const check = defineCommand({
  name: 'check',
  about: 'Replay labelled rows as the panel would show them, and hold the model to its promises: exit 1 when one is broken.',
  flags: {
    ...modelFlags,
    profile: required(file('FILE', 'what candor profile wrote')),
    rows: required(file('FILE', 'labelled cases, as CSV; - reads standard input')),
    outcome: text('COLUMN', 'the column that holds what came; default: the one the profile was built with'),
    scale: oneOf(['margin', 'probability', 'value'], 'what the shares are of; a margin is quicker where there is one, and no promise depends on it'),
    limit: whole(1, 'check the first N rows only'),
    json: onOff('print one JSON object a result, a summary last'),
  },
  async run(values, io) {
    const csv = await openCsv(values.rows, 'the rows', io.stdin);
    const json = await readJson(values.profile, 'the profile');
    const model = await openModel(values, io, { profile: json });
    const { profile, problems } = await profileFor(json, values.profile, model);
    const outcome = outcomeIn(csv, values.outcome ?? profile.outcome.column);
    const reader = createRowReader(csv, model, contextColumns(profile));
    const unused = reader.ignored.filter((column) => column !== outcome.column);
    if (unused.length > 0) note(io, `${csv.name}: ${unused.length} further columns are not used: ${unused.join(', ')}`);

    const predictor = await graphPredictor(model, io);
    const explainer = createExplainer({ model, profile, problems, ...(predictor && { predictor }) });
    const checking = createCheck({ model, profile, problems, explainer, scale: values.scale, clock: () => performance.now() });
    const progress = createProgress(io, 'rows checked');
    try {
      for await (const record of firstRecords(csv.records, values.limit)) {
        const row = reader.read(record);
        await checking.replay(row, record.cells[outcome.at]!).catch((error: unknown) => Promise.reject(atRow(error, csv.name, record.line)));
        progress.tick(record.row + 1);
      }
    } finally {
      progress.done();
      explainer.dispose();
    }

    const report = inFile(csv.name, () => checking.report());
    const out = createLineWriter(io.stdout);
    if (values.json) {
      for (const result of report.results) await out.write(JSON.stringify(result));
      const { rows, labelled, failed } = report;
      await out.write(JSON.stringify({ id: 'summary', what: 'results that broke their limit', value: failed.length, op: '<=', limit: 0, pass: failed.length === 0, rows, labelled, failed }));
    } else await out.write(checkText(report, { file: csv.name, profile }));
    await out.close();
    return report.failed.length === 0 ? 0 : 1;
  },
});

function outcomeIn({ name, header }: Csv, column: string | undefined): { column: string; at: number } {
  if (column === undefined) throw new CandorError('missing-flag', 'the profile names no outcome column; name it with --outcome COLUMN');
  const at = header.indexOf(column);
  if (at >= 0) return { column, at };
  const near = nearest(column, header);
  throw new CandorError('missing-column', `${name}, line 1: no column ${quote(column)}, which holds what came${near ? `; is it ${quote(near)}? Then say --outcome ${quote(near)}` : '; a check needs labelled rows: add it, or name another with --outcome'}`);
}

function inFile<T>(name: string, run: () => T): T {
  try {
    return run();
  } catch (error) {
    throw error instanceof CandorError ? new CandorError(error.code, `${name}: ${error.message}`, { cause: error }) : error;
  }
}
