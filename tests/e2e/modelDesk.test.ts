import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { handmade } from '../../packages/react/src/testing/handmade.js';
import { launchOptions } from '../../scripts/chromium.mjs';
import { run, serveModelDesk } from './support/processes.js';
import { eventAbout, startReviewDesk, type ReviewDesk } from './support/reviewDesk.js';

const { time: _, ...provenance } = handmade.provenance;
const onScreen = { explanation: { ...handmade, provenance }, shown: { sentences: ['Recommendation: inspect', 'Vibration (4.2 mm/s) pushed towards an inspection.'], level: 1, locale: 'en', phase: 'final' } };
const asked = (prediction: string, question: string, snapshot: object | null = null, more: object = {}) =>
  eventAbout(prediction, 'candor.escalation.requested.v1', { escalation: { target: 'watch', urgency: 'today', question, ...more } }, snapshot);

let desk: ReviewDesk;
let browser: Browser;
const complaints: string[] = [];

beforeAll(async () => {
  [desk, browser] = await Promise.all([startReviewDesk(), chromium.launch(launchOptions)]);
});
afterAll(async () => {
  await browser?.close();
  await desk?.stop();
});

async function pageOf(sub: string, role: 'reviewer' | 'owner' = 'reviewer'): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => { if (message.type() === 'error' && !/status of 409|status of 502|ERR_FAILED/.test(message.text())) complaints.push(message.text()); });
  await desk.signIn(page, role, sub);
  return page;
}

const caseAbout = async (page: Page, prediction: string) => {
  await page.getByRole('navigation', { name: 'Cases' }).getByRole('link', { name: prediction }).click();
  await page.getByRole('heading', { level: 1, name: prediction }).waitFor();
};

interface Status { status: string; case: { outcome: string; steps: { act: string; note?: string }[] } }

it('a reviewer takes a case, asks the officer and decides; the officer reads the answer, and the counts hold after the service is started again', async () => {
  const question = asked('P-2081', 'Was the new seal counted?', onScreen);
  await desk.send('ida', eventAbout('P-2081', 'candor.feedback.submitted.v1', {
    verdict: 'disagree', comment: 'The seal is new.',
    items: [{ about: 'feature', feature: 'vibration', claim: 'wrong-value', contribution: 0.048, correction: { value: 2.1, source: 'the log of 2 March' } }, { about: 'missing', what: 'the new seal', where: 'stores' }],
  }, onScreen));
  await desk.send('ida', question);
  await desk.send('ida', asked('P-2082', 'Is this pump known?'));
  const page = await pageOf('ruth');
  await caseAbout(page, 'P-2081');

  await expect.poll(() => page.getByText('computed again here, is the one that was sent').count()).toBe(1);
  const seen = page.getByRole('region', { name: 'What the officer saw' });
  expect(await seen.getByRole('heading', { name: 'Recommendation: inspect' }).count()).toBe(1);
  const dispute = page.getByRole('region', { name: 'What is asked' });
  expect(await dispute.innerText()).toContain('Was the new seal counted?');
  expect((await dispute.getByRole('listitem').allInnerTexts()).map((text) => text.replace(/\s+/g, ' '))).toEqual([
    'Vibration: The value is wrong. It should be 2.1, from the log of 2 March. On screen: Vibration (4.2) clearly pushed towards inspect.',
    'Something is missing: the new seal It can be checked here: stores',
  ]);

  await page.getByRole('button', { name: 'Take this case' }).click();
  await page.getByRole('button', { name: 'Ask for information' }).click();
  await page.getByRole('textbox', { name: 'What do you need to know?' }).fill('When was the seal changed?');
  await page.getByRole('button', { name: 'Send question' }).click();
  await page.getByRole('heading', { name: 'You asked the officer' }).waitFor();
  await desk.send('ida', eventAbout('P-2081', 'candor.escalation.updated.v1', { update: { of: question.id, act: 'inform', note: 'On 1 March.' } }, onScreen));
  await page.reload();
  await page.getByRole('radio', { name: 'It is partly changed' }).check();
  await page.getByRole('textbox', { name: 'Answer to the officer' }).fill('Inspect the bearing, not the seal.');
  await page.getByRole('button', { name: 'Send answer' }).click();
  await page.getByText('Your answer was sent').waitFor();

  await desk.restartService('SIGKILL');
  const status = await desk.ask<Status>('officer', 'ida', `/v1/feedback/${question.id}`);
  expect([status.status, status.case.outcome]).toEqual(['resolved', 'partly']);
  expect(status.case.steps.map(({ act, note }) => [act, note])).toEqual([
    ['receive', 'Was the new seal counted?'], ['take', undefined], ['ask', 'When was the seal changed?'], ['inform', 'On 1 March.'], ['resolve', 'Inspect the bearing, not the seal.'],
  ]);
  const { counts, total } = await desk.ask<{ counts: object; total: number }>('reviewer', 'ruth', '/v1/cases');
  expect([counts, total]).toEqual([{ open: 1, mine: 0, unassigned: 1, overdue: 0 }, 1]);
  await page.reload();
  await expect.poll(() => page.getByRole('radio', { name: 'All 1' }).count()).toBe(1);
  expect(await page.getByRole('region', { name: 'History' }).getByRole('listitem').count()).toBe(6);
});

