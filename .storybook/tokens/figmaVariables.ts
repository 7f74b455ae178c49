import { tokenFiles } from './tokenFiles.js';

/** What Figma keeps: a colour from 0 to 1, a number of pixels or milliseconds, or a text. */
type FigmaValue = { r: number; g: number; b: number; a: number } | number | string;

interface Token {
  type: string;
  value: unknown;
  description: string;
}

/** Modes of a collection, each the token files that lie over each other in it. */
const collections = {
  'Candor colour': {
    Light: ['light'], Dark: ['light', 'dark'], 'Light, more contrast': ['light', 'more-contrast'], 'Dark, more contrast': ['light', 'dark', 'more-contrast'],
  },
  'Candor size': { Regular: ['base'], Compact: ['base', 'compact'], Comfortable: ['base', 'comfortable'] },
} as const;

/**
 * The tokens as Figma variables: the body of a `POST /v1/files/:key/variables`, which makes two collections with a mode
 * for each theme and each density. A variable is named as its token, and says which custom property it is in code.
 * @see https://www.figma.com/developers/api#post-variables-endpoint
 */
export function figmaVariables() {
  const variableCollections: object[] = [];
  const variableModes: object[] = [];
  const variables: object[] = [];
  const variableModeValues: { variableId: string; modeId: string; value: FigmaValue }[] = [];
  for (const [collection, modes] of Object.entries(collections)) {
    const names = Object.keys(modes);
    variableCollections.push({ action: 'CREATE', id: collection, name: collection, initialModeId: names[0] });
    // Figma makes the first mode with its collection: it is only named.
    names.forEach((name, i) => variableModes.push({ action: i === 0 ? 'UPDATE' : 'CREATE', id: name, name, variableCollectionId: collection }));
    for (const [mode, files] of Object.entries(modes)) {
      const tokens = laidOver(files);
      for (const [path, { type, description }] of tokens) {
        const id = path.join('-');
        const value = figmaValue(path, tokens);
        if (mode === names[0]) {
          variables.push({
            action: 'CREATE', id, name: path.join('/'), variableCollectionId: collection, description,
            resolvedType: type === 'color' ? 'COLOR' : typeof value === 'number' ? 'FLOAT' : 'STRING', codeSyntax: { WEB: `var(--candor-${id})` },
          });
        }
        variableModeValues.push({ variableId: id, modeId: mode, value });
      }
    }
  }
  return { variableCollections, variableModes, variables, variableModeValues };
}

type Tokens = ReadonlyMap<readonly string[], Token>;

/** The tokens of some files, the later ones over the earlier. */
function laidOver(files: readonly string[]): Tokens {
  const found = new Map<string, [readonly string[], Token]>();
  const walk = (node: Readonly<Record<string, unknown>>, path: readonly string[], inherited: string) => {
    const type = typeof node['$type'] === 'string' ? node['$type'] : inherited;
    if ('$value' in node) {
      const before = found.get(path.join('.'))?.[1];
      found.set(path.join('.'), [path, { type: type || before?.type || '', value: node['$value'], description: String(node['$description'] ?? before?.description ?? '') }]);
      return;
    }
    for (const [key, child] of Object.entries(node)) if (!key.startsWith('$')) walk(child as Record<string, unknown>, [...path, key], type);
  };
  for (const file of files) walk(JSON.parse(tokenFiles[`${file}.tokens.json`]!) as Record<string, unknown>, [], '');
  return new Map(found.values());
}

/** Aliases are followed; a rem is the 16 pixels of a browser. */
function figmaValue(path: readonly string[], tokens: Tokens): FigmaValue {
  const name = path.join('.');
  const value = [...tokens].find(([one]) => one.join('.') === name)?.[1].value;
  if (typeof value === 'string' && value.startsWith('{')) return figmaValue(value.slice(1, -1).split('.'), tokens);
  if (typeof value === 'string' || typeof value === 'number') return value;
  if (typeof value === 'object' && value !== null) {
    if ('components' in value) {
      const [r, g, b] = value.components as [number, number, number];
      return { r, g, b, a: 1 };
    }
    if ('value' in value && 'unit' in value) return Number(value.value) * (value.unit === 'rem' ? 16 : 1);
  }
  throw new Error(`the token ${name} has a value that Figma cannot keep: ${JSON.stringify(value)}`);
}
