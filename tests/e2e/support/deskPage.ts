import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright';
import { launchOptions } from '../../../scripts/chromium.mjs';

/** The part of an `Explanation` that the tests compare. */
export interface ShownExplanation {
  case: { id?: string; context?: Record<string, string> };
  prediction: { value: number; threshold?: number; outcome?: string };
  band?: { alpha: number; lower: number | null; upper: number | null; quantiles?: number[] } | null;
  features: { name: string; value: number | string | null }[];
  attribution: { scale: string; baseValue: number; values: number[] };
  likelihood: { value: number; lower: number; upper: number; hits: number; n: number } | null;
  sureness: { value: number; word: string } | null;
  unusual: { p: number; level: string } | null;
  context: { key: string | null; support: string; status: string | null; level: string } | null;
}

export const launch = (): Promise<Browser> => chromium.launch(launchOptions);

export interface OpenPage {
  page: Page;
  /** Errors of the page's own: exceptions, and what the security policy refused. */
  errors: string[];
}

/** A fresh page on the desk, in a profile of its own. */
export async function openDesk(browser: Browser, url: string, options: BrowserContextOptions = {}): Promise<OpenPage> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  const errors = watch(page);
  await page.goto(url);
  return { page, errors };
}

export function watch(page: Page): string[] {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => {
    if (/Content Security Policy|Refused to/.test(message.text())) errors.push(message.text());
  });
  return errors;
}

/** Opens a case by its reference. */
export async function openCase(page: Page, reference: string): Promise<void> {
  await page.locator(`nav a[href="#${reference}"]`).click();
  await page.locator(`[data-case="${reference}"]`).waitFor();
}

/**
 * The explanation the panel shows, from the page's own record of it:
 * `<script type="application/json" data-explanation-of="reference">`, there for as long as the panel shows it.
 */
export async function shownExplanation(page: Page, reference: string): Promise<ShownExplanation> {
  const record = page.locator(`script[data-explanation-of="${reference}"]`);
  await record.waitFor({ state: 'attached' });
  // The panel draws what has come in slices: it is there a moment after the record.
  await page.locator('.candor-panel:not([data-state="loading"])').first().waitFor();
  return JSON.parse((await record.textContent()) ?? '') as ShownExplanation;
}

interface AxNode {
  nodeId: string;
  ignored: boolean;
  role?: { value: string };
  name?: { value: string };
  childIds?: string[];
}

/** What a screen reader gets of one landmark: "role: name" by line, in reading order, from Chromium's own tree. */
export async function accessibleLines(page: Page, role: string, name: RegExp): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  try {
    const { nodes } = (await session.send('Accessibility.getFullAXTree')) as { nodes: AxNode[] };
    const byId = new Map(nodes.map((node) => [node.nodeId, node]));
    const start = nodes.find((node) => !node.ignored && node.role?.value === role && name.test(node.name?.value ?? ''));
    if (start === undefined) throw new Error(`no ${role} named ${String(name)} in the accessibility tree`);
    const lines: string[] = [];
    const visit = (node: AxNode) => {
      const text = node.name?.value.trim() ?? '';
      if (!node.ignored && text !== '' && node.role?.value !== 'InlineTextBox') lines.push(`${node.role?.value}: ${text}`);
      for (const id of node.childIds ?? []) {
        const child = byId.get(id);
        if (child) visit(child);
      }
    };
    visit(start);
    return lines;
  } finally {
    await session.detach();
  }
}

/** The running text of those lines. */
export const spoken = (lines: readonly string[]): string =>
  lines.filter((line) => line.startsWith('StaticText: ')).map((line) => line.slice('StaticText: '.length)).join(' ').replaceAll(/[\s\u00a0]+/g, ' ');
