import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Browser } from 'playwright';
import { candor } from './support/command.js';
import { launch } from './support/deskPage.js';
import { LOAN_DESK } from './support/desks.js';

let browser: Browser;
const folder = mkdtempSync(join(tmpdir(), 'candor-export-'));
beforeAll(async () => {
  browser = await launch();
});
afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
});

it('an exported page is styled within its own policy, prints on numbered, tagged pages and asks for nothing', async () => {
  const file = join(folder, 'case.html');
  const { code, stderr } = await candor('explain', '--model', `${LOAN_DESK}/model.onnx`, '--profile', `${LOAN_DESK}/profile.json`, '--rows', `${LOAN_DESK}/rows.csv`, '--limit', '1', '--export', file, '--audience', 'auditor');
  expect(code, stderr).toBe(0);
  const page = await browser.newPage();
  const told: string[] = [];
  const asked: string[] = [];
  page.on('console', (message) => told.push(message.text()));
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(pathToFileURL(file).href);
  expect(await page.locator('table').evaluate((table) => getComputedStyle(table).borderCollapse)).toBe('collapse');
  const refused = await page.evaluate(() => {
    document.body.insertAdjacentHTML('beforeend', '<p id="late" style="color: rgb(1, 2, 3)">late</p>');
    return getComputedStyle(document.querySelector('#late')!).color;
  });
  expect(refused, 'its policy lets no other style in').not.toBe('rgb(1, 2, 3)');
  expect(told.filter((text) => !text.includes('style'))).toEqual([]);
  expect(asked).toEqual([pathToFileURL(file).href]);

  await page.reload();
  const pdf = (await page.pdf({ tagged: true, preferCSSPageSize: true })).toString('latin1');
  expect(pdf).toContain('/StructTreeRoot');
  expect(pdf.match(/\/Type\s*\/Page\b/gu)!.length).toBeGreaterThan(1);
  expect(await page.evaluate(() => [...document.styleSheets[0]!.cssRules].map(({ cssText }) => cssText).join(''))).toMatch(/@page[\s\S]*counter\(page\)[\s\S]*counter\(pages\)/u);
});
