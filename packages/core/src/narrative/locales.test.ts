import { describe, expect, it } from 'vitest';
import type { Catalog, MessageKey } from './catalog.js';
import * as arabic from './catalogs/ar.js';
import * as german from './catalogs/de.js';
import * as english from './catalogs/en.js';
import * as pseudo from './catalogs/pseudo.js';
import { evaluateMessage, type Message } from './message.js';
import { directionOf } from './text.js';
import { bareArguments, partsOf, readings } from './testing/readings.js';
import { whole, type Whole } from './testing/whole.js';
import { problemsOfWording, readingGrade } from './testing/wording.js';

const [en, de, ar, accented, bidi] = await Promise.all([english.en, german.de, arabic.ar, pseudo.accented, pseudo.bidi].map(whole)) as [Whole, Whole, Whole, Whole, Whole];
const translated = [de, ar];
const keys = Object.keys(en.messages) as MessageKey[];
const words = (message: Message) => readings(message).join(' / ');
const hosts = new Set(['label', 'labels', 'value', 'outcome', 'outcomes', 'event', 'place', 'trainedOn', 'name']);

/** Messages that read alike in another language: nothing but an argument, or a word both have. */
const alike: Readonly<Record<string, readonly string[]>> = { de: ['candor.about.contact'], ar: [] };

describe.each(translated)('the words of $locale', (catalog) => {
  it('has every message of English, and shows the same arguments in the same kinds of parts', () => {
    expect(Object.keys(catalog.messages)).toEqual(keys);
    const shown = (message: Message) => [...partsOf(message)].filter((part) => part !== '#' && !part.endsWith(', plural')).toSorted();
    // A plural may name a number in a word of its own.
    for (const key of keys) expect([key, ...shown(catalog.messages[key])]).toEqual([key, ...shown(en.messages[key])]);
  });

  it('reads differently from English, but for a few', () => {
    const ownWords = (message: Message) => words(message).replace(/x/g, '').replace(/[^\p{L}]/gu, '') !== '';
    const same = keys.filter((key) => ownWords(en.messages[key]) && words(catalog.messages[key]) === words(en.messages[key]));
    expect(same.filter((key) => !alike[catalog.locale]!.includes(key))).toEqual([]);
  });

  it('words every plural form its language has, and no other', () => {
    const forms = new Intl.PluralRules(catalog.locale).resolvedOptions().pluralCategories.toSorted();
    expect(forms).toHaveLength(catalog.locale === 'ar' ? 6 : 2);
    for (const key of keys) for (const cases of pluralsOf(catalog.messages[key])) expect([key, ...Object.keys(cases).toSorted()]).toEqual([key, ...forms]);
    expect(keys.filter((key) => pluralsOf(catalog.messages[key]).length > 0)).toEqual(keys.filter((key) => pluralsOf(en.messages[key]).length > 0));
  });

  it('isolates what hosts and people wrote, ends its sentences and never breaks a range', () => {
    const alone = ['candor.past.here', 'candor.range.limit'];
    expect(keys.filter((key) => !alone.includes(key) && bareArguments(catalog.messages[key]).some((name) => hosts.has(name)))).toEqual([]);
    for (const key of keys) for (const [i, end] of readings(en.messages[key]).slice(0, 1).entries()) if (/[.?]$/.test(end)) expect(`${key}: ${readings(catalog.messages[key])[i]}`).toMatch(/[.?؟]$/);
    expect(words(catalog.messages['candor.range'])).toMatch(/^x\u00a0\S+\u00a0x$/);
  });

  it('keeps the wording rules in every reading', () => {
    const problems = keys.filter((key) => !key.startsWith('candor.technical.'))
      .flatMap((key) => readings(catalog.messages[key]).flatMap((reading) => problemsOfWording(reading, catalog.locale)).map((problem) => `${key}: ${problem}`));
    expect(problems).toEqual([]);
  });

  it('is a draft until a native speaker has read it', () => expect(catalog.draft).toBe(true));
});

it('English has been read', () => expect(en.draft).toBeUndefined());

it.each([['en' as const, en], ['de' as const, de]])('a reader of %s needs eight years of school', (language, catalog) => {
  const text = keys.filter((key) => !key.startsWith('candor.technical.')).map((key) => readings(catalog.messages[key])[0]!).filter((reading) => /[.?]$/.test(reading));
  // A formula says nothing about a handful of words.
  const hard = text.filter((reading) => language === 'en' && reading.split(' ').length >= 10 && readingGrade(reading, language) > 8);
  expect(text.length).toBeGreaterThan(100);
  expect(hard).toEqual([]);
  expect(readingGrade(text.join(' '), language)).toBeLessThanOrEqual(8);
});

describe('the wording rules', () => {
  it('know hard words from plain ones in both languages', () => {
    expect(readingGrade('The cat sat on the mat. It was warm.', 'en')).toBeLessThan(1);
    expect(readingGrade('The probabilistic determination necessitates considerable methodological deliberation.', 'en')).toBeGreaterThan(15);
    expect(readingGrade('Die Frau sah den Hund. Er lief weg.', 'de')).toBeLessThan(1);
    expect(readingGrade('Die Wahrscheinlichkeitsbestimmung erfordert methodische Überlegungen hinsichtlich Verteilungsannahmen.', 'de')).toBeGreaterThan(15);
  });

  it('find banned words as words, in every language', () => {
    expect(problemsOfWording('Das ist weil fair.', 'de')).toEqual(['banned: weil', 'banned: fair\\p{L}*']);
    expect(problemsOfWording('Weile', 'de')).toEqual([]);
    expect(problemsOfWording('هذا بسبب الدخل', 'ar')).toEqual(['banned: بسبب']);
  });
});

describe('pseudo-locales', () => {
  const told = (catalog: Catalog) => evaluateMessage(catalog.messages['candor.reasons.raised.amount'], { label: 'Age', value: '3', amount: '€7' }, 'en');

  it('accents English and makes it longer, and leaves what hosts and data bring', () => {
    expect(told(accented).map(({ text }) => text).join('')).toBe('\u27e6Age (3) ŕááííšééð ţĥéé ééšţííɱááţéé ƀý €7.\u27e7');
    const plain = keys.flatMap((key) => readings(accented.messages[key])).join('').replaceAll('x', '');
    expect(plain).not.toMatch(/[a-z]/);
    expect(plain.length).toBeGreaterThan(1.25 * keys.flatMap((key) => readings(en.messages[key])).join('').length);
  });

  it('turns English around, from right to left', () => {
    expect(directionOf(bidi.locale)).toBe('rtl');
    expect(told(bidi)[0]).toEqual({ text: 'Age', role: 'label' });
    expect(told(bidi).filter(({ role }) => role === undefined).every(({ text }) => /^\u200f\u202e.*\u202c\u200f$/.test(text))).toBe(true);
  });
});

function pluralsOf(message: Message): Readonly<Record<string, Message>>[] {
  return message.flatMap((node) => {
    if (typeof node === 'string' || node.length === 1) return [];
    if (node[1] === 'tag') return pluralsOf(node[2]);
    const cases = node[1] === 'select' ? node[2] : node[3];
    return [...(node[1] === 'select' ? [] : [cases]), ...Object.values(cases).flatMap(pluralsOf)];
  });
}
