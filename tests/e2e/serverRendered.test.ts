import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { tmpdir } from 'node:os';
import { build, type Alias, type Rolldown } from 'vite';
import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launch } from './support/deskPage.js';
import { root } from './support/processes.js';

const pages = `${root}packages/react/src/testing/serverRendered`;
const types: Readonly<Record<string, string>> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' };

/** React 18 in place of the repository's own. */
const react18: Alias[] = ['react', 'react-dom'].map((name) => ({ find: new RegExp(`^${name}(?=$|/)`, 'u'), replacement: `${root}tests/react-18/node_modules/${name}` }));

const shared = (alias: Alias[]) => ({ root: pages, configFile: false as const, logLevel: 'error' as const, define: { 'process.env.NODE_ENV': '"development"' }, resolve: { alias, dedupe: alias.length > 0 ? [] : ['react', 'react-dom'] } });

/** The panel as a Node far from the page's place writes it: another time zone, another language. */
async function writtenByServer(alias: Alias[]): Promise<{ version: string; html: string }> {
  const options = shared(alias);
  const { output } = (await build({
    ...options,
    resolve: { ...options.resolve, conditions: ['@candor/source', 'module', 'node', 'development'] },
    ssr: { noExternal: true, resolve: { conditions: ['@candor/source', 'module', 'node', 'development'] } },
    build: { write: false, ssr: `${pages}/panelServer.ts`, target: 'es2022', minify: false, rolldownOptions: { output: { codeSplitting: false } } },
  })) as Rolldown.RolldownOutput;
  const folder = mkdtempSync(join(tmpdir(), 'candor-server-'));
  writeFileSync(join(folder, 'server.mjs'), output[0].code);
  const printed = execFileSync(process.execPath, [join(folder, 'server.mjs')], { encoding: 'utf8', env: { ...process.env, TZ: 'Asia/Tokyo', LANG: 'de_DE.UTF-8', LC_ALL: 'de_DE.UTF-8' } });
  rmSync(folder, { recursive: true });
  return JSON.parse(printed) as { version: string; html: string };
}

type Files = Readonly<Record<string, string | Uint8Array>>;

/** The page that takes it over, by path. */
async function builtPage(alias: Alias[]): Promise<Files> {
  const options = shared(alias);
  const { output } = (await build({
    ...options,
    resolve: { ...options.resolve, conditions: ['@candor/source', 'module', 'browser', 'development'] },
    build: { write: false, target: 'es2022', minify: false, assetsInlineLimit: 0, modulePreload: { polyfill: false }, rolldownOptions: { input: `${pages}/panel.html` } },
  })) as Rolldown.RolldownOutput;
  return Object.fromEntries(output.map((file) => [`/${file.fileName}`, file.type === 'chunk' ? file.code : file.source]));
}

/** That page around what the server wrote, under a policy that allows files of its own and nothing inline. */
async function serve(html: string, files: Files): Promise<{ server: Server; url: string }> {
  const server = createServer(({ url = '/' }, response) => {
    const file = files[url];
    const body = extname(url) === '.html' && typeof file === 'string' ? file.replace('<div id="place"></div>', `<div id="place">${html}</div>`) : file;
    response.writeHead(body === undefined ? 204 : 200, {
      'Content-Type': types[extname(url)] ?? 'application/octet-stream',
      'Content-Security-Policy': "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'",
    }).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { server, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/panel.html` };
}

let browser: Browser;
beforeAll(async () => void (browser = await launch()));
afterAll(() => browser.close());

/** All that the console, the policy and the page's own errors say, but for the greeting of React's development build. */
async function open(url: string, options: { javaScriptEnabled?: boolean } = {}) {
  const context = await browser.newContext({ viewport: { width: 480, height: 900 }, timezoneId: 'America/Los_Angeles', locale: 'ar-EG', ...options });
  const page = await context.newPage();
  const said: string[] = [];
  page.on('console', (message) => message.text().includes('Download the React DevTools') || said.push(message.text()));
  page.on('pageerror', (error) => said.push(String(error)));
  await page.goto(url);
  return { page, said };
}

describe.each([['19', []], ['18', react18]] as const)('React %s', (major, given) => {
  const alias = [...given];
  let written: { version: string; html: string };
  let files: Files;
  let served: { server: Server; url: string };
  beforeAll(async () => {
    [written, files] = await Promise.all([writtenByServer(alias), builtPage(alias)]);
    served = await serve(written.html, files);
  });
  afterAll(() => served.server.close());

  it('writes the panel on a server, with nothing a strict policy refuses', () => {
    expect(written.version).toMatch(new RegExp(`^${major}\\.`, 'u'));
    expect(written.html).toContain('Recommendation: ');
    expect(written.html).toContain('2:05');
    expect(written.html).not.toMatch(/\sstyle="|\son[a-z]+="|<script|<style/u);
  });

  it('can be read before and without any script', async () => {
    const { page, said } = await open(served.url, { javaScriptEnabled: false });
    await page.getByRole('heading', { name: 'Recommendation: inspect' }).waitFor();
    expect(await page.locator('[data-part="reason"]').count()).toBeGreaterThan(2);
    expect(await page.locator('[data-part="factor"]').count()).toBe(7);
    expect(await page.locator('[data-part="bar"]').first().evaluate((bar) => getComputedStyle(bar).fill)).not.toBe('rgb(0, 0, 0)');
    expect(said).toEqual([]);
    await page.context().close();
  });

  it('takes it over in a page of another place and language without a word on the console, and every node stays', async () => {
    const { page, said } = await open(served.url);
    const first = await page.evaluate(() => document.querySelector('#place')!.innerHTML);
    const { version, repaired } = await page.evaluate(() => window.takenOver);
    expect(version).toMatch(new RegExp(`^${major}\\.`, 'u'));
    expect(repaired).toEqual([]);
    expect(said).toEqual([]);
    expect(await page.evaluate(() => document.querySelector('#place')!.innerHTML)).toBe(first);

    await page.locator('[data-part="trigger"]').first().click();
    await page.locator('[data-part="detail"]').waitFor();
    await page.getByRole('button', { name: 'Agree', exact: true }).click();
    await page.locator('[data-part="receipt"]').first().waitFor();
    expect(said).toEqual([]);
    await page.context().close();
  });

  it('would say so if the two had drawn different words', async () => {
    const changed = await serve(written.html.replace('Recommendation: ', 'Advice: '), files);
    const { page, said } = await open(changed.url);
    const { repaired } = await page.evaluate(() => window.takenOver);
    expect([...repaired, ...said].join('\n')).toMatch(/hydrat|did not match/iu);
    await page.context().close();
    changed.server.close();
  });
});
