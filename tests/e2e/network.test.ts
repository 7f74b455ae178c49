import type { Browser } from 'playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { explainByCommand } from './support/command.js';
import { launch, openCase, openDesk, shownExplanation } from './support/deskPage.js';
import { readCsv } from './support/desks.js';
import { root, serveDesk, type Served } from './support/processes.js';

const DESK = `${root}demo/network-desk`;
let browser: Browser;
let desk: Served;

beforeAll(async () => {
  [browser, desk] = await Promise.all([launch(), serveDesk('--desk', DESK)]);
});
afterAll(async () => {
  await browser.close();
  await desk.stop();
});

it('a network is run and sampled in the page, with the command\u2019s numbers and within its security policy', async () => {
  const command = await explainByCommand(DESK);
  const rows = readCsv(`${DESK}/rows.csv`);
  const { page, errors } = await openDesk(browser, 'about:blank');
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto(desk.url);
  for (const [i, row] of rows.slice(0, 5).entries()) {
    const reference = row['reference']!;
    await openCase(page, reference);
    const { attribution, features, prediction } = await shownExplanation(page, reference);
    const size = Math.max(...Object.values(command[i]!.values).map(Math.abs));
    expect(Math.abs(prediction.value - command[i]!.prediction)).toBeLessThanOrEqual(1e-6);
    // The runtime's kernels decide the last bits of a float32, which the bands then carry.
    features.forEach(({ name }, j) => expect(Math.abs(attribution.values[j]! - command[i]!.values[name]!)).toBeLessThanOrEqual(1e-4 * size));
  }
  expect(asked.some((path) => path.endsWith('.wasm'))).toBe(true);
  expect(errors).toEqual([]);
  await page.context().close();
});
