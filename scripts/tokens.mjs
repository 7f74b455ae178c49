// `pnpm tokens`: the design tokens in packages/react/tokens become the style sheet, the colours that checkContrast knows
// and those of a stand-alone drawing. With --check it compares instead of writing.
import { readFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { checkOrReplace } from './generated.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
export const folder = `${root}packages/react/tokens/`;
const made = 'Made by `pnpm tokens` from packages/react/tokens. Edit the tokens there.';
const read = (name) => JSON.parse(readFileSync(folder + name, 'utf8'));

/**
 * The tokens of a DTCG file by path, groups' types handed down.
 * @returns {Map<string, { type: string, value: unknown, forced?: string }>} Keys are paths joined by hyphens, as in `--candor-color-bg`.
 */
export function tokensOf(file, path = [], inherited = undefined, found = new Map()) {
  const type = file.$type ?? inherited;
  if ('$value' in file) return found.set(path.join('-'), { type, value: file.$value, forced: file.$extensions?.['candor.forcedColor'] });
  for (const [name, child] of Object.entries(file)) if (!name.startsWith('$')) tokensOf(child, [...path, name], type, found);
  return found;
}

/**
 * What the resolver gives for some inputs, e.g. `{ theme: 'dark' }`; a modifier that is not named takes its default.
 * @throws {Error} for an input or a reference that the resolver does not know.
 */
export function resolve(inputs = {}, resolver = read('candor.resolver.json')) {
  const unknown = Object.keys(inputs).find((name) => !(name in resolver.modifiers));
  if (unknown) throw new Error(`the resolver has no modifier "${unknown}"; it has ${Object.keys(resolver.modifiers).join(', ')}`);
  const tokens = new Map();
  for (const { $ref } of resolver.resolutionOrder) {
    const [, kind, name] = $ref.split('/');
    const { sources, contexts, default: first } = resolver[kind][name];
    const files = sources ?? contexts[inputs[name] ?? first];
    if (!files) throw new Error(`the resolver's modifier "${name}" has no context "${inputs[name]}"; it has ${Object.keys(contexts).join(', ')}`);
    for (const source of files) for (const [path, token] of tokensOf(read(source.$ref))) tokens.set(path, { ...tokens.get(path), ...defined(token) });
  }
  return tokens;
}

/** A token's value as CSS writes it; one that stands for another, `{color.fg}`, is that one's custom property. */
export function cssValue({ type, value }) {
  if (isAlias(value)) return `var(--candor-${value.slice(1, -1).replaceAll('.', '-')})`;
  switch (type) {
    case 'color': return value.hex;
    case 'dimension': case 'duration': return `${value.value}${value.unit}`;
    case 'fontFamily': case 'number': return String(value);
    default: throw new Error(`no CSS is known for a token of type "${type}"`);
  }
}

/** Every file that `pnpm tokens` writes, by path from the root. */
export function tokenFiles() {
  const light = resolve();
  const dark = resolve({ theme: 'dark' });
  return new Map([
    ['packages/react/src/styles/tokens.css', styleSheet(light, dark)],
    ['packages/react/src/theme/tokens.ts', coloursModule(light, dark)],
    ['packages/charts/src/svg/ink.ts', inkModule(light)],
  ]);
}

const isAlias = (value) => typeof value === 'string' && /^\{[a-z0-9.-]+\}$/u.test(value);
const defined = (object) => Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined));
const isColour = ([, { type }]) => type === 'color';
const declarations = (tokens, indent) => [...tokens].map(([path, token]) => `${indent}--candor-${path}: ${typeof token === 'string' ? token : cssValue(token)};`).join('\n');

/** Only what differs from the default. */
const changed = (tokens, base) => [...tokens].filter(([path, token]) => cssValue(token) !== cssValue(base.get(path)));

function styleSheet(light, dark) {
  const themed = (theme, name, indent) => declarations([...[...theme].filter(isColour), ['color-scheme', name]], indent);
  const forced = [...light].filter(isColour).map(([path, token]) => [path, token.forced]);
  const contrast = (indent) => declarations(changed(resolve({ contrast: 'more' }), light), indent);
  const density = (name) => `  :where([data-candor-density='${name}']) {\n${declarations(changed(resolve({ density: name }), light), '    ')}\n  }`;
  return `/* ${made} */
@layer candor.tokens {
  /* Declared with no weight of their own: a host sets any of them on any element around the panel. */
  :where(:root, :host, [data-candor-theme='light'], [data-candor-theme='auto']) {
${themed(light, 'light', '    ')}
  }

  :where(:root, :host) {
${declarations([...light].filter((entry) => !isColour(entry)), '    ')}
  }

  /* The dark colours stand twice. light-dark() would need them once, but bundlers that lower it for older browsers
     (Vite does by default) decide where the token is declared, not where it is used: a dark panel in a light page stays light. */
  @media (prefers-color-scheme: dark) {
    :where(:root:not([data-candor-theme='light']), :host(:not([data-candor-theme='light'])), [data-candor-theme='auto']) {
${themed(dark, 'dark', '      ')}
    }
  }

  :where([data-candor-theme='dark']) {
${themed(dark, 'dark', '    ')}
  }

  @media (prefers-contrast: more) {
    :where(:root, :host, [data-candor-theme]) {
${contrast('      ')}
    }
  }

  /* A theme inside the wish sets its own colours again, so the wish is repeated there. */
  :where([data-candor-contrast='more'], [data-candor-contrast='more'] [data-candor-theme]) {
${contrast('    ')}
  }

  @media (forced-colors: active) {
    :where(:root, :host, [data-candor-theme]) {
${declarations(forced, '      ')}
    }
  }

${density('compact')}

${density('comfortable')}

  @media (prefers-reduced-motion: reduce) {
    :where(:root, :host) {
${declarations(changed(resolve({ motion: 'reduced' }), light), '      ')}
    }
  }
}
`;
}

const recordOf = (tokens) => [...tokens].filter(isColour).map(([path, token]) => `  '${path.slice('color-'.length)}': '${cssValue(token)}',`).join('\n');

const coloursModule = (light, dark) => `// ${made}

/** The shipped light theme: colours by token, without the prefix \`--candor-color-\`. */
export const light = {
${recordOf(light)}
} as const;

/** The shipped dark theme. */
export const dark = {
${recordOf(dark)}
} as const;
`;

const inkModule = (light) => `// ${made}

/** The light theme, for drawings that stand alone. */
export const ink = {
${recordOf(light)}
} as const;
`;

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) process.exitCode = checkOrReplace(root, tokenFiles(), '`pnpm tokens`');
