import type { Browser, Page } from 'playwright';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { canonicalJson, sha256 } from '@candor/core/feedback';
import { launch, openCase, openDesk, shownExplanation } from './support/deskPage.js';
import { loanRows } from './support/desks.js';
import { recomputedHashes } from './support/recomputedHash.js';
import { startReviewedDesk, type ReviewedDesk } from './support/reviewedDesk.js';

const [first, second] = loanRows().map((row) => row['reference']!) as [string, string];
/** Each takes some 20 s on two cores that do nothing else, in milliseconds. */
const PATIENCE = 240_000;
let desk: ReviewedDesk;
let browser: Browser;
beforeEach(async () => {
  [desk, browser] = await Promise.all([startReviewedDesk(), launch()]);
});
afterEach(async () => {
  await browser.close();
  await desk.stop();
});

const receiptOf = (page: Page, about: 'answer' | 'question') => page.locator(`[data-part="receipt"][data-about="${about}"]`);
const sent = (page: Page, about: 'answer' | 'question') => receiptOf(page, about).and(page.locator('[data-state="sent"]')).waitFor();

/** Names the strongest reason as wrong, and says how. */
async function dispute(page: Page, comment: string): Promise<void> {
  await page.getByRole('button', { name: 'Disagree' }).click();
  const form = page.locator('form[data-part="disagree"]');
  await form.getByRole('checkbox').first().check();
  await form.getByRole('radio', { name: 'The value is wrong' }).check();
  await form.getByRole('textbox', { name: /In your words/ }).fill(comment);
}

async function ask(page: Page, question: string): Promise<void> {
  await page.getByRole('button', { name: 'Ask a person' }).click();
  const form = page.locator('form[data-part="ask"]');
  await form.getByRole('textbox', { name: /Your question/ }).fill(question);
  await form.getByRole('radio', { name: 'Today' }).check();
  await form.getByRole('button', { name: 'Send', exact: true }).click();
  await sent(page, 'question');
}

