import { narrate, stepWords, type About, type Explanation } from '@candor/core';
import { en } from '@candor/core/locales/en';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pumpAbout, pumpExplanation } from '../testing/pump.js';
import { estimateTextWidth } from '../textWidth.js';
import { caseSvg } from './caseSvg.js';

const options = { locale: 'en', catalog: en };
const drawn = (explanation: Explanation, about: About | null = pumpAbout, { width = 480, analyst = true, dir = 'ltr' as 'ltr' | 'rtl' } = {}) =>
  caseSvg(explanation, { ...narrate(explanation, about, options), dir }, { width, steps: analyst ? stepWords(explanation, about, options) : null });
/** What a reader sees and a screen reader is told, without markup. */
const words = (svg: string) => svg.replaceAll(/<[^>]*>/gu, ' ').replaceAll(/[\u2068\u2069]/gu, '').replaceAll(/\s+/gu, ' ');

describe('caseSvg', () => {
  it('draws recommendation, likelihood, sureness, range, reasons and steps of one case', async () => {
    const svg = drawn(pumpExplanation);
    for (const said of ['Recommendation: inspect', 'about 23 stopped', 'Fairly sure', 'limit 20', 'Main reasons', 'Hours since the last service', 'Base value', 'Model output', '+7.1']) expect(words(svg)).toContain(said);
    await expect(svg).toMatchFileSnapshot('../../snapshots/case.svg');
    expect(words(drawn(pumpExplanation, pumpAbout, { analyst: false }))).not.toContain('Base value');
  });

  it('counts checked cases of a most likely class, and leaves a hole where nothing was measured', async () => {
    const { threshold: _threshold, ...prediction } = pumpExplanation.prediction;
    const byClass: Explanation = { ...pumpExplanation, prediction, likelihood: null, sureness: { kind: 'class', value: 0.85, word: 'fairly', n: 331 } };
    const cells = (svg: string) => svg.match(/height="10" rx="1"/gu)?.length ?? 0;
    expect(cells(drawn(byClass, { ...pumpAbout, decision: null } as unknown as About, { analyst: false }))).toBe(20);
    expect(cells(drawn({ ...byClass, sureness: null }, pumpAbout, { analyst: false }))).toBe(0);
    await expect(drawn(byClass, null, { analyst: false })).toMatchFileSnapshot('../../snapshots/case-class.svg');
  });

  it('writes hostile words as text', () => {
    const evil = '</text><script>alert(1)</script>"&\u0000\ud800';
    const about = { ...pumpAbout, presentation: { ...pumpAbout.presentation, labels: { hours_since_service: evil } } } as About;
    const svg = drawn({ ...pumpExplanation, model: { ...pumpExplanation.model, name: evil } }, about);
    expect(svg).not.toMatch(/<script|<\/text><\/text>|[\ud800-\udbff](?![\udc00-\udfff])/u);
    expect(svg).not.toContain('\u0000');
    expect(svg).toContain('&lt;script&gt;');
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (label) => {
      const named = drawn(pumpExplanation, { ...pumpAbout, presentation: { ...pumpAbout.presentation, labels: { hours_since_service: label } } } as About);
      const tags = named.match(/<\/?[a-z]+/gu)!;
      expect(new Set(tags.map((tag) => tag.replace(/<\/?/u, '')))).toEqual(new Set(['svg', 'title', 'desc', 'defs', 'pattern', 'rect', 'line', 'text', 'tspan', 'circle', 'path']));
    }), { numRuns: 8 });
  });

  it('is mirrored for words that read from right to left', async () => {
    const svg = drawn(pumpExplanation, pumpAbout, { dir: 'rtl' });
    expect(svg).toContain('direction="rtl"');
    await expect(svg).toMatchFileSnapshot('../../snapshots/case-rtl.svg');
  });

  it('keeps every text inside the sheet', () => {
    const label = 'A label of ninety characters that says exactly what was measured, by whom, where and when, ok';
    const about = { ...pumpAbout, presentation: { ...pumpAbout.presentation, labels: { hours_since_service: label, bearing_temperature: 'x'.repeat(10_000) } } } as About;
    for (const width of [280, 480, 900]) {
      const texts = [...drawn(pumpExplanation, about, { width }).matchAll(/<text x="([\d.]+)" y="[\d.]+" font-size="(\d+)"[^>]*?( text-anchor="end")?[^>]*>(.*?)<\/text>/gu)];
      expect(texts.length).toBeGreaterThan(20);
      for (const [, x, size, end, inside] of texts) {
        const length = estimateTextWidth(inside!.replaceAll(/<[^>]*>/gu, '').replaceAll('&amp;', '&'), Number(size)) * 0.9;
        if (!end) expect(Number(x) + length, inside).toBeLessThanOrEqual(width);
      }
    }
  });

  it('says its summary to a screen reader', () => {
    const svg = drawn(pumpExplanation);
    expect(svg).toContain('role="img" aria-labelledby="candor-title candor-description"');
    expect(words(svg.match(/<desc[^>]*>([\s\S]*?)<\/desc>/u)![1]!)).toContain('Main reasons.');
  });

  it('is the same bytes each time', () => {
    expect(drawn(pumpExplanation)).toBe(drawn(pumpExplanation));
  });
});
