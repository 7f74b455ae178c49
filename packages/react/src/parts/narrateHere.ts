import { directionOf, formatMessage, narrate, type Explanation, type Narrative, type Sentence } from '@candor/core';
import { en } from '@candor/core/locales/en';
import { withOwnWords } from '../ownWords.js';
import type { TellingOptions, ToldProps } from './toldProps.js';

/** A narrative from props alone, of data that can be shown. */
export function narrateHere(data: Explanation, { about = null, locale, catalog = en, messages, t, dir, audience, policy, format, timeZone, now }: ToldProps, { maxReasons, ...options }: TellingOptions = {}): Narrative {
  const narrative = narrate(data, about, {
    locale: locale ?? catalog.locale,
    catalog: withOwnWords(catalog, { messages, t }),
    ...options,
    ...(audience && { audience }), ...(policy && { policy }), ...(format && { format }), ...(timeZone && { timeZone }), ...(now && { now }),
    ...(maxReasons === undefined ? {} : { maxReasons }),
  });
  return dir === undefined ? narrative : { ...narrative, dir };
}

/** A message without arguments, in the words given by props alone. */
export function sayHere(key: 'candor.error.title', { catalog = en, locale = catalog.locale, messages, t, dir = directionOf(locale) }: ToldProps): { title: Sentence; dir: 'ltr' | 'rtl'; locale: string } {
  return { title: formatMessage(withOwnWords(catalog, { messages, t }), key, {}), dir, locale };
}
