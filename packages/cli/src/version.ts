import { readFileSync } from 'node:fs';

const manifest: unknown = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));

/** The version of this package, from its manifest. */
export const version: string = manifest && typeof manifest === 'object' && 'version' in manifest ? String(manifest.version) : 'unknown';
