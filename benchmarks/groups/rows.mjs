// A million rows of 500 trees through `candor explain`, in a process of its own: how fast, and in how much memory.
import { spawn } from 'node:child_process';
import { createWriteStream, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sharedPath } from '../../scripts/shared.mjs';
import { uniformRows } from '../attribution/forests.mjs';

const FEW = 100_000;
const MANY = 1_000_000;
const BLOCK = 10_000; // rows generated at once
const child = fileURLToPath(new URL('../rows/child.mjs', import.meta.url));
const entry = fileURLToPath(new URL('../../packages/cli/dist/main.js', import.meta.url));

export async function* rows() {
  const fixture = sharedPath('fixtures/adult-xgb-500x6');
  if (!fixture) return console.warn('  skipped: ../shared/fixtures is absent, and with it the model of 500 trees');
  const golden = JSON.parse(readFileSync(`${fixture}/golden.json`, 'utf8'));
  const folder = mkdtempSync(join(tmpdir(), 'candor-rows-'));
  try {
    const [background, few, many] = ['background', 'few', 'many'].map((name) => join(folder, `${name}.csv`));
    await writeTable(background, golden, golden.background.rows);
    await writeTable(few, golden, drawn(golden, FEW));
    await writeTable(many, golden, drawn(golden, MANY));
    const explain = (table) => run(['explain', '--model', `${fixture}/model.onnx`, '--rows', table, '--background', background, '--scale', 'margin', '--json']);
    const less = await explain(few);
    const more = await explain(many);
    yield { id: 'rows.printed', what: '1,000,000 rows given: lines printed', value: more.lines, op: '==', limit: MANY };
    yield { id: 'rows.speed', what: 'rows a second, 500 trees, 100 background rows, CSV in and JSON out, start included', value: MANY / more.seconds };
    yield { id: 'rows.memory', what: 'peak memory at 1,000,000 rows, MB', value: more.megabytes };
    yield { id: 'rows.flat', what: 'peak memory at 1,000,000 rows ÷ at 100,000', value: more.megabytes / less.megabytes, op: '<=', limit: 1.2 };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Rows whose every value stands in the fixture. */
function* drawn({ background, explained, edge_rows: edge, features }, n) {
  const source = [...background.rows, ...explained.rows, ...edge.rows];
  for (let done = 0; done < n; done += BLOCK) {
    const picks = uniformRows(BLOCK, features.length, done + 1);
    for (let i = 0; i < BLOCK; i++) yield features.map((_, j) => source[Math.floor(picks[i * features.length + j] * source.length)][j]);
  }
}

async function writeTable(path, { features }, table) {
  const stream = createWriteStream(path);
  let held = `${features.map(({ name }) => name).join(',')}\n`;
  for (const row of table) {
    held += `${row.join(',')}\n`;
    if (held.length < 2 ** 20) continue;
    if (!stream.write(held)) await new Promise((resolve) => { stream.once('drain', resolve); });
    held = '';
  }
  await new Promise((resolve, reject) => {
    stream.once('error', reject);
    stream.end(held, resolve);
  });
}

/** Runs the command, counting the lines it prints. */
function run(args) {
  const start = performance.now();
  const running = spawn(process.execPath, [child, entry, ...args], { stdio: ['ignore', 'pipe', 'inherit', 'pipe'] });
  let lines = 0;
  let memory = '';
  running.stdout.on('data', (block) => { for (let at = block.indexOf(10); at >= 0; at = block.indexOf(10, at + 1)) lines++; });
  running.stdio[3].on('data', (block) => { memory += block; });
  return new Promise((resolve, reject) => {
    running.once('error', reject);
    running.once('close', (code) => {
      if (code !== 0) reject(new Error(`candor explain ended with ${code}`));
      else resolve({ lines, seconds: (performance.now() - start) / 1000, megabytes: Number(memory) / 1024 });
    });
  });
}
