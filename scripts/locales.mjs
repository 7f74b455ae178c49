// `pnpm locales`: ICU messages in packages/core/locales become the syntax trees that core ships, so that no parser does.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parse, TYPE } from '@formatjs/icu-messageformat-parser';

const root = fileURLToPath(new URL('..', import.meta.url));
const authored = `${root}packages/core/locales/`;
const compiled = `${root}packages/core/src/narrative/`;
/** Locales whose words a native speaker has read; every other one is a draft, and says so wherever it is shown. */
const READ = new Set(['en']);

/** What only a form, a receipt, an outbox or an export says: a module of its own per locale, loaded with those parts. */
const LATER = /^candor\.(?:feedback|receipt|outbox|escalation|own-view|export)\./;
/** Said by the panel itself, before any of them is loaded. */
const AT_FIRST_GLANCE = new Set(['heading', 'agree', 'disagree', 'not-sure', 'ask'].map((name) => `candor.feedback.${name}`));
const isLater = (key) => LATER.test(key) && !AT_FIRST_GLANCE.has(key);

const made = '// Made by `pnpm locales` from packages/core/locales. Edit the words there.\n';

/** Every file that `pnpm locales` writes, by path, with the text it should hold. */
export function compileLocales() {
  const files = new Map();
  const read = (locale) => JSON.parse(readFileSync(`${authored}${locale}.json`, 'utf8'));
  const keys = Object.keys(read('en'));
  for (const file of readdirSync(authored).filter((name) => name.endsWith('.json'))) {
    const locale = file.slice(0, -'.json'.length);
    const messages = read(locale);
    checkKeys(file, messages, keys);
    const trees = keys.map((key) => [key, compileMessage(messages[key], `${file}: ${key}`)]);
    const first = trees.filter(([key]) => !isLater(key));
    const later = trees.filter(([key]) => isLater(key));
    files.set(`${compiled}catalogs/${locale}.ts`, catalogModule(locale, first));
    files.set(`${compiled}catalogs/${locale}.feedback.ts`, feedbackModule(later));
    if (locale !== 'en') continue;
    files.set(`${compiled}messageArguments.ts`, argumentsModule(first, later));
    files.set(`${compiled}messageKeys.ts`, keysModule(first));
    files.set(`${compiled}feedbackMessageKeys.ts`, feedbackKeysModule(later));
    files.set(`${compiled}feedbackMessages.ts`, countModule(later));
  }
  return files;
}

function checkKeys(file, messages, keys) {
  const lacks = keys.filter((key) => !Object.hasOwn(messages, key));
  const alien = Object.keys(messages).filter((key) => !keys.includes(key));
  if (lacks.length > 0) throw new Error(`${file} lacks ${lacks.join(', ')}; every locale words every message of en.json`);
  if (alien.length > 0) throw new Error(`${file} has ${alien.join(', ')}, which en.json does not; remove them or add the English words`);
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

const rows = (trees) => trees.map(([key, tree]) => `    ${JSON.stringify(tree)}, // ${key}`).join('\n');

const catalogModule = (locale, trees) => `${made}import type { Catalog } from '../catalog.js';
import { inOrder } from '../inOrder.js';
import { messageKeys } from '../messageKeys.js';

export const ${locale.replace(/-(\w)/g, (_, letter) => letter.toUpperCase())}: Catalog = {
  locale: ${JSON.stringify(locale)},${READ.has(locale) ? '' : '\n  draft: true,'}
  messages: /* @__PURE__ */ inOrder(messageKeys, [
${rows(trees)}
  ]),
  feedback: async () => (await import('./${locale}.feedback.js')).feedback,
};
`;

const feedbackModule = (trees) => `${made}import type { FeedbackMessages } from '../catalog.js';
import { feedbackMessageKeys } from '../feedbackMessageKeys.js';
import { inOrder } from '../inOrder.js';

export const feedback: FeedbackMessages = /* @__PURE__ */ inOrder(feedbackMessageKeys, [
${rows(trees)}
]);
`;

/** Names one after the other, each as how many parts it shares with the one before and the parts that are its own. */
const namesOf = (trees) => {
  let before = [];
  const short = trees.map(([key]) => {
    const parts = key.split('.');
    let shared = 0;
    while (shared < 9 && shared < parts.length - 1 && parts[shared] === before[shared]) shared++;
    before = parts;
    return `${shared}${parts.slice(shared).join('.')}`;
  });
  return `namesIn(\`\n${short.join('\n')}\n\`)`;
};

const keysModule = (trees) => `${made}import type { FirstMessageKey } from './catalog.js';
import { namesIn } from './namesIn.js';

/** The name of every message of the display, in the order of the compiled catalogs: loaded once for all languages. */
export const messageKeys: readonly FirstMessageKey[] = /* @__PURE__ */ ${namesOf(trees)};
`;

const feedbackKeysModule = (trees) => `${made}import type { FeedbackMessageKey } from './catalog.js';
import { namesIn } from './namesIn.js';

/** The name of every message of feedback and escalation, in the order of their compiled modules. */
export const feedbackMessageKeys: readonly FeedbackMessageKey[] = /* @__PURE__ */ ${namesOf(trees)};
`;

const countModule = (trees) => `${made}
/** How many messages of feedback and escalation there are: words that are fewer lack some. Apart from their names, which come later. */
export const FEEDBACK_MESSAGES = ${trees.length};
`;

const argumentNames = (trees) => trees.map(([key, tree]) => `  ${JSON.stringify(key)}: ${[...argumentsOf(tree)].map((name) => JSON.stringify(name)).join(' | ') || 'never'};`).join('\n');

const argumentsModule = (first, later) => `${made}
/** Every message of feedback and escalation, with the names of its arguments. */
export interface FeedbackMessageArguments {
${argumentNames(later)}
}

/** Every message, with the names of its arguments. */
export interface MessageArguments extends FeedbackMessageArguments {
${argumentNames(first)}
}
`;

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  for (const [path, text] of compileLocales()) writeFileSync(path, text);
}
