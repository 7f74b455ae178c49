/** Intl objects, made once for a locale and its options: each costs more to make than a whole sentence does to write. */

const made = new Map<string, unknown>();

/** A host may name a new locale or unit for every case; the store starts anew rather than grow. */
const MOST = 500;

function once<T>(key: string, make: () => T): T {
  const kept = made.get(key) as T | undefined;
  if (kept !== undefined) return kept;
  if (made.size >= MOST) made.clear();
  const fresh = make();
  made.set(key, fresh);
  return fresh;
}

const keyOf = (kind: string, locale: string, options: object): string => {
  let key = `${kind} ${locale}`;
  for (const [name, value] of Object.entries(options)) key += ` ${name}=${value}`;
  return key;
};

export const numberFormat = (locale: string, options: Intl.NumberFormatOptions = {}): Intl.NumberFormat =>
  once(keyOf('number', locale, options), () => new Intl.NumberFormat(locale, options));

export const dateFormat = (locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
  once(keyOf('date', locale, options), () => new Intl.DateTimeFormat(locale, options));

export const listFormat = (locale: string, type: 'conjunction' | 'disjunction'): Intl.ListFormat =>
  once(`list ${locale} ${type}`, () => new Intl.ListFormat(locale, { type, style: 'long' }));

export const pluralRules = (locale: string, type: 'cardinal' | 'ordinal'): Intl.PluralRules =>
  once(`plural ${locale} ${type}`, () => new Intl.PluralRules(locale, { type }));

/** The script a locale is written in, e.g. "Latn". */
export const scriptOf = (locale: string): string => once(`script ${locale}`, () => new Intl.Locale(locale).maximize().script ?? '');

/** Whether Intl can write this unit; the set differs between engines. */
export const isUnit = (unit: string): boolean => once(`unit ${unit}`, () => accepts(() => new Intl.NumberFormat('en', { style: 'unit', unit })));

export const isTimeZone = (timeZone: string): boolean => once(`zone ${timeZone}`, () => accepts(() => new Intl.DateTimeFormat('en', { timeZone })));

export const isLocale = (locale: string): boolean => locale !== '' && once(`locale ${locale}`, () => accepts(() => Intl.getCanonicalLocales(locale)));

/**
 * What a first glance asks of Intl, one object at a time: the first of a kind loads tables, for longer than a whole narrative
 * takes to write. A page that waits for an explanation can take these steps meanwhile, each in a task of its own.
 */
export const intlWarmUp = (locale: string, timeZone: string): readonly (() => unknown)[] => [
  () => isTimeZone(timeZone),
  () => isLocale(locale) && numberFormat(locale).format(0.5),
  () => isLocale(locale) && pluralRules(locale, 'cardinal').select(2),
  () => isLocale(locale) && listFormat(locale, 'conjunction').format(['', '']),
  () => isLocale(locale) && isTimeZone(timeZone) && dateFormat(locale, { timeStyle: 'short', timeZone }).format(0),
  () => isLocale(locale) && isTimeZone(timeZone) && dateFormat(locale, { dateStyle: 'short', timeZone }).format(0),
];

function accepts(make: () => unknown): boolean {
  try {
    make();
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}
