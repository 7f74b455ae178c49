import { afterEach, expect, it, vi } from 'vitest';
import { intlWarmUp } from './intl.js';
import { rentAbout, rentExplanation } from './testing/examples.js';
import { tell } from './testing/tell.js';

const kinds = ['NumberFormat', 'PluralRules', 'ListFormat', 'DateTimeFormat'] as const;

/** The kinds of Intl object that an act makes. */
function madeBy(act: () => void): Set<string> {
  const made = new Set<string>();
  for (const kind of kinds) {
    const Original = Intl[kind] as new (...args: unknown[]) => object;
    vi.spyOn(Intl, kind).mockImplementation(function (...args: unknown[]) {
      made.add(kind);
      return new Original(...args);
    } as never);
  }
  act();
  vi.restoreAllMocks();
  return made;
}

afterEach(() => { vi.restoreAllMocks(); });

it('a narrative meets no kind of Intl object that its warm-up has not met', () => {
  const timeZone = 'Europe/Vienna';
  const needed = madeBy(() => tell(rentExplanation, rentAbout, { locale: 'de-AT', timeZone, now: '2026-03-02T16:00:00Z' }).summary);
  expect(needed.size).toBeGreaterThan(1);
  const warmed = madeBy(() => { for (const step of intlWarmUp('de-CH', 'Europe/Zurich')) step(); });
  expect([...needed].filter((kind) => !warmed.has(kind))).toEqual([]);
});

it('a locale or a time zone that Intl does not know is left for the narrative to refuse', () => {
  for (const [locale, timeZone] of [['not a locale', 'UTC'], ['en', 'Nowhere/Town']] as const) {
    expect(() => { for (const step of intlWarmUp(locale, timeZone)) step(); }).not.toThrow();
    expect(() => tell(rentExplanation, rentAbout, { locale, timeZone })).toThrow(/is not a (?:language tag|time zone)/u);
  }
});
