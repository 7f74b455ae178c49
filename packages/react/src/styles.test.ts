import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');
const tokens = read('./styles/tokens.css');
const files = readdirSync(new URL('./styles/', import.meta.url)).filter((name) => name.endsWith('.css'));

/** The colours declared in the block that starts with this selector. */
function colours(selector: string): Record<string, string> {
  const start = tokens.indexOf(selector);
  if (start < 0) throw new Error(`tokens.css has no ${selector}`);
  const block = tokens.slice(start, tokens.indexOf('}', start));
  return Object.fromEntries([...block.matchAll(/(--candor-color-[\w-]+): (#[0-9a-f]{6});/gu)].map(([, name, value]) => [name!.slice('--candor-color-'.length), value!]));
}

function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.040_45 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
}

function contrast(one: string, other: string): number {
  const [high, low] = [luminance(one), luminance(other)].toSorted((a, b) => b - a);
  return (high! + 0.05) / (low! + 0.05);
}

const light = colours(":where(:root, :host, [data-candor-theme='light'])");
const dark = colours(":where([data-candor-theme='dark'])");

describe('the tokens', () => {
  it('are the same dark ones whether the system or the host asks for them', () => {
    const bySystem = colours(":where(:root:not([data-candor-theme='light'])");
    expect(Object.keys(dark)).toHaveLength(16);
    expect(bySystem).toEqual(dark);
    expect(Object.keys(light)).toEqual(Object.keys(dark));
  });

  const texts = [
    ['fg', 'bg'], ['fg', 'bg-subtle'], ['fg-muted', 'bg'], ['fg-muted', 'bg-subtle'], ['accent', 'bg'], ['accent', 'bg-subtle'], ['bg', 'accent'],
    ['fg', 'caution-bg'], ['caution-fg', 'caution-bg'], ['caution-fg', 'bg'], ['fg', 'danger-bg'], ['danger-fg', 'danger-bg'], ['danger-fg', 'bg'], ['success-fg', 'bg'],
  ] as const;
  const shapes = [['border', 'bg'], ['border', 'bg-subtle'], ['toward', 'bg'], ['away', 'bg'], ['toward', 'bg-subtle'], ['away', 'bg-subtle'], ['band', 'bg'], ['focus', 'bg']] as const;

  it.each([['light', light], ['dark', dark]] as const)('of the %s theme keep text at 4.5 to 1 and shapes at 3 to 1', (_, theme) => {
    const below = (pairs: readonly (readonly [ink: string, ground: string])[], least: number) =>
      pairs.filter(([ink, ground]) => !(contrast(theme[ink]!, theme[ground]!) >= least));
    expect(below(texts, 4.5)).toEqual([]);
    expect(below(shapes, 3)).toEqual([]);
  });
});

describe('the style sheet', () => {
  it('imports every part', () => {
    const imported = [...read('./styles.css').matchAll(/@import '\.\/styles\/([\w-]+\.css)'/gu)].map(([, name]) => name);
    expect(imported.toSorted()).toEqual(files.toSorted());
  });

  it.each(files)('%s lets any rule of the host win: everything in a layer, every selector without weight', (name) => {
    const css = read(`./styles/${name}`).replaceAll(/\/\*.*?\*\//gsu, '');
    expect(css.trim()).toMatch(/^@layer candor\.(?:tokens|base|components) \{/u);
    const selectors = [...css.matchAll(/^\s+([^@{};]+?) \{/gmu)].map(([, selector]) => selector!);
    const weighty = selectors.filter((selector) => removeWhere(selector).replaceAll(/::(?:before|after)|:focus-visible|[\s>+,]/gu, '') !== '');
    expect(weighty).toEqual([]);
  });

  it.each(files)('%s speaks of start and end, never of left and right', (name) => {
    const css = read(`./styles/${name}`).replaceAll(/\/\*.*?\*\//gsu, '').replaceAll(/text-align: (?:left|right);/gu, '');
    expect(css).not.toMatch(/(?:margin|padding|border|inset)?-(?:left|right)\b|(?:^|\s)(?:left|right|width|height|top|bottom):/u);
  });
});

/** A selector without its `:where(…)` groups, nested parentheses included. */
function removeWhere(selector: string): string {
  let rest = '';
  let depth = 0;
  for (let i = 0; i < selector.length; i++) {
    if (depth === 0 && selector.startsWith(':where(', i)) {
      depth = 1;
      i += ':where('.length - 1;
    } else if (depth > 0) {
      depth += selector[i] === '(' ? 1 : selector[i] === ')' ? -1 : 0;
    } else rest += selector[i];
  }
  return rest;
}
