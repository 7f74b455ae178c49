// `pnpm standalone [DIR]`: @candor/browser as files for a page without a bundler, by default into packages/browser/standalone.
import { rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'vite';

const root = fileURLToPath(new URL('..', import.meta.url));

/** An import map does not reach into a worker, so the worker's script holds all it needs; the `.wasm` lies beside it. */
export async function buildStandalone(outDir = `${root}packages/browser/standalone`) {
  rmSync(outDir, { recursive: true, force: true });
  const names = { entryFileNames: 'candor.js', chunkFileNames: 'candor-[name].js', assetFileNames: '[name][extname]' };
  await build({
    root: `${root}packages/browser`,
    base: './',
    configFile: false,
    logLevel: 'error',
    resolve: { conditions: ['@candor/source', 'module', 'browser', 'production'] },
    worker: { format: 'es', rolldownOptions: { output: { ...names, entryFileNames: 'candor-worker.js', chunkFileNames: 'candor-worker-[name].js' } } },
    build: {
      outDir,
      emptyOutDir: true,
      target: 'es2022',
      modulePreload: false,
      rolldownOptions: { input: `${root}packages/browser/src/index.ts`, preserveEntrySignatures: 'strict', output: names },
    },
  });
  return outDir;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const [, , out] = process.argv;
  console.log(await buildStandalone(out === undefined ? undefined : resolve(out)));
}
