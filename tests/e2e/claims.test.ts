import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessibleLines, launch, openCase, openDesk, shownExplanation, spoken } from './support/deskPage.js';
import { readCsv, type CsvRow } from './support/desks.js';
import { root, serveDesk, type Served } from './support/processes.js';

const rows = readCsv(`${root}demo/claims-desk/rows.csv`);
const { segments } = (JSON.parse(readFileSync(`${root}demo/claims-desk/candor.config.json`, 'utf8')) as { context: { segments: [string] } }).context;
const learntFrom = new Set(readCsv(`${root}demo/claims-desk/train.csv`).map((row) => row[segments[0]]));
const isKnown = (row: CsvRow) => learntFrom.has(row[segments[0]]);

let browser: Browser;
let desk: Served;

beforeAll(async () => {
  [browser, desk] = await Promise.all([launch(), serveDesk()]);
});
afterAll(async () => {
  await browser.close();
  await desk.stop();
});

const claims = async () => {
  const opened = await openDesk(browser, desk.url);
  await opened.page.getByRole('navigation', { name: 'Desks' }).getByRole('link', { name: 'Claims desk' }).click();
  await expect.poll(() => opened.page.title()).toBe('Claims desk');
  return opened;
};
const digits = (text: string) => Number(text.replaceAll(/[^\d]/g, ''));
const partText = async (page: Page, part: string) => ((await page.locator(`.candor-panel [data-part="${part}"]`).first().textContent()) ?? '').replaceAll('\u00a0', ' ');

describe('the claims desk beside the loan desk', () => {
  it('says a range and draws twenty amounts that agree with it, claim for claim', async () => {
    const { page, errors } = await claims();
    let compared = 0;
    for (const row of rows.filter(isKnown).slice(0, 12)) {
      const reference = row['reference']!;
      await openCase(page, reference);
      const { band, prediction, sureness } = await shownExplanation(page, reference);
      if (sureness === null) continue;
      const [low, high, count] = /Likely between (\S+) and (\S+)\. In about (\d+) of 20/.exec(await partText(page, 'likelihood'))!.slice(1).map(digits) as [number, number, number];
      // The sentence rounds to three digits.
      expect(Math.abs(low - band!.lower!)).toBeLessThanOrEqual(5 * 10 ** Math.max(0, String(low).length - 4) + 0.5);
      expect(Math.abs(high - band!.upper!)).toBeLessThanOrEqual(5 * 10 ** Math.max(0, String(high).length - 4) + 0.5);
      expect(await page.locator('.candor-panel [data-part="dot"]').count()).toBe(20);

      // Once open it stays open from claim to claim.
      await page.getByRole('button', { name: 'Show as table', expanded: compared > 0 }).click({ trial: compared > 0 });
      compared++;
      const table = await page.locator('.candor-dots-table tbody tr').evaluateAll((lines) => lines.map((line) => [...line.querySelectorAll('td')].map((cell) => cell.textContent ?? '')));
      const amounts = table.map(([amount]) => digits(amount!));
      expect(amounts).toEqual(band!.quantiles!.map(Math.round));
      const inside = band!.quantiles!.filter((amount) => amount >= band!.lower! && amount <= band!.upper!).length;
      expect(Math.abs(inside - count)).toBeLessThanOrEqual(1);

      const side = prediction.value >= prediction.threshold! ? 'above' : 'below';
      const onSide = table.filter(([, where]) => where === side).length;
      expect(await partText(page, 'count')).toBe(`${onSide} of 20 ${onSide === 1 ? 'is' : 'are'} ${side} the limit.`);
      expect(await page.locator('.candor-panel [data-part="dot"][data-side="beyond"]').count()).toBe(side === 'above' ? onSide : 20 - onSide);
      expect(Math.abs(onSide / 20 - sureness.value)).toBeLessThanOrEqual(0.05 + 1e-9);
    }
    expect(compared).toBeGreaterThan(8);
    expect(errors).toEqual([]);
    await page.context().close();
  });

  it('names the drawing for a screen reader', async () => {
    const { page } = await claims();
    const reference = rows[0]!['reference']!;
    await openCase(page, reference);
    await shownExplanation(page, reference);
    const lines = await accessibleLines(page, 'region', new RegExp(reference));
    expect(lines.join('\n')).toMatch(/image: 20 equally likely amounts, from €[\d,]+ to €[\d,]+\. \d+ of 20 are (above|below) the limit\./);
    await page.context().close();
  });

  it('gives no digit of a range for a line of business that it never saw', async () => {
    const { page } = await claims();
    const unseen = rows.filter((row) => !isKnown(row));
    expect(unseen.length).toBeGreaterThan(5);
    for (const row of unseen.slice(0, 4)) {
      const reference = row['reference']!;
      await openCase(page, reference);
      expect(await shownExplanation(page, reference)).toMatchObject({ band: null, sureness: null, context: { support: 'unseen' } });
      const text = spoken(await accessibleLines(page, 'region', new RegExp(reference)));
      expect(text).toContain(`This case is from ${row[segments[0]]!}`);
      expect(text).toContain('can’t say how sure');
      expect(text).not.toMatch(/Likely (between|above|below)|of 20/);
      expect(await page.locator('.candor-panel [data-part="sureness"]').textContent()).not.toMatch(/\d/);
      expect(await page.locator('.candor-panel [data-part="dotplot"], .candor-panel [data-part="range-band"]').count()).toBe(0);
    }
    await page.context().close();
  });

  it('keeps what was decided at one desk from the other, and one folder has no switch', async () => {
    const { page, errors } = await claims();
    await page.evaluate(() => localStorage.setItem('desk.decisions', JSON.stringify({ x: { choice: 'elsewhere', at: '' } })));
    await page.getByRole('radio').first().check({ force: true });
    await page.getByRole('button', { name: 'Record decision' }).click();
    const keys = await page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('desk.decisions')).toSorted());
    expect(keys).toEqual(['desk.decisions', 'desk.decisions /claims-desk/']);
    expect(errors).toEqual([]);
    await page.context().close();

    const alone = await serveDesk('--desk', `${root}demo/claims-desk`);
    const one = await openDesk(browser, alone.url);
    await expect.poll(() => one.page.title()).toBe('Claims desk');
    expect(await one.page.getByRole('navigation', { name: 'Desks' }).count()).toBe(0);
    await one.page.context().close();
    await alone.stop();
  });
});
