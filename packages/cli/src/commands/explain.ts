import { CandorError, createExplainer, type Explainer, type Explanation, type ExplainOptions, type Row } from '@candor/core';
import { file, groups, oneOf, onOff, required, text, whole, type FlagValues } from '../args/flag.js';
import { defineCommand, type Io } from '../command.js';
import { atRow } from '../csv/atRow.js';
import { openCsv, type Csv, type CsvRecord } from '../csv/openCsv.js';
import { firstRecords, readRows } from '../csv/readRows.js';
import { createRowReader } from '../csv/rowReader.js';
import { readJson } from '../files.js';
import { explanationRow } from '../output/explanationRow.js';
import { explanationText } from '../output/explanationText.js';
import { createDrawings } from '../output/drawings.js';
import { createExports } from '../output/exports.js';
import { createLineWriter } from '../output/lineWriter.js';
import { note } from '../output/note.js';
import { createProgress } from '../output/progress.js';
import { wordFlags, wordsFor } from '../output/wordsFor.js';
import { graphPredictor } from './graphPredictor.js';
import { modelFlags } from './modelFlags.js';
import { openModel } from './openModel.js';
import { contextColumns, profileFor } from './profileFor.js';
import { timeOf } from './timeOf.js';

const flags = {
  ...modelFlags,
  rows: required(file('FILE', 'the cases, as CSV; - reads standard input')),
  background: file('FILE', 'reference rows, as CSV; or --profile'),
  profile: file('FILE', 'what candor profile wrote: reference rows, and how sure and how usual a case is'),
  scale: oneOf(['margin', 'probability', 'value'], 'what is shared out; default: value for amounts, probability for classes'),
  target: text('CLASS', 'the class or output to speak about; default: the second class of two, the predicted of many'),
  engine: oneOf(['auto', 'tree', 'linear', 'link', 'enumerate', 'sample', 'rescale', 'path-dependent'], 'how; default: the first exact one that serves the model, else sample'),
  groups: groups('profile', 'inputs shared out together, each group as one; profile takes those of the profile'),
  budget: whole(1, 'coalitions that may be asked for a row; default 1024'),
  seed: whole(0, 'of whatever is drawn at random; default 0'),
  limit: whole(0, 'explain the first N rows only'),
  id: text('COLUMN', 'column whose text becomes the id of a case'),
  time: text('ISO', 'time stamped on explanations; default: SOURCE_DATE_EPOCH, else now'),
  json: onOff('print one JSON object a row; the same as --format json'),
  format: oneOf(['text', 'json', 'explanation', 'panel'], 'text; json; whole Explanation objects; or { explanation, about } as a panel takes them'),
  covers: file('FILE', 'training weight by tree node, for --engine path-dependent'),
  export: file('DIR', 'folder for one web page a row, to print or keep; or, for one row, a file that ends in .html, .txt, .json or .csv'),
  audience: oneOf(['officer', 'customer', 'auditor'], 'for whom --export writes; default: officer'),
  svg: file('DIR', 'folder for one drawing a row; or, for one row, a file that ends in .svg'),
  ...wordFlags,
};

type Format = 'text' | 'json' | 'explanation' | 'panel';

export const explain = defineCommand({
  name: 'explain',
  about: 'Share each prediction out over the features; with a profile also say how sure and how usual each case is.',
  flags,
  async run(values, io) {
    const format = formatOf(values);
    refuseUnserved(values);
    const words = await wordsFor(values, io);
    const csv = await openCsv(values.rows, 'the rows', io.stdin);
    const subject = await openSubject(values, csv, io);
    const { explainer, context, judged } = subject;
    const keep = values.id === undefined ? context : [...context, values.id];
    const reader = createRowReader(csv, subject.model, keep);
    if (values.id !== undefined && !csv.header.includes(values.id)) throw new CandorError('missing-column', `${csv.name}, line 1: no column "${values.id}", which --id asks for`);
    if (reader.ignored.length > 0) note(io, `${csv.name}: ${reader.ignored.length} further columns are not used: ${reader.ignored.join(', ')}`);

    const { about } = await explainer.ready;
    const drawings = values.svg === undefined ? null : await createDrawings(values.svg, about, words);
    const exports = values.export === undefined ? null : await createExports(values.export, about, { ...words, audience: values.audience ?? 'officer' });
    const out = createLineWriter(io.stdout);
    const progress = createProgress(io, 'rows explained');
    const options = optionsOf(values);
    const show = async (explained: Explanation, { record, row }: Waiting) => {
      const id = values.id === undefined ? undefined : row[values.id];
      const explanation = id === undefined ? explained : { ...explained, case: { id: String(id), ...explained.case } };
      await drawings?.draw(explanation, record.row);
      await exports?.write(explanation, record.row);
      await out.write(shown(format, explanation, record.row, judged, about));
      progress.tick(record.row + 1);
    };

    const waiting: Waiting[] = [];
    async function* cases(): AsyncGenerator<Row> {
      for await (const record of firstRecords(csv.records, values.limit)) {
        const row = reader.read(record);
        waiting.push({ record, row });
        yield row;
      }
    }
    try {
      for await (const explanation of explainer.explainBatch(cases(), options)) await show(explanation, waiting.shift()!);
    } catch (error) {
      if (error instanceof CandorError) await finish(explainer, options, waiting, csv, show);
      throw error;
    } finally {
      await out.close();
      progress.done();
    }
    return 0;
  },
});

