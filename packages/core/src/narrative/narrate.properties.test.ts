import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { explanationSchema, type Explanation } from '../explanation/explanation.js';
import { ar } from './catalogs/ar.js';
import { de } from './catalogs/de.js';
import { en } from './catalogs/en.js';
import { narrate } from './narrate.js';
import { sentenceText, type Narrative, type Sentence } from './narrative.js';
import { arbitraryAbout, arbitraryExplanation } from './testing/arbitraryExplanation.js';
import { rentAbout, rentExplanation, repairAbout, repairExplanation } from './testing/examples.js';
import { tell } from './testing/tell.js';
import { problemsOfWording, readingGrade } from './testing/wording.js';

const options = { locale: 'en-GB', catalog: en } as const;
// fc.double picks among doubles, most of which are tiny: half of the numbers come from an even grid.
const share = fc.oneof(fc.double({ min: 0, max: 1, noNaN: true }), fc.integer({ min: 0, max: 100_000 }).map((k) => k / 100_000));
const amount = fc.oneof(fc.double({ min: 1, max: 1e9, noNaN: true }), fc.integer({ min: 100, max: 1_000_000 }).map((k) => k / 100));
const numbersIn = (sentence: Sentence) => [...sentenceText(sentence).matchAll(/\d[\d,]*(?:\.\d+)?/g)].map(([digits]) => Number(digits.replaceAll(',', '')));
const sentencesOf = (told: Narrative): Sentence[] => [
  told.recommendation.headline,
  ...told.notices.flatMap(({ sentences }) => sentences),
  ...[told.recommendation.meta, told.likelihood, told.sureness.sentence, told.empty].filter((sentence) => sentence !== null),
  ...told.factors.flatMap(({ sentence, details }) => [sentence, ...details.map(({ text }) => text)]),
  ...told.ties,
];

/** Weights of one size, that reasons of every strength come up: among doubles of all sizes one outweighs the rest. */
const ofAllStrengths = fc.tuple(arbitraryExplanation, fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 12, maxLength: 12 }), fc.integer({ min: 0, max: 2 }))
  .map(([explanation, weights, error]): Explanation => {
    const values = explanation.features.map((_, j) => weights[j]! / 100);
    return { ...explanation, attribution: { ...explanation.attribution, values, standardErrors: error === 0 ? undefined : values.map(() => (error - 1) / 100), backgroundError: undefined } };
  });

const comparable = ({ reasons, factors, opposing, range, sureness }: Narrative) => ({
  reasons: reasons.map(({ feature, rank, strength, direction }) => [feature, rank, strength, direction]), factors: factors.length,
  opposing: opposing?.feature, word: sureness.word, range: range && [range.lower, range.upper, range.limit, range.min, range.max],
});

