import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'playwright';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openCase, shownExplanation } from './support/deskPage.js';
import { loanRows } from './support/desks.js';
import { startBrowser, type KillableBrowser } from './support/killableBrowser.js';
import { serveDesk, serveEndpoint, type Served } from './support/processes.js';

interface Kept {
  receipt: { reference: string };
  event: { id: string; type: string; subject: string; data: { verdict: string; comment?: string; items: unknown[] } };
}

const [application] = loanRows();
const reference = application!['reference']!;
let folder: string;
let desk: Served;
let endpoint: Served;
let browser: KillableBrowser | undefined;

const startEndpoint = (port: string, ...args: string[]) => serveEndpoint('--port', port, '--store', join(folder, 'events.ndjson'), ...args);
const portOf = (url: string) => new URL(url).port;
const kept = async () => (await (await fetch(endpoint.url)).json()) as Kept[];
const openOutbox = (page: Page) => page.getByRole('button', { name: /^Outbox/ }).click();

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'candor-outbox-'));
  endpoint = await startEndpoint('0');
  desk = await serveDesk('--endpoint', endpoint.url);
});
afterEach(async () => {
  await browser?.kill();
  browser = undefined;
  await Promise.all([desk.stop(), endpoint.stop()]);
  rmSync(folder, { recursive: true, force: true });
});

it('a disagreement outlives a stopped endpoint and a killed browser, and is stored exactly once', async () => {
  const profile = join(folder, 'browser');
  await endpoint.stop('SIGKILL');
  const first = await startBrowser(profile, desk.url);
  await openCase(first.page, reference);
  await shownExplanation(first.page, reference);
  await first.page.getByRole('button', { name: 'Disagree' }).click();
  await first.page.getByRole('textbox', { name: /words/i }).fill('The bank moved his account that week.');
  await first.page.getByRole('button', { name: 'Send', exact: true }).click();
  // The receipt stands only once the answer is on the disk.
  await first.page.locator('[data-part="receipt"]').waitFor();
  await first.kill();

  browser = await startBrowser(profile, desk.url);
  const { page } = browser;
  await openOutbox(page);
  const record = page.locator('[data-part="outbox"] [data-part="record"]');
  await record.waitFor();
  expect(await record.count()).toBe(1);
  expect(await record.textContent()).toContain(reference);
  expect(await record.getAttribute('data-state')).toBe('waiting');

  // Keeps the first try and answers 500; the second is recognised by its key and answered 200.
  endpoint = await startEndpoint(portOf(endpoint.url), '--fail', '500');
  await expect.poll(() => record.getAttribute('data-state'), { timeout: 60_000 }).toBe('sent');
  await wait(1500);
  const events = await kept();
  expect(events).toHaveLength(1);
  expect(events[0]!.event).toMatchObject({
    type: 'candor.feedback.submitted.v1',
    subject: `prediction/${reference}`,
    data: { verdict: 'disagree', comment: 'The bank moved his account that week.' },
  });
  expect(JSON.stringify(events[0]!.event), 'no input value leaves the page').not.toContain(String(Number(application!['annual_income'])));
  expect(await record.textContent()).toContain(events[0]!.receipt.reference);

  await openCase(page, reference);
  await page.locator('[data-part="receipt"]').getByText(events[0]!.receipt.reference).waitFor();
});

it('agreeing is one act, and reaches the endpoint that the desk started itself', async () => {
  const own = await serveDesk();
  browser = await startBrowser(join(folder, 'browser'), own.url);
  await openCase(browser.page, reference);
  await shownExplanation(browser.page, reference);
  await browser.page.getByRole('button', { name: 'Agree', exact: true }).click();
  await browser.page.locator('[data-part="receipt"][data-state="sent"]').waitFor();
  const { feedback } = (await (await fetch(`${own.url}desk/desk.json`)).json()) as { feedback: { endpoint: string } };
  const events = (await (await fetch(feedback.endpoint)).json()) as Kept[];
  expect(events.map(({ event }) => [event.subject, event.data.verdict])).toEqual([[`prediction/${reference}`, 'agree']]);
  await own.stop();
  await expect(fetch(feedback.endpoint)).rejects.toThrow('fetch failed');
});

it('answers given while offline wait, are counted, and leave when the line is back', async () => {
  browser = await startBrowser(join(folder, 'browser'), desk.url);
  const { page } = browser;
  await shownExplanation(page, reference);
  await page.context().setOffline(true);
  await page.getByRole('button', { name: 'Not sure' }).click();
  await page.locator('[data-part="receipt"]').waitFor();
  expect(await page.getByRole('button', { name: /^Outbox/ }).textContent()).toMatch(/1/);
  expect(await kept()).toEqual([]);
  await page.context().setOffline(false);
  await expect.poll(async () => (await kept()).length, { timeout: 60_000 }).toBe(1);
  await expect.poll(() => page.getByRole('button', { name: /^Outbox/ }).textContent()).toMatch(/0/);
});
