import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { weigh } from '../benchmarks/browser/weigh.mjs';

describe('weight, gzipped', () => {
  // The budgets that are not met yet are rows of `pnpm bench weight`.
  const budgets: [what: string, limit: number, source: string][] = [
    ['what display needs of core', 12_000, `export { narrate, sentenceText } from '@candor/core';`],
    ['one locale', 6_000, `export * from '@candor/core/locales/en';`],
  ];
  it.each(budgets)('%s weighs at most %i bytes', async (_what, limit, source) => {
    const { start: bytes } = await weigh(source);
    expect(bytes).toBeGreaterThan(500);
    expect(bytes).toBeLessThanOrEqual(limit);
  });

  it.each(['de', 'ar'])('%s weighs at most 6,000 bytes more than English, which is always there', async (locale) => {
    const english = await weigh(budgets[1]![2]);
    const both = await weigh(`${budgets[1]![2]} export * from '@candor/core/locales/${locale}';`);
    expect(both.start - english.start).toBeGreaterThan(2_000);
    expect(both.start - english.start).toBeLessThanOrEqual(6_000);
  });

  it('the style sheet weighs at most 8,000 bytes', () => {
    const styles = fileURLToPath(new URL('../packages/react/src/styles/', import.meta.url));
    const parts = readdirSync(styles).filter((file) => file.endsWith('.css'));
    expect(parts.length).toBeGreaterThan(5);
    // Before it is minified: an upper bound.
    const bytes = gzipSync(parts.map((file) => readFileSync(join(styles, file), 'utf8')).join('\n'), { level: 9 }).length;
    expect(bytes).toBeLessThanOrEqual(8_000);
  });

  it('a heavier import weighs more: the scale can tell', async () => {
    const [light, heavy] = [await weigh(budgets[0]![2]), await weigh(`export * from '@candor/core';`)];
    expect(heavy.start).toBeGreaterThan(light.start * 2);
  });
});