/** A row that was handed to the explainer and is not printed yet. */
interface Waiting {
  record: CsvRecord;
  row: Row;
}

/** One after the other, the rows before the faulty one are still printed and the faulty one is named. */
async function finish(explainer: Explainer, options: ExplainOptions, waiting: readonly Waiting[], csv: Csv, show: (explanation: Explanation, one: Waiting) => Promise<void>): Promise<void> {
  for (const one of waiting) {
    let explanation: Explanation;
    try {
      explanation = await explainer.explain(one.row, options);
    } catch (error) {
      throw atRow(error, csv.name, one.record.line);
    }
    await show(explanation, one);
  }
}

/** Model, reference rows and profile, joined. */
async function openSubject(values: FlagValues<typeof flags>, csv: Csv, io: Io) {
  const json = values.profile === undefined ? undefined : await readJson(values.profile, 'the profile');
  const names = json === undefined ? { columns: { from: csv.name, columns: csv.header } } : { profile: json };
  const model = await openModel(values, io, { ...names, target: values.target });
  const time = timeOf(values.time, io.env);
  const now = () => time ?? new Date().toISOString();
  const predictor = await graphPredictor(model, io);
  const runs = { ...(predictor && { predictor }), ...(values.groups && { groups: values.groups }) };

  if (values.profile === undefined) {
    const background = await openCsv(values.background!, 'the reference rows', io.stdin);
    const rows = await readRows(background, model);
    if (rows.length === 0) throw new CandorError('no-background', `${background.name} has no row below its header; reference rows are what an attribution compares with`);
    return { model, explainer: createExplainer({ model, ...runs, background: { rows }, now }), context: [], judged: false };
  }
  const { profile, problems } = await profileFor(json, values.profile, model);
  for (const { code, message } of problems) note(io, `${values.profile}: ${message} [${code}]`);
  return { model, explainer: createExplainer({ model, ...runs, profile, problems, now }), context: contextColumns(profile), judged: true };
}

function optionsOf({ target, scale, engine, budget, seed }: FlagValues<typeof flags>): ExplainOptions {
  return {
    ...(target !== undefined && { target }),
    ...(scale && { scale }),
    ...(engine && { engine }),
    ...(budget !== undefined && { budget }),
    ...(seed !== undefined && { seed }),
  };
}

function formatOf({ json, format }: FlagValues<typeof flags>): Format {
  if (json && format !== undefined && format !== 'json') throw new CandorError('bad-flag-value', `--json and --format ${format} ask for two formats; give one of them`);
  return format ?? (json ? 'json' : 'text');
}

function refuseUnserved({ rows, background, profile, covers, engine, audience, export: kept, svg, locale, 'time-zone': timeZone }: FlagValues<typeof flags>): void {
  if (background === undefined && profile === undefined) throw new CandorError('missing-flag', 'reference rows are missing; give --background FILE or --profile FILE');
  if (background !== undefined && profile !== undefined) throw new CandorError('bad-usage', '--background and --profile both hold reference rows; give one of them');
  if (rows === '-' && background === '-') throw new CandorError('bad-usage', 'standard input cannot hold the cases and the reference rows; name a file for one of them');
  if (audience !== undefined && kept === undefined) throw new CandorError('bad-usage', '--audience says for whom --export writes; give --export DIR as well');
  if ((locale !== undefined || timeZone !== undefined) && kept === undefined && svg === undefined) {
    throw new CandorError('bad-usage', `--${locale === undefined ? 'time-zone' : 'locale'} says how --export and --svg write; give one of them as well (what is printed has names and numbers as the model has them)`);
  }
  if (covers !== undefined || engine === 'path-dependent') throw new CandorError('not-in-this-version', 'path-dependent values are not in this version; leave --covers out and choose another --engine');
}

function shown(format: Format, explanation: Explanation, row: number, judged: boolean, about: unknown): string {
  switch (format) {
    case 'json':
      return JSON.stringify(explanationRow(explanation, row, judged));
    case 'explanation':
      return JSON.stringify(explanation);
    case 'panel':
      return JSON.stringify({ explanation, about });
    case 'text':
      return explanationText(explanation, row);
  }
}
