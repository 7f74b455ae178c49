// Every check, in the order that fails fastest; says how long each took and counts them. `npm test` and `.ci/run` end here.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const results = `${root}.cache/check/`;
const summaryFile = `${results}summary.json`;
const projects = ['node', 'dom', 'react-18', 'browser*', 'storybook*', 'e2e'];

/** Name, command, and whether the rest makes no sense without it. */
const steps = [
  ['build', 'pnpm --silent build', { needed: true }],
  ['types', 'pnpm --silent exec tsc -p tsconfig.check.json'],
  ['lint', 'pnpm --silent lint'],
  ['unused code and dependencies', 'pnpm --silent knip'],
  ['demo profiles are current', 'pnpm --silent profiles --check'],
  ['demo rows are current', 'node scripts/desk-rows.mjs --check'],
  ['table of operators is current', 'pnpm --silent operators --check'],
  ['JSON Schemas are current', 'pnpm --silent schemas --check'],
  ['story data is current', 'pnpm --silent stories:data --check'],
  ['build of the demo', 'pnpm --silent build:apps'],
  ['a browser', 'pnpm --silent chromium', { needed: true }],
  ['a Firefox', 'pnpm --silent firefox'],
  ['a PostgreSQL', 'pnpm --silent postgres', { needed: true }],
  // Unit tests leave no core to the runner: they are the longest part, and the runner idles.
  ...projects.map((project) => [`tests: ${project.replace('*', '')}`, `pnpm --silent exec vitest run --project "${project}"${project === 'node' ? ' --maxWorkers=100%' : ''} --reporter=default --reporter=./scripts/reporter.mjs`, { project }]),
  ['packages', 'pnpm --silent pack:check'],
];

rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });
const sharedIsAbsent = !existsSync(`${root}../shared`);
const summary = { passed: 0, failed: 0, failures: [], skipped: [], seconds: {} };
const fail = (what) => {
  summary.failed++;
  summary.failures.push(what);
};

for (const [name, command, { needed = false, project } = {}] of steps) {
  console.log(`\n── ${name}`);
  const file = `${results}${name.replace(/\W+/g, '-')}.json`;
  const start = process.hrtime.bigint();
  const { status } = spawnSync(command, { cwd: root, shell: true, stdio: 'inherit', env: { ...process.env, CANDOR_TEST_RESULTS: file } });
  summary.seconds[name] = Number((process.hrtime.bigint() - start) / 1_000_000n) / 1000;
  if (project) count(name, file, status);
  else if (status === 0) summary.passed++;
  else fail(name);
  if (needed && status !== 0) break;
}

writeFileSync(summaryFile, JSON.stringify(summary, null, 1));
console.log('');
for (const [name, seconds] of Object.entries(summary.seconds)) console.log(`${seconds.toFixed(1).padStart(7)} s  ${name}`);
for (const failure of summary.failures) console.log(`failed: ${failure}`);
console.log(`\n${summary.passed} passed, ${summary.failed} failed, ${summary.skipped.length} skipped`);
process.exitCode = summary.failed > 0 ? 1 : 0;

function count(name, file, status) {
  if (!existsSync(file)) return fail(`${name}: no results were written`);
  const found = JSON.parse(readFileSync(file, 'utf8'));
  summary.passed += found.passed;
  for (const test of found.failures) fail(`${name}: ${test}`);
  for (const error of found.errors) fail(`${name}: ${error}`);
  for (const test of found.todo) fail(`${name}: still to do: ${test}`);
  for (const { name: test, reason } of found.skipped) {
    summary.skipped.push({ name: `${name}: ${test}`, reason });
    // The reference fixtures are the one thing a clone may lack.
    if (!(sharedIsAbsent && reason.includes('../shared'))) fail(`${name}: skipped without need: ${test} (${reason || 'no reason given'})`);
  }
  if (found.passed + found.failures.length === 0) fail(`${name}: ran nothing`);
  if (status !== 0 && found.failures.length + found.errors.length === 0) fail(`${name}: ended with exit code ${status}`);
}
