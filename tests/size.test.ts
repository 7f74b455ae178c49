import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { bytesCounted, corePaths, displayPaths } from '../benchmarks/browser/importPaths.mjs';
import { weigh } from '../benchmarks/browser/weigh.mjs';

const limited = [...corePaths, ...displayPaths].flatMap(({ limit, ...path }) => (limit === undefined ? [] : [{ ...path, limit }]));

describe('weight, gzipped', () => {
  it.each(limited.filter(({ today }) => today === undefined))('$id: $what weighs at most $limit bytes', async (path) => {
    const bytes = bytesCounted(path, await weigh(path.source));
    expect(bytes).toBeGreaterThan(500);
    expect(bytes).toBeLessThanOrEqual(path.limit);
  });

  // Their bars are rows of `pnpm bench weight`; docs/sizes.md says what was tried.
  it.each(limited.filter(({ today }) => today !== undefined))('$id: $what is over its bar of $limit bytes, and grows no further than $today', async (path) => {
    const bytes = bytesCounted(path, await weigh(path.source));
    expect(bytes).toBeGreaterThan(path.limit);
    expect(bytes).toBeLessThanOrEqual(path.today!);
  });

  it.each(['de', 'ar'])('%s weighs at most 6,000 bytes more than English, which is always there', async (locale) => {
    const english = `export * from '@candor/core/locales/en';`;
    const [one, both] = [await weigh(english), await weigh(`${english} export * from '@candor/core/locales/${locale}';`)];
    expect(both.start - one.start).toBeGreaterThan(2_000);
    expect(both.start - one.start).toBeLessThanOrEqual(6_000);
  });

  it('feedback and escalation add at most 15,000 bytes to a panel, beside their words', async () => {
    const [alone, both] = [await weigh(`export { Explanation } from '@candor/react';`), await weigh(`export { Explanation, Feedback, Escalation } from '@candor/react';`)];
    expect(both.start - alone.start).toBeGreaterThan(5_000);
    expect(both.start - alone.start).toBeLessThanOrEqual(15_000);
  });

  it.each(['en', 'de', 'ar'])('the words of feedback and escalation weigh at most 4,000 bytes in %s', async (locale) => {
    const { all } = await weigh(`export * from '@candor/core/locales/${locale}/feedback';`);
    expect(all).toBeGreaterThan(1_000);
    expect(all).toBeLessThanOrEqual(4_000);
  });

  it('the style sheet weighs at most 8,000 bytes', () => {
    const styles = fileURLToPath(new URL('../packages/react/src/styles/', import.meta.url));
    const parts = readdirSync(styles).filter((file) => file.endsWith('.css'));
    expect(parts.length).toBeGreaterThan(5);
    // Without comments, which do not ship, but not minified: an upper bound.
    const bytes = gzipSync(parts.map((file) => readFileSync(join(styles, file), 'utf8').replaceAll(/\/\*.*?\*\//gsu, '')).join('\n'), { level: 9 }).length;
    expect(bytes).toBeGreaterThan(5_000);
    expect(bytes).toBeLessThanOrEqual(8_000);
  });
});

describe('importing one part', () => {
  const parts = displayPaths.filter(({ limit, counted }) => limit === undefined && counted === 'start');
  const componentsOf = async (source: string) => {
    const { modules } = await weigh(source, { modules: true, chunks: 'start' });
    return modules.flatMap(({ module }) => /^react\/src\/components\/([A-Z]\w+)\.tsx$/u.exec(module)?.[1] ?? []);
  };
  /** Parts that draw another one inside them. */
  const inside: Readonly<Record<string, readonly string[]>> = { Sureness: ['RangeBand', 'Dotplot'], Reasons: ['ReasonItem', 'PastCases'] };

  it.each(parts)('$id brings no other part along', async ({ id, source }) => {
    const own = id.replace('U1.', '');
    const others = parts.map((part) => part.id.replace('U1.', '')).filter((name) => name !== own && !inside[own]?.includes(name));
    const brought = await componentsOf(source);
    expect(brought).toContain(own);
    expect(brought.filter((name) => others.includes(name))).toEqual([]);
  });

  it('a panel loads no form, no table and no record before it needs them', async () => {
    const { modules, onDemand } = await weigh(`export { Explanation } from '@candor/react';`, { modules: true, chunks: 'start' });
    const names = modules.map(({ module }) => module);
    expect(names).toContain('react/src/components/Panel.tsx');
    expect(names.filter((name) => /components\/(?:Feedback|Receipt|DisagreeForm|AskForm|FactorTable|About|Waterfall)\.tsx$/u.test(name))).toEqual([]);
    expect(onDemand.map(({ name }) => name)).toEqual(expect.arrayContaining(['levels', 'answers', 'waterfall']));
  });
});
