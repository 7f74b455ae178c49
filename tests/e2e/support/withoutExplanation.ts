import type { Page } from 'playwright';
import { loanRows } from './desks.js';

/** What a page without explanation shows and still does. */
export async function seen(page: Page) {
  const panel = page.locator('.candor-panel[data-state="error"]');
  await panel.waitFor();
  await panel.getByText('Details').click();
  const told = (await panel.textContent()) ?? '';
  const numbers = await page.locator('[data-part="reasons"], [data-part="sureness"], [data-part="likelihood"], nav [data-part="outcome"], script[data-explanation-of]').count();

  const [, second] = loanRows();
  await page.getByRole('searchbox').fill(second!['applicant']!);
  await page.locator('nav li a').click();
  await page.getByRole('heading', { level: 1, name: second!['applicant']! }).waitFor();
  await page.getByRole('textbox', { name: 'Yearly income' }).fill('41000');
  await page.getByLabel('Wait', { exact: true }).check();
  await page.getByRole('button', { name: 'Record decision' }).click();
  await page.getByText('Recorded: Wait').waitFor();
  return { told, numbers, found: await page.locator('nav li').count(), typed: await page.getByRole('textbox', { name: 'Yearly income' }).inputValue() };
}

/** Everything but the explanation works, and nothing stands where its numbers would be. */
export const WORKS_WITHOUT = { numbers: 0, found: 1, typed: '41000' };
