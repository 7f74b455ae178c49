// Every check, in the order that fails fastest; says how long each took and counts them. `npm test` and `.ci/run` end here.
import { spawn } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { runLanes } from './lanes.mjs';
import { createTally } from './tally.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const results = `${root}.cache/check/`;
const projects = ['node', 'dom', 'react-18', 'browser*', 'storybook*', 'e2e'];

/** One stage after the other, the lanes of a stage side by side: each step with its name, its command, and whether the rest makes no sense without it. */
const stages = [
  [[['build', 'pnpm --silent build', { needed: true }]]],
  [
    [
      ['types', 'pnpm --silent exec tsc -p tsconfig.check.json'],
      ['lint', 'pnpm --silent lint'],
      ['unused code and dependencies', 'pnpm --silent knip'],
      ['build of the demo', 'pnpm --silent build:apps'],
      ['packages', 'pnpm --silent pack:check'],
    ],
    [
      ['demo profiles are current', 'pnpm --silent profiles --check'],
      ['demo rows are current', 'node scripts/desk-rows.mjs --check'],
      ['table of operators is current', 'pnpm --silent operators --check'],
      ['JSON Schemas are current', 'pnpm --silent schemas --check'],
      ['story data is current', 'pnpm --silent stories:data --check'],
    ],
    // Where one is missing it is downloaded, which is mostly waiting.
    [
      ['a browser', 'pnpm --silent chromium', { needed: true }],
      ['a Firefox', 'pnpm --silent firefox'],
      ['a PostgreSQL', 'pnpm --silent postgres', { needed: true }],
    ],
  ],
  // A project has every core to itself: some of its tests read the clock.
  ...projects.map((project) => [[[`tests: ${project.replace('*', '')}`, `pnpm --silent exec vitest run --project "${project}" --reporter=default --reporter=./scripts/reporter.mjs`, { project }]]]),
];

rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });
const tally = createTally({ sharedIsAbsent: !existsSync(`${root}../shared`) });
const begun = performance.now();
const isMissed = ({ needed, status }) => needed && status !== 0;

for (const lanes of stages) {
  const isAlone = lanes.length === 1;
  let missed = false;
  for await (const ended of runLanes(lanes, (step) => run(step, isAlone), isMissed)) {
    const { name, project, status, seconds, file, log } = ended;
    if (!isAlone) process.stdout.write(`${heading(name)}${readFileSync(log, 'utf8')}`);
    tally.sum.seconds[name] = seconds;
    if (project) tally.tests(name, status, existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null);
    else tally.step(name, status);
    missed ||= isMissed(ended);
  }
  if (missed) break;
}

const { passed, failed, failures, skipped, seconds } = tally.sum;
writeFileSync(`${results}summary.json`, JSON.stringify(tally.sum, null, 1));
console.log('');
for (const [name, took] of Object.entries({ ...seconds, 'in all': (performance.now() - begun) / 1000 })) console.log(`${took.toFixed(1).padStart(7)} s  ${name}`);
for (const failure of failures) console.log(`failed: ${failure}`);
console.log(`\n${passed} passed, ${failed} failed, ${skipped.length} skipped`);
process.exitCode = failed > 0 ? 1 : 0;

/** Alone, a step prints as it goes; beside others, into a file of its own. */
async function run([name, command, { needed = false, project } = {}], isAlone) {
  const file = `${results}${name.replace(/\W+/g, '-')}.json`;
  const log = file.replace(/json$/, 'log');
  const output = isAlone ? 'inherit' : openSync(log, 'w');
  if (isAlone) process.stdout.write(heading(name));
  const start = performance.now();
  const child = spawn(command, { cwd: root, shell: true, stdio: ['ignore', output, output], env: { ...process.env, CANDOR_TEST_RESULTS: file } });
  const status = await new Promise((resolve) => { child.once('error', () => resolve(null)).once('close', resolve); });
  if (!isAlone) closeSync(output);
  return { name, project, needed, status, seconds: (performance.now() - start) / 1000, file, log };
}

function heading(name) {
  return `\n── ${name}\n`;
}
