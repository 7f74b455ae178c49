// A PostgreSQL for the tests: one that is here, a database named by DATABASE_URL, or Debian's package where we are root.
import { spawnSync } from 'node:child_process';
import { findPostgres } from './postgres.mjs';

const isAbsent = () => !process.env.DATABASE_URL && findPostgres() === null;
const run = (cmd, ...args) => spawnSync(cmd, args, { stdio: 'inherit', timeout: 600_000, env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });

if (isAbsent() && process.platform === 'linux' && process.getuid?.() === 0) {
  run('apt-get', 'update');
  run('apt-get', 'install', '-y', '--no-install-recommends', 'postgresql');
}
if (isAbsent()) {
  console.error('No PostgreSQL found. Type `sudo apt-get install postgresql` (Debian), or set POSTGRES_BIN to the folder with initdb, or DATABASE_URL to an empty database.');
  process.exit(1);
}
console.log('PostgreSQL:', process.env.DATABASE_URL ? 'the one of DATABASE_URL' : findPostgres());
