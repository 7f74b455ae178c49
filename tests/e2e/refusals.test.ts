import { readFileSync, writeFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launch, openDesk } from './support/deskPage.js';
import { copyOfLoanDesk, loanRows, readCsv, writeCsv, type TemporaryDesk } from './support/desks.js';
import { changeOneLeaf } from './support/changeOneLeaf.js';
import { run, serve, type Served } from './support/processes.js';

let browser: Browser;
const started: Served[] = [];
const copies: TemporaryDesk[] = [];

beforeAll(async () => {
  browser = await launch();
});
afterAll(async () => {
  await browser.close();
  await Promise.all(started.map((desk) => desk.stop()));
  for (const desk of copies) desk.remove();
});

async function serveCopy(change: (path: string) => void): Promise<string> {
  const desk = copyOfLoanDesk(change);
  copies.push(desk);
  const served = await serve('apps/loan-desk/serve.mjs', ['--port', '0', '--desk', desk.path]);
  started.push(served);
  return served.url;
}

/** The panel is in its error state, names the code, holds no number of an explanation, and the rest of the page works. */
async function expectErrorState(page: Page, code: RegExp) {
  const panel = page.locator('.candor-panel[data-state="error"]');
  await panel.waitFor();
  await panel.getByText('Details').click();
  expect(await panel.textContent()).toMatch(code);
  expect(await page.locator('[data-part="reasons"], [data-part="sureness"], [data-part="likelihood"]').count()).toBe(0);
  expect(await page.locator('script[data-explanation-of]').count()).toBe(0);
  expect(await page.locator('nav [data-part="outcome"]').count()).toBe(0);

  const [, second] = loanRows();
  await page.getByRole('searchbox').fill(second!['applicant']!);
  expect(await page.locator('nav li').count()).toBe(1);
  await page.locator('nav li a').click();
  await page.getByRole('heading', { level: 1, name: second!['applicant']! }).waitFor();
  await page.getByLabel('Yearly income').fill('41000');
  expect(await page.getByLabel('Yearly income').inputValue()).toBe('41000');
  await page.getByLabel('Wait', { exact: true }).check();
  await page.getByRole('button', { name: 'Record decision' }).click();
  await page.getByText('Recorded: Wait').waitFor();
}

async function refused(change: (path: string) => void, code: RegExp) {
  const { page, errors } = await openDesk(browser, await serveCopy(change));
  await expectErrorState(page, code);
  expect(errors).toEqual([]);
  await page.context().close();
}

describe('what the panel refuses', () => {
  it('a model with one changed leaf, with the profile of the unchanged one', () =>
    refused((path) => writeFileSync(`${path}/model.onnx`, changeOneLeaf(readFileSync(`${path}/model.onnx`))), /profile-model-mismatch/));

  it('a file that is no ONNX model', () => refused((path) => writeFileSync(`${path}/model.onnx`, 'not a model at all'), /onnx|model-/));

  it('a model file that ends in the middle', () =>
    refused((path) => writeFileSync(`${path}/model.onnx`, readFileSync(`${path}/model.onnx`).subarray(0, 90_000)), /onnx|model-/));

  it('a profile of another desk’s model', () =>
    refused((path) => {
      const profile = JSON.parse(readFileSync(`${path}/profile.json`, 'utf8')) as { model: { sha256: string } };
      profile.model.sha256 = 'ab'.repeat(32);
      writeFileSync(`${path}/profile.json`, JSON.stringify(profile));
    }, /profile-/));

  it('rows without a column that the model needs', () =>
    refused((path) => {
      writeCsv(`${path}/rows.csv`, readCsv(`${path}/rows.csv`).map(({ savings_balance: _gone, ...row }) => row));
    }, /missing-column.*savings_balance|savings_balance.*missing-column/s));

  it('a worker script that does not arrive', async () => {
    const desk = await serve('apps/loan-desk/serve.mjs', ['--port', '0']);
    started.push(desk);
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
    const page = await context.newPage();
    await page.route(/worker[^/]*\.js/, (route) => route.abort());
    await page.goto(desk.url);
    await expectErrorState(page, /worker/);
    await context.close();
  });
});

describe('what the server refuses, in one line', () => {
  const serveOnce = (...args: string[]) => run('apps/loan-desk/serve.mjs', args);

  it('a folder without a file that a desk needs', async () => {
    const desk = copyOfLoanDesk();
    copies.push(desk);
    const { rmSync } = await import('node:fs');
    rmSync(`${desk.path}/rows.csv`);
    const { code, stderr } = await serveOnce('--desk', desk.path, '--port', '0');
    expect([code, stderr.trim().split('\n').length]).toEqual([2, 1]);
    expect(stderr).toMatch(/rows\.csv is missing/);
  });

  it('a folder without a profile, saying how to make one', async () => {
    const desk = copyOfLoanDesk();
    copies.push(desk);
    const { rmSync } = await import('node:fs');
    rmSync(`${desk.path}/profile.json`);
    const { code, stderr } = await serveOnce('--desk', desk.path, '--port', '0');
    expect(code).toBe(2);
    expect(stderr).toMatch(/profile\.json is missing.*candor profile/);
  });

  it('a folder that is not there, a port that is none, an option it does not know', async () => {
    expect(await serveOnce('--desk', '/nowhere/at/all')).toMatchObject({ code: 2, stderr: expect.stringContaining('there is no such folder') });
    expect(await serveOnce('--port', 'four')).toMatchObject({ code: 2, stderr: expect.stringContaining('--port four is no port') });
    expect(await serveOnce('--dsek', 'x')).toMatchObject({ code: 2, stderr: expect.stringContaining('usage:') });
  });
});

it('only the four files of a desk folder leave it, under a policy without eval', async () => {
  const folder = copyOfLoanDesk((path) => writeFileSync(`${path}/train.csv`, 'secret\n1\n'));
  copies.push(folder);
  const desk = await serve('apps/loan-desk/serve.mjs', ['--port', '0', '--desk', folder.path]);
  started.push(desk);
  for (const path of ['desk/train.csv', 'desk/..%2ftrain.csv', 'desk/candor.config.json', 'desk/', 'desk/constructor']) {
    expect([path, (await fetch(`${desk.url}${path}`)).status]).toEqual([path, 404]);
  }
  const types = { 'desk/model.onnx': 'application/octet-stream', 'desk/profile.json': 'application/json', 'desk/rows.csv': 'text/csv', 'desk/desk.json': 'application/json', '': 'text/html' };
  for (const [path, type] of Object.entries(types)) {
    const response = await fetch(`${desk.url}${path}`);
    expect([path, response.status, response.headers.get('content-type')?.split(';')[0]]).toEqual([path, 200, type]);
    const policy = response.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("script-src 'self';");
    expect(policy).not.toMatch(/unsafe/);
  }
});

it('two desks can be served at once, and each ends when it is told to', async () => {
  const first = await serve('apps/loan-desk/serve.mjs', ['--port', '4391']);
  const second = await serve('apps/loan-desk/serve.mjs', ['--port', '4391']);
  expect(second.url).not.toBe(first.url);
  await Promise.all([first.stop('SIGTERM'), second.stop('SIGINT')]);
  expect([first.process.exitCode, second.process.exitCode]).toEqual([0, 0]);
  await expect(fetch(first.url)).rejects.toThrow();
});
