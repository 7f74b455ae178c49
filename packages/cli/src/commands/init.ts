import { dirname, relative, resolve, sep } from 'node:path';
import { CandorError, type Model } from '@candor/core';
import { chooseOutcome, describeColumn, draftConfig, isNumbering, type ColumnDescription, type OutcomeChoice } from '@candor/core/authoring';
import { file, onOff, required, text } from '../args/flag.js';
import { defineCommand, type Io } from '../command.js';
import { readTable } from '../csv/readTable.js';
import { writeText } from '../files.js';
import { note } from '../output/note.js';
import { printable } from '../output/quote.js';
import { graphPredictor, graphScorer } from './graphPredictor.js';
import { modelFlags } from './modelFlags.js';
import { openModel, type ModelFlags } from './openModel.js';

export const init = defineCommand({
  name: 'init',
  about: 'Write a commented config from a model and its training rows: what can be inferred, and questions where only people know.',
  flags: {
    ...modelFlags,
    rows: required(file('FILE', 'the rows the model was fitted on, with their outcome, as CSV')),
    outcome: text('COLUMN', 'the column that holds what came; default: the one that looks like it'),
    out: file('FILE', 'where the config goes; default: candor.config.json'),
    force: onOff('write over a file that is there'),
  },
  async run(values, io) {
    const table = await readTable(values.rows, 'the rows', io.stdin);
    const header = Object.keys(table.rows[0] ?? {});
    if (header.length === 0) throw new CandorError('no-rows', `${table.file} has no row below its header; types and formats are read from rows`);
    const columns = header.map((name) => describeColumn(name, table.rows.map((cells) => cells[name]!)));
    const { model, outcome, isNamedByOrder } = await openWithOutcome(values, table.file, columns, io);

    const inputs = model.features.map(({ name }) => name);
    const out = values.out ?? 'candor.config.json';
    // Where its outputs lie tells a probability from a logit; nothing else here needs the model to run.
    const isOpen = model.problems.some(({ code }) => code === 'output-kind-unknown');
    const predictor = isOpen ? await graphPredictor(model, io) : undefined;
    const config = await draftConfig({
      model, table, columns, outcome,
      paths: { model: from(out, values.model), train: values.rows === '-' ? 'train.csv' : from(out, values.rows) },
      ...((isNamedByOrder || values.features) && { inputs }),
      ...(predictor && { scorer: graphScorer(model, predictor) }),
      classes: values.classes,
      outputKind: values['output-kind'],
    });
    await writeText(out, `${JSON.stringify(config, null, 2)}\n`, { isNew: !values.force });
    if (isNamedByOrder) note(io, `the model does not name its columns; they are taken to be ${inputs.length > 8 ? `${inputs.slice(0, 3).join(', ')}, ... ${inputs.at(-1)!} (${inputs.length} columns)` : inputs.join(', ')}, in this order`);
    io.stderr.write(`${out}: ${inputs.length} features, outcome ${printable(outcome.column.name)}\nFill in data.calibration and answer the comments, then: candor profile --model ${values.model} --config ${out}\n`);
    return 0;
  },
});

interface Opened {
  readonly model: Model;
  readonly outcome: OutcomeChoice;
  /** The graph has no names; the columns of the table gave them, in order. */
  readonly isNamedByOrder: boolean;
}

/**
 * Model and outcome find each other: a graph with names leaves the outcome among the other columns; one without takes
 * the number columns that remain beside the outcome.
 */
async function openWithOutcome(flags: ModelFlags & { rows: string; outcome?: string | undefined }, fileName: string, columns: readonly ColumnDescription[], io: Io): Promise<Opened> {
  const model = await openModel(flags, io);
  const names = model.features.map(({ name }) => name);
  const isHere = (name: string) => columns.some((column) => column.name === name);
  const beside = (some: readonly string[]) => columns.filter(({ name }) => !some.includes(name));
  if (names.every(isHere)) return { model, outcome: chooseOutcome(fileName, beside(names), model, flags.outcome), isNamedByOrder: false };
  const absent = names.find((name) => !isHere(name))!;
  if (model.inputs.length > 1 || flags.features) throw new CandorError('missing-column', `${fileName}, line 1: no column "${absent}", which the model needs; add it, or rename the column that holds it`);

  const outcome = chooseOutcome(fileName, columns, model, flags.outcome);
  const others = beside([outcome.column.name]);
  // A column of years is one of numbers too.
  const numbers = others.filter(({ kind, low }) => kind === 'empty' || low !== null);
  const unnumbered = numbers.filter((column) => !isNumbering(column));
  const inOrder = [numbers, unnumbered, others].find((some) => some.length === names.length)?.map(({ name }) => name);
  if (!inOrder) {
    throw new CandorError('unnamed-columns',
      `${flags.model} takes one matrix of ${names.length} unnamed columns; beside the outcome "${outcome.column.name}" ${fileName} has ${numbers.length} number columns; name them in the model's order with --features a,b,c${flags.outcome === undefined ? ', or the outcome with --outcome' : ''}`);
  }
  const named = await openModel({ ...flags, features: inOrder }, io);
  return { model: named, outcome: { ...outcome, others: outcome.others.filter((name) => !inOrder.includes(name)) }, isNamedByOrder: true };
}

/** A path as seen from the folder of the config, with forward slashes on every system. */
const from = (config: string, path: string) => relative(dirname(resolve(config)), resolve(path)).split(sep).join('/');
