// `pnpm bench [group …] [--json] [--modules]`: runs groups/*.mjs, each of which returns rows; exits 0 once measured,
// whatever falls short. `--modules` adds what each module weighs to the rows of `weight`.
import { readdirSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { fileURLToPath } from 'node:url';
import { judge } from './row.mjs';

const folder = fileURLToPath(new URL('groups/', import.meta.url));
const known = readdirSync(folder).filter((file) => file.endsWith('.mjs')).map((file) => file.slice(0, -4)).sort();
const args = process.argv.slice(2).filter((arg) => arg !== '--');
const options = ['--json', '--modules'];
const json = args.includes('--json');
const modules = args.includes('--modules');
const asked = args.filter((arg) => !arg.startsWith('--'));
const unknown = [...asked.filter((name) => !known.includes(name)), ...args.filter((arg) => arg.startsWith('--') && !options.includes(arg))];
if (unknown.length > 0) {
  console.error(`bench: no group or option ${unknown.join(', ')}; groups: ${known.join(', ')}; options: ${options.join(', ')}`);
  process.exit(2);
}

const cpu = cpus();
const machine = `${cpu.length} × ${cpu[0]?.model.trim() ?? 'unknown processor'}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}`;
if (!json) console.log(machine);
for (const name of asked.length > 0 ? asked : known) {
  if (!json) console.log(`\n${name}`);
  const { rows } = await import(`${folder}${name}.mjs`);
  for await (const row of rows({ modules })) {
    const judged = judge(row);
    if (json) console.log(JSON.stringify({ group: name, ...judged, machine }));
    else console.log(`  ${judged.pass === null ? 'figure' : judged.pass ? 'ok    ' : 'SHORT '}  ${judged.id.padEnd(14)} ${format(judged.value).padStart(10)}  ${(judged.bar ?? '').padEnd(12)} ${judged.what}`);
  }
}

function format(value) {
  if (value === null || !Number.isFinite(value)) return String(value);
  return Math.abs(value) >= 1000 ? Math.round(value).toString() : value.toPrecision(4);
}
