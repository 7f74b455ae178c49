// A PostgreSQL of one's own: a server in a new folder, for tests and benchmarks.
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The folder with `initdb` and `postgres` in it; null for none. */
export function findPostgres() {
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian) ? readdirSync(debian).filter((name) => /^\d+$/.test(name)).sort((a, b) => Number(b) - Number(a)) : [];
  const onPath = spawnSync('sh', ['-c', 'dirname "$(command -v initdb)"'], { encoding: 'utf8' }).stdout?.trim();
  return [process.env.POSTGRES_BIN, ...versions.map((version) => `${debian}/${version}/bin`), onPath].find((folder) => folder && existsSync(join(folder, 'initdb'))) ?? null;
}

/**
 * Starts a server in a new folder, on a free port of this machine only. It refuses root, so root starts it as `postgres`.
 *
 * @returns {Promise<{ url: string, stop(): Promise<void> }>}
 * @throws When there is none: `pnpm postgres` installs it.
 */
export async function startPostgres() {
  const bin = findPostgres();
  if (bin === null) throw new Error('no PostgreSQL here; type `pnpm postgres`, or set POSTGRES_BIN');
  const as = process.getuid?.() === 0 ? { uid: idOf('-u'), gid: idOf('-g') } : {};
  const folder = mkdtempSync(join(tmpdir(), 'candor-postgres-'));
  if (as.uid !== undefined) chownSync(folder, as.uid, as.gid);
  const data = join(folder, 'data');
  execFileSync(join(bin, 'initdb'), ['-D', data, '-U', 'candor', '--auth=trust', '--encoding=UTF8', '--no-locale', '--no-sync'], { ...as, cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] });
  const port = await freePort();
  const server = spawn(join(bin, 'postgres'), ['-D', data, '-p', String(port), '-c', 'listen_addresses=127.0.0.1', '-k', folder, '-c', 'max_connections=60'], { ...as, cwd: folder, stdio: 'ignore' });
  const ended = new Promise((resolve) => { server.once('exit', resolve); });
  // A run that is cut short leaves nothing behind.
  const kill = () => server.kill('SIGQUIT');
  process.once('exit', kill);
  for (let tries = 0; spawnSync(join(bin, 'pg_isready'), ['-h', '127.0.0.1', '-p', String(port), '-q']).status !== 0; tries++) {
    if (tries > 200 || server.exitCode !== null) throw new Error('PostgreSQL did not start');
    await new Promise((resolve) => { setTimeout(resolve, 50); });
  }
  return {
    url: `postgres://candor@127.0.0.1:${port}/postgres`,
    async stop() {
      server.kill('SIGINT');
      await ended;
      process.removeListener('exit', kill);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

const idOf = (which) => Number(execFileSync('id', [which, 'postgres'], { encoding: 'utf8' }));

function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject).listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}