// An explanation has so many parts that shrinking one takes minutes; the seed is printed.
it('narrate takes any valid explanation and any words, and never shows a number that is none', () => {
  fc.assert(fc.property(arbitraryExplanation, arbitraryAbout, fc.constantFrom('en', 'de', 'ar-EG', 'hi'), fc.constantFrom('end-user' as const, 'analyst' as const), (explanation, about, locale, audience) => {
    expect(explanationSchema.safeParse(explanation).error).toBeUndefined();
    const told = narrate(explanation, about, { locale, catalog: en, audience, timeZone: 'UTC', now: 0 });
    const text = JSON.stringify({ ...told, range: null, likelihood: told.likelihood });
    expect(text.replaceAll(/:null|:\[null|,null/g, '')).not.toMatch(/NaN|undefined|null|Infinity|∞|object Object/);
    for (const sentence of sentencesOf(told)) {
      expect(sentence.length).toBeGreaterThan(0);
      expect(sentence.every(({ text: part }) => part !== '')).toBe(true);
    }
    const { range, sureness } = told;
    expect(range === null || [range.lower, range.upper, range.value, range.min, range.max].every(Number.isFinite)).toBe(true);
    expect(sureness.word !== null || sureness.sentence === null || !/\d/.test(ours(sureness.sentence))).toBe(true);
  }), { numRuns: 1000, endOnFailure: true });
});

it.each([['en', en], ['de', de], ['ar', ar]] as const)('every sentence in %s keeps the wording rules, whatever the host calls things', (locale, catalog) => {
  const met = new Set<string>();
  fc.assert(fc.property(ofAllStrengths, arbitraryAbout, (explanation, about) => {
    const told = narrate(explanation, about, { locale, catalog });
    for (const sentence of sentencesOf(told)) expect(problemsOfWording(ours(sentence), locale)).toEqual([]);
    for (const { strength, direction, firm } of told.factors) met.add(firm ? `${strength} ${direction}` : 'not firm');
  }), { numRuns: 100, endOnFailure: true });
  expect(met.size).toBe(9);
});

it('what is told of a case needs eight years of school, counted over all its sentences', () => {
  const cases = [tell(rentExplanation, rentAbout), tell(repairExplanation, repairAbout)];
  for (const told of cases) {
    const text = [told.likelihood, told.sureness.sentence, ...told.reasons.map(({ sentence }) => sentence)].filter((sentence) => sentence !== null);
    expect(text.length).toBeGreaterThan(3);
    expect(readingGrade(text.map(ours).join(' '), 'en')).toBeLessThanOrEqual(8);
  }
});

it('the numbers of the likelihood are the checked rate on the base', () => {
  fc.assert(fc.property(share, fc.constantFrom(10 as const, 20 as const, 100 as const), (value, frequencyBase) => {
    const { likelihood } = narrate({ ...rentExplanation, likelihood: { ...rentExplanation.likelihood!, value } }, rentAbout, { ...options, frequencyBase });
    const [base, count] = numbersIn(likelihood!);
    expect(base).toBe(frequencyBase);
    expect(count === 0).toBe(value === 0);
    expect(count === frequencyBase).toBe(value === 1);
    const heldBack = value * frequencyBase < 1 || value * frequencyBase > frequencyBase - 1;
    expect(Math.abs(count! - value * frequencyBase)).toBeLessThanOrEqual(heldBack ? 1 : 0.5);
  }), { numRuns: 1000 });
});

it('the numbers of the sureness sentence are the measured range and stand on its side of the limit', () => {
  fc.assert(fc.property(share, share, fc.integer({ min: 1, max: 199 }).map((k) => k / 200), fc.constantFrom('accept', 'refuse'), fc.constantFrom('very' as const, 'fairly' as const, 'close-call' as const), (a, b, limit, outcome, word) => {
    const [lower, upper] = [Math.min(a, b), Math.max(a, b)];
    const about = { ...rentAbout, decision: { cutoffs: [{ below: limit, outcome: { id: 'accept' } }, { outcome: { id: 'refuse' } }] } };
    const told = narrate({
      ...rentExplanation,
      prediction: { ...rentExplanation.prediction, value: outcome === 'accept' ? limit / 2 : (limit + 1) / 2, outcome },
      likelihood: { ...rentExplanation.likelihood!, lower, upper },
      sureness: { kind: 'cut-off', value: 0.9, word, n: 100 },
    }, about, options);
    const numbers = numbersIn(told.sureness.sentence!);
    const [low, high, said] = word === 'close-call' ? [numbers[0]!, numbers[1]!, numbers[2]!] : [numbers[2]!, numbers[3]!, numbers[0]!];
    expect(said).toBeCloseTo(limit * 100, 9);
    for (const [shown, real] of [[low, lower], [high, upper]] as const) {
      expect(Math.abs(shown - real * 100)).toBeLessThanOrEqual(0.5 + 1e-9);
      expect(Math.abs(real - limit) <= 1e-4 || Math.sign(shown - said) === Math.sign(real - limit)).toBe(true);
    }
    expect(low).toBeLessThanOrEqual(high);
    const side = outcome === 'accept' ? 'below' : 'above';
    expect(sentenceText(told.sureness.sentence!)).toContain(word === 'close-call' ? 'the limit is' : `${side} the limit`);
    expect(sentenceText(told.sureness.sentence!).includes(`mostly ${side}`)).toBe(word !== 'close-call' && lower < limit && limit < upper);
  }), { numRuns: 1000 });
});

it('the numbers of an amount are its band, three digits each, and its limit', () => {
  fc.assert(fc.property(amount, amount, fc.constantFrom(0.05, 0.1, 0.2), (a, b, alpha) => {
    const [lower, upper] = [Math.min(a, b), Math.max(a, b)];
    const told = narrate({ ...repairExplanation, band: { alpha, lower, upper, measuredOn: 'all' } }, repairAbout, options);
    const [low, high, k, base] = numbersIn(told.likelihood!);
    expect(Math.abs(low! - lower)).toBeLessThanOrEqual(lower * 0.005 + 1e-9);
    expect(Math.abs(high! - upper)).toBeLessThanOrEqual(upper * 0.005 + 1e-9);
    expect([k, base]).toEqual([Math.round((1 - alpha) * 20), 20]);
    expect(told.range!.min).toBeLessThan(lower);
    expect(told.range!.max).toBeGreaterThan(upper);
  }), { numRuns: 1000 });
});

it('every reason tells the sign, the share and the size of its own attribution, to three digits or a cent', () => {
  const values = fc.array(fc.oneof(fc.double({ min: -1000, max: 1000, noNaN: true }), fc.integer({ min: -100_000, max: 100_000 }).map((k) => k / 100)), { minLength: 3, maxLength: 3 });
  fc.assert(fc.property(values, fc.boolean(), (phi, amounts) => {
    const example = amounts ? repairExplanation : rentExplanation;
    const scaled = amounts ? phi : [...phi, 0, 0].map((x) => x / 10_000);
    const value = example.attribution.baseValue + scaled.reduce((sum, x) => sum + x, 0);
    const explanation: Explanation = { ...example, prediction: { ...example.prediction, value }, attribution: { ...example.attribution, values: scaled } };
    const told = narrate(explanation, amounts ? repairAbout : rentAbout, { ...options, maxReasons: 5 });
    const total = scaled.reduce((sum, x) => sum + Math.abs(x), 0);
    for (const reason of told.reasons) {
      const text = sentenceText(reason.sentence);
      const own = scaled[reason.index]!;
      const part = Math.abs(own) / total;
      expect(reason.share).toBeCloseTo(part, 9);
      expect(text).toContain(amounts ? (own > 0 ? 'raised' : 'lowered') : own > 0 ? 'towards' : 'away from');
      expect(!amounts || Math.abs(numbersIn(reason.sentence).at(-1)! - Math.abs(own)) <= Math.max(Math.abs(own) * 0.005, 0.005) + 1e-9).toBe(true);
      expect(text).toContain(amounts ? 'the estimate by' : part >= 0.25 ? 'strongly' : part >= 0.1 ? 'clearly' : 'slightly');
    }
    const sizes = told.factors.map((factor) => Math.abs(factor.value));
    expect(sizes.every((size, i) => i === 0 || size <= sizes[i - 1]!)).toBe(true);
    expect(told.factors.filter(({ share: part }) => part >= 0.03).map(({ feature }) => feature)).toEqual(told.reasons.map(({ feature }) => feature));
  }), { numRuns: 1000 });
});

it('two locales tell the same numbers, order and strength', () => {
  fc.assert(fc.property(arbitraryExplanation, (explanation) => {
    expect(comparable(narrate(explanation, rentAbout, { locale: 'de', catalog: en }))).toEqual(comparable(narrate(explanation, rentAbout, options)));
  }), { numRuns: 200 });
});

/** Our own words: everything of the host, whose column may be called "coverage", is masked. */
function ours(sentence: Sentence): string {
  return sentence.map(({ text, role }) => (role === undefined || (role === 'strong' && surenessWords.has(text)) ? text : 'x')).join('');
}

const surenessWords = new Set([en, de, ar].flatMap(({ messages }) => (['very', 'fairly', 'somewhat', 'close-call'] as const).map((word) => String(messages[`candor.sureness.${word}.label`][0]))));
