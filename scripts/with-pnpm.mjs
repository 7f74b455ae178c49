// Installs with the pinned pnpm, then runs one script of package.json: `npm start -- --desk DIR` hands `--desk DIR` on.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const pnpm = JSON.parse(readFileSync(`${root}package.json`, 'utf8')).packageManager.replace(/\+.*$/, '');
const run = (...args) => {
  const { status, error } = spawnSync('npx', ['--yes', pnpm, ...args], { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' });
  if (error) throw error;
  if (status !== 0) process.exit(status ?? 1);
};
const [script, ...rest] = process.argv.slice(2);
run('install', '--frozen-lockfile', '--prefer-offline', '--reporter=append-only', '--config.confirmModulesPurge=false');
run('run', script, ...rest);
