import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { openCase, shownExplanation } from './support/deskPage.js';
import { loanRows } from './support/desks.js';
import { openServiceHost, tokenFor } from '../../benchmarks/feedback/serviceProcess.mjs';
import { startGateway, type Gateway } from './support/gateway.js';
import { startBrowser, type KillableBrowser } from './support/killableBrowser.js';
import { serveDesk, type Served } from './support/processes.js';

interface Kept {
  reference: string;
  event: { id: string; type: string; subject: string; data: { verdict: string; comment?: string; items: unknown[] } };
}

const [application] = loanRows();
const reference = application!['reference']!;
let folder: string;
let desk: Served;
let tests = 0;
let tenant: string;
let service: Awaited<ReturnType<typeof openServiceHost>>;
let gateway: Gateway;
let browser: KillableBrowser | undefined;

/** What the store holds, read by a process that was started for it. */
async function kept(): Promise<Kept[]> {
  await service.kill();
  await service.start();
  const answer = await fetch(`${service.url}/v1/exports/feedback.ndjson`, { headers: { Authorization: `Bearer ${tokenFor(tenant, 'owner', 'judge')}` } });
  return (await answer.text()).split('\n').filter(Boolean).map((line) => JSON.parse(line) as { reference: string; body: string })
    .map(({ reference: received, body }) => ({ reference: received, event: JSON.parse(body) as Kept['event'] }));
}
const openOutbox = (page: Page) => page.getByRole('button', { name: /^Outbox/ }).click();

beforeAll(async () => {
  service = await openServiceHost('postgres');
  await service.start();
});
afterAll(() => service.close());

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'candor-outbox-'));
  tenant = `desk-${tests++}`;
  gateway = await startGateway(service.url, tokenFor(tenant, 'officer', 'ida'));
  desk = await serveDesk('--endpoint', gateway.url);
});
afterEach(async () => {
  await browser?.kill();
  browser = undefined;
  gateway.close();
  await desk.stop();
  rmSync(folder, { recursive: true, force: true });
});

it('a disagreement outlives a killed service and a killed browser, and is stored exactly once', async () => {
  const profile = join(folder, 'browser');
  await service.kill();
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

  // The first try is kept and answered 500; the second is recognised by its key and answered 200.
  gateway.failNext(500);
  await service.start();
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
  expect(await record.textContent()).toContain(events[0]!.reference);

  await openCase(page, reference);
  await page.locator('[data-part="receipt"]').getByText(events[0]!.reference).waitFor();
});

it('agreeing is one act, and reaches the endpoint that the desk started itself', async () => {
  const own = await serveDesk();
  browser = await startBrowser(join(folder, 'browser'), own.url);
  await openCase(browser.page, reference);
  await shownExplanation(browser.page, reference);
  await browser.page.getByRole('button', { name: 'Agree', exact: true }).click();
  await browser.page.locator('[data-part="receipt"][data-state="sent"]').waitFor();
  const { feedback } = (await (await fetch(`${own.url}desk/desk.json`)).json()) as { feedback: { endpoint: string } };
  const events = (await (await fetch(feedback.endpoint)).json()) as Pick<Kept, 'event'>[];
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
  await expect.poll(() => page.getByRole('button', { name: /^Outbox/ }).textContent(), { timeout: 60_000 }).toMatch(/0/);
  expect(await kept()).toHaveLength(1);
});
