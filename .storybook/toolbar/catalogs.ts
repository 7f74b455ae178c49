import type { Catalog } from '@candor/core';
import { loadCatalog as load } from '@candor/core/locales';
import { en } from '@candor/core/locales/en';

/** The words of a language in the toolbar; English for any other. */
export const loadCatalog = async (locale: string): Promise<Catalog> => (await load(locale)) ?? en;
