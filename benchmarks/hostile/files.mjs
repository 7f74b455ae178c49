// Every model at hand, and how often each is changed: most often the small ones, so that many changes fit into minutes.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { sharedPath } from '../../scripts/shared.mjs';
import { fieldsOf } from './fields.mjs';

/** @returns {{ name: string, bytes: Uint8Array, groups: import('./fields.mjs').Field[][], weight: number }[]} */
export function knownFiles() {
  const root = fileURLToPath(new URL('../../', import.meta.url));
  const folders = [`${root}packages/core/fixtures/`, `${root}demo/`, sharedPath('fixtures/')].filter((folder) => folder !== null);
  const found = new Map();
  for (const folder of folders) {
    for (const name of readdirSync(folder)) {
      const path = `${folder}/${name}/model.onnx`;
      if (!found.has(name) && existsSync(path)) found.set(name, new Uint8Array(readFileSync(path)));
    }
  }
  return [...found].map(([name, bytes]) => ({ name, bytes, groups: fieldsOf(bytes), weight: bytes.length < 20_000 ? 12 : bytes.length < 100_000 ? 4 : bytes.length < 300_000 ? 1.5 : 0.7 }));
}
