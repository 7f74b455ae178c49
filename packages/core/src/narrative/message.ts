import { numberFormat, pluralRules } from './intl.js';
import type { Sentence, SentencePart } from './narrative.js';
import { own } from './own.js';

/**
 * An ICU message as a syntax tree: literals, `[argument]`, `[argument, 'select', cases]`,
 * `[argument, 'plural' | 'ordinal', offset, cases]` and `[role, 'tag', children]`.
 */
export type Message = readonly MessageNode[];
type Cases = Readonly<Record<string, Message>>;
export type MessageNode =
  | string
  | readonly [argument: string]
  | readonly [argument: string, kind: 'select', cases: Cases]
  | readonly [argument: string, kind: 'plural' | 'ordinal', offset: number, cases: Cases]
  | readonly [tag: string, kind: 'tag', children: Message];

/** A text, or a number that is counted with and written in the locale. */
export type MessageArgument = string | number;

/**
 * Evaluates a message: picks the cases its arguments ask for and keeps the tags as roles of its parts.
 *
 * An absent argument leaves nothing behind; the compiler keeps our own calls complete.
 */
export function evaluateMessage(message: Message, values: Readonly<Record<string, MessageArgument>>, locale: string): Sentence {
  const parts: SentencePart[] = [];
  walk(message, undefined, undefined);
  return parts;

  function walk(nodes: Message, role: SentencePart['role'], counted: number | undefined): void {
    for (const node of nodes) {
      if (typeof node === 'string') append(node, role);
      else if (node.length === 1) append(write(node[0] === '#' ? counted : values[node[0]], locale), role);
      else if (node[1] === 'tag') walk(node[2], roles[node[0]] ?? role, counted);
      else if (node[1] === 'select') walk(own(node[2], String(values[node[0]])) ?? node[2]['other']!, role, counted);
      else {
        const n = Number(values[node[0]]);
        const rule = pluralRules(locale, node[1] === 'ordinal' ? 'ordinal' : 'cardinal');
        walk(node[3][`=${n}`] ?? node[3][rule.select(n - node[2])] ?? node[3]['other']!, role, n - node[2]);
      }
    }
  }

  function append(text: string, role: SentencePart['role']): void {
    if (text === '') return;
    const last = parts.at(-1);
    if (last && last.role === role) parts[parts.length - 1] = { ...last, text: last.text + text };
    else parts.push(role ? { text, role } : { text });
  }
}

/** What a tag of a message says about its text. */
export const roles: Readonly<Record<string, SentencePart['role']>> = {
  b: 'strong', number: 'number', label: 'label', value: 'value', context: 'context',
};

const write = (value: MessageArgument | undefined, locale: string): string =>
  typeof value === 'number' ? numberFormat(locale).format(value) : (value ?? '');
