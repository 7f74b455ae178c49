/** One prop as its declaration has it. */
export interface Prop {
  name: string;
  optional: boolean;
  type: string;
  /** What its comment says, as it is written. */
  note: string;
}

export interface Props {
  props: readonly Prop[];
  /** What it takes over from types that are declared elsewhere: "PartProps<BadgeState>". */
  also: readonly string[];
}

/**
 * The props that a source file declares under a name, with their comments; for a table that cannot be out of date.
 *
 * Reads `interface A extends B { … }` and `type A = B & { … }`, and follows the names that the same file declares.
 * @returns `null` where the source declares no such name.
 */
export function readProps(source: string, name: string): Props | null {
  const head = new RegExp(String.raw`^(?:export )?interface ${name}(?: extends (?<also>[^{]+?))? \{$`, 'mu').exec(source);
  if (head) {
    const start = head.index + head[0].length + 1;
    return joined(source, members(source.slice(start, source.indexOf('\n}', start))), splitList(head.groups?.['also'] ?? '', ','));
  }
  const alias = new RegExp(String.raw`^(?:export )?type ${name} = (?<is>[^;]*(?:\{[^}]*\}[^;]*)?);$`, 'mu').exec(source)?.groups?.['is'];
  if (alias === undefined) return null;
  const parts = splitList(alias, '&');
  const inline = parts.filter((part) => part.startsWith('{')).flatMap((part) => members(part.slice(1, -1).replaceAll(/;\s*/gu, ';\n')));
  return joined(source, inline, parts.filter((part) => !part.startsWith('{')));
}

/** Own props first, then those of the names the same file declares. */
function joined(source: string, own: readonly Prop[], also: readonly string[]): Props {
  const here = also.map((name) => ({ name, found: readProps(source, name.replace(/<.*$/u, '')) }));
  return {
    props: [...own, ...here.flatMap(({ found }) => found?.props ?? [])],
    also: [...new Set(here.flatMap(({ name, found }) => found?.also ?? [name]))],
  };
}

function members(body: string): Prop[] {
  const props: Prop[] = [];
  let note: string[] = [];
  for (const line of body.split('\n')) {
    const text = line.trim();
    if (/^(?:\/\*\*|\*)/u.test(text)) {
      note.push(text.replace(/^\/?\*+\/?\s?|\s*\*\/$/gu, ''));
      continue;
    }
    const prop = /^(?:readonly )?(?<name>\w+)(?<optional>\?)?: (?<type>.+?);?$/u.exec(text)?.groups;
    if (prop) props.push({ name: prop['name']!, optional: prop['optional'] !== undefined, type: prop['type']!.replace(/ \| undefined$/u, ''), note: note.filter(Boolean).join(' ') });
    note = [];
  }
  return props;
}

/** "A<B, C>, D" is A<B, C> and D. */
function splitList(text: string, separator: ',' | '&'): string[] {
  const parts = [''];
  let depth = 0;
  for (const letter of text) {
    if ('<({'.includes(letter)) depth++;
    if ('>)}'.includes(letter)) depth--;
    if (letter === separator && depth === 0) parts.push('');
    else parts[parts.length - 1] += letter;
  }
  return parts.map((part) => part.trim()).filter(Boolean);
}
