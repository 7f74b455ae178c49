// The reference fixtures beside the repository. A clone may lack them: tests then skip, loudly.
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Path of a file or folder of the reference fixtures, or null. */
export function sharedPath(path = '') {
  const found = fileURLToPath(new URL(`../../shared/${path}`, import.meta.url));
  return existsSync(found) ? found : null;
}
