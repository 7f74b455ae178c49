import { describe, expect, it } from 'vitest';
import { feature, rentAbout, rentExplanation, repairAbout, repairExplanation } from './testing/examples.js';
import { reasonsOf, said, tell } from './testing/tell.js';

describe('the host\'s words', () => {
  it('win over formats, and formats over units', () => {
    expect(reasonsOf(rentExplanation, rentAbout, { format: (value, { feature: name }) => (name === 'deposit' ? `EUR ${value}.-` : null) })[1]).toBe('Deposit paid (EUR 460.-) strongly pushed towards refusal.');
  });

  it('are read in the reader\'s locale, numbers with them', () => {
    const told = tell(repairExplanation, repairAbout, { locale: 'de' });
    expect(said(told.likelihood)).toContain('2.050\u00a0€');
    expect(tell(rentExplanation, rentAbout, { locale: 'de-AT' }).factors.map(({ label }) => label)).toContain('Miete im Verhältnis zum Einkommen');
  });

  it('stand in for a missing label as words of the column', () => {
    expect(tell(rentExplanation, null).reasons[0]!.label).toBe('Late rents');
  });

  it('cannot turn a sentence around or break it', () => {
    const about = { ...rentAbout, presentation: { ...rentAbout.presentation, labels: { late_rents: '\u202eevil\u0000<b>\n' } } };
    expect(tell(rentExplanation, about).reasons[0]!.label).toBe('evil <b>');
  });

  it('may be keys of an object\'s prototype', () => {
    const features = [feature('constructor', 'toString'), ...rentExplanation.features.slice(1)];
    expect(reasonsOf({ ...rentExplanation, features })[0]).toBe('Constructor (toString) strongly pushed towards refusal.');
  });

  it('decide the writing direction by script', () => {
    expect(['en', 'ar', 'he', 'ur', 'az-Arab', 'de'].map((locale) => tell(rentExplanation, rentAbout, { locale }).dir)).toEqual(['ltr', 'rtl', 'rtl', 'rtl', 'rtl', 'ltr']);
  });

  it('come with a tag and a time zone that Intl knows', () => {
    expect(() => tell(rentExplanation, rentAbout, { locale: 'not a locale' })).toThrow(expect.objectContaining({ code: 'locale-invalid' }));
    expect(() => tell(rentExplanation, rentAbout, { timeZone: 'Mars/Base' })).toThrow(expect.objectContaining({ code: 'time-zone-invalid' }));
  });
});

it('the summary is the first glance in reading order', () => {
  expect(tell().summary.split('\n')).toEqual([
    'Recommendation: refuse.',
    'Of 100 checked cases scored like this, about 23 paid late.',
    'Fairly sure it is above the limit of 20 in 100: likely 19\u00a0to\u00a028, mostly above.',
    'Main reasons.',
    'Late rents, last 12 months (1) strongly pushed towards refusal.',
    'Deposit paid (€460) strongly pushed towards refusal.',
    'Moves, last 5 years (none) clearly pushed away from refusal.',
  ]);
});

it('narrate says the limit that decides and the counts of a sentence that counts, each only where it is', () => {
  expect(tell().recommendation.limitText).toBe('limit 20 in 100');
  expect(tell().sureness.counted).toBeNull();
  const counted = tell({ ...rentExplanation, sureness: { kind: 'class', value: 0.999, word: 'very', n: 400 } });
  expect(counted.sureness.counted).toEqual({ count: 19, base: 20 });
  const { threshold: _, outcome: __, ...prediction } = rentExplanation.prediction;
  expect(tell({ ...rentExplanation, prediction, sureness: null }).recommendation.limitText).toBeNull();
});

it('narrate writes nothing into what it was given', () => {
  const before = JSON.stringify([rentExplanation, rentAbout]);
  tell();
  expect(JSON.stringify([rentExplanation, rentAbout])).toBe(before);
});

it('narrate tells what is read, once, and nothing else: a badge asks for no reason', () => {
  const written: string[] = [];
  const format = (_: unknown, { feature: name }: { feature: string | null }) => (name === null ? undefined : void written.push(name));
  const told = tell(rentExplanation, rentAbout, { format });
  expect([told.recommendation.outcome, told.sureness.word, told.notices.length]).toEqual(['refuse', 'fairly', 0]);
  expect(written).toEqual([]);
  const reasons = [told.reasons, told.reasons];
  expect(reasons[0]).toBe(reasons[1]);
  expect(new Set(written).size).toBeLessThan(rentExplanation.features.length);
  void told.factors;
  const afterAll = written.length;
  void [told.factors, told.reasons, { ...told }.factors];
  expect(written).toHaveLength(afterAll);
});
