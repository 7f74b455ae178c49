// What a page loads, gzipped, by what it imports: packed tarballs, bundled by Vite, zod included.
import { corePaths, displayPaths } from '../browser/importPaths.mjs';
import { installPacked } from '../browser/packed.mjs';
import { weightRows } from '../browser/weightRows.mjs';

/** @param {{ modules?: boolean }} [options] - `modules`: with a figure for each module that weighs most. */
export async function* rows({ modules = false } = {}) {
  const { folder, remove } = installPacked(['core', 'charts', 'react']);
  try {
    yield* weightRows([...corePaths, ...displayPaths], { folder, modules });
  } finally {
    remove();
  }
}
