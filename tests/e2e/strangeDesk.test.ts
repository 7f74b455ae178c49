import type { Browser } from 'playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { explainByCommand } from './support/command.js';
import { launch, openDesk, shownExplanation, spoken, accessibleLines } from './support/deskPage.js';
import type { TemporaryDesk } from './support/desks.js';
import { serveDesk, type Served } from './support/processes.js';
import { COLUMNS, configOf, strangeDesk } from './support/strangeDesk.js';

let folder: TemporaryDesk;
let browser: Browser;
let desk: Served;

beforeAll(async () => {
  folder = await strangeDesk();
  [browser, desk] = await Promise.all([launch(), serveDesk('--desk', folder.path)]);
});
afterAll(async () => {
  await browser.close();
  await desk.stop();
  folder.remove();
});

it('the drafted config names the columns of a nameless matrix, the outcome and where a case comes from', () => {
  expect(configOf(folder)).toMatchObject({ inputs: COLUMNS, outcome: { column: 'kind of cable' }, context: { segments: ['site'] } });
});

it('a desk with odd names, three classes and a nameless matrix opens, and says what the command says', async () => {
  const command = await explainByCommand(folder.path);
  const { page, errors } = await openDesk(browser, desk.url);
  for (let row = 0; row < 6; row++) {
    await page.locator(`nav li:nth-child(${row + 1}) a`).click();
    const explanation = await shownExplanation(page, `C-${row}`);
    expect(Math.abs(explanation.prediction.value - command[row]!.prediction)).toBeLessThanOrEqual(1e-9);
    expect(explanation.features.map(({ name }) => name)).toEqual(COLUMNS);
    expect(Object.values(command[row]!.values)).toHaveLength(COLUMNS.length);
    expect(explanation.attribution.values).toEqual(COLUMNS.map((name) => expect.closeTo(command[row]!.values[name]!, 9)));
  }
  const said = spoken(await accessibleLines(page, 'region', /C-5/));
  expect(said).toMatch(/^Recommendation: class \d /);
  expect(said, 'a name made by an exporter is not read out').not.toContain('ONNX');
  expect(await page.locator('.field').count()).toBe(COLUMNS.length + 1);
  expect(await page.locator('b:text-is("weight")').count(), 'names are text, not markup').toBe(0);
  expect(errors).toEqual([]);
  await page.context().close();
});

it('a value under an odd name is edited, explained again, and put back', async () => {
  const { page, errors } = await openDesk(browser, desk.url);
  await page.locator('nav li:nth-child(1) a').click();
  const before = await shownExplanation(page, 'C-0');
  const field = page.locator('[data-column="__proto__"] input');
  await field.fill('9.75');
  await expect.poll(async () => (await shownExplanation(page, 'C-0')).features[2]!.value).toBe(9.75);
  await page.locator('[data-column="__proto__"] button').click();
  await expect.poll(async () => (await shownExplanation(page, 'C-0')).prediction.value).toBe(before.prediction.value);
  expect(errors).toEqual([]);
  await page.context().close();
});
