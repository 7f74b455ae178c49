// `pnpm locales`: ICU messages in packages/core/locales become the syntax trees that core ships, so that no parser does.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parse, TYPE } from '@formatjs/icu-messageformat-parser';

const root = fileURLToPath(new URL('..', import.meta.url));
const authored = `${root}packages/core/locales/`;
const compiled = `${root}packages/core/src/narrative/`;
const made = '// Made by `pnpm locales` from packages/core/locales. Edit the words there.\n';

/** Every file that `pnpm locales` writes, by path, with the text it should hold. */
export function compileLocales() {
  const files = new Map();
  for (const file of readdirSync(authored).filter((name) => name.endsWith('.json'))) {
    const locale = file.slice(0, -'.json'.length);
    const messages = Object.entries(JSON.parse(readFileSync(authored + file, 'utf8')));
    const trees = messages.map(([key, text]) => [key, compileMessage(text, `${file}: ${key}`)]);
    files.set(`${compiled}catalogs/${locale}.ts`, catalogModule(locale, trees));
    if (locale === 'en') files.set(`${compiled}messageArguments.ts`, argumentsModule(trees));
  }
  return files;
}

/** One ICU message as the nested arrays of `Message`. */
export function compileMessage(text, where = text) {
  const cases = (options) => Object.fromEntries(Object.entries(options).map(([name, { value }]) => [name, value.map(node)]));
  function node(element) {
    switch (element.type) {
      case TYPE.literal: return element.value;
      case TYPE.argument: return [element.value];
      case TYPE.pound: return ['#'];
      case TYPE.select: return [element.value, 'select', cases(element.options)];
      case TYPE.plural: return [element.value, element.pluralType === 'ordinal' ? 'ordinal' : 'plural', element.offset, cases(element.options)];
      case TYPE.tag: return [element.value, 'tag', element.children.map(node)];
      default: throw new Error(`${where}: numbers, dates and times are formatted before they reach a message; write {name}`);
    }
  }
  return parse(text, { requiresOtherClause: true }).map(node);
}

/** Names of the arguments a tree asks for. */
export function argumentsOf(tree, found = new Set()) {
  for (const node of tree) {
    if (typeof node === 'string') continue;
    const [name, kind] = node;
    if (kind !== 'tag' && name !== '#') found.add(name);
    if (kind === 'tag') argumentsOf(node[2], found);
    else if (kind) for (const branch of Object.values(node.at(-1))) argumentsOf(branch, found);
  }
  return found;
}

const catalogModule = (locale, trees) => `${made}import type { Catalog } from '../catalog.js';

export const ${locale.replace(/-(\w)/g, (_, letter) => letter.toUpperCase())}: Catalog = {
  locale: ${JSON.stringify(locale)},
  messages: {
${trees.map(([key, tree]) => `    ${JSON.stringify(key)}: ${JSON.stringify(tree)},`).join('\n')}
  },
};
`;

const argumentsModule = (trees) => `${made}
/** Every message, with the names of its arguments. */
export interface MessageArguments {
${trees.map(([key, tree]) => `  ${JSON.stringify(key)}: ${[...argumentsOf(tree)].map((name) => JSON.stringify(name)).join(' | ') || 'never'};`).join('\n')}
}
`;

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  for (const [path, text] of compileLocales()) writeFileSync(path, text);
}