describe('the loop of feedback', () => {
  it('an officer disputes a reason and asks, a reviewer takes the case, asks back and answers, and the officer reads it in the panel, where a passed time is said by itself', async () => {
    const { page, errors } = await openDesk(browser, desk.url);
    await page.clock.install();
    await page.reload();
    await openCase(page, first);
    const { features, attribution } = await shownExplanation(page, first);
    await dispute(page, 'The bank moved his account that week.');
    await page.locator('form[data-part="disagree"]').getByRole('button', { name: 'Send', exact: true }).click();
    await sent(page, 'answer');
    await ask(page, 'Does the move of the account count?');

    const review = await (await browser.newContext()).newPage();
    await review.goto(desk.review);
    await review.getByRole('navigation', { name: 'Cases' }).getByRole('link', { name: first }).click();
    await review.getByRole('heading', { level: 1, name: first }).waitFor();
    const asked = review.getByRole('region', { name: 'What is asked' });
    await expect.poll(() => asked.innerText()).toContain('Does the move of the account count?');
    expect(await asked.innerText()).toContain('The value is wrong');
    expect(await asked.innerText()).toContain('The bank moved his account that week.');
    await review.getByText('computed again here, is the one that was sent').waitFor();
    await review.getByRole('button', { name: 'Take this case' }).click();
    await review.getByRole('button', { name: 'Ask for information' }).click();
    await review.getByRole('textbox', { name: 'What do you need to know?' }).fill('Which week was it?');
    await review.getByRole('button', { name: 'Send question' }).click();
    await review.getByRole('heading', { name: 'You asked the officer' }).waitFor();

    // Nobody touches the officer's page: it asks by itself, and its clock runs a minute ahead.
    const receipt = receiptOf(page, 'question');
    const soon = (text: string) => expect.poll(async () => {
      await page.clock.fastForward(60_000);
      return receipt.innerText();
    }, { timeout: 20_000 }).toContain(text);
    await soon('Which week was it?');
    await receipt.locator('form[data-part="note"]').getByRole('textbox').fill('The first of March.');
    await receipt.locator('form[data-part="note"]').getByRole('button', { name: 'Send', exact: true }).click();
    await expect.poll(async () => {
      await review.reload();
      return review.getByRole('region', { name: 'History' }).innerText();
    }, { timeout: 20_000 }).toContain('The first of March.');
    await review.getByRole('radio', { name: 'It is partly changed' }).check();
    await review.getByRole('textbox', { name: 'Answer to the officer' }).fill('Count it as one payment late, not two.');
    await review.getByRole('button', { name: 'Send answer' }).click();
    await review.getByText('Your answer was sent').waitFor();
    await soon('Count it as one payment late, not two.');
    expect(await receipt.locator('[data-part="outcome"]').innerText()).toBe('The recommendation was changed in part.');

    await openCase(page, second);
    await shownExplanation(page, second);
    await ask(page, 'And this one?');
    const late = receiptOf(page, 'question').locator('[data-part="overdue"]');
    expect(await late.innerText()).toBe('');
    await page.clock.fastForward(72 * 3_600_000);
    await expect.poll(() => late.innerText()).not.toBe('');
    expect(errors).toEqual([]);

    await browser.close();
    const { events, cases, auditProblems } = await desk.readStore();
    const strongest = features[attribution.values.reduce((best, value, i, all) => (Math.abs(value) > Math.abs(all[best]!) ? i : best), 0)]!.name;
    expect(events.map(({ type, subject }) => `${type.slice('candor.'.length)} ${subject}`)).toEqual([
      `feedback.submitted.v1 prediction/${first}`, `escalation.requested.v1 prediction/${first}`, `escalation.updated.v1 prediction/${first}`, `escalation.requested.v1 prediction/${second}`,
    ]);
    expect(events[0]!.data).toMatchObject({ verdict: 'disagree', comment: 'The bank moved his account that week.', items: [{ about: 'feature', feature: strongest, claim: 'wrong-value' }] });
    expect(cases.map(({ predictionId, state, outcome }) => [predictionId, state, outcome]).sort()).toEqual([[first, 'resolved', 'partly'], [second, 'submitted', null]].sort());
    expect(cases.find(({ predictionId }) => predictionId === first)!.steps.map(({ act, note }) => [act, note])).toEqual([
      ['receive', 'Does the move of the account count?'], ['take', undefined], ['ask', 'Which week was it?'], ['inform', 'The first of March.'], ['resolve', 'Count it as one payment late, not two.'],
    ]);
    expect(auditProblems).toEqual([]);
    for (const { data: { snapshot, snapshotHash } } of events) {
      expect(snapshot).toBeDefined();
      expect(new Set([snapshotHash, sha256(canonicalJson(snapshot)), ...recomputedHashes(snapshot)])).toEqual(new Set([snapshotHash]));
    }
    expect(events[0]!.data.snapshot!.explanation.attribution.values).toEqual(attribution.values);
  }, PATIENCE);

  it('an officer who disagrees offline in two tabs, closes both and returns has one record and one receipt', async () => {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
    const tabs = await Promise.all([context.newPage(), context.newPage()]);
    for (const page of tabs) {
      await page.goto(desk.url);
      await openCase(page, first);
      await shownExplanation(page, first);
    }
    await context.setOffline(true);
    for (const page of tabs) await dispute(page, 'The bank moved his account that week.');
    // Both presses are made before either tab can have heard of the other.
    await Promise.all(tabs.map((page) => page.locator('form[data-part="disagree"]').getByRole('button', { name: 'Send', exact: true }).evaluate((button: HTMLElement) => button.click())));
    for (const page of tabs) await receiptOf(page, 'answer').waitFor();
    for (const page of tabs) await page.close();
    await context.setOffline(false);

    const page = await context.newPage();
    await page.goto(desk.url);
    await openCase(page, first);
    await sent(page, 'answer');
    expect(await receiptOf(page, 'answer').count()).toBe(1);
    const reference = await receiptOf(page, 'answer').locator('.candor-code').innerText();
    await page.getByRole('button', { name: /^Outbox/ }).click();
    const records = page.locator('[data-part="outbox"] [data-part="record"]');
    await records.first().waitFor();
    expect(await records.count()).toBe(1);
    expect(await records.first().innerText()).toContain(reference);

    const { events, auditProblems } = await desk.readStore();
    expect(events.map(({ type, data }) => [type, data.comment])).toEqual([['candor.feedback.submitted.v1', 'The bank moved his account that week.']]);
    expect(auditProblems).toEqual([]);
  }, PATIENCE);
});
