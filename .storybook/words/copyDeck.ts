import ar from '@candor/core/locales/ar.json';
import de from '@candor/core/locales/de.json';
import en from '@candor/core/locales/en.json';
import { parse, TYPE, type MessageFormatElement } from '@formatjs/icu-messageformat-parser';
import { whereUsed } from './whereUsed.js';

/** One message with everything a writer or a translator needs to know about it. */
export interface DeckEntry {
  key: string;
  en: string;
  de: string;
  ar: string;
  /** Names that a sentence fills in: a label, a number, a place. */
  arguments: readonly string[];
  /** Files that say it. */
  usedIn: readonly string[];
}

type Words = Readonly<Record<string, string>>;
const others: Readonly<Record<'de' | 'ar', Words>> = { de, ar };

/** Locales whose words no native speaker has read yet. */
export const drafts = ['de', 'ar'] as const;

/** Every message, in the order of its catalog. */
export const copyDeck: readonly DeckEntry[] = Object.entries(en as Words).map(([key, text]) => ({
  key,
  en: text,
  de: others.de[key]!,
  ar: others.ar[key]!,
  arguments: [...argumentsOf(parse(text))],
  usedIn: whereUsed(key),
}));

export const copyDeckJson = (deck: readonly DeckEntry[] = copyDeck): string =>
  `${JSON.stringify({ drafts, note: 'The words of draft locales have been read by no native speaker.', messages: deck }, null, 2)}\n`;

const columns = ['key', 'English', 'Deutsch (draft)', 'العربية (draft)', 'arguments', 'where used'] as const;

/** RFC 4180, with a byte order mark so that a spreadsheet reads the Arabic. */
export const copyDeckCsv = (deck: readonly DeckEntry[] = copyDeck): string =>
  `\uFEFF${[columns, ...deck.map((entry) => [entry.key, entry.en, entry.de, entry.ar, entry.arguments.join(' '), entry.usedIn.join(' ')])].map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;

// A cell that begins like a formula would be run by a spreadsheet.
const cell = (text: string): string => `"${(/^[=+\-@\t\r]/u.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;

function argumentsOf(elements: readonly MessageFormatElement[], found = new Set<string>()): Set<string> {
  for (const element of elements) {
    if (element.type === TYPE.tag) argumentsOf(element.children, found);
    else if (element.type !== TYPE.literal && element.type !== TYPE.pound) found.add(element.value);
    if (element.type === TYPE.plural || element.type === TYPE.select) for (const { value } of Object.values(element.options)) argumentsOf(value, found);
  }
  return found;
}
