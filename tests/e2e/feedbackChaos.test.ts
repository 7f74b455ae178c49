import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { FeedbackDraft } from '@candor/core/feedback';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mulberry32 } from '../../benchmarks/feedback/chaos.mjs';
import { startFaultyProxy } from '../../benchmarks/feedback/faultyProxy.mjs';
import { judgeKept } from '../../benchmarks/feedback/judgeKept.mjs';
import { openServiceHost, tokenFor } from '../../benchmarks/feedback/serviceProcess.mjs';
import { startBrowser, type KillableBrowser } from './support/killableBrowser.js';
import { servePage } from './support/servedPage.js';

const TABS = 3;
const PREDICTIONS = 6;
const SPEED = 60; // the outbox's pauses are that much shorter
const DAY = 86_400_000;

let served: Awaited<ReturnType<typeof servePage>>;
beforeAll(async () => {
  served = await servePage('chaos', {});
});
afterAll(() => served.close());

describe.each([
  { kind: 'pglite', steps: 70, seed: 11 },
  { kind: 'postgres', steps: 110, seed: 12 },
] as const)('three tabs of one officer and a service on $kind', ({ kind, steps, seed }) => {
  it('lose, double and reorder nothing while tabs, the browser and the service are killed and the network fails', async () => {
    const random = mulberry32(seed);
    const profile = mkdtempSync(join(tmpdir(), 'candor-chaos-'));
    const host = await openServiceHost(kind, { origin: new URL(served.url).origin });
    await host.start();
    const proxy = await startFaultyProxy(host.url, random, { origin: new URL(served.url).origin, times: 2 });
    const officer = `endpoint=${proxy.url}/v1/events&token=${tokenFor('orchard', 'officer', 'ida')}&speed=${SPEED}`;
    const address = () => `${served.url}#${officer}&skew=${Math.round((random() - 0.5) * 2 * DAY)}`;
    let browser: KillableBrowser | undefined;
    try {
      browser = await startBrowser(profile, address());
      let tabs = await openTabs(browser, address);
      /** What the page has said is kept, and its place. */
      const said = new Map<string, number>();
      const met = { tabs: 0, browser: 0, service: 0, offline: 0, refused: 0 };
      let restarted: Promise<void> = Promise.resolve();

      for (let n = 0; n < steps; n++) {
        const at = Math.floor(random() * TABS);
        if (n === Math.floor(steps / 3)) {
          await host.kill();
          met.service++;
          restarted = wait(300).then(() => host.start());
        } else if (n === Math.floor((steps * 2) / 3)) {
          await browser.kill();
          met.browser++;
          browser = await startBrowser(profile, address());
          tabs = await openTabs(browser, address);
        } else if (n % 10 === 7) {
          // It dies while it speaks: nobody was told that these words are kept.
          void speak(tabs[at]!, n).catch(() => {});
          await crash(tabs[at]!);
          met.tabs++;
          tabs[at] = await openTab(browser, address());
        } else if (n % 12 === 5) {
          await tabs[at]!.context().setOffline(true);
          said.set(...await speak(tabs[at]!, n));
          met.offline++;
          await tabs[at]!.context().setOffline(false);
        } else {
          said.set(...await speak(tabs[at]!, n));
        }
        if (n % 15 === 14) met.refused += await sayAgainWhatWasRefused(tabs[0]!, said);
      }
      await restarted;
      await expect.poll(async () => {
        met.refused += await sayAgainWhatWasRefused(tabs[0]!, said);
        return [...new Set((await standing(tabs[0]!)).map(({ state }) => state))];
      }, { timeout: 60_000, interval: 250 }).toEqual(['sent']);

      const receipts = (await standing(tabs[1]!)).map(({ words }) => words);
      await browser.kill();
      browser = undefined;
      await host.kill();
      await host.start();
      const counts = await judgeKept(host.url, [...said].map(([words, place]) => ({ words, place })), 'orchard');
      expect(counts).toEqual({ kept: receipts.length, lost: 0, doubled: 0, outOfOrder: 0, auditProblems: 0 });
      expect(said.size).toBeGreaterThan(steps * 0.7);
      expect(met).toMatchObject({ browser: 1, service: 1 });
      expect(Math.min(met.tabs, met.offline)).toBeGreaterThan(4);
      expect(Object.values(proxy.happened).reduce((sum, times) => sum + times, 0)).toBeGreaterThan(steps / 4);
    } finally {
      await browser?.kill();
      proxy.close();
      await host.close();
      rmSync(profile, { recursive: true, force: true });
    }
  }, 240_000);
});

async function openTabs(browser: KillableBrowser, address: () => string): Promise<Page[]> {
  const others = await Promise.all(Array.from({ length: TABS - 1 }, () => openTab(browser, address())));
  await ready(browser.page);
  return [browser.page, ...others];
}

async function openTab(browser: KillableBrowser, address: string): Promise<Page> {
  const page = await browser.page.context().newPage();
  await page.goto(address);
  return ready(page);
}

async function ready(page: Page): Promise<Page> {
  await page.waitForFunction(() => window.say !== undefined);
  return page;
}

/** Its process ends at once; no handler of the page runs. */
async function crash(page: Page): Promise<void> {
  const gone = new Promise<void>((resolve) => { page.once('crash', () => resolve()); });
  const session = await page.context().newCDPSession(page);
  session.send('Page.crash').catch(() => {});
  await gone;
  await page.close();
}

/** Opinions, every seventh a question and every seventh a decision; resolves with the words and their place once they are kept. */
async function speak(page: Page, n: number, words = `ida ${n}`): Promise<[string, number]> {
  const draft: FeedbackDraft = n % 7 === 3 ? { kind: 'escalation', target: 'frost-team', urgency: 'today', question: words }
    : n % 7 === 5 ? { kind: 'decision', outcome: words }
    : { kind: 'opinion', verdict: 'disagree', items: [{ about: 'whole' }], comment: words };
  return [words, await page.evaluate(([what, id]) => window.say!(what, id), [draft, `plot-${n % PREDICTIONS}`] as const)];
}

const standing = (page: Page) => page.evaluate(() => window.standing!());

/** As the officer would: the draft is still there, and goes out as a new answer. */
async function sayAgainWhatWasRefused(page: Page, said: Map<string, number>): Promise<number> {
  const refused = (await standing(page)).filter(({ state }) => state === 'refused');
  for (const { id, words } of refused) {
    await page.evaluate((which) => window.forget!(which), id);
    said.set(...await speak(page, Number(words.split(' ')[1]), words));
  }
  return refused.length;
}
