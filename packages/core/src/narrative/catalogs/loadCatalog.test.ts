import { expect, it } from 'vitest';
import { catalogLocales, loadCatalog } from './loadCatalog.js';

it('every locale that is named has words of its own', async () => {
  expect(catalogLocales).toEqual(['en', 'de', 'ar', 'en-XA', 'ar-XB']);
  for (const locale of catalogLocales) expect((await loadCatalog(locale))?.locale).toBe(locale);
});

it('a country without words of its own gets those of its language', async () => {
  expect((await loadCatalog('de-AT'))?.locale).toBe('de');
  expect((await loadCatalog('ar-EG'))?.locale).toBe('ar');
});

it.each(['fr', 'fr-CA', '', 'toString', 'e'])('%j has no words', async (locale) => expect(await loadCatalog(locale)).toBeNull());
