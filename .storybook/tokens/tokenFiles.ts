const raw = import.meta.glob<string>('../../packages/react/tokens/*.json', { eager: true, query: '?raw', import: 'default' });

/** The token files as they are published, by name. */
export const tokenFiles: Readonly<Record<string, string>> = Object.fromEntries(Object.entries(raw).map(([path, text]) => [path.split('/').at(-1)!, text]));

export interface TokenWords {
  /** "color-fg-muted": its custom property is `--candor-color-fg-muted`. */
  path: string;
  type: string;
  description: string;
  forced?: string;
}

interface Node {
  $type?: string;
  $value?: unknown;
  $description?: string;
  $extensions?: Readonly<Record<string, string>>;
}

/** The tokens of a file, with what each is for. */
export function tokensIn(name: string): TokenWords[] {
  const found: TokenWords[] = [];
  const walk = (node: Node & Readonly<Record<string, unknown>>, path: readonly string[], inherited: string) => {
    const type = node.$type ?? inherited;
    if ('$value' in node) {
      const forced = node.$extensions?.['candor.forcedColor'];
      found.push({ path: path.join('-'), type, description: node.$description ?? '', ...(forced === undefined ? {} : { forced }) });
      return;
    }
    for (const [key, child] of Object.entries(node)) if (!key.startsWith('$')) walk(child as Node & Record<string, unknown>, [...path, key], type);
  };
  walk(JSON.parse(tokenFiles[name]!) as Node & Record<string, unknown>, [], '');
  return found;
}
