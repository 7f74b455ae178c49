import { roles, type MessageArgument } from './message.js';
import type { Sentence, SentencePart } from './narrative.js';

/**
 * A host's own translator, such as FormatJS or i18next with ICU: the text of a message, its arguments filled in and its
 * tags left as they stand (`ignoreTag`); the key itself or nothing where it has none.
 */
export type Translate = (key: string, values: Readonly<Record<string, MessageArgument>>) => string | null | undefined;

/** What a host's translator says, in parts; `null` where it has nothing. Only tags of the message become roles, never what stands in an argument. */
export function translated(t: Translate, key: string, values: Readonly<Record<string, MessageArgument>>): Sentence | null {
  const text = t(key, Object.fromEntries(Object.entries(values).map(([name, value]) => [name, typeof value === 'string' ? value.replaceAll('<', HELD) : value])));
  if (!text || text === key) return null;
  const parts: SentencePart[] = [];
  const open: SentencePart['role'][] = [];
  // A split by a pattern with two groups: text, slash, tag, text, slash, tag, …, text.
  const pieces = text.split(TAG);
  for (let i = 0; i < pieces.length; i += 3) {
    const said = pieces[i]!.replaceAll(HELD, '<');
    const role = open.at(-1);
    const last = parts.at(-1);
    if (said !== '' && last && last.role === role) parts[parts.length - 1] = { ...last, text: last.text + said };
    else if (said !== '') parts.push(role ? { text: said, role } : { text: said });
    if (pieces[i + 1]) open.pop();
    else open.push(roles[pieces[i + 2] ?? '']);
  }
  return parts;
}

const TAG = /<(\/?)(b|number|label|value|context)>/u;

/** Stands for "<" in an argument while the host's translator has it: a noncharacter, which no text holds. */
const HELD = '\ufdd0';
