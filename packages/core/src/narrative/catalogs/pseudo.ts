import type { Catalog } from '../catalog.js';
import type { Message, MessageNode } from '../message.js';
import { en } from './en.js';

const accents: Readonly<Record<string, string>> = {
  a: 'á', b: 'ƀ', c: 'ç', d: 'ð', e: 'é', f: 'ƒ', g: 'ĝ', h: 'ĥ', i: 'í', j: 'ĵ', k: 'ķ', l: 'ļ', m: 'ɱ', n: 'ñ', o: 'ó', p: 'þ', q: 'ǫ', r: 'ŕ', s: 'š', t: 'ţ', u: 'ú', v: 'ṽ', w: 'ŵ', x: 'ẋ', y: 'ý', z: 'ž',
  A: 'Å', C: 'Ç', E: 'É', H: 'Ĥ', I: 'Î', L: 'Ļ', M: 'Ṁ', N: 'Ñ', O: 'Ö', P: 'Þ', R: 'Ŕ', S: 'Š', T: 'Ţ', U: 'Û', W: 'Ŵ', Y: 'Ý',
};

/** English with accents, a third longer, in brackets: shows what is clipped and what never went through a catalog. */
export const accented: Catalog = /* @__PURE__ */ rewrite('en-XA', accent, '\u27e6', '\u27e7');

/** English turned around: shows from right to left, letter by letter, what a page lays out wrongly. */
export const bidi: Catalog = /* @__PURE__ */ rewrite('ar-XB', (text) => `\u200f\u202e${text}\u202c\u200f`);

/** English with every run of our own words rewritten; what hosts and data bring stays as it is. */
function rewrite(locale: string, change: (text: string) => string, open = '', close = ''): Catalog {
  const node = (part: MessageNode): MessageNode => {
    if (typeof part === 'string') return change(part);
    if (part.length === 1) return part;
    if (part[1] === 'tag') return [part[0], 'tag', part[2].map(node)];
    if (part[1] === 'select') return [part[0], 'select', cases(part[2])];
    return [part[0], part[1], part[2], cases(part[3])];
  };
  const cases = (all: Readonly<Record<string, Message>>) => Object.fromEntries(Object.entries(all).map(([name, message]) => [name, message.map(node)]));
  const all = <Key extends string>(messages: Readonly<Partial<Record<Key, Message>>>) =>
    Object.fromEntries(Object.entries<Message | undefined>(messages).map(([key, message = []]) => [key, [open, ...message.map(node), close].filter((part) => part !== '')])) as unknown as Readonly<Record<Key, Message>>;
  return { locale, messages: all(en.messages), feedback: async () => all(await en.feedback!()) };
}

function accent(text: string): string {
  let written = '';
  for (const letter of text) {
    const other = accents[letter] ?? letter;
    // Every vowel twice: about a third more room, as German takes.
    written += 'aeiou'.includes(letter) ? other + other : other;
  }
  return written;
}
