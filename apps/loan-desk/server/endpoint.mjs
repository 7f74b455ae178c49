import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const script = fileURLToPath(new URL('../../mock-endpoint/server.mjs', import.meta.url));
const PATIENCE = 10_000; // milliseconds

/**
 * Starts the mock endpoint for answers as its own process, on a free port, and waits for the address it prints.
 *
 * @returns `{ url, pid, stop }`; the desk goes on without it when it dies.
 */
export async function startEndpoint() {
  const child = spawn(process.execPath, [script, '--port', '0'], { stdio: ['ignore', 'pipe', 'inherit'] });
  const url = await address(child);
  return { url, pid: child.pid, stop: () => child.kill() };
}

function address(child) {
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new Error(`the mock endpoint printed no address within ${PATIENCE / 1000} s`)), PATIENCE);
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`the mock endpoint ended with code ${code}`)));
    createInterface({ input: child.stdout }).on('line', (line) => {
      const url = /https?:\/\/\S+/.exec(line)?.[0];
      if (url === undefined) return;
      clearTimeout(late);
      resolve(url);
    });
  });
}
