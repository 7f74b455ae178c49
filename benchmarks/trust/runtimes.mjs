// G17: what the command says of a row and what the page says of it, number by number.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright';
import { launchOptions } from '../../scripts/chromium.mjs';
import { servePages } from '../browser/servedPages.mjs';
import { desk } from './tables.mjs';

const ROWS = 40;
const root = fileURLToPath(new URL('../../', import.meta.url));

export async function* runtimeRows() {
  const browser = await chromium.launch(launchOptions);
  try {
    for (const name of ['loan-desk', 'claims-desk']) yield* compared(name, await desk(name), browser);
  } finally {
    await browser.close();
  }
}

async function* compared(name, { folder, config, model, rows }, browser) {
  // Of the pilot, and of a context that was never checked.
  const files = [[config.data.check, rows.check], [config.data.field[0].file, rows.field[0]]];
  const names = model.features.map((feature) => feature.name);
  const asked = files.flatMap(([, some]) => some.slice(0, ROWS).map(({ row, cells }) => ({
    row: Object.fromEntries(row.map((value, j) => [names[j], Number.isNaN(value) ? null : value])),
    context: Object.fromEntries(config.context.segments.map((segment) => [segment, cells[segment]])),
  })));
  const told = files.flatMap(([file]) => commandSays(folder, config.model, file));
  const served = await servePages(['explained'], {
    '/model.onnx': readFileSync(folder + config.model), '/profile.json': readFileSync(`${folder}profile.json`), '/rows.json': JSON.stringify(asked),
  });
  try {
    const page = await browser.newPage();
    await page.goto(`${served.url}/explained.html`);
    await page.waitForFunction(() => window.toldByPage !== undefined, undefined, { timeout: 120_000 });
    const shown = (await page.evaluate(() => window.toldByPage)).map(asRow);
    await page.close();
    const compare = createComparison();
    told.forEach((said, i) => compare(said, { ...shown[i], row: said.row }, `${i}`));
    const { numbers, farthest, others } = compare.result;
    yield { id: `G17.${name}.page`, what: `command against page, largest difference of ${numbers} numbers in ${told.length} rows, relative above 1`, value: farthest, op: '<=', limit: 1e-6 };
    yield { id: `G17.${name}.words`, what: 'texts, nulls and lists that differ between the two', value: others, op: '==', limit: 0 };
  } finally {
    served.close();
  }
}

function commandSays(folder, model, file) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/candor.mjs', 'explain', '--model', folder + model, '--profile', `${folder}profile.json`, '--rows', folder + file, '--limit', String(ROWS), '--json'], { cwd: root, encoding: 'utf8', maxBuffer: 2 ** 26 });
  if (status !== 0) throw new Error(stderr);
  return stdout.trim().split('\n').map((line) => JSON.parse(line));
}

/** An explanation in the shape of the command's row. */
function asRow({ prediction, features, attribution, ...rest }) {
  return {
    ...rest,
    prediction: prediction.value, label: prediction.label, target: prediction.target,
    ...attribution,
    values: Object.fromEntries(features.map(({ name }, j) => [name, attribution.values[j]])),
  };
}

/** Compares every leaf of what the command said with its place in what the page showed. */
function createComparison() {
  const result = { numbers: 0, farthest: 0, others: 0 };
  const compare = (said, shown, place) => {
    if (typeof said === 'number' && typeof shown === 'number') {
      result.numbers++;
      result.farthest = Math.max(result.farthest, Math.abs(said - shown) / Math.max(1, Math.abs(said)));
    } else if (typeof said === 'object' && said !== null && typeof shown === 'object' && shown !== null) {
      if (Array.isArray(said) && said.length !== shown.length) result.others++;
      for (const key of Object.keys(said)) compare(said[key], shown[key], `${place}.${key}`);
    } else if (said !== shown) {
      result.others++;
      console.error(`trust: row ${place} is ${JSON.stringify(said)} to the command and ${JSON.stringify(shown)} to the page`);
    }
  };
  compare.result = result;
  return compare;
}
