// Files that a script makes: written, or with --check compared byte for byte.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * @param {string} root
 * @param {ReadonlyMap<string, string | Uint8Array>} files - Content by path from the root.
 * @param {string} remedy - The command that writes them.
 * @returns {0 | 1} The exit code.
 */
export function checkOrReplace(root, files, remedy) {
  const checking = process.argv.includes('--check');
  let different = 0;
  for (const [path, content] of files) {
    if (stored(join(root, path))?.equals(Buffer.from(content))) continue;
    different++;
    if (checking) {
      console.error(`${path} is not what ${remedy} makes of the sources; run it and commit the result`);
      continue;
    }
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
    console.error(`wrote ${path}`);
  }
  console.error(`${files.size} files, ${different === 0 ? 'all current' : `${different} ${checking ? 'out of date' : 'written'}`}`);
  return checking && different > 0 ? 1 : 0;
}

function stored(path) {
  try {
    return readFileSync(path);
  } catch (error) {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  }
}
