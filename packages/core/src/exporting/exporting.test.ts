import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { explanationSchema, type Explanation } from '../explanation/explanation.js';
import type { About } from '../explainer/explainer.js';
import { ar } from '../narrative/catalogs/ar.js';
import { de } from '../narrative/catalogs/de.js';
import { en } from '../narrative/catalogs/en.js';
import { arbitraryAbout, arbitraryExplanation } from '../narrative/testing/arbitraryExplanation.js';
import { feature, rentAbout, rentExplanation, repairAbout, repairExplanation } from '../narrative/testing/examples.js';
import { createExportDocument, explanationHash } from './createExportDocument.js';
import { exportExplanation, exportFormats, type ExportFormat } from './exportExplanation.js';

const here = { locale: 'en-GB', catalog: en, timeZone: 'Europe/Berlin' };
const text = async (format: ExportFormat, explanation = rentExplanation, about: About | null = rentAbout, more: object = {}) =>
  (await exportExplanation(explanation, about, format, { ...here, ...more })).text;
const hiding = (...names: string[]): About => ({ ...rentAbout, presentation: { ...rentAbout.presentation, hidden: names } });
const unusual: Explanation = {
  ...rentExplanation,
  unusual: { p: 0.004, level: 'notice', view: 'edge', facts: [{ kind: 'value', feature: 'deposit', value: 460, typical: { lo: 930, hi: 4930 } }], comparedWith: 1920, group: null },
};
const bare = (html: string) => html.replaceAll(/<style>[\s\S]*?<\/style>/gu, '').replaceAll(/<[^>]*>/gu, ' ');

/** Half a surrogate pair has no bytes, and nothing that holds one has a hash. */
const whole = (word: string) => word.replaceAll(/\p{Cs}/gu, '');

/** Rows of RFC 4180. */
function parseCsv(csv: string): string[][] {
  const rows: string[][] = [];
  for (const [, quoted, plain, end] of csv.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gu)) {
    if (rows.length === 0) rows.push([]);
    rows.at(-1)!.push(quoted?.replaceAll('""', '"') ?? plain!);
    if (end === '\r\n') rows.push([]);
  }
  return rows.slice(0, -1);
}

