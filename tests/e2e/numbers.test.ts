import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launch, openCase, openDesk, shownExplanation, spoken, type ShownExplanation } from './support/deskPage.js';
import { explainByCommand, type ExplainedRow } from './support/command.js';
import { copyOfLoanDesk, LOAN_DESK, loanRows, writeCsv } from './support/desks.js';
import { serve, type Served } from './support/processes.js';

const TOLERANCE = 1e-9;
let browser: Browser;
let desk: Served;

beforeAll(async () => {
  [browser, desk] = await Promise.all([launch(), serve('apps/loan-desk/serve.mjs', ['--port', '0'])]);
});
afterAll(async () => {
  await browser.close();
  await desk.stop();
});

/** Every number of a panel beside the command's, by name. */
function pairs(panel: ShownExplanation, command: ExplainedRow): [name: string, panel: number | null | undefined, command: number | null | undefined][] {
  return [
    ['prediction', panel.prediction.value, command.prediction],
    ['base value', panel.attribution.baseValue, command.baseValue],
    ...panel.features.map(({ name }, j) => [name, panel.attribution.values[j], command.values[name]] as [string, number | undefined, number | undefined]),
    ...(['value', 'lower', 'upper', 'hits', 'n'] as const).map((part) => [`likelihood ${part}`, panel.likelihood?.[part], command.likelihood?.[part]] as [string, number | undefined, number | undefined]),
    ['sureness', panel.sureness?.value, command.sureness?.value],
    ['unusual', panel.unusual?.p, command.unusual?.p],
  ];
}

function expectSame(panel: ShownExplanation, command: ExplainedRow, what: string) {
  for (const [name, left, right] of pairs(panel, command)) {
    if (left === undefined || left === null || right === undefined || right === null) expect([left ?? null, what, name]).toEqual([right ?? null, what, name]);
    else expect(Math.abs(left - right), `${what}: ${name}`).toBeLessThanOrEqual(TOLERANCE);
  }
  expect(panel.sureness?.word ?? null).toBe(command.sureness?.word ?? null);
  expect(panel.unusual?.level ?? null).toBe(command.unusual?.level ?? null);
  expect(panel.context?.key ?? null).toBe(command.context?.key ?? null);
  expect(panel.context?.support ?? null).toBe(command.context?.support ?? null);
}

/** The features that the panel names as its main reasons, in order. */
const namedReasons = (page: Page) => page.locator('.candor-panel ol [data-feature]').evaluateAll((items) => items.map((item) => item.getAttribute('data-feature')));

it('the panel shows the command’s numbers for all forty applications', async () => {
  const command = await explainByCommand(LOAN_DESK);
  const rows = loanRows();
  expect(rows).toHaveLength(40);
  expect(command).toHaveLength(40);
  expect(new Set(rows.map((row) => `${row['region']} ${row['quarter']!.slice(0, 4) === '2026' ? 'later' : ''}`)).size).toBe(5);
  const { page } = await openDesk(browser, desk.url);
  for (const [i, row] of rows.entries()) {
    await openCase(page, row['reference']!);
    expectSame(await shownExplanation(page, row['reference']!), command[i]!, row['reference']!);
  }
  await page.context().close();
});

it('editing income changes reasons and likelihood to what the command says for that row', async () => {
  const row = loanRows()[0]!;
  const edited = { ...row, annual_income: '61250' };
  const folder = copyOfLoanDesk((path) => writeCsv(`${path}/rows.csv`, [edited]));
  const [before] = await explainByCommand(LOAN_DESK);
  const [after] = await explainByCommand(folder.path);
  folder.remove();
  expect(after!.likelihood!.value).not.toBe(before!.likelihood!.value);

  const { page } = await openDesk(browser, desk.url);
  await openCase(page, row['reference']!);
  const first = await shownExplanation(page, row['reference']!);
  expectSame(first, before!, 'before');
  const [reasonsBefore, likelihoodBefore] = [await namedReasons(page), spoken([`StaticText: ${await page.locator('[data-part="likelihood"]').textContent()}`])];

  await page.getByLabel('Yearly income').fill('61,250');
  await expect.poll(async () => (await shownExplanation(page, row['reference']!)).prediction.value).not.toBe(first.prediction.value);
  expectSame(await shownExplanation(page, row['reference']!), after!, 'after');
  const likelihoodAfter = spoken([`StaticText: ${await page.locator('[data-part="likelihood"]').textContent()}`]);
  expect(likelihoodAfter).not.toBe(likelihoodBefore);
  expect(likelihoodAfter).toContain(String(Math.round(100 * after!.likelihood!.value)));
  const byWeight = Object.entries(after!.values).toSorted(([, a], [, b]) => Math.abs(b) - Math.abs(a)).slice(0, 3).map(([name]) => name);
  expect(new Set(await namedReasons(page))).toEqual(new Set(byWeight));
  expect(reasonsBefore).not.toEqual(await namedReasons(page));

  await page.getByRole('button', { name: 'Undo: Yearly income' }).click();
  await expect.poll(async () => (await shownExplanation(page, row['reference']!)).prediction.value).toBe(first.prediction.value);
  await page.context().close();
});

it('a text where a number belongs is named beside the field, kept, and changes no explanation', async () => {
  const [row, other] = loanRows();
  const { page } = await openDesk(browser, desk.url);
  await openCase(page, row!['reference']!);
  const first = await shownExplanation(page, row!['reference']!);
  const income = page.getByLabel('Yearly income');
  await income.fill('30500');
  await expect.poll(async () => (await shownExplanation(page, row!['reference']!)).prediction.value).not.toBe(first.prediction.value);
  const lastGood = await shownExplanation(page, row!['reference']!);

  await income.fill('thirty thousand');
  await page.getByText('Yearly income needs a number').first().waitFor();
  expect(await income.getAttribute('aria-invalid')).toBe('true');
  await page.locator('[data-held="true"]').waitFor();
  expect(await page.locator('.held').textContent()).toMatch(/not for what is typed/);
  expect(await shownExplanation(page, row!['reference']!)).toEqual(lastGood);

  await openCase(page, other!['reference']!);
  await openCase(page, row!['reference']!);
  expect(await income.inputValue()).toBe('thirty thousand');
  await page.reload();
  expect(await income.inputValue()).toBe('thirty thousand');
  await income.fill('23910');
  await page.locator('[data-held="false"]').waitFor();
  expectSame(await shownExplanation(page, row!['reference']!), (await explainByCommand(LOAN_DESK))[0]!, 'typed back');
  await page.context().close();
});
