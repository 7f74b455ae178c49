import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { argumentsOf, compileLocales, compileMessage } from './locales.mjs';

it('the compiled catalogs are what the authored words say: run `pnpm locales` after an edit', () => {
  const files = compileLocales();
  expect(files.size).toBeGreaterThan(1);
  for (const [path, text] of files) expect(readFileSync(path, 'utf8') === text, `${path} is out of date: run \`pnpm locales\``).toBe(true);
});

it('a message becomes nested arrays, and names its arguments', () => {
  const tree = compileMessage('<b>{a}</b> {n, plural, offset:1 one {# {b}} other {#}} {s, select, x {{c}} other {}} {o, selectordinal, other {#th}}');
  expect(tree).toEqual([
    ['b', 'tag', [['a']]], ' ', ['n', 'plural', 1, { one: [['#'], ' ', ['b']], other: [['#']] }], ' ',
    ['s', 'select', { x: [['c']], other: [] }], ' ', ['o', 'ordinal', 0, { other: [['#'], 'th'] }],
  ]);
  expect([...argumentsOf(tree)]).toEqual(['a', 'n', 'b', 's', 'c', 'o']);
});

it('a message that would format by itself is refused: one formatter writes all numbers', () => {
  expect(() => compileMessage('{n, number, percent}', 'xx.json: key')).toThrow(/xx\.json: key/);
  expect(() => compileMessage('{n, plural, one {x}}')).toThrow(/./);
});

it('a locale no native speaker has read is a draft in its catalog and on the page about languages', () => {
  const page = readFileSync(new URL('../docs/languages.md', import.meta.url), 'utf8');
  const catalogs = [...compileLocales()].filter(([path]) => path.includes('/catalogs/') && !path.endsWith('.feedback.ts'));
  expect(catalogs.length).toBeGreaterThan(2);
  for (const [path, text] of catalogs) {
    const row = page.split('\n').find((line) => line.startsWith(`| ${/(\w+)\.ts$/.exec(path)![1]} |`));
    expect(row, path).toBeDefined();
    expect(row!.includes('**draft**'), path).toBe(text.includes('draft: true'));
  }
});
