import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildStandalone } from '../../scripts/standalone.mjs';
import golden from '../../packages/core/fixtures/breast-cancer-torch-logit/golden.json' with { type: 'json' };
import { launch, watch } from './support/deskPage.js';
import { root } from './support/processes.js';

// A page that no bundler has seen: files copied to a server, and one module script.

interface Answer {
  attribution: { values: number[]; engine: string };
  prediction: { value: number };
  code?: string;
  message?: string;
  isolated: boolean;
}

interface Hosting {
  /** Of every response. */
  headers?: Record<string, string>;
  /** Where the `.wasm` is served; nowhere else. */
  wasm: string;
  ort?: object;
  /** Further directives of the page's content security policy, and a Trusted Types policy that the page makes. */
  directives?: string;
  ownPolicy?: string;
}

const TYPES: Readonly<Record<string, string>> = { '.html': 'text/html', '.js': 'text/javascript', '.json': 'application/json', '.wasm': 'application/wasm' };
const BESIDE = '/vendor/candor/ort-wasm-simd-threaded.wasm';
const POLICY = "default-src 'none'; script-src 'self'; worker-src 'self'; connect-src 'self'";
/** What such a page writes itself. */
const SCRIPT = `
import { createBrowserExplainer } from '/vendor/candor/candor.js';
const { options, row, ask, ownPolicy } = await (await fetch('/question.json')).json();
const allowed = ownPolicy && trustedTypes.createPolicy(ownPolicy, { createScriptURL: (url) => url });
const worker = allowed && (() => new Worker(allowed.createScriptURL('/vendor/candor/candor-worker.js'), { type: 'module' }));
const explainer = createBrowserExplainer({ ...options, worker });
try {
  const { attribution, prediction } = await explainer.explain(row, ask);
  window.answer = { attribution, prediction, isolated: crossOriginIsolated };
} catch ({ code, message }) {
  window.answer = { code, message, isolated: crossOriginIsolated };
}
explainer.dispose();
`;
const names = golden.features.map(({ name }) => name);
const rowOf = (values: readonly unknown[]) => Object.fromEntries(names.map((name, j) => [name, values[j]]));
const expected = golden.attributions[0]!.values[0]![0]!;

let folder: string;
let browser: Browser;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'candor-plain-'));
  [browser] = await Promise.all([launch(), buildStandalone(folder)]);
}, 60_000);
afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
});

/** What the page answers, the errors it met, and the scripts that were fetched as a worker's. */
async function visit({ headers = {}, wasm, ort, directives = '', ownPolicy }: Hosting) {
  const workers: string[] = [];
  const question = {
    options: {
      modelUrl: '/model.onnx', ort,
      read: { features: names, outputKind: 'logit', classes: golden.classes },
      background: { rows: golden.background.rows.slice(0, 50).map(rowOf) },
    },
    row: rowOf(golden.explained.rows[0]!),
    ask: { scale: 'margin', target: golden.classes[1] },
    ownPolicy,
  };
  const fileOf = (path: string): string | Buffer => {
    if (path === '/') return '<!doctype html><html lang="en"><title>Plain</title><script type="module" src="/page.js"></script></html>';
    if (path === '/page.js') return SCRIPT;
    if (path === '/question.json') return JSON.stringify(question);
    if (path === '/model.onnx') return readFileSync(`${root}packages/core/fixtures/breast-cancer-torch-logit/model.onnx`);
    if (path === wasm) return readFileSync(join(folder, 'ort-wasm-simd-threaded.wasm'));
    if (path === BESIDE) throw new Error('not served');
    return readFileSync(join(folder, path.slice('/vendor/candor/'.length)));
  };
  const server: Server = createServer(({ url = '/', headers: asked }, response) => {
    const { pathname } = new URL(url, 'http://localhost');
    if (asked['sec-fetch-dest'] === 'worker') workers.push(pathname.slice(pathname.lastIndexOf('/') + 1));
    const policy = pathname === '/' ? POLICY + directives : `${POLICY.replace("'self';", "'self' 'wasm-unsafe-eval';")}`;
    try {
      const body = fileOf(pathname);
      response.writeHead(200, { 'Content-Type': TYPES[extname(pathname) || '.html'] ?? 'application/octet-stream', 'Content-Security-Policy': policy, 'Cache-Control': 'no-store', ...headers }).end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const page = await browser.newPage();
  const errors = watch(page);
  try {
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    await page.waitForFunction(() => 'answer' in window, undefined, { timeout: 30_000 });
    const answer = await page.evaluate(() => (window as unknown as { answer: Answer }).answer);
    return { answer, errors, workers };
  } finally {
    await page.close();
    server.closeAllConnections();
    server.close();
  }
}

function expectTheStoredValues({ attribution }: Answer): void {
  const largest = Math.max(...expected.map(Math.abs));
  expect(attribution.engine).toBe('enumerate');
  expect(Math.max(...expected.map((value, j) => Math.abs(value - attribution.values[j]!)))).toBeLessThanOrEqual(2e-5 * largest);
}

/** Each thread of the runtime is a worker that fetches the runtime's script again. */
function threadsOf(scripts: readonly string[]): number {
  return Math.max(...scripts.map((script) => scripts.filter((other) => other === script).length));
}

describe('a page without a bundler', () => {
  it('explains a graph with the files of the standalone build, the wasm beside them', async () => {
    const { answer, errors, workers } = await visit({ wasm: BESIDE });
    expect(answer.code, answer.message).toBeUndefined();
    expectTheStoredValues(answer);
    expect({ errors, threads: threadsOf(workers), isolated: answer.isolated }).toEqual({ errors: [], threads: 1, isolated: false });
  });

  it('finds a wasm that is served under another address and name', async () => {
    const { answer, errors } = await visit({ wasm: '/static/9f3c/runtime.wasm', ort: { wasmUrl: '/static/9f3c/runtime.wasm' } });
    expect(answer.code, answer.message).toBeUndefined();
    expectTheStoredValues(answer);
    expect(errors).toEqual([]);
  });

  it('is told where the wasm was looked for when it is nowhere', async () => {
    const { answer } = await visit({ wasm: '/elsewhere.wasm' });
    expect(answer).toMatchObject({ code: 'wasm-unavailable', message: expect.stringContaining('wasmUrl') });
  });

  it('runs threads where it is cross-origin isolated, with the same numbers', async () => {
    const headers = { 'Cross-Origin-Opener-Policy': 'same-origin', 'Cross-Origin-Embedder-Policy': 'require-corp' };
    const { answer, errors, workers } = await visit({ headers, wasm: BESIDE, ort: { threads: 3 } });
    expect(answer.code, answer.message).toBeUndefined();
    expect(answer.isolated).toBe(true);
    expect(threadsOf(workers)).toBe(3);
    expectTheStoredValues(answer);
    expect(errors).toEqual([]);
  });

  it('that asks for Trusted Types is told what to allow, and works once it does', async () => {
    const refused = await visit({ wasm: BESIDE, directives: "; require-trusted-types-for 'script'; trusted-types 'none'" });
    expect(refused.answer).toMatchObject({ code: 'worker-unavailable', message: expect.stringContaining('policy.createScriptURL(url)') });
    const { answer } = await visit({ wasm: BESIDE, directives: "; require-trusted-types-for 'script'; trusted-types pages", ownPolicy: 'pages' });
    expect(answer.code, answer.message).toBeUndefined();
    expectTheStoredValues(answer);
  });
});
