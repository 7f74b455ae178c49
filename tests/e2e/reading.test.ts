import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessibleLines, launch, openCase, openDesk, shownExplanation, spoken } from './support/deskPage.js';
import { copyOfLoanDesk, LOAN_DESK, loanRows, readCsv, writeCsv, type TemporaryDesk } from './support/desks.js';
import { candor } from './support/command.js';
import { serveDesk, type Served } from './support/processes.js';

let browser: Browser;
const started: Served[] = [];
const copies: TemporaryDesk[] = [];

const open = async (...args: string[]) => {
  const desk = await serveDesk(...args);
  started.push(desk);
  return desk.url;
};
const copy = (change: (path: string) => void) => {
  const desk = copyOfLoanDesk(change);
  copies.push(desk);
  return desk.path;
};
const referenceOf = (region: string, quarter: RegExp) => loanRows().find((row) => row['region'] === region && quarter.test(row['quarter']!))!['reference']!;

/** A desk whose profile had rows of the third region in its calibration data, and others in the data it is checked with. */
async function calibratedThere(calibrating: number, checking: number): Promise<string> {
  const folder = copy(() => {});
  const config = JSON.parse(readFileSync(`${LOAN_DESK}/candor.config.json`, 'utf8')) as object;
  const there = readCsv(`${LOAN_DESK}/context-saltcoast.csv`);
  writeCsv(`${folder}/calibration.csv`, [...readCsv(`${LOAN_DESK}/calibration.csv`), ...there.slice(0, calibrating)]);
  writeCsv(`${folder}/check.csv`, [...readCsv(`${LOAN_DESK}/test.csv`), ...there.slice(calibrating, calibrating + checking)]);
  copyFileSync(`${LOAN_DESK}/train.csv`, `${folder}/train.csv`);
  writeFileSync(`${folder}/candor.config.json`, JSON.stringify({ ...config, data: { train: 'train.csv', calibration: 'calibration.csv', check: 'check.csv' } }));
  const { code, stderr } = await candor('profile', '--model', `${folder}/model.onnx`, '--config', `${folder}/candor.config.json`, '--out', `${folder}/profile.json`);
  if (code !== 0) throw new Error(`candor profile ended with ${code}: ${stderr}`);
  return folder;
}

/** The panel of one case as a screen reader gets it, and the part that says how likely and how sure. */
async function readPanel(url: string, reference: string) {
  const { page, errors } = await openDesk(browser, url);
  await openCase(page, reference);
  const explanation = await shownExplanation(page, reference);
  const lines = await accessibleLines(page, 'region', new RegExp(reference));
  const sureness = spoken((await page.locator('[data-part="sureness"] [data-part="sentence"]').allTextContents()).map((text) => `StaticText: ${text}`));
  const bands = await page.locator('.candor-panel [data-part="range-band"], .candor-panel [role="meter"]').count();
  expect(errors).toEqual([]);
  await page.context().close();
  return { lines, text: spoken(lines), sureness, bands, explanation };
}

beforeAll(async () => {
  browser = await launch();
});
afterAll(async () => {
  await browser.close();
  await Promise.all(started.map((desk) => desk.stop()));
  for (const desk of copies) desk.remove();
});

describe('the panel, read from the accessibility tree', () => {
  it('answers all five questions for a case from where the model was checked', async () => {
    const { text, lines, sureness, explanation } = await readPanel(await open(), referenceOf('Northmoor', /^2024/));
    expect(text).toMatch(/Recommendation: (approve|decline)/);
    expect(text).toMatch(/Of 100 checked cases scored like this, about \d+/);
    expect(sureness).toMatch(/(Very|Fairly|Somewhat) sure|Close call/);
    expect(sureness).toMatch(/\d/);
    expect(lines.filter((line) => line.startsWith('button: ') && /pushed|counted/.test(line)).length).toBeGreaterThanOrEqual(3);
    for (const choice of ['Agree', 'Disagree', 'Not sure', 'Ask a person']) expect(lines).toContain(`button: ${choice}`);
    expect(explanation.context).toMatchObject({ support: 'seen' });
  });

  it('says where a case comes from that the model never saw, and gives no sureness digits there', async () => {
    const { text, sureness, bands, explanation } = await readPanel(await open(), referenceOf('Saltcoast', /./));
    expect(text).toContain('This model learned from');
    expect(text).toMatch(/This case is from Saltcoast/);
    expect(sureness).toContain('can’t say how sure');
    expect(sureness).not.toMatch(/\d/);
    expect(bands).toBe(0);
    expect(explanation).toMatchObject({ sureness: null, context: { key: 'Saltcoast', support: 'unseen' } });
  });

  it('treats a region nobody ever named the same way', async () => {
    const reference = referenceOf('Northmoor', /^2024/);
    const folder = copy((path) => {
      writeCsv(`${path}/rows.csv`, readCsv(`${path}/rows.csv`).map((row) => (row['reference'] === reference ? { ...row, region: 'Quillhaven' } : row)));
    });
    const { text, sureness, bands, explanation } = await readPanel(await open('--desk', folder), reference);
    expect(text).toMatch(/This case is from Quillhaven/);
    expect(sureness).toContain('can’t say how sure');
    expect(sureness).not.toMatch(/\d/);
    expect(bands).toBe(0);
    expect(explanation).toMatchObject({ sureness: null, context: { key: 'Quillhaven', support: 'unseen' } });
  });

  it('gives digits there once the profile was calibrated with rows from there', async () => {
    const { sureness, explanation } = await readPanel(await open('--desk', await calibratedThere(1000, 0)), referenceOf('Saltcoast', /./));
    expect(explanation.context).toMatchObject({ key: 'Saltcoast', support: 'seen' });
    expect(explanation.sureness).not.toBeNull();
    expect(sureness).toMatch(/\d/);
  });

  it('takes them back where rows from there also show that the model ranks badly', async () => {
    const { sureness, explanation } = await readPanel(await open('--desk', await calibratedThere(1000, 500)), referenceOf('Saltcoast', /./));
    expect(explanation).toMatchObject({ sureness: null, context: { key: 'Saltcoast', support: 'seen', status: 'failed' } });
    expect(sureness).not.toMatch(/\d/);
  });
});
