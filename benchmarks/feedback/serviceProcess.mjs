// The feedback service as its own process, on a store that outlives it.
import { spawn } from 'node:child_process';
import { createHmac, randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startPostgres } from '../../scripts/postgres.mjs';

const main = fileURLToPath(new URL('../../apps/feedback-service/dist/main.js', import.meta.url));
const key = randomBytes(32).toString('base64url');

/**
 * A store of either kind, and processes on it one after the other, all at one address.
 *
 * @param {'pglite' | 'postgres'} kind
 * @param {{ origin?: string }} [options] - Pages of this origin may call.
 */
export async function openServiceHost(kind, { origin } = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'candor-bench-feedback-'));
  const postgres = kind === 'postgres' ? await startPostgres() : null;
  const port = await freePort();
  let child = null;
  // A run that is cut short leaves nothing behind.
  const end = () => child?.kill('SIGKILL');
  process.once('exit', end);
  const host = {
    url: `http://127.0.0.1:${port}`,
    async start() {
      const env = { ...process.env, CANDOR_FEEDBACK_FOLDER: folder, CANDOR_FEEDBACK_KEY: key, CANDOR_FEEDBACK_RATE: '100000', PORT: String(port) };
      if (origin !== undefined) env.CANDOR_FEEDBACK_ORIGINS = origin;
      delete env.DATABASE_URL;
      if (postgres) env.DATABASE_URL = postgres.url;
      child = spawn(process.execPath, [main], { env, stdio: ['ignore', 'pipe', 'ignore'] });
      const started = child;
      await new Promise((resolve, reject) => {
        started.once('exit', (code) => reject(new Error(`the service ended with ${code}; is it built? (tsc -b apps/feedback-service)`)));
        started.stdout.once('data', resolve);
      });
    },
    /** With SIGKILL, unless told otherwise. */
    async kill(signal = 'SIGKILL') {
      const running = child;
      if (!running || running.exitCode !== null || running.signalCode !== null) return;
      const ended = new Promise((resolve) => { running.once('exit', resolve); });
      running.kill(signal);
      await ended;
    },
    async close() {
      await host.kill();
      process.removeListener('exit', end);
      await postgres?.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
  return host;
}

/** A token as the host application would sign it (JWS, HS256). */
export function tokenFor(tenant, role, sub) {
  const part = (value) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const signed = `${part({ alg: 'HS256' })}.${part({ tenant, role, sub, aud: 'candor-feedback', exp: Math.floor(Date.now() / 1000) + 36_000 })}`;
  return `${signed}.${createHmac('sha256', Buffer.from(key, 'base64url')).update(signed).digest('base64url')}`;
}

function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject).listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}
