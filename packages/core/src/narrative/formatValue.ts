import type { Format } from '../profile/profile.js';
import { dateFormat, isUnit, numberFormat } from './intl.js';
import { cleanText } from './text.js';

/** How a value is written: the profile's format and unit, the reader's locale and zone. */
export interface ValueStyle {
  format?: Format | undefined;
  unit?: string | undefined;
  locale: string;
  timeZone: string;
  /** An estimate is rounded to three digits; a value that was used is shown as it is. */
  rounded?: boolean;
}

/**
 * A number or text of the host in the reader's locale, with its unit.
 *
 * A number keeps the digits that matter: whole from 1,000 on, two decimals at most below, or as many as the format asks for.
 * A text where a date is asked for stays as it is when it is none.
 * @param value - Shares of one where the format is "percent"; hundredths where only the unit is "%".
 */
export function formatValue(value: number | string, { format, unit, locale, timeZone, rounded = false }: ValueStyle): string {
  const style = typeof format === 'object' ? format.style : (format ?? styleOfUnit(unit));
  if (style === 'date') return formatDate(value, locale, timeZone);
  if (typeof value === 'string') return cleanText(value);
  if (style === 'text') return String(value);
  // "percent" is a share of one; a bare unit "%" is already in hundredths.
  const exact = style === 'percent' && format === undefined ? value / 100 : value;
  const number = rounded ? threeDigits(exact) : exact;
  // Intl refuses more than 100; a double has no more than 17.
  const digits = typeof format === 'object' && format.digits !== undefined ? Math.min(format.digits, 17) : undefined;
  const precision = digits === undefined ? precisionOf(number, style) : { minimumFractionDigits: digits, maximumFractionDigits: digits };
  const write = (options: Intl.NumberFormatOptions = {}) => trueMinus(numberFormat(locale, { ...options, ...precision }).format(number));
  const named = (typeof format === 'object' ? format.unit ?? format.currency : undefined) ?? unit;

  if (style === 'percent') return write({ style: 'percent' });
  if (named === undefined || named === '') return write();
  const currency = currencyOf(named);
  if (currency && (style === 'currency' || styleOfUnit(named) === 'currency')) {
    return write({ style: 'currency', currency, currencyDisplay: 'narrowSymbol' });
  }
  const known = units[named] ?? named;
  return isUnit(known)
    ? write({ style: 'unit', unit: known, unitDisplay: spelledOut.has(known) ? 'long' : 'short' })
    : `${write()}\u00a0${cleanText(named)}`;
}

/** The nearest number of three digits; the largest doubles have none. */
function threeDigits(value: number): number {
  const nearest = Number(value.toPrecision(3));
  return Number.isFinite(nearest) ? nearest : value;
}

/** Intl writes a hyphen for minus in most locales; some put a mark before it. */
export const trueMinus = (text: string): string => text.replace(/^(\p{Cf}*)-/u, '$1\u2212');

/** The digits that matter: whole from a thousand on, three digits for an estimate, never a run of float noise. */
function precisionOf(value: number, style: string): Intl.NumberFormatOptions {
  const shown = Math.abs(style === 'percent' ? value * 100 : value);
  if (shown >= 1e15) return { notation: 'scientific', maximumFractionDigits: 2 };
  if (shown > 0 && shown < 0.01) return { maximumSignificantDigits: 3 };
  if (style === 'integer' || shown >= 1000 || Number.isInteger(shown)) return { minimumFractionDigits: 0, maximumFractionDigits: 0 };
  if (style === 'currency') return {};
  return { minimumFractionDigits: 0, maximumFractionDigits: style === 'percent' ? (shown >= 10 ? 0 : 1) : 2 };
}

function formatDate(value: number | string, locale: string, timeZone: string): string {
  // A day without a clock is the same day everywhere.
  const dayOnly = typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value);
  const date = new Date(value);
  if (Number.isNaN(date.getTime())) return cleanText(String(value));
  return dateFormat(locale, { dateStyle: 'medium', timeZone: dayOnly ? 'UTC' : timeZone }).format(date);
}

const symbols: Readonly<Record<string, string>> = { '€': 'EUR', $: 'USD', '£': 'GBP', '¥': 'JPY', '₹': 'INR', '₩': 'KRW', '₺': 'TRY', '₽': 'RUB' };

function currencyOf(unit: string): string | undefined {
  if (Object.hasOwn(symbols, unit)) return symbols[unit];
  return /^[A-Z]{3}$/.test(unit) ? unit : undefined;
}

const styleOfUnit = (unit: string | undefined): string =>
  unit === '%' ? 'percent' : unit !== undefined && (Object.hasOwn(symbols, unit) || /^[A-Z]{3}$/.test(unit)) ? 'currency' : 'number';

const units: Readonly<Record<string, string>> = Object.assign(Object.create(null) as Record<string, string>, {
  km: 'kilometer', 'km/h': 'kilometer-per-hour', m: 'meter', cm: 'centimeter', mm: 'millimeter', mi: 'mile', mph: 'mile-per-hour',
  kg: 'kilogram', g: 'gram', l: 'liter', ml: 'milliliter', '°C': 'celsius', '°F': 'fahrenheit',
  years: 'year', months: 'month', weeks: 'week', days: 'day', hours: 'hour', minutes: 'minute', seconds: 'second',
});

const spelledOut = new Set(['year', 'month', 'week', 'day', 'hour', 'minute', 'second']);
