// Tables and models behind the trust figures: the demo desks, and the reference fixtures beside the repository.
import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readModel } from '@candor/core';
import { nativeScorer, parseConfig, readTable } from '@candor/core/authoring';
import { sharedPath } from '../../scripts/shared.mjs';

const demo = fileURLToPath(new URL('../../demo/', import.meta.url));

/** A CSV without quotes, as the fixtures and desks are: every cell a text. */
export function csv(path) {
  const [header, ...lines] = readFileSync(path, 'utf8').trim().split(/\r?\n/).map((line) => line.split(','));
  return { file: path, rows: lines.map((cells) => Object.fromEntries(header.map((name, j) => [name, cells[j]]))) };
}

/** A demo desk: its model, config, scorer and labelled rows by file. */
export async function desk(name) {
  const folder = `${demo}${name}/`;
  const config = parseConfig(JSON.parse(readFileSync(`${folder}candor.config.json`, 'utf8')));
  const model = await readModel(readFileSync(`${folder}${config.model}`));
  const { train, calibration, check, field } = config.data;
  const tables = { train: csv(folder + train), calibration: csv(folder + calibration), check: csv(folder + check), field: field.map(({ file }) => csv(folder + file)) };
  const read = (table) => readTable(table, model, config.outcome.column);
  return { folder, config, model, tables, scorer: nativeScorer(model), rows: { train: read(tables.train), calibration: read(tables.calibration), check: read(tables.check), field: tables.field.map(read) } };
}

/** The parsed profile of a desk. */
export const profileOf = (name) => JSON.parse(readFileSync(`${demo}${name}/profile.json`, 'utf8'));

/** Stored uncertainty numbers of a reference case; `null` without the fixtures. */
export function reference(name) {
  const path = sharedPath(`fixtures/${name}/uncertainty.json`);
  return path && JSON.parse(readFileSync(path, 'utf8'));
}

/** Every fixture table as typed rows: a column of numbers is numbers, any other text; the first column is an id. */
export function fixtureTables() {
  const folder = sharedPath('fixtures/tables');
  if (!folder) return [];
  return readdirSync(folder).filter((file) => file.endsWith('.csv')).map((file) => {
    const { rows } = csv(`${folder}/${file}`);
    const columns = Object.keys(rows[0]).slice(1).map((name) => ({ name, isNumber: rows.every((cells) => cells[name] === '' || Number.isFinite(Number(cells[name]))) }));
    return {
      name: file.slice(0, -4),
      columns,
      ids: rows.map((cells) => Number(cells.id)),
      rows: rows.map((cells) => columns.map(({ name, isNumber }) => (!isNumber ? cells[name] : cells[name] === '' ? Number.NaN : Number(cells[name])))),
    };
  });
}

/**
 * Rows of a fixture's table with what its model says and what was: those it was not fitted on, or with `isWhole` all of them.
 *
 * Rows dealt out at random are exchangeable whatever the model saw.
 */
export async function fixturePool(name, { isWhole = false } = {}) {
  const folder = sharedPath(`fixtures/${name}`);
  if (!folder) return null;
  const golden = JSON.parse(readFileSync(`${folder}/golden.json`, 'utf8'));
  const model = await readModel(readFileSync(`${folder}/model.onnx`), { features: golden.features.map((feature) => feature.name) });
  const files = isWhole ? [golden.table.file] : ['calibration.csv', 'test.csv'];
  const cells = files.flatMap((file) => csv(`${folder}/${file}`).rows);
  const rows = cells.map((row) => golden.features.map((feature) => {
    const text = row[feature.name];
    if (feature.type !== 'categorical') return text === '' ? Number.NaN : Number(text);
    if (feature.encoding === 'string') return text;
    const code = feature.categories.indexOf(text);
    return code < 0 ? Number.NaN : code;
  }));
  const outputs = await nativeScorer(model).outputs(rows);
  const width = outputs.length / rows.length;
  return rows.map((row, i) => ({ row, cells: cells[i], outputs: outputs.subarray(i * width, (i + 1) * width), label: cells[i][golden.target], classes: golden.classes }));
}
