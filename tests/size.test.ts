import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build, type Rolldown } from 'vite';
import { afterAll, describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
// Inside the repository, so that the packages resolve as they do for a member of the workspace.
const folder = mkdtempSync(join(root, 'benchmarks/.size-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Gzipped bytes of what a page loads for one import, as Vite builds it; React and its query library stand outside. */
async function weigh(source: string): Promise<number> {
  const entry = join(folder, 'entry.ts');
  writeFileSync(entry, source);
  const built = (await build({
    root: folder,
    configFile: false,
    logLevel: 'error',
    resolve: { conditions: ['@candor/source', 'module', 'browser', 'production'] },
    build: {
      write: false,
      minify: true,
      modulePreload: { polyfill: false },
      // Not library mode: it keeps the white space of ES modules, which no page loads.
      rolldownOptions: { input: entry, preserveEntrySignatures: 'strict', external: [/^react/, /^@tanstack\/react-query/] },
    },
  })) as Rolldown.RolldownOutput;
  const first = built.output.filter((file) => file.type === 'chunk' && (file.isEntry || !file.isDynamicEntry));
  return first.reduce((sum, file) => sum + gzipSync((file as Rolldown.OutputChunk).code, { level: 9 }).length, 0);
}

describe('weight, gzipped', () => {
  const budgets: [what: string, limit: number, source: string][] = [
    ['what display needs of core', 12_000, `export { narrate, sentenceText } from '@candor/core';`],
    ['model reading and exact attribution', 20_000, `export { readModel, createAttributor } from '@candor/core';`],
    ['everything in core', 45_000, `export * from '@candor/core'; export * as feedback from '@candor/core/feedback';`],
    ['the React display set', 25_000, `export { CandorProvider, Explanation } from '@candor/react';`],
  ];
  it.each(budgets)('%s weighs at most %i bytes', async (what, limit, source) => {
    const bytes = await weigh(source);
    console.log(`${what}: ${bytes} bytes`);
    expect(bytes).toBeGreaterThan(500);
    expect(bytes).toBeLessThanOrEqual(limit);
  });
});
