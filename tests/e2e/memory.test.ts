import { readFileSync } from 'node:fs';
import type { Browser, CDPSession } from 'playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launch } from './support/deskPage.js';
import { root } from './support/processes.js';
import { ofDesk, ofFixture } from './support/questions.js';
import { servePage } from './support/servedPage.js';

const asked = [
  { ...ofDesk('loan-desk', 1), name: 'trees', options: {} },
  { ...ofFixture('breast-cancer-torch-logit', 1), name: 'a network', options: { engine: 'sample', budget: 64 } },
];
let browser: Browser;
let served: { url: string; close(): void };

beforeAll(async () => {
  const paths = asked.flatMap((questions) => ['modelUrl', 'profileUrl'].flatMap((key) => (questions as Record<string, unknown>)[key] ?? [])) as string[];
  const files = Object.fromEntries(paths.map((path) => [path, readFileSync(root + path.slice(1))]));
  [browser, served] = await Promise.all([launch(), servePage('lives', { ...files, '/questions.json': JSON.stringify(asked) })]);
});
afterAll(async () => {
  await browser.close();
  served.close();
});

it('a hundred explainers come and go in a page and leave its heap as it was, and no worker', async () => {
  const page = await browser.newPage();
  await page.goto(served.url);
  await page.waitForFunction(() => window.live !== undefined);
  const session = await page.context().newCDPSession(page);
  const live = async (trees: number, networks: number) => {
    for (const [name, times] of [['trees', trees], ['a network', networks]] as const) {
      expect(await page.evaluate(([of, n]) => window.live!(of, n), [name, times] as const)).toBe(times);
    }
  };
  await live(8, 2);
  const before = await heap(session);
  await live(92, 4); // a network's 14 MB of WebAssembly take their time
  const after = await heap(session);
  expect(page.workers()).toHaveLength(0);
  expect(after - before).toBeLessThan(500_000);
});

/** Bytes of the page's own heap and of its buffers once what is unreachable is gone. */
async function heap(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize, backingStorageSize = 0 } = (await session.send('Runtime.getHeapUsage')) as { usedSize: number; backingStorageSize?: number };
  return usedSize + backingStorageSize;
}
