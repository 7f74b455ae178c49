import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchOptions } from '../../scripts/chromium.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const sirv = createRequire(new URL('../../apps/loan-desk/package.json', import.meta.url))('sirv') as (folder: string, options: { maxAge: number }) => Parameters<typeof createServer>[1];

interface Entry {
  id: string;
  type: 'docs' | 'story';
  title: string;
  tags: string[];
}

const folder = mkdtempSync(join(tmpdir(), 'candor-storybook-'));
let said: string;
let entries: Entry[];
let server: Server;
let browser: Browser;

beforeAll(async () => {
  const { status, stdout, stderr } = spawnSync('npx', ['--no-install', 'storybook', 'build', '-o', folder, '--quiet'], { cwd: root, encoding: 'utf8', env: { ...process.env, NO_COLOR: '1', CI: '1' } });
  said = `${stdout}\n${stderr}`;
  if (status !== 0) throw new Error(`Storybook could not be built:\n${said.slice(-4000)}`);
  entries = Object.values((JSON.parse(readFileSync(join(folder, 'index.json'), 'utf8')) as { entries: Record<string, Entry> }).entries);
  server = createServer(sirv(folder, { maxAge: 3600 }));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  browser = await chromium.launch(launchOptions);
}, 240_000);

afterAll(async () => {
  await browser?.close();
  server?.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('Storybook, built', () => {
  it('builds without a warning', () => {
    // Its own signs for a warning and for an error; npm's about its settings are no part of the build.
    expect(said.split('\n').filter((line) => /^\s*(?:▲|■|🚨)|\bWARN\b|DeprecationWarning/u.test(line))).toEqual([]);
  });

  it('has the pages of the specification, in its order', () => {
    const tops = [...new Set(entries.map(({ title }) => title.split('/')[0]!.replace(/ \(hand-made\)$/u, '')))];
    const wanted = ['Start here', 'Principles', 'Words', 'Tokens', 'Foundations', 'Components', 'Patterns', 'Feedback flows', 'Accessibility', 'Embedding', 'Changelog'];
    expect(tops).toEqual(wanted);
  });

  it('every component is stable, beta or experimental, and has a page of its own', () => {
    const components = new Map<string, Entry[]>();
    for (const entry of entries) {
      const [top, name] = entry.title.split('/');
      if (top === 'Components') components.set(name!, [...(components.get(name!) ?? []), entry]);
    }
    expect(components.size).toBeGreaterThanOrEqual(15);
    for (const [name, own] of components) {
      expect(own.filter(({ type, title }) => type === 'docs' && title === `Components/${name}`), name).toHaveLength(1);
      for (const { id, tags } of own) expect(tags.filter((tag) => ['stable', 'beta', 'experimental'].includes(tag)), id).toHaveLength(1);
    }
  });

  it('every page of the guide opens without an error, a warning or a sideways scroll, and component pages have every section', async () => {
    const pages = entries.filter(({ type }) => type === 'docs');
    expect(pages.length).toBeGreaterThan(25);
    const faults: string[] = [];
    const context = await browser.newContext({ viewport: { width: 1024, height: 900 }, reducedMotion: 'reduce' });
    const open = async ({ id, title }: Entry) => {
      const page = await context.newPage();
      const fault = (what: string) => faults.push(`${title}: ${what}`);
      page.on('pageerror', (error) => fault(error.message));
      page.on('console', (message) => { if (['error', 'warning'].includes(message.type()) && !/favicon/u.test(message.location().url)) fault(message.text()); });
      await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/iframe.html?viewMode=docs&id=${id}`);
      await page.locator('#storybook-docs h1').first().waitFor({ timeout: 30_000 });
      await page.waitForFunction(() => document.querySelectorAll('.sb-story').length === document.querySelectorAll('.sb-story .story-page').length, undefined, { timeout: 30_000 });
      const { wide, heads, raw } = await page.evaluate(() => ({
        wide: document.documentElement.scrollWidth > document.documentElement.clientWidth,
        raw: [...document.querySelectorAll('#storybook-docs p')].some((text) => text.textContent?.startsWith('|')),
        heads: [...document.querySelectorAll('#storybook-docs h2')].map((head) => head.textContent?.trim()),
      }));
      if (wide) fault('scrolls sideways');
      if (raw) fault('shows a table as text');
      if (title.startsWith('Components/')) {
        for (const section of ['Anatomy', 'Playground', 'Features', 'States', 'Examples', 'Do and don’t', 'Accessibility', 'API']) if (!heads.includes(section)) fault(`lacks ${section}`);
      }
      await page.close();
    };
    const waiting = [...pages];
    const tab = async () => { for (let next = waiting.shift(); next; next = waiting.shift()) await open(next); };
    await Promise.all([tab(), tab(), tab()]);
    expect(faults).toEqual([]);
  }, 240_000);

  it('the toolbar reaches a story by its address', async () => {
    const page = await browser.newPage();
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/iframe.html?viewMode=story&id=components-badge--playground&globals=theme:dark;density:compact;width:320;locale:de;contrast:more`);
    const host = page.locator('.story-page');
    await host.waitFor();
    expect(await host.evaluate((element: HTMLElement) => ({ ...element.dataset, lang: element.lang, width: (element.querySelector('.story-place') as HTMLElement).dataset['width'] })))
      .toEqual({ candorTheme: 'dark', candorContrast: 'more', candorDensity: 'compact', lang: 'de', width: '320' });
    await page.close();
  });
});
