import type { Catalog } from '@candor/core';

/** The words of each language, fetched when it is chosen. */
export const catalogs = {
  en: async (): Promise<Catalog> => (await import('@candor/core/locales/en')).en,
  de: async (): Promise<Catalog> => (await import('@candor/core/locales/de')).de,
  ar: async (): Promise<Catalog> => (await import('@candor/core/locales/ar')).ar,
  'en-XA': async (): Promise<Catalog> => (await import('@candor/core/locales/pseudo')).accented,
  'ar-XB': async (): Promise<Catalog> => (await import('@candor/core/locales/pseudo')).bidi,
};

export const loadCatalog = (locale: string): Promise<Catalog> => catalogs[locale in catalogs ? (locale as keyof typeof catalogs) : 'en']();
