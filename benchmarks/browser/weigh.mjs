import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';

/**
 * Gzipped bytes of what a page loads for some imports, as Vite builds it for production. React and its
 * query library stand outside; chunks that load on demand do not count.
 *
 * @param {string} source - A module that re-exports what is weighed.
 * @param {readonly string[]} [conditions] - Of package exports; the sources by default, so that nothing needs a build.
 * @returns {Promise<number>}
 */
export async function weigh(source, conditions = ['@candor/source', 'module', 'browser', 'production']) {
  // Inside the repository, so that packages resolve as they do for a member of the workspace.
  const folder = mkdtempSync(fileURLToPath(new URL('../.size-', import.meta.url)));
  try {
    const entry = join(folder, 'entry.ts');
    writeFileSync(entry, source);
    const { output } = await build({
      root: folder,
      configFile: false,
      logLevel: 'error',
      resolve: { conditions: [...conditions] },
      build: {
        write: false,
        minify: true,
        modulePreload: { polyfill: false },
        // Not library mode: it keeps the white space of ES modules, which no page loads.
        rolldownOptions: { input: entry, preserveEntrySignatures: 'strict', external: [/^react/, /^@tanstack\/react-query/] },
      },
    });
    const first = output.filter((file) => file.type === 'chunk' && (file.isEntry || !file.isDynamicEntry));
    return first.reduce((sum, file) => sum + gzipSync(file.code, { level: 9 }).length, 0);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