it('a second reviewer is told who took the case, and keeps what was typed', async () => {
  const question = asked('P-2090', 'Both of you?');
  await desk.send('ida', question);
  const [ruth, ruben] = await Promise.all([pageOf('ruth'), pageOf('ruben')]);
  await Promise.all([caseAbout(ruth, 'P-2090'), caseAbout(ruben, 'P-2090')]);
  await ruth.getByRole('button', { name: 'Hand over' }).click();
  await ruth.getByRole('textbox', { name: 'To whom?' }).fill('night watch');
  await ruth.getByRole('textbox', { name: 'Note for them' }).fill('Please look at the log.');
  await ruben.getByRole('button', { name: 'Take this case' }).click();
  await ruben.getByRole('heading', { name: 'Your answer' }).waitFor();
  await ruth.getByRole('button', { name: 'Hand over' }).last().click();
  await ruth.getByRole('heading', { name: 'ruben took this case' }).waitFor();
  expect(await ruth.getByRole('alert').innerText()).toContain('What you typed is kept.');
  expect((await desk.ask<{ holder: string; target: string }>('reviewer', 'ruth', `/v1/cases/${question.id}`))).toMatchObject({ holder: 'ruben', target: 'watch' });

  await ruben.getByRole('button', { name: 'Give it back' }).click();
  await ruben.getByRole('heading', { name: 'Nobody works on this case' }).waitFor();
  await ruth.reload();
  expect(await ruth.getByRole('textbox', { name: 'Note for them' }).inputValue()).toBe('Please look at the log.');
  await ruth.getByRole('button', { name: 'Hand over' }).last().click();
  await ruth.getByText('The case was handed over.').waitFor();
  expect((await desk.ask<{ target: string }>('reviewer', 'ruth', `/v1/cases/${question.id}`)).target).toBe('night watch');
});

it('an answer whose acknowledgement is lost is sent once, and one that cannot be sent is still there', async () => {
  const question = asked('P-2100', 'Does it arrive?');
  await desk.send('ida', question);
  const page = await pageOf('ruth');
  await caseAbout(page, 'P-2100');
  await page.getByRole('button', { name: 'Take this case' }).click();
  await page.getByRole('radio', { name: 'The recommendation stands' }).check();
  await page.getByRole('textbox', { name: 'Answer to the officer' }).fill('It holds.');
  await page.route('**/acts', (route) => route.abort());
  await page.getByRole('button', { name: 'Send answer' }).click();
  await page.getByRole('heading', { name: 'No answer came from the service' }).waitFor();
  expect(await page.getByRole('textbox', { name: 'Answer to the officer' }).inputValue()).toBe('It holds.');
  await page.unroute('**/acts');
  await page.route('**/acts', async (route) => {
    await route.fetch();
    await route.abort();
  });
  await page.getByRole('button', { name: 'Send answer' }).click();
  await page.getByText('Your answer was sent').waitFor();
  const { steps } = await desk.ask<{ steps: { act: string }[] }>('reviewer', 'ruth', `/v1/cases/${question.id}`);
  expect(steps.map(({ act }) => act)).toEqual(['receive', 'take', 'resolve']);
});

