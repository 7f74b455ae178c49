import { directionOf, formatMessage, narrate, withMessages, type Catalog, type Explanation, type Narrative, type Sentence } from '@candor/core';
import { en } from '@candor/core/locales/en';
import type { TellingOptions, ToldProps } from './toldProps.js';

/** A narrative from props alone, of data that can be shown. */
export function narrateHere(data: Explanation, { about = null, locale, catalog = en, messages, dir, audience, policy, format, timeZone, now }: ToldProps, { maxReasons, ...options }: TellingOptions = {}): Narrative {
  const narrative = narrate(data, about, {
    locale: locale ?? catalog.locale,
    catalog: wordsOf({ catalog, messages }),
    ...options,
    ...(audience && { audience }), ...(policy && { policy }), ...(format && { format }), ...(timeZone && { timeZone }), ...(now && { now }),
    ...(maxReasons === undefined ? {} : { maxReasons }),
  });
  return dir === undefined ? narrative : { ...narrative, dir };
}

/** A message without arguments, in the words given by props alone. */
export function sayHere(key: 'candor.error.title', { catalog = en, locale = catalog.locale, messages, dir = directionOf(locale) }: ToldProps): { title: Sentence; dir: 'ltr' | 'rtl'; locale: string } {
  return { title: formatMessage(wordsOf({ catalog, messages }), key, {}), dir, locale };
}

const wordsOf = ({ catalog, messages }: Pick<ToldProps, 'messages'> & { catalog: Catalog }): Catalog => (messages ? withMessages(catalog, catalog.locale, messages) : catalog);
