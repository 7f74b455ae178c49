import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launch, openCase, openDesk, shownExplanation, spoken, type ShownExplanation } from './support/deskPage.js';
import { explainByCommand, type ExplainedRow } from './support/command.js';
import { copyOfLoanDesk, LOAN_DESK, loanRows, writeCsv } from './support/desks.js';
import { serveDesk, type Served } from './support/processes.js';

const TOLERANCE = 1e-9;
let browser: Browser;
let desk: Served;
/** What the command says of the forty applications as they stand. */
let asTheyStand: ExplainedRow[];

beforeAll(async () => {
  [browser, desk, asTheyStand] = await Promise.all([launch(), serveDesk(), explainByCommand(LOAN_DESK)]);
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

/** Where a panel and the command differ, one line each; empty when they agree. */
function differences(panel: ShownExplanation, command: ExplainedRow): string[] {
  const numbers = pairs(panel, command).filter(([, left, right]) => {
    if (left === undefined || left === null || right === undefined || right === null) return (left ?? null) !== (right ?? null);
    return !(Math.abs(left - right) <= TOLERANCE);
  });
  const words: [string, unknown, unknown][] = [
    ['sureness word', panel.sureness?.word, command.sureness?.word],
    ['unusual level', panel.unusual?.level, command.unusual?.level],
    ['context key', panel.context?.key, command.context?.key],
    ['context support', panel.context?.support, command.context?.support],
  ];
  const other = words.filter(([, left, right]) => (left ?? null) !== (right ?? null));
  return [...numbers, ...other].map(([name, left, right]) => `${panel.case.id} ${name}: panel ${String(left)}, command ${String(right)}`);
}

/** The columns that the form marks as named in the main reasons. */
const markedColumns = (page: Page) => page.locator('.field:has(.mark)').evaluateAll((fields) => fields.map((field) => field.getAttribute('data-column')));
/** The main reasons as they stand in the panel. */
const reasonTexts = (page: Page) => page.locator('.candor-panel [data-part="reason"] [data-part="sentence"]').allTextContents();

it('the panel shows the command’s numbers for all forty applications', async () => {
  const rows = loanRows();
  expect(rows).toHaveLength(40);
  expect(asTheyStand).toHaveLength(40);
  expect(new Set(rows.map((row) => `${row['region']} ${row['quarter']!.slice(0, 4) === '2026' ? 'later' : ''}`)).size).toBe(5);
  const { page } = await openDesk(browser, desk.url);
  for (const [i, row] of rows.entries()) {
    await openCase(page, row['reference']!);
    expect(differences(await shownExplanation(page, row['reference']!), asTheyStand[i]!)).toEqual([]);
  }
  await page.context().close();
});

it('editing income changes reasons and likelihood to what the command says for that row', async () => {
  const at = loanRows().findIndex((one) => one['applicant'] === 'Edith Vance');
  const row = loanRows()[at]!;
  const edited = { ...row, annual_income: '12150' };
  const folder = copyOfLoanDesk((path) => writeCsv(`${path}/rows.csv`, [edited]));
  const before = asTheyStand[at];
  const [after] = await explainByCommand(folder.path);
  folder.remove();
  expect(after!.likelihood!.value).not.toBe(before!.likelihood!.value);

  const { page } = await openDesk(browser, desk.url);
  await openCase(page, row['reference']!);
  const first = await shownExplanation(page, row['reference']!);
  expect(differences(first, before!)).toEqual([]);
  const [reasonsBefore, likelihoodBefore] = [await reasonTexts(page), spoken([`StaticText: ${await page.locator('[data-part="likelihood"]').textContent()}`])];

  expect(reasonsBefore.length).toBeGreaterThanOrEqual(3);
  await page.getByRole('textbox', { name: 'Yearly income' }).fill('12,150');
  await expect.poll(async () => (await shownExplanation(page, row['reference']!)).prediction.value).not.toBe(first.prediction.value);
  expect(differences(await shownExplanation(page, row['reference']!), after!)).toEqual([]);
  const likelihoodAfter = spoken([`StaticText: ${await page.locator('[data-part="likelihood"]').textContent()}`]);
  expect(likelihoodAfter).not.toBe(likelihoodBefore);
  expect(likelihoodAfter).toContain(String(Math.round(100 * after!.likelihood!.value)));
  const byWeight = Object.entries(after!.values).toSorted(([, a], [, b]) => Math.abs(b) - Math.abs(a)).slice(0, 3).map(([name]) => name);
  expect((await markedColumns(page)).toSorted()).toEqual(byWeight.toSorted());
  expect(await reasonTexts(page)).not.toEqual(reasonsBefore);

  await page.getByRole('button', { name: 'Undo: Yearly income' }).click();
  await expect.poll(async () => (await shownExplanation(page, row['reference']!)).prediction.value).toBe(first.prediction.value);
  await page.context().close();
});

it('a text where a number belongs is named beside the field, kept, and changes no explanation', async () => {
  const [row, other] = loanRows();
  const { page } = await openDesk(browser, desk.url);
  await openCase(page, row!['reference']!);
  const first = await shownExplanation(page, row!['reference']!);
  const income = page.getByRole('textbox', { name: 'Yearly income' });
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
  await income.fill(String(Number(row!['annual_income'])));
  await page.locator('[data-held="false"]').waitFor();
  expect(differences(await shownExplanation(page, row!['reference']!), asTheyStand[0]!)).toEqual([]);
  await page.context().close();
});
