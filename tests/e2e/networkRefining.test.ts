import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launch, openDesk, shownExplanation } from './support/deskPage.js';
import type { TemporaryDesk } from './support/desks.js';
import { recordTasks } from './support/mainThread.js';
import { serveDesk, type Served } from './support/processes.js';
import { wideDesk } from './support/wideDesk.js';

let browser: Browser;
let files: TemporaryDesk;
let desk: Served;

beforeAll(async () => {
  [browser, files] = await Promise.all([launch(), wideDesk()]);
  desk = await serveDesk('--desk', files.path);
});
afterAll(async () => {
  await browser.close();
  await desk.stop();
  files.remove();
});

it('while a network of 30 features is explained and refined, no task of the main thread takes over 50 ms, and the panel shows what it has', async () => {
  const { page } = await openDesk(browser, desk.url);
  await shownExplanation(page, 'R-0');
  const seen = await watchPanel(page);
  const tasks = await recordTasks(page);
  const field = page.getByRole('textbox', { name: /^Gauge 1\b/ });
  for (const typed of ['0.1', '0.9', '0.5']) {
    await field.fill(typed);
    await expect.poll(async () => (await shownExplanation(page, 'R-0')).features[1]!.value, { timeout: 20_000 }).toBe(Number(typed));
  }
  const recorded = await tasks.stop();
  expect(recorded.length).toBeGreaterThan(100);
  expect(recorded.filter(({ ms }) => ms > 50)).toEqual([]);
  expect(await seen()).toEqual(expect.arrayContaining(['refining', 'ready']));
  await page.context().close();
});

/** Every state the panel goes through from here on. */
async function watchPanel(page: Page): Promise<() => Promise<string[]>> {
  const states = await page.evaluateHandle(() => {
    const seen: string[] = [];
    const note = () => seen.push(document.querySelector('.candor-panel')?.getAttribute('data-state') ?? '');
    new MutationObserver(note).observe(document.body, { subtree: true, attributes: true, attributeFilter: ['data-state'] });
    return seen;
  });
  return () => states.jsonValue();
}
