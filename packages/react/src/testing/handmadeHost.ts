import type { About } from '@candor/core';
import { handmadeAbout } from './handmade.js';
import { handmadeArabic } from './handmadeArabic.js';
import { handmadeGerman } from './handmadeGerman.js';

const hosts: Readonly<Record<string, About>> = { ar: handmadeArabic, de: handmadeGerman };

/** The host of the case made by hand, in the language of its page; English in any that it does not speak. */
export const handmadeHost = (locale: string): About => hosts[locale] ?? handmadeAbout;
