import { dateFormat, isKnownUnit, numberFormat } from './formats.js';
import type { Desk, Format, Text } from './desk.js';

/** A text in the desk's language: the locale, its language, English, or the first there is. */
export function inLocale(text: Text, locale: string): string {
  if (typeof text === 'string') return text;
  return text[locale] ?? text[locale.split('-')[0] ?? ''] ?? text['en'] ?? Object.values(text)[0] ?? '';
}

/** What the desk calls a column; its name with spaces when nobody said. */
export function labelOf(desk: Desk, column: string): string {
  const label = desk.labels[column];
  if (label !== undefined) return inLocale(label, desk.locale);
  const words = column.replaceAll('_', ' ').trim();
  return words.charAt(0).toLocaleUpperCase(desk.locale) + words.slice(1);
}

/** A cell as a person reads it: words for values, units, currency; an empty cell is "Not given". */
export function cellText(desk: Desk, column: string, cell: string): string {
  const words = desk.values[column];
  // A table writes the flag 1 as "1.0" as often.
  const word = words?.[cell] ?? (cell.trim() === '' ? undefined : words?.[String(Number(cell))]);
  if (word !== undefined) return inLocale(word, desk.locale);
  if (cell.trim() === '') return 'Not given';
  const format = desk.formats[column];
  return format === undefined ? cell : formatted(cell, format, desk);
}

function formatted(cell: string, format: Format, desk: Desk): string {
  if (format.style === 'text') return cell;
  if (format.style === 'date') {
    const time = Date.parse(cell);
    return Number.isNaN(time) ? cell : dateFormat(desk.locale).format(time);
  }
  const number = Number(cell);
  if (!Number.isFinite(number)) return cell;
  const digits = { maximumFractionDigits: format.digits ?? 2, minimumFractionDigits: 0 };
  switch (format.style) {
    case 'percent':
      return numberFormat(desk.locale, { style: 'percent', ...digits }).format(number);
    case 'currency':
      return numberFormat(desk.locale, { style: 'currency', currency: format.currency ?? desk.currency, ...digits }).format(number);
    case 'unit':
      return withUnit(number, format.unit, digits, desk.locale);
    default:
      return numberFormat(desk.locale, digits).format(number);
  }
}

function withUnit(number: number, unit: string | undefined, digits: Intl.NumberFormatOptions, locale: string): string {
  if (unit !== undefined && isKnownUnit(unit)) {
    return numberFormat(locale, { style: 'unit', unit, unitDisplay: 'long', ...digits }).format(number);
  }
  const plain = numberFormat(locale, digits).format(number);
  return unit === undefined ? plain : `${plain}\u00a0${unit}`;
}

/** What stands beside an input: a sign before it or a unit behind it. */
export function affixes(desk: Desk, column: string): { before?: string; after?: string } {
  const format = desk.formats[column];
  switch (format?.style) {
    case 'percent':
      return { after: '%' };
    case 'currency':
      return currencySign(desk.locale, format.currency ?? desk.currency);
    case 'unit':
      return format.unit === undefined ? {} : { after: unitWord(format.unit, desk.locale) };
    default:
      return {};
  }
}

function currencySign(locale: string, currency: string): { before?: string; after?: string } {
  const parts = numberFormat(locale, { style: 'currency', currency }).formatToParts(1);
  const at = parts.findIndex((part) => part.type === 'currency');
  const sign = parts[at]?.value ?? currency;
  return at < parts.findIndex((part) => part.type === 'integer') ? { before: sign } : { after: sign };
}

/** The longest unit that is written out beside an input: "months", but "km" and "km/h". */
const LONGEST_UNIT = 8;

function unitWord(unit: string, locale: string): string {
  if (!isKnownUnit(unit)) return unit;
  const written = (unitDisplay: 'long' | 'short') =>
    numberFormat(locale, { style: 'unit', unit, unitDisplay }).formatToParts(2).find((part) => part.type === 'unit')?.value ?? unit;
  const long = written('long');
  return long.length <= LONGEST_UNIT ? long : written('short');
}
