import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { modulesOf } from './modules.mjs';

const here = fileURLToPath(new URL('..', import.meta.url));
/** Package exports that lead to our sources, so that nothing needs a build. */
export const SOURCES = ['@candor/source', 'module', 'browser', 'production'];
/** Package exports as a user's bundler reads them. */
export const PUBLISHED = ['module', 'browser', 'production'];

/**
 * Gzipped bytes of what a page loads for some imports, as Vite builds it for production. React and its
 * query library stand outside.
 *
 * @param {string} source - A module that re-exports what is weighed.
 * @param {{ folder?: string, conditions?: readonly string[], modules?: boolean, chunks?: 'all' | 'start' }} [options] - Where
 *   packages are resolved from (the repository), by which conditions (`SOURCES`), and whether each module is weighed,
 *   which takes a second, of which chunks.
 * @returns {Promise<{ start: number, all: number, onDemand: { name: string, bytes: number }[], modules: import('./modules.mjs').ModuleCost[] }>}
 *   `start`: the entry and all it imports; `all`: the chunks that load on demand, too; `onDemand`: each of those by the
 *   name of its module, with what it brings along that was not there at the start.
 */
export async function weigh(source, { folder = here, conditions = SOURCES, modules = false, chunks: weighed = 'all' } = {}) {
  const root = mkdtempSync(join(folder, '.size-'));
  try {
    const entry = join(root, 'entry.ts');
    writeFileSync(entry, source);
    const { output } = await forProduction({
      root,
      configFile: false,
      mode: 'production',
      logLevel: 'error',
      resolve: { conditions: [...conditions] },
      build: {
        write: false,
        minify: true,
        sourcemap: modules ? 'hidden' : false,
        modulePreload: { polyfill: false },
        // Not library mode: it keeps the white space of ES modules, which no page loads.
        rolldownOptions: {
          input: entry, preserveEntrySignatures: 'allow-extension', external: [/^react/, /^@tanstack\/react-query/],
          output: { codeSplitting: { groups: [{ name: PRELOAD, test: /vite\/preload-helper/ }] } },
        },
      },
    });
    const chunks = new Map(output.filter(({ type, name }) => type === 'chunk' && name !== PRELOAD).map((chunk) => [chunk.fileName, chunk]));
    const reached = (chunk, found = new Set()) => {
      if (chunk === undefined || found.has(chunk)) return found; // undefined: react stands outside
      found.add(chunk);
      for (const name of chunk.imports) reached(chunks.get(name), found);
      return found;
    };
    const started = reached([...chunks.values()].find((chunk) => chunk.isEntry));
    const onDemand = [...chunks.values()].filter((chunk) => chunk.isDynamicEntry && !started.has(chunk))
      .map((chunk) => ({ name: chunk.name, bytes: bytesOf([...reached(chunk)].filter((needed) => !started.has(needed))) }));
    return { start: bytesOf(started), all: bytesOf(chunks.values()), onDemand, modules: modules ? modulesOf([...(weighed === 'start' ? started : chunks.values())]) : [] };
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

// What Vite itself puts around `import()`: once for a whole page, and no part of ours.
const PRELOAD = 'preload';

const bytesOf = (chunks) => [...chunks].reduce((sum, { code }) => sum + gzipSync(code, { level: 9 }).length, 0);

/** Vite asks the process, which under Vitest is a test and would keep what only developers are told. */
async function forProduction(config) {
  const before = process.env.NODE_ENV;
  process.env.NODE_ENV = 'production';
  try {
    return await build(config);
  } finally {
    if (before === undefined) delete process.env.NODE_ENV;
    else process.env.NODE_ENV = before;
  }
}
