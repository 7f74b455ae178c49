import { dateFormat } from './intl.js';

/** A day in words, or as it was written where it is none. A day without a clock is the same day everywhere. */
export function dayIn(day: string, locale: string, dateStyle: 'long' | 'medium' = 'long'): string {
  const date = new Date(day);
  return Number.isNaN(date.getTime()) ? day : dateFormat(locale, { dateStyle, timeZone: 'UTC' }).format(date);
}
