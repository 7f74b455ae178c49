import { spawn, type ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../../', import.meta.url));

export interface Served {
  /** The last address the process printed. */
  url: string;
  /** Everything it has printed, by line. */
  said: readonly string[];
  process: ChildProcess;
  /** Ends it and waits until it is gone. */
  stop(signal?: NodeJS.Signals): Promise<void>;
}

/** What the desk prints last: an address alone on its line. */
const ALONE = /^(https?:\/\/\S+)$/;
/** What the feedback service prints: an address in a sentence. */
const ANYWHERE = /(https?:\/\/\S+)/;

export const serveDesk = (...args: string[]) => serve('apps/loan-desk/serve.mjs', ['--port', '0', ...args], ALONE);
/** The demo desks with a feedback service of their own, and the model desk beside them. */
export const serveReviewed = (environment: Readonly<Record<string, string>>) => serve('apps/loan-desk/serve.mjs', ['--port', '0', '--review'], ALONE, environment);

/** The feedback service, set up by its environment alone. */
export const serveFeedback = (environment: Readonly<Record<string, string>>) => serve('apps/feedback-service/dist/main.js', [], ANYWHERE, environment);

/** The model desk with a feedback service of its own; the address it prints signs a reviewer in. */
export const serveModelDesk = (environment: Readonly<Record<string, string>>) => serve('apps/model-desk/serve.mjs', ['--port', '0'], ALONE, environment);

/** Runs a script of this repository that prints an address, and waits for it. */
async function serve(script: string, args: readonly string[], address: RegExp, environment: Readonly<Record<string, string>> = {}): Promise<Served> {
  const child = spawn(process.execPath, [`${root}${script}`, ...args], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, ...environment } });
  const said: string[] = [];
  let errors = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (errors += text));
  // A run that is cut short leaves nothing behind.
  const kill = () => child.kill();
  process.once('exit', kill);
  const gone = new Promise<void>((resolve) => child.once('exit', () => {
    process.removeListener('exit', kill);
    resolve();
  }));
  const url = await new Promise<string>((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`${script} ended with code ${code}: ${errors}`)));
    createInterface({ input: child.stdout }).on('line', (line) => {
      said.push(line);
      const found = address.exec(line)?.[1];
      if (found !== undefined) resolve(found);
    });
  });
  return {
    url,
    said,
    process: child,
    async stop(signal = 'SIGTERM') {
      child.kill(signal);
      await gone;
    },
  };
}

/** Runs a script to its end. */
export async function run(script: string, args: readonly string[]): Promise<{ code: number | null; stdout: string; stderr: string }> {
  const child = spawn(process.execPath, [`${root}${script}`, ...args], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  const out = { stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => (out.stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (out.stderr += text));
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  return { code, ...out };
}