it('keeps the token out of reach of scripts, out of the address, and away from other pages', async () => {
  const page = await pageOf('ruth');
  expect(await page.evaluate(() => [document.cookie, location.hash, JSON.stringify(Object.entries(sessionStorage))].join())).not.toMatch(/eyJ/);
  const [cookie] = await page.context().cookies();
  expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Strict' });
  const token = await desk.tokenOf('reviewer', 'ruth');
  const foreign = await fetch(`${desk.url}session`, { method: 'POST', headers: { Origin: 'https://elsewhere.example', 'Content-Type': 'application/json' }, body: JSON.stringify({ token }) });
  expect(foreign.status).toBe(403);
  const own = await fetch(`${desk.url}session`, { method: 'POST', headers: { Origin: new URL(desk.url).origin, 'Content-Type': 'application/json' }, body: JSON.stringify({ token }) });
  expect([own.status, own.headers.get('content-security-policy')]).toEqual([200, expect.not.stringContaining('unsafe')]);
  const officer = await fetch(`${desk.url}session`, { method: 'POST', headers: { Origin: new URL(desk.url).origin }, body: JSON.stringify({ token: await desk.tokenOf('officer', 'ida') }) });
  expect(officer.status).toBe(403);
  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.getByRole('heading', { name: 'Sign in to review' }).waitFor();
  expect(await page.context().cookies()).toEqual([]);
});

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe holds against the page, and whether it is wider than the window. */
async function faultsOf(page: Page): Promise<string[]> {
  // Not as a script of the page: its policy would refuse that.
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const { axe: checker } = (window as unknown as { axe: { run: (tags: object) => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> } });
    const { violations } = await checker.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] });
    const wide = document.documentElement.scrollWidth > document.documentElement.clientWidth ? ['the page scrolls sideways'] : [];
    return [...violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`)), ...wide];
  });
}

it('axe finds nothing, and nothing is wider than the page: wide and at 320 px, light, dark, in forced colours and from right to left', async () => {
  const question = asked(`P-2110-${'long'.repeat(12)}`, 'Is it readable?', onScreen, { urgency: 'urgent', why: 'x'.repeat(80), contact: 'y'.repeat(60) });
  await desk.send('ida', eventAbout(question.data.prediction.id, 'candor.feedback.submitted.v1', {
    verdict: 'disagree', comment: 'z'.repeat(90), items: [{ about: 'feature', feature: 'vibration', claim: 'wrong-value', correction: { value: 'w'.repeat(70), source: 'v'.repeat(70) } }],
  }, onScreen));
  await desk.send('ida', question);
  const found: string[] = [];
  for (const [width, colorScheme, forcedColors, dir] of [[1280, 'light', 'none', 'ltr'], [320, 'dark', 'none', 'ltr'], [1000, 'light', 'active', 'ltr'], [320, 'light', 'none', 'rtl'], [1280, 'dark', 'none', 'rtl']] as const) {
    const page = await pageOf('ruth');
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme, forcedColors, reducedMotion: 'reduce' });
    await page.evaluate((direction) => { document.documentElement.dir = direction; }, dir);
    const look = async (what: string) => found.push(...(await faultsOf(page)).map((fault) => `${what}, ${width} ${colorScheme} ${forcedColors} ${dir}: ${fault}`));
    await page.getByRole('link', { name: 'P-2110' }).waitFor();
    await look('queue');
    await page.getByRole('link', { name: 'P-2110' }).click();
    await page.locator('.candor-panel [data-part="recommendation"]').waitFor();
    const take = page.getByRole('button', { name: 'Take this case' });
    if (await take.count() > 0) await take.click();
    await page.getByRole('button', { name: 'Send answer' }).click();
    await page.getByRole('button', { name: 'Hand over' }).click();
    await page.getByText('Fingerprint', { exact: true }).click();
    await page.getByText(/The sentences as they were read/).click();
    await look('case');
    // The form that is open is kept with what was typed.
    await page.getByRole('button', { name: 'Cancel' }).click();
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByRole('heading', { name: 'Sign in to review' }).waitFor();
    await look('sign in');
    await page.context().close();
  }
  expect(found).toEqual([]);
});

it('pnpm model-desk starts a service of its own, prints an address that signs a reviewer in, and says in one line what it cannot do', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'candor-own-'));
  const own = await serveModelDesk({ CANDOR_FEEDBACK_FOLDER: folder, PORT: '0' });
  try {
    const page = await (await browser.newContext()).newPage();
    await page.goto(own.url);
    await page.getByText('No case waits for an answer.').waitFor();
    expect(await page.getByText('reviewer, reviewer').count()).toBe(1);
    expect(page.url()).not.toContain('sign-in');
  } finally {
    await own.stop();
    rmSync(folder, { recursive: true, force: true });
  }
  for (const [args, words] of [[['--port', '70000'], '--port 70000 is no port'], [['--service', 'nowhere'], '--service nowhere is no address'], [['--service', 'http://127.0.0.1:9', '--profile', 'package.json'], 'package.json is no profile'], [['--tenannt', 'x'], 'tenannt']] as const) {
    const { code, stdout, stderr } = await run('apps/model-desk/serve.mjs', args);
    expect([code, stdout, stderr.trim().split('\n').length]).toEqual([2, '', 1]);
    expect(stderr).toContain(words);
  }
});

it('nothing of it is said on the console', () => {
  expect(complaints).toEqual([]);
});
