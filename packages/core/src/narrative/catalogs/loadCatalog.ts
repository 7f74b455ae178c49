import type { Catalog } from '../catalog.js';
import { own } from '../own.js';

const catalogs: Readonly<Record<string, () => Promise<Catalog>>> = {
  en: async () => (await import('./en.js')).en,
  de: async () => (await import('./de.js')).de,
  ar: async () => (await import('./ar.js')).ar,
  'en-XA': async () => (await import('./pseudo.js')).accented,
  'ar-XB': async () => (await import('./pseudo.js')).bidi,
};

/** Every locale with words of its own here, the two for testing a page last. */
export const catalogLocales: readonly string[] = Object.keys(catalogs);

/**
 * The words for a locale: its own, else those of its language. Each language is a module that is fetched when it is asked for.
 *
 * @param locale - BCP 47. For "de-AT" the words are German; numbers and dates stay the business of the locale.
 * @returns `null` where the language has no words here.
 */
export async function loadCatalog(locale: string): Promise<Catalog | null> {
  const load = own(catalogs, locale) ?? own(catalogs, locale.split('-')[0]!);
  return load === undefined ? null : load();
}
