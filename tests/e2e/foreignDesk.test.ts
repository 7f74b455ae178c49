import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { accessibleLines, launch, openDesk, shownExplanation, spoken } from './support/deskPage.js';
import { explainByCommand } from './support/command.js';
import { readCsv, writeCsv } from './support/desks.js';
import { root, serveDesk, type Served } from './support/processes.js';

const claims = `${root}demo/claims-desk`;
let folder: string;
let browser: Browser;
let desk: Served;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'candor-foreign-'));
  for (const file of ['model.onnx', 'profile.json']) copyFileSync(join(claims, file), join(folder, file));
  writeCsv(join(folder, 'rows.csv'), [...readCsv(join(claims, 'test.csv')).slice(0, 4), ...readCsv(join(claims, 'context-fleet.csv')).slice(0, 2)]);
  writeFileSync(join(folder, 'desk.json'), JSON.stringify({ title: 'Claims', columns: ['vehicle_value', 'fuel'], labels: { fuel: 'Fuel' } }));
  [browser, desk] = await Promise.all([launch(), serveDesk('--desk', folder)]);
});
afterAll(async () => {
  await browser.close();
  await desk.stop();
  rmSync(folder, { recursive: true, force: true });
});

it('a folder of another trade is a desk with a title and two columns', async () => {
  const command = await explainByCommand(folder);
  const { page, errors } = await openDesk(browser, desk.url);
  await expect.poll(() => page.title()).toBe('Claims');
  for (let row = 0; row < 6; row++) {
    await page.locator(`nav li:nth-child(${row + 1}) a`).click();
    const explanation = await shownExplanation(page, `row ${row}`);
    expect(Math.abs(explanation.prediction.value - command[row]!.prediction)).toBeLessThanOrEqual(1e-9);
    expect(explanation.context?.support).toBe(row < 4 ? 'seen' : 'unseen');
    expect(await page.locator('.field').count()).toBe(12);
  }
  // Named by the profile, where the desk is silent; the desk's own name wins.
  expect(await page.getByLabel('Speed at impact').count()).toBe(1);
  expect(await page.getByRole('combobox', { name: 'Fuel' }).count()).toBe(1);
  expect(spoken(await accessibleLines(page, 'region', /row 5/))).toMatch(/This case is from Fleet/);
  expect(errors).toEqual([]);
  await page.context().close();
});
