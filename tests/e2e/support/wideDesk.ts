import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeNetwork } from '../../../benchmarks/sampling/writeNetwork.mjs';
import { candor } from './command.js';
import type { TemporaryDesk } from './desks.js';

/** Inputs of the network: more than any budget enumerates. */
const WIDTH = 30;
const NAMES = Array.from({ length: WIDTH }, (_, j) => `gauge_${j}`);

/** A desk whose model is a network of 30 numbers, made as a team makes one: `candor init`, `candor profile`. */
export async function wideDesk(): Promise<TemporaryDesk> {
  const path = mkdtempSync(join(tmpdir(), 'candor-wide-'));
  const at = (name: string) => join(path, name);
  let state = 5;
  const draw = () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32;
  const table = (n: number) => [['run', ...NAMES, 'load'], ...Array.from({ length: n }, (_, i) => [`R-${i}`, ...Array.from({ length: WIDTH + 1 }, () => draw().toFixed(3))])]
    .map((cells) => `${cells.join(',')}\n`).join('');
  writeFileSync(at('model.onnx'), writeNetwork([WIDTH, 768, 512, 1], 3));
  for (const [name, n] of [['train.csv', 300], ['calibration.csv', 300], ['rows.csv', 6]] as const) writeFileSync(at(name), table(n));
  writeFileSync(at('desk.json'), JSON.stringify({ title: 'Turbine', columns: ['run', NAMES[0]], id: 'run' }));
  await succeed('init', '--model', at('model.onnx'), '--rows', at('train.csv'), '--out', at('candor.config.json'));
  await succeed('profile', '--model', at('model.onnx'), '--config', at('candor.config.json'), '--out', at('profile.json'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

async function succeed(...args: string[]): Promise<void> {
  const { code, stderr } = await candor(...args);
  if (code !== 0) throw new Error(`candor ${args[0]} ended with ${code}: ${stderr}`);
}
