import type { Text } from '../profile/profile.js';
import { listFormat, scriptOf } from './intl.js';
import { own } from './own.js';

/** The text for a locale: the locale itself, its language, English, else whatever there is. */
export function pickText(text: Text | null | undefined, locale: string): string | null {
  if (text === null || text === undefined) return null;
  if (typeof text === 'string') return cleanText(text);
  const language = locale.split('-')[0]!;
  const found = own(text, locale) ?? own(text, language) ?? own(text, 'en') ?? Object.values(text)[0];
  return found === undefined ? null : cleanText(found);
}

/** Without control characters and bidi overrides, which could turn our own sentence around. */
export const cleanText = (text: string): string => text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').replace(/[\u202a-\u202e\u2066-\u2069]/g, '').trim();

/**
 * A value inside a sentence of our own that reads from right to left: a unit in Latin letters would change places with its
 * number. Bare digits need nothing.
 */
export const isolated = (text: string, locale: string): string =>
  directionOf(locale) === 'rtl' && /\p{Script=Latin}/u.test(text) ? `\u2068${text}\u2069` : text;

/** A column's name as words, for a feature without a label: "late_rents" becomes "Late rents". */
export function nameAsWords(name: string, locale: string): string {
  const words = cleanText(name).replace(/_+/g, ' ').trim();
  if (words === '') return cleanText(name) || '?';
  return /^[a-z][a-z0-9 ]*$/.test(words) ? words[0]!.toLocaleUpperCase(locale) + words.slice(1) : words;
}

/** Writing direction of a locale, by its script. */
export function directionOf(locale: string): 'ltr' | 'rtl' {
  return ['Arab', 'Hebr', 'Syrc', 'Thaa', 'Nkoo', 'Adlm', 'Rohg', 'Mand', 'Samr'].includes(scriptOf(locale)) ? 'rtl' : 'ltr';
}

/** "A, B and C" in the locale's way. */
export const listText = (texts: readonly string[], locale: string, type: 'conjunction' | 'disjunction' = 'conjunction'): string =>
  listFormat(locale, type).format(texts);

/** A graph's name as far as a person gave it; exporters put in their own, a number or a hash, which tell a reader nothing. */
export function givenName(name: string | undefined): string | null {
  const clean = cleanText(name ?? '');
  return clean === '' || MADE_NAMES.some((made) => made.test(clean)) ? null : clean;
}

/** skl2onnx, hummingbird, xgboost and lightgbm converters, torch, TensorFlow, random ids. */
const MADE_NAMES = [
  /^onnx\b/i, /^(main[_ -]?graph|graph|model|sketch|onnxmodel|sklearn|pipeline)$/i, /^torch[_-]?(jit|script)/i, /^tf2onnx/i,
  /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i, /^(?=.*\d)[0-9a-f]{16,}$/i,
];
