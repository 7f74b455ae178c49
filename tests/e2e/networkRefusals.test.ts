import type { Browser, Page, Route } from 'playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launch, shownExplanation } from './support/deskPage.js';
import { loanRows } from './support/desks.js';
import { root, serveDesk, type Served } from './support/processes.js';
import { seen, WORKS_WITHOUT } from './support/withoutExplanation.js';

const WASM = '**/*.wasm';
const WORKER = /\/assets\/worker-[^/]+\.js$/;
let browser: Browser;
let desk: Served;

beforeAll(async () => {
  [browser, desk] = await Promise.all([launch(), serveDesk('--desk', `${root}demo/network-desk`)]);
});
afterAll(async () => {
  await browser.close();
  await desk.stop();
});

/** As a host's server answers that forgot to allow WebAssembly to the worker. */
async function withoutWebAssembly(route: Route): Promise<void> {
  const response = await route.fetch();
  const headers = response.headers();
  await route.fulfill({ response, headers: { ...headers, 'content-security-policy': headers['content-security-policy']!.replace(" 'wasm-unsafe-eval'", '') } });
}

it.each<[string, string | RegExp, (route: Route) => Promise<void>, RegExp]>([
  ['is not there', WASM, (route) => route.fulfill({ status: 404, contentType: 'text/plain', body: 'There is nothing here.' }), /serve ort-wasm-simd-threaded\.wasm/],
  ['is a web page, as an application of one page answers', WASM, (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Desk</title>' }), /serve ort-wasm-simd-threaded\.wasm/],
  ['cannot be reached', WASM, (route) => route.abort(), /serve ort-wasm-simd-threaded\.wasm/],
  ['is forbidden by the policy of the worker\u2019s script', WORKER, withoutWebAssembly, /add 'wasm-unsafe-eval' to script-src of the policy sent with the worker's script/],
])('a runtime that %s is named with its way out, and everything but the explanation works', async (_, address, refuse, remedy) => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  await page.route(address, refuse);
  await page.goto(desk.url);
  const { told, ...rest } = await seen(page);
  expect(told).toContain('wasm-unavailable');
  expect(told).toMatch(remedy);
  expect(rest).toEqual(WORKS_WITHOUT);

  await page.unroute(address, refuse);
  await retry(page);
  expect((await shownExplanation(page, loanRows()[1]!['reference']!)).attribution.values).toHaveLength(13);
  await context.close();
});

const retry = (page: Page) => page.getByRole('button', { name: 'Try again' }).click();
