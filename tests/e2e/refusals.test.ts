import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launch, openCase, openDesk, shownExplanation } from './support/deskPage.js';
import { copyOfLoanDesk, loanRows, readCsv, writeCsv, type TemporaryDesk } from './support/desks.js';
import { changeOneLeaf } from './support/changeOneLeaf.js';
import { run, serveDesk, type Served } from './support/processes.js';
import { seen, WORKS_WITHOUT } from './support/withoutExplanation.js';

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
  const served = await serveDesk('--desk', desk.path);
  started.push(served);
  return served.url;
}

/** Opens a copy of the demo desk, changed by `change`, and reads what the page says then. */
async function openChanged(change: (path: string) => void) {
  const { page, errors } = await openDesk(browser, await serveCopy(change));
  const read = await seen(page);
  await page.context().close();
  return { ...read, errors };
}

describe('what the panel refuses, while the page keeps working', () => {
  it('a model with one changed leaf, with the profile of the unchanged one', async () => {
    const { told, ...rest } = await openChanged((path) => writeFileSync(`${path}/model.onnx`, changeOneLeaf(readFileSync(`${path}/model.onnx`))));
    expect(told).toMatch(/profile-of-another-model/);
    expect(rest).toEqual({ ...WORKS_WITHOUT, errors: [] });
  });

  it('a file that is no ONNX model', async () => {
    const { told, ...rest } = await openChanged((path) => writeFileSync(`${path}/model.onnx`, 'not a model at all'));
    expect(told).toMatch(/onnx/i);
    expect(rest).toEqual({ ...WORKS_WITHOUT, errors: [] });
  });

  it('a model file that ends in the middle', async () => {
    const { told, ...rest } = await openChanged((path) => writeFileSync(`${path}/model.onnx`, readFileSync(`${path}/model.onnx`).subarray(0, 90_000)));
    expect(told).toMatch(/onnx/i);
    expect(rest).toEqual({ ...WORKS_WITHOUT, errors: [] });
  });

  it('a profile that is not one', async () => {
    const { told, ...rest } = await openChanged((path) => writeFileSync(`${path}/profile.json`, '{"format":"something-else"}'));
    expect(told).toMatch(/not-a-profile/);
    expect(rest).toEqual({ ...WORKS_WITHOUT, errors: [] });
  });

  it('rows without a column that the model needs', async () => {
    const { told, ...rest } = await openChanged((path) => {
      writeCsv(`${path}/rows.csv`, readCsv(`${path}/rows.csv`).map(({ savings_balance: _gone, ...row }) => row));
    });
    expect(told).toContain('missing-column');
    expect(told).toContain('savings_balance');
    expect(rest).toEqual({ ...WORKS_WITHOUT, errors: [] });
  });

  it('a row with a text where a number belongs, by line and column; the other rows are explained', async () => {
    const { page } = await openDesk(browser, await serveCopy((path) => {
      writeCsv(`${path}/rows.csv`, readCsv(`${path}/rows.csv`).map((row, i) => (i === 2 ? { ...row, annual_income: 'plenty' } : row)));
    }));
    const rows = loanRows();
    await openCase(page, rows[2]!['reference']!);
    await page.locator('.candor-panel[data-state="error"]').getByText('Details').click();
    expect(await page.locator('.candor-panel').textContent()).toMatch(/rows\.csv, line 4: "annual_income" is "plenty"/);
    await openCase(page, rows[3]!['reference']!);
    expect((await shownExplanation(page, rows[3]!['reference']!)).features).toHaveLength(13);
    await page.context().close();
  });

  it('a worker script that does not arrive', async () => {
    const desk = await serveDesk();
    started.push(desk);
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
    const page = await context.newPage();
    await page.route(/worker[^/]*\.js/, (route) => route.abort());
    await page.goto(desk.url);
    const { told, ...rest } = await seen(page);
    expect(told).toMatch(/worker/);
    expect(rest).toEqual(WORKS_WITHOUT);
    await context.close();
  });
});

const serveOnce = (...args: string[]) => run('apps/loan-desk/serve.mjs', args);

describe('what the server refuses, in one line', () => {
  it('a folder without a file that a desk needs', async () => {
    const desk = copyOfLoanDesk();
    copies.push(desk);
    rmSync(`${desk.path}/rows.csv`);
    const { code, stderr } = await serveOnce('--desk', desk.path, '--port', '0');
    expect([code, stderr.trim().split('\n').length]).toEqual([2, 1]);
    expect(stderr).toMatch(/rows\.csv is missing/);
  });

  it('a folder without a profile, saying how to make one', async () => {
    const desk = copyOfLoanDesk();
    copies.push(desk);
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
  const desk = await serveDesk('--desk', folder.path);
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
  const first = await serveDesk('--port', '4391');
  const second = await serveDesk('--port', '4391');
  expect(second.url).not.toBe(first.url);
  await Promise.all([first.stop('SIGTERM'), second.stop('SIGINT')]);
  expect([first.process.exitCode, second.process.exitCode]).toEqual([0, 0]);
  await expect(fetch(first.url)).rejects.toThrow('fetch failed');
});
