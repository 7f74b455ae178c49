// Making a format takes longer than drawing a row with it: each is made once.
const numbers = new Map<string, Intl.NumberFormat>();
const dates = new Map<string, Intl.DateTimeFormat>();
const units = new Map<string, boolean>();

export const numberFormat = (locale: string, options: Intl.NumberFormatOptions = {}): Intl.NumberFormat =>
  made(numbers, `${locale} ${JSON.stringify(options)}`, () => new Intl.NumberFormat(locale, options));

/** Days, written out. */
export const dateFormat = (locale: string): Intl.DateTimeFormat =>
  made(dates, locale, () => new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }));

/** Whether `Intl.NumberFormat` has words for this unit: a simple one, or two with "-per-" between. */
export const isKnownUnit = (unit: string): boolean =>
  made(units, unit, () => unit.split('-per-').every((part) => Intl.supportedValuesOf('unit').includes(part)));

function made<T>(cache: Map<string, T>, key: string, make: () => T): T {
  const known = cache.get(key);
  if (known !== undefined) return known;
  const fresh = make();
  cache.set(key, fresh);
  return fresh;
}
