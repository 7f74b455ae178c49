import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Explanation } from '@candor/core';
import { afterAll, describe, expect, it } from 'vitest';
import { createDrawings } from './drawings.js';
import { createExports } from './exports.js';
import { wordsFor, type Words } from './wordsFor.js';

const scratch = mkdtempSync(join(tmpdir(), 'candor-exports-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const explanation: Explanation = {
  version: '1.0',
  model: { sha256: 'b5f0'.repeat(16), name: 'Pump Watch' },
  case: { id: 'P-2081' },
  prediction: { scale: 'value', value: 1546.25 },
  features: [{ name: 'hours', value: 2140.5, state: 'given' }, { name: 'load', value: 0.4, state: 'given' }, { name: 'starts', value: 31, state: 'given' }],
  attribution: { scale: 'value', baseValue: 1200, values: [400.25, -60, 6], gap: 0, engine: 'tree', exact: true, budget: 0, evaluations: 0 },
  band: { alpha: 0.1, lower: 1210.5, upper: 1893.25, measuredOn: 'all' }, likelihood: null, sureness: null, unusual: null, context: null, problems: [],
  provenance: { seed: 0, versions: {}, time: '2031-06-12T22:05:00Z' },
};
const dated: Explanation = { ...explanation, features: [{ name: 'checked', value: '2031-05-12T23:30:00Z', state: 'given' }], attribution: { ...explanation.attribution, values: [346.25] } };
const about = {
  presentation: { formats: { checked: 'date' } }, outcome: { name: 'cost', unit: 'EUR' }, decision: null, context: { segments: [] }, card: {}, disclosure: null,
} as never;

const told: string[] = [];
const io = { stderr: { write: (line: string) => told.push(line) } } as never;
const words = (locale?: string, timeZone?: string) => wordsFor({ locale, 'time-zone': timeZone }, io);

async function exported(name: string, options: Words, of = explanation): Promise<string> {
  await (await createExports(join(scratch, name), about, { ...options, audience: 'auditor' })).write(of, 0);
  return readFileSync(join(scratch, name), 'utf8');
}

async function drawn(name: string, options: Words): Promise<string> {
  await (await createDrawings(join(scratch, name), about, options)).draw(explanation, 0);
  return readFileSync(join(scratch, name), 'utf8');
}

describe('explain --locale', () => {
  it('is English by default, in UTC', async () => {
    const text = await exported('default.txt', await words());
    expect(text).toContain('Record of a recommendation\n');
    expect(text).toContain('Made: June 12, 2031 at 10:05 PM (UTC)');
  });

  it('writes an Arabic page from right to left, and says so', async () => {
    const html = await exported('ar.html', await words('ar'));
    expect(html).toMatch(/^<!doctype html>\n<html lang="ar" dir="rtl">/u);
    expect(html).toContain('سجل توصية');
    expect(html).not.toContain('Record of a recommendation');
    expect(await exported('de.html', await words('de-AT'))).toMatch(/<html lang="de-AT" dir="ltr">/u);
    expect(await exported('bidi.html', await words('ar-XB'))).toMatch(/<html lang="ar-XB" dir="rtl">/u);
  });

  it('gives the same numbers in every language', async () => {
    const [english, german, arabic] = await Promise.all(['en-GB', 'de', 'ar-EG'].map(async (locale) => numbersIn(bodyOf(await exported(`${locale}.txt`, await words(locale))))));
    expect(english).toEqual(expect.arrayContaining(['2141', '400', '154625', '12105', '189325']));
    expect(german).toEqual(english);
    expect(arabic).toEqual(english);
    const cells = await Promise.all(['en', 'ar'].map(async (locale) => (await exported(`${locale}.csv`, await words(locale))).match(/-?\d+(?:\.\d+)?/gu)));
    expect(cells[1]).toEqual(cells[0]);
  });

  it('words the drawing too, and turns it around', async () => {
    const [english, arabic] = [await drawn('en.svg', await words()), await drawn('ar.svg', await words('ar'))];
    expect(english).toContain('Base value');
    expect(arabic).toMatch(/direction="rtl"|direction:rtl/u);
    expect(arabic).not.toContain('Base value');
    expect(arabic).toContain('القيمة');
  });

  it('notes words that no native speaker has read, once', async () => {
    told.length = 0;
    await words('de-CH');
    await words('en-GB');
    expect(told).toEqual(['note: the words of de are a draft: no native speaker has read them\n']);
  });

  it.each(['fr', 'de_AT', '', 'toString', 'x-candor'])('refuses %j, and names the languages there are', async (locale) => {
    await expect(words(locale)).rejects.toMatchObject({ code: 'bad-flag-value', message: expect.stringMatching(/^--locale takes en, de, ar, en-XA, ar-XB.*; got "/u) });
  });
});

describe('explain --time-zone', () => {
  it('tells times by that clock, and names it', async () => {
    const text = await exported('riyadh.txt', await words('en-GB', 'Asia/Riyadh'), dated);
    expect(text).toContain('Made: 13 June 2031 at 01:05 (Asia/Riyadh)');
    expect(text).toContain('13 May 2031');
    expect(await exported('utc.txt', await words('en-GB'), dated)).toContain('12 May 2031');
  });

  it('has a drawing say when it was made', async () => {
    expect(await drawn('when.svg', await words('en-GB', 'Asia/Riyadh'))).toContain('01:05');
    expect(await drawn('never.svg', await words('en-GB'))).not.toMatch(/\d\d:\d\d/u);
  });

  it.each(['Mars/Olympus', 'Berlin', '', '../etc'])('refuses %j, with a name that would do', async (zone) => {
    await expect(words('en', zone)).rejects.toMatchObject({ code: 'bad-flag-value', message: expect.stringMatching(/^--time-zone takes an IANA name, as Europe\/Berlin.*; got "/u) });
  });
});

/** What follows the header, whose dates are written in each country's own order. */
const bodyOf = (text: string): string => text.split('\n\n').slice(2).join('\n');

/** Runs of digits of any script, without the marks that group and part them. */
const numbersIn = (text: string): string[] =>
  (text.match(/\p{Nd}(?:[\p{Nd}.,\u066b\u066c\u00a0\u202f]*\p{Nd})?/gu) ?? []).map((number) =>
    [...number].filter((char) => /\p{Nd}/u.test(char)).map((digit) => (digit.codePointAt(0)! & 0xff80) === 0x0600 ? String(digit.codePointAt(0)! & 0xf) : digit).join(''));
