import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');
const files = readdirSync(new URL('./styles/', import.meta.url)).filter((name) => name.endsWith('.css'));

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
