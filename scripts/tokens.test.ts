import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { cssValue, folder, resolve, tokenFiles, tokensOf } from './tokens.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const read = (name: string) => JSON.parse(readFileSync(folder + name, 'utf8'));
const files = readdirSync(folder).filter((name) => name.endsWith('.tokens.json'));

describe('tokens', () => {
  it.each([...tokenFiles()])('%s is what `pnpm tokens` makes of the token files', (path, content) => {
    expect(readFileSync(root + path, 'utf8')).toBe(content);
  });

  it.each(files)('%s holds tokens of the DTCG format, each with a type and a value of that type', (name) => {
    const tokens = [...tokensOf(read(name))];
    expect(tokens.length).toBeGreaterThan(0);
    for (const [path, { type, value }] of tokens) {
      expect(path).toMatch(/^[a-z0-9-]+$/u);
      switch (type) {
        case 'color': {
          if (typeof value === 'string') {
            expect([...resolve().keys()], `${path} stands for ${value}`).toContain(value.slice(1, -1).replaceAll('.', '-'));
            break;
          }
          expect(value).toEqual({ colorSpace: 'srgb', components: [expect.any(Number), expect.any(Number), expect.any(Number)], hex: expect.stringMatching(/^#[0-9a-f]{6}$/u) });
          // Tools read the components, our style sheet the hex: they name one colour.
          const { components, hex } = value as { components: number[]; hex: string };
          expect(components.map((channel) => Math.round(channel * 255).toString(16).padStart(2, '0')).join(''), path).toBe(hex.slice(1));
          break;
        }
        case 'dimension':
          expect(value).toEqual({ value: expect.any(Number), unit: expect.stringMatching(/^(?:px|rem)$/u) });
          break;
        case 'duration':
          expect(value).toEqual({ value: expect.any(Number), unit: 'ms' });
          break;
        default:
          expect(typeof value, `${path} of type ${type}`).toBe(type === 'number' ? 'number' : type === 'fontFamily' ? 'string' : 'a type named here');
      }
    }
  });

  it('the resolver reaches every token file, and names no other', () => {
    const named = [...JSON.stringify(read('candor.resolver.json')).matchAll(/"\.\/([\w-]+\.tokens\.json)"/gu)].map(([, name]) => name!);
    expect([...new Set(named)].toSorted()).toEqual(files.toSorted());
    expect(named.every((name) => existsSync(folder + name))).toBe(true);
  });

  it('the dark theme gives every colour of the light one, and each has a word for forced colours', () => {
    const paths = (theme: string) => [...resolve({ theme })].filter(([, { type }]) => type === 'color').map(([path]) => path);
    expect(paths('dark')).toEqual(paths('light'));
    expect([...tokensOf(read('dark.tokens.json')).keys()]).toEqual([...tokensOf(read('light.tokens.json')).keys()]);
    expect([...resolve()].filter(([, { type, forced }]) => type === 'color' && !forced)).toEqual([]);
  });

  it('a density or less motion changes what it names and nothing else', () => {
    const written = (inputs: Record<string, string>) => new Map([...resolve(inputs)].map(([path, token]) => [path, cssValue(token)]));
    const changes = (inputs: Record<string, string>) => [...written(inputs)].filter(([path, value]) => value !== written({}).get(path));
    expect(changes({ density: 'compact' })).toEqual([['target-min', '24px']]);
    expect(changes({ motion: 'reduced' })).toEqual([['motion-fast', '0ms'], ['motion-slow', '0ms']]);
  });

  it('more contrast lends the firmness of the text to what is softer, in either theme, and changes no ground', () => {
    const more = [...tokensOf(read('more-contrast.tokens.json'))];
    expect(more.map(([path]) => path)).toEqual(['color-fg-muted', 'color-border', 'color-band', 'color-caution-fg', 'color-danger-fg', 'color-success-fg']);
    for (const theme of ['light', 'dark']) {
      const tokens = resolve({ theme, contrast: 'more' });
      for (const [path] of more) expect(cssValue(tokens.get(path)), path).toBe('var(--candor-color-fg)');
      expect(tokens.get('color-bg')).toEqual(resolve({ theme }).get('color-bg'));
    }
  });

  it('an input that the resolver does not know is refused by name', () => {
    expect(() => resolve({ mood: 'grim' })).toThrow('"mood"');
    expect(() => resolve({ theme: 'sepia' })).toThrow('"sepia"');
  });
});
