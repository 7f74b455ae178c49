import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Papa from 'papaparse';
import { candor } from './command.js';
import type { TemporaryDesk } from './desks.js';
import { root } from './processes.js';

/** Columns as a table may really call them; the graph takes one matrix and names none. */
export const COLUMNS = ['Höhe, in "cm"', 'طول الكابل', '__proto__', 'constructor', '<b>weight</b>', 'toString', 'a.b-c', 'x'.repeat(90)];
const FIXTURE = `${root}packages/core/fixtures/wine-gbc-3class/`;

/** A desk of such a table and three classes, made as a team makes one: `candor init`, `candor profile`, and a page with a title and two columns. */
export async function strangeDesk(): Promise<TemporaryDesk> {
  const path = mkdtempSync(join(tmpdir(), 'candor-strange-'));
  const at = (name: string) => join(path, name);
  const draw = createDraw(7);
  copyFileSync(`${FIXTURE}model.onnx`, at('model.onnx'));
  for (const [name, n] of [['train.csv', 500], ['calibration.csv', 400], ['rows.csv', 6]] as const) writeFileSync(at(name), `\uFEFF${table(n, draw)}`);
  writeFileSync(at('desk.json'), JSON.stringify({ title: 'Cables <b>&</b> more', columns: ['site', COLUMNS[0]], id: 'no.' }));
  await succeed('init', '--model', at('model.onnx'), '--rows', at('train.csv'), '--out', at('candor.config.json'));
  await succeed('profile', '--model', at('model.onnx'), '--config', at('candor.config.json'), '--out', at('profile.json'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

/** The config as `candor init` wrote it. */
export const configOf = ({ path }: TemporaryDesk): unknown => JSON.parse(readFileSync(join(path, 'candor.config.json'), 'utf8'));

async function succeed(...args: string[]): Promise<void> {
  const { code, stderr } = await candor(...args);
  if (code !== 0) throw new Error(`candor ${args[0]} ended with ${code}: ${stderr}`);
}

/** Rows near those the fixture was tested on, with their labels, under other names. */
function table(n: number, draw: () => number): string {
  const [, ...known] = Papa.parse<string[]>(readFileSync(`${FIXTURE}test.csv`, 'utf8'), { skipEmptyLines: true }).data;
  const rows = Array.from({ length: n }, (_, i) => {
    const near = known[Math.floor(draw() * known.length)]!;
    const x = near.slice(1, -1).map((cell) => (Number(cell) * (0.9 + 0.2 * draw())).toPrecision(5));
    return [`C-${i}`, ...x, draw() < 0.5 ? 'Bad Ems, Ost' : 'وادي', near.at(-1)!];
  });
  return `${Papa.unparse([['no.', ...COLUMNS, 'site', 'kind of cable'], ...rows], { newline: '\r\n' })}\r\n`;
}

/** Uniform numbers in [0, 1), the same in every run. */
function createDraw(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
