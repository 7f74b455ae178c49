import { pickText, type About, type Explanation } from '@candor/core';

/**
 * What a person typed for a value, as the model would take it.
 *
 * A number in the digits and separators of the locale, with or without its unit, becomes a number where the value used is
 * one; "48 %" of a share is 0.48. The words of a category become its own name. All else stays as it was typed.
 */
export function typedValue(text: string, { feature, explanation, about, locale }: { feature: string | null; explanation: Explanation | null; about: About | null; locale: string }): string | number {
  if (feature === null) return asNumber(text, locale) ?? text;
  const used = explanation?.features.find(({ name }) => name === feature)?.value;
  const known = Object.entries(about?.presentation.values?.[feature] ?? {}).find(([, words]) => pickText(words, locale)?.toLocaleLowerCase(locale) === text.toLocaleLowerCase(locale));
  if (known) return typeof used === 'number' ? Number(known[0]) : known[0];
  if (typeof used === 'string') return text;
  const number = asNumber(text, locale);
  if (number === null) return text;
  const format = about?.presentation.formats?.[feature];
  const isShare = (typeof format === 'object' ? format.style : format) === 'percent';
  return isShare ? number / 100 : number;
}

/** A plain number with nothing but a unit around it, or `null`. */
export function asNumber(text: string, locale: string): number | null {
  const parts = new Intl.NumberFormat(locale).formatToParts(-12345.6);
  const sign = (type: Intl.NumberFormatPartTypes) => parts.find((part) => part.type === type)?.value ?? '';
  const zero = new Intl.NumberFormat(locale, { useGrouping: false }).format(0).codePointAt(0)!;
  const plain = text
    .replace(/\p{Nd}/gu, (digit) => (digit.codePointAt(0)! >= zero && digit.codePointAt(0)! < zero + 10 ? String(digit.codePointAt(0)! - zero) : digit))
    .replace(/[\u2212\u2013]/gu, '-')
    .replace(/[\s\u00a0\u202f\p{Cf}]/gu, '')
    .replaceAll(sign('group') || '\0', '')
    .replace(sign('decimal'), '.');
  const match = /^[^\d.-]*(-?\d+(?:\.\d+)?)[^\d.,-]*$/u.exec(plain);
  return match ? Number(match[1]) : null;
}
