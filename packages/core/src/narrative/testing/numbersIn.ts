import { sentenceText, type Sentence } from '../narrative.js';

/** Numbers that Arabic writes as words or as the dual of a noun. */
const inWords: readonly (readonly [RegExp, string])[] = [[/عنصر واحد|واحدة/gu, '1'], [/عنصران|حالتين سابقتين/gu, '2']];

/** The numbers of a sentence as its reader takes them, in order; signs are said in words. */
export function numbersIn(sentence: Sentence, locale: string): number[] {
  const { group, decimal, written } = marksOf(locale);
  let text = sentenceText(sentence);
  if (locale.startsWith('ar')) for (const [words, digits] of inWords) text = text.replace(words, digits);
  return [...text.matchAll(written)].map(([found]) => Number(found.replaceAll(group, '').replace(decimal, '.')));
}

const marks = new Map<string, { group: string; decimal: string; written: RegExp }>();

/** How a locale writes a number: its marks between thousands and before decimals. */
function marksOf(locale: string) {
  const known = marks.get(locale);
  if (known) return known;
  const parts = new Intl.NumberFormat(locale).formatToParts(12345.6);
  const mark = (kind: string) => parts.find(({ type }) => type === kind)!.value;
  const [group, decimal] = [mark('group'), mark('decimal')];
  const made = { group, decimal, written: new RegExp(`\\d(?:[${group}]?\\d)*(?:[${decimal}]\\d+)?`, 'gu') };
  marks.set(locale, made);
  return made;
}
