import { dirname, resolve } from 'node:path';
import { CandorError, canonicalJson } from '@candor/core';
import { buildProfile, nativeScorer, parseConfig, type Config, type ProfileReport } from '@candor/core/authoring';
import { file, required, whole } from '../args/flag.js';
import { defineCommand, type Io } from '../command.js';
import { readTable } from '../csv/readTable.js';
import { readJson, writeText } from '../files.js';
import { note } from '../output/note.js';
import { version } from '../version.js';
import { graphPredictor, graphScorer } from './graphPredictor.js';
import { modelFlags } from './modelFlags.js';
import { openModel } from './openModel.js';
import { timeOf } from './timeOf.js';

export const profile = defineCommand({
  name: 'profile',
  about: 'Build what is known about a model from its training and calibration data: the profile a panel needs.',
  flags: {
    ...modelFlags,
    config: required(file('FILE', 'candor.config.json; the paths in it are relative to it')),
    out: file('FILE', 'where the profile goes; default: profile.json'),
    'max-bytes': whole(1, 'refuse a profile whose JSON is longer'),
  },
  async run(values, io) {
    const config = configIn(await readJson(values.config, 'the config'), values.config);
    const tables = await readTables(config, dirname(values.config), io);
    const columns = { from: tables.train.file, columns: Object.keys(tables.train.rows[0] ?? {}).filter((column) => !besideFeatures(config).includes(column)) };
    const model = await openModel({ ...values, features: values.features ?? config.inputs, classes: values.classes ?? config.classes, 'output-kind': values['output-kind'] ?? config.outputKind }, io, { columns });
    const time = timeOf(undefined, io.env);
    const predictor = await graphPredictor(model, io);
    const { profile: built, report } = await buildProfile({
      model, config, tables,
      scorer: predictor ? graphScorer(model, predictor) : nativeScorer(model),
      generator: `candor ${version}`,
      ...(time !== undefined && { sourceDateEpoch: Date.parse(time) / 1000 }),
    });

    const json = `${canonicalJson(built)}\n`;
    const size = Buffer.byteLength(json);
    const limit = values['max-bytes'];
    if (limit !== undefined && size > limit) throw new CandorError('profile-too-large', `the profile has ${size} bytes, --max-bytes allows ${limit}; ${largest(report)}`);
    const out = values.out ?? 'profile.json';
    await writeText(out, json);
    tell(io, out, size, report);
    return 0;
  },
});

function configIn(json: unknown, path: string): Config {
  try {
    return parseConfig(json);
  } catch (error) {
    throw error instanceof CandorError ? new CandorError(error.code, `${path}: ${error.message}`, { cause: error }) : error;
  }
}

/** Columns of a table that the config gives another meaning than a model input. */
function besideFeatures({ outcome, context, data }: Config): unknown[] {
  return [outcome.column, ...(context?.segments ?? []), context?.period, data.unitColumn, data.timeColumn];
}

async function readTables({ data }: Config, folder: string, io: Io) {
  const read = (path: string, what: string) => readTable(resolve(folder, path), what, io.stdin);
  const maybe = async (path: string | undefined, what: string) => (path === undefined ? undefined : read(path, what));
  const field = [];
  for (const { name, file: path } of data.field ?? []) field.push(await read(path, `data.field "${name}"`));
  return {
    train: await read(data.train, 'data.train'),
    calibration: await read(data.calibration, 'data.calibration'),
    tune: await maybe(data.tune, 'data.tune'),
    check: await maybe(data.check, 'data.check'),
    field,
  };
}

/** Parts below this many bytes cost nothing worth a line. */
const SMALL = 200;

/** What was built, for the person who builds it. */
function tell(io: Io, out: string, size: number, { rows, bytes, warnings }: ProfileReport): void {
  const parts = Object.entries(bytes).toSorted(([, a], [, b]) => b - a);
  const lines = [
    `${out}: ${size} bytes from ${rows.train} training, ${rows.tune} tuning, ${rows.cal} calibration and ${rows.check} check rows`,
    ...parts.filter(([, length]) => length >= SMALL).map(([part, length]) => `  ${part.padEnd(12)} ${String(length).padStart(8)} bytes`),
  ];
  io.stderr.write(`${lines.join('\n')}\n`);
  for (const { code, message } of warnings) note(io, `${message} [${code}]`);
}

function largest({ bytes }: ProfileReport): string {
  const [part, length] = Object.entries(bytes).toSorted(([, a], [, b]) => b - a)[0]!;
  return `its largest part is "${part}" with ${length}`;
}
