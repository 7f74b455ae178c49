import { assertShowable, narrate, withMessages, type Explanation, type Narrative } from '@candor/core';
import { en } from '@candor/core/locales/en';
import type { TellingOptions, ToldProps } from './toldProps.js';

/** A narrative from props alone. */
export function narrateHere(data: Explanation, { about = null, locale, catalog = en, messages, dir, audience, policy, format, timeZone, now }: ToldProps, { maxReasons, ...options }: TellingOptions = {}): Narrative {
  assertShowable(data);
  const narrative = narrate(data, about, {
    locale: locale ?? catalog.locale,
    catalog: messages ? withMessages(catalog, catalog.locale, messages) : catalog,
    ...options,
    ...(audience && { audience }), ...(policy && { policy }), ...(format && { format }), ...(timeZone && { timeZone }), ...(now && { now }),
    ...(maxReasons === undefined ? {} : { maxReasons }),
  });
  return dir === undefined ? narrative : { ...narrative, dir };
}