describe('an export', () => {
  it('names case, model, time with its zone, reader, decision and hash', async () => {
    const told = await text('text', rentExplanation, rentAbout, { audience: 'customer', decision: 'refused' });
    expect(told.split('\n').slice(0, 9)).toEqual([
      'Record of a recommendation', 'Recommendation: refuse', '',
      'Case: R-1', 'Model: Rent Risk 2.1', 'Made: 12 June 2031 at 14:05 (Europe/Berlin)', 'Written for: the person the case is about', 'Decision: refused',
      `Fingerprint (SHA-256): ${explanationHash(rentExplanation)}`,
    ]);
  });

  it('opens every level: reasons with their details, what points the other way, every factor, the model\u2019s role and what was measured', async () => {
    const html = bare(await text('html'));
    for (const said of [
      'Late rents, last 12 months', 'Value used', 'Lower than about', 'All 5 factors, strongest first', 'Length of lease', 'slightly towards refusal',
      'A model made this recommendation. A person decides.', 'Of  331  checked cases', 'worked out exactly',
    ]) expect(html).toContain(said);
    expect(html).not.toContain('Technical record');
  });

  it('gives auditors the record and the numbers, and customers the main elements without the table', async () => {
    const [auditor, customer] = [await text('html', rentExplanation, rentAbout, { audience: 'auditor' }), await text('html', rentExplanation, rentAbout, { audience: 'customer' })];
    const sampled = { ...rentExplanation, attribution: { ...rentExplanation.attribution, standardErrors: [0.001, 0.001, 0.001, 0.001, 0.001], exact: false, engine: 'sample' as const } };
    expect(bare(await text('html', sampled, rentAbout, { audience: 'auditor' })).replaceAll(/\s+/gu, ' ')).toContain('Deposit paid €460 strongly towards refusal +5.0 0.2');
    for (const said of ['Technical record', 'Points', 'Base value', 'Seed']) expect(bare(auditor)).toContain(said);
    expect(bare(customer)).toContain('Main elements of this recommendation');
    for (const not of ['<table', 'Technical record', 'Base value']) expect(customer).not.toContain(not);
  });

  it('draws a page that loads nothing, runs nothing and styles itself by hash', async () => {
    const html = await text('html');
    expect(html).toMatch(/^<!doctype html>\n<html lang="en-GB" dir="ltr">/u);
    expect(html).toMatch(/content="default-src &#39;none&#39;; style-src &#39;sha256-[A-Za-z0-9+/]{43}=&#39;; base-uri &#39;none&#39;; form-action &#39;none&#39;"/u);
    for (const not of [/<script/u, /\sstyle=/u, /\son\w+=/u, /https?:\/\//u, /<(?:button|input|a|details|img|link)\b/u]) expect(html).not.toMatch(not);
    const style = /<style>([\s\S]*)<\/style>/u.exec(html)![1]!;
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(style)));
    expect(html).toContain(`sha256-${btoa(String.fromCharCode(...digest))}`);
    expect(style).toContain('content:"Page " counter(page) " of " counter(pages)');
  });

  it('keeps what is hidden out of every format, for every reader', async () => {
    for (const format of exportFormats) for (const audience of ['officer', 'customer', 'auditor'] as const) {
      const told = await text(format, unusual, hiding('deposit'), { audience });
      expect(told.replaceAll(/[0-9a-f]{64}/gu, ''), `${format} for the ${audience}`).not.toMatch(/460|\b930\b|4,?930/u);
    }
    expect(await text('text', unusual, rentAbout)).toContain('460');
  });

  it('carries in JSON an explanation that the schema takes and whose hash is that of the header', async () => {
    const file = JSON.parse(await text('json', unusual, hiding('deposit'))) as { hash: string; audience: string; explanation: Explanation };
    expect(explanationSchema.safeParse(file.explanation).error).toBeUndefined();
    expect(explanationHash(file.explanation)).toBe(file.hash);
    expect(file.audience).toBe('officer');
  });

  it('says the same numbers in every locale', async () => {
    const numbers = async (locale: string, catalog: typeof en) => {
      const document = createExportDocument(repairExplanation, repairAbout, { locale, catalog: { ...catalog, messages: { ...catalog.messages, ...(await catalog.feedback!()) } }, audience: 'auditor' });
      const rows = document.blocks.find(({ id }) => id === 'factors')!.table!.rows;
      return { hash: document.hash, reasons: document.blocks.flatMap(({ reasons = [] }) => reasons.map(({ rank, direction, length }) => [rank, direction, length])), rows: rows.length };
    };
    expect(await numbers('de', de)).toEqual(await numbers('en', en));
    expect(await numbers('ar', ar)).toEqual(await numbers('en', en));
    const [english, german] = [await text('csv', repairExplanation, repairAbout), await text('csv', repairExplanation, repairAbout, { locale: 'de', catalog: de })].map(parseCsv);
    const columns = ['factor', 'value', 'share', 'points'].map((name) => english![0]!.indexOf(name));
    expect(german!.map((row) => columns.map((c) => row[c]))).toEqual(english!.map((row) => columns.map((c) => row[c])));
  });

  it('reads from right to left where its words do', async () => {
    const html = await text('html', rentExplanation, rentAbout, { locale: 'ar', catalog: ar });
    expect(html).toContain('<html lang="ar" dir="rtl">');
    const toward = /<rect x="([\d.]+)"[^>]*width="([\d.]+)"[^>]*fill="#1b2229"/u.exec(html)!;
    expect(Number(toward[1]) + Number(toward[2])).toBeCloseTo(50, 6);
  });

  it('lets no cell start a formula and keeps every row whole', async () => {
    const evil = ['=1+1', '+1', '-2+3', '@SUM(A1)', '\t=1', ' =1', '\uff1dcmd', '"=1","x"', 'a\r\n=1'];
    const features = evil.map((value, j) => feature(`f${j}`, value));
    const about: About = { ...rentAbout, presentation: { labels: Object.fromEntries(evil.map((label, j) => [`f${j}`, label])) } };
    const explanation: Explanation = { ...rentExplanation, case: { id: '=HYPERLINK("x")' }, features, attribution: { ...rentExplanation.attribution, values: evil.map((_, j) => (j % 2 ? -0.01 : 0.02)) } };
    const rows = parseCsv(await text('csv', explanation, about));
    expect(rows.every(({ length }) => length === rows[0]!.length)).toBe(true);
    expect(rows).toHaveLength(evil.length + 1);
    for (const cell of rows.flat()) if (!/^-?[\d.e-]+$/u.test(cell)) expect(cell).not.toMatch(/^[\s\p{Cc}]*[=+\-@\uff1d\uff0b\uff0d\uff20]/u);
  });

  it('writes whatever hosts and people wrote as text, in every format', async () => {
    const tags = new Set(['html', 'head', 'meta', 'title', 'style', 'body', 'main', 'header', 'p', 'h1', 'h2', 'b', 'bdi', 'em', 'dl', 'div', 'dt', 'dd', 'code', 'svg', 'defs', 'pattern', 'rect', 'path', 'section', 'ol', 'ul', 'li', 'table', 'caption', 'thead', 'tbody', 'tr', 'th', 'td']);
    const hostile = fc.oneof(fc.constantFrom('<script>alert(1)</script>', '</style><img src=x onerror=alert(1)>', '"\' onload=x', '\u202egnp.exe', ']]>', '=cmd|1', '\u0000'), fc.string({ unit: 'binary', maxLength: 20 }));
    await fc.assert(fc.asyncProperty(arbitraryExplanation, arbitraryAbout, hostile, fc.constantFrom('officer' as const, 'customer' as const, 'auditor' as const), async (explanation, about, word, audience) => {
      const told = { ...explanation, case: { ...explanation.case, id: whole(word) }, model: { ...explanation.model, name: 'Model', version: whole(word) } };
      const html = await text('html', told, about, { audience, decision: word });
      for (const [, tag] of html.matchAll(/<\/?([a-z0-9]+)/gu)) expect(tags).toContain(tag);
      expect(html.match(/<style>/gu)).toHaveLength(1);
      expect(html.match(/<\/style/gu)).toHaveLength(1);
      expect(html.slice(html.indexOf('<body'))).not.toMatch(/<[^>]*\s(?:on\w+|style|href|src)=/u);
      await Promise.all((['text', 'json', 'csv'] as const).map((format) => text(format, told, about, { audience })));
    }), { numRuns: 25, seed: 7 });
  });

  it('refuses a format nobody knows and what is no explanation', async () => {
    await expect(text('pdf' as ExportFormat)).rejects.toMatchObject({ code: 'format-unknown', message: expect.stringContaining('html, text, json, csv') });
    await expect(text('toString' as ExportFormat)).rejects.toMatchObject({ code: 'format-unknown' });
    await expect(text('html', null as never)).rejects.toMatchObject({ code: 'explanation-invalid' });
  });

  it('is named after its case and its reader, in letters every file system takes', async () => {
    const named = async (id: string | undefined) => (await exportExplanation({ ...rentExplanation, case: id === undefined ? {} : { id } }, rentAbout, 'csv', here)).name;
    expect(await named('A 2031/7')).toBe('candor-A-2031-7-officer.csv');
    expect(await named('../../etc')).toBe('candor-etc-officer.csv');
    expect(await named(undefined)).toMatch(/^candor-[0-9a-f]{12}-officer\.csv$/u);
  });
});
