import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Explanation } from '../explanation/explanation.js';
import { ar } from './catalogs/ar.js';
import { de } from './catalogs/de.js';
import { en } from './catalogs/en.js';
import { accented, bidi } from './catalogs/pseudo.js';
import { narrate } from './narrate.js';
import type { Narrative, Sentence } from './narrative.js';
import { arbitraryExplanation } from './testing/arbitraryExplanation.js';
import { rentAbout, rentExplanation, repairAbout, repairExplanation } from './testing/examples.js';
import { numbersIn } from './testing/numbersIn.js';

const share = fc.integer({ min: 0, max: 100_000 }).map((k) => k / 100_000);
const amount = fc.integer({ min: 100, max: 100_000_000 }).map((k) => k / 100);
const values = fc.array(fc.integer({ min: -100_000, max: 100_000 }).map((k) => k / 100), { minLength: 3, maxLength: 3 });

describe.each([{ locale: 'en-GB', catalog: en }, { locale: 'de', catalog: de }, { locale: 'ar', catalog: ar }, { locale: 'en-XA', catalog: accented }, { locale: 'ar-XB', catalog: bidi }])('in $locale, over 1,000 cases', (options) => {
  const read = (sentence: Sentence | null) => numbersIn(sentence ?? [], options.locale);
  const near = (shown: number | undefined, real: number, within: number) => expect(Math.abs(shown! - real)).toBeLessThanOrEqual(within + 1e-9);

  it('the likelihood is the checked rate, and the sureness its range and limit', () => {
    fc.assert(fc.property(share, share, share, fc.integer({ min: 1, max: 199 }).map((k) => k / 200), fc.constantFrom('very' as const, 'fairly' as const, 'somewhat' as const, 'close-call' as const), (value, a, b, limit, word) => {
      const [lower, upper] = [Math.min(a, b), Math.max(a, b)];
      const about = { ...rentAbout, decision: { cutoffs: [{ below: limit, outcome: { id: 'accept' } }, { outcome: { id: 'refuse' } }] } };
      const told = narrate({
        ...rentExplanation,
        prediction: { ...rentExplanation.prediction, value: (limit + 1) / 2 },
        likelihood: { ...rentExplanation.likelihood!, value, lower, upper },
        sureness: { kind: 'cut-off', value: 0.9, word, n: 100 },
      }, about, options);
      const [base, count] = read(told.likelihood);
      expect(base).toBe(100);
      near(count, value * 100, value > 0.995 || value < 0.005 ? 1 : 0.5);
      const said = read(told.sureness.sentence);
      const [low, high, cut] = word === 'close-call' ? said : [said[2], said[3], said[0]];
      near(cut, limit * 100, 0);
      near(low, lower * 100, 0.5);
      near(high, upper * 100, 0.5);
    }), { numRuns: 1000 });
  });

  it('an amount is its band, to three digits, and each reason the size of its own attribution', () => {
    fc.assert(fc.property(amount, amount, values, fc.constantFrom(0.05, 0.1, 0.2), (a, b, phi, alpha) => {
      const [lower, upper] = [Math.min(a, b), Math.max(a, b)];
      const value = repairExplanation.attribution.baseValue + phi.reduce((sum, x) => sum + x, 0);
      const explanation: Explanation = {
        ...repairExplanation, band: { alpha, lower, upper, measuredOn: 'all' },
        prediction: { ...repairExplanation.prediction, value }, attribution: { ...repairExplanation.attribution, values: phi },
      };
      const told = narrate(explanation, repairAbout, options);
      const [low, high, count, base] = read(told.likelihood);
      near(low, lower, lower * 0.005);
      near(high, upper, upper * 0.005);
      expect([count, base]).toEqual([Math.round((1 - alpha) * 20), 20]);
      for (const { sentence, index } of told.reasons) {
        const [used, by, ...more] = read(sentence);
        near(used, Number(explanation.features[index]!.value), 0);
        near(by, Math.abs(phi[index]!), Math.max(Math.abs(phi[index]!) * 0.005, 0.005));
        expect(more).toEqual([]);
      }
    }), { numRuns: 1000 });
  });
});

const plain: typeof rentAbout = { ...rentAbout, presentation: { ...rentAbout.presentation, formats: {}, units: {}, values: {} } };
const sentencesOf = (told: Narrative): Sentence[] => [
  told.recommendation.headline, ...told.notices.flatMap(({ sentences }) => sentences),
  ...[told.likelihood, told.sureness.sentence, told.empty].filter((sentence) => sentence !== null),
  ...told.factors.flatMap(({ sentence, details }) => [sentence, ...details.map(({ text }) => text)]), ...told.ties,
];
// A sentence of the host may hold any digit, written as the host wrote it.
const ours = (sentence: Sentence) => sentence.map((part) => (part.role === 'label' || part.role === 'value' || part.role === 'context' ? { text: '|' } : part));

it.each([['de', de], ['ar', ar], ['en-XA', accented], ['ar-XB', bidi]] as const)('%s and English tell the same numbers, order, strength and words of sureness, over 1,000 cases', (locale, catalog) => {
  const comparable = ({ reasons, opposing, range, sureness, notices }: Narrative) => ({
    reasons: reasons.map(({ feature, rank, strength, direction }) => [feature, rank, strength, direction]),
    opposing: opposing?.feature, word: sureness.word, range: range && [range.lower, range.upper, range.limit], notices: notices.map(({ kind, level }) => [kind, level]),
  });
  let numbers = 0;
  fc.assert(fc.property(arbitraryExplanation, (explanation) => {
    const [theirs, english] = [narrate(explanation, plain, { locale, catalog }), narrate(explanation, plain, { locale: 'en', catalog: en })];
    expect(comparable(theirs)).toEqual(comparable(english));
    const told = sentencesOf(english).map((sentence) => numbersIn(ours(sentence), 'en'));
    expect(sentencesOf(theirs).map((sentence) => numbersIn(ours(sentence), locale))).toEqual(told);
    numbers += told.flat().length;
  }), { numRuns: 1000, endOnFailure: true });
  expect(numbers).toBeGreaterThan(5_000);
});
