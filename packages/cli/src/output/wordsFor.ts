import { CandorError, type NarrateOptions } from '@candor/core';
import { catalogLocales, loadCatalog } from '@candor/core/locales';
import { text, type FlagValues } from '../args/flag.js';
import type { Io } from '../command.js';
import { note } from './note.js';
import { quote } from './quote.js';

export const wordFlags = {
  locale: text('LOCALE', `language of --export and --svg: ${catalogLocales.join(', ')}, or one of them in a country, as de-AT; default: en`),
  'time-zone': text('ZONE', 'zone in which they tell times, an IANA name as Europe/Berlin; default: UTC, and no time in a drawing'),
};

/** In which words, and by which clock, a file for somebody is written. */
export type Words = Pick<NarrateOptions, 'locale' | 'catalog' | 'timeZone'>;

/**
 * What `--locale` and `--time-zone` ask for. Words that no native speaker has read yet are noted.
 *
 * @throws {@link CandorError} `bad-flag-value` for a language without words here and for a zone that is none.
 */
export async function wordsFor({ locale: asked = 'en', 'time-zone': timeZone }: FlagValues<typeof wordFlags>, io: Io): Promise<Words> {
  const [locale = asked] = accepted(() => Intl.getCanonicalLocales(asked)) ?? [];
  const catalog = await loadCatalog(locale);
  if (!catalog) throw new CandorError('bad-flag-value', `--locale takes ${catalogLocales.join(', ')}, or one of them in a country, as de-AT; got ${quote(asked)}`);
  if (timeZone !== undefined && !accepted(() => new Intl.DateTimeFormat('en', { timeZone }))) {
    throw new CandorError('bad-flag-value', `--time-zone takes an IANA name, as Europe/Berlin or UTC; got ${quote(timeZone)}`);
  }
  if (catalog.draft) note(io, `the words of ${catalog.locale} are a draft: no native speaker has read them`);
  return { locale, catalog, ...(timeZone !== undefined && { timeZone }) };
}

/** `null` for what Intl refuses. */
function accepted<T>(make: () => T): T | null {
  try {
    return make();
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
