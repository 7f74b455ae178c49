import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { deskFacts, findFolder, whatIsMissing } from './deskFolder.mjs';

/**
 * The desks to serve: the folders as typed, or those the demo lists. The first stands at "/", each other at its folder's name.
 *
 * @returns `{ desks: [{ folder, path, title, endpoint }], problem }`; `problem` is one line, or `null`.
 */
export function openDesks(typed, demo) {
  const folders = typed?.map(findFolder) ?? JSON.parse(readFileSync(join(demo, 'desks.json'), 'utf8')).map((name) => join(demo, name));
  const missing = folders.map(whatIsMissing).find((problem) => problem !== null);
  if (missing !== undefined) return { desks: [], problem: missing };
  const paths = folders.map((folder, at) => (at === 0 ? '/' : `/${encodeURIComponent(basename(folder))}/`));
  const twice = paths.find((path, at) => paths.indexOf(path) !== at || RESERVED.includes(path));
  if (twice !== undefined) return { desks: [], problem: `--desk: two folders would stand at ${twice}; give each folder a name of its own` };
  return { desks: folders.map((folder, at) => ({ folder, path: paths[at], ...deskFacts(folder) })), problem: null };
}

/**
 * The desk a path belongs to, and the rest of the path under it; `null` for a desk's name without its slash.
 *
 * Each desk has the whole page under its own path, so that the page needs to know of no other.
 */
export function deskAt(desks, pathname) {
  const [first, ...others] = desks;
  if (others.some(({ path }) => path === `${pathname}/`)) return null;
  const desk = others.find(({ path }) => pathname.startsWith(path));
  return desk === undefined ? { desk: first, rest: pathname } : { desk, rest: pathname.slice(desk.path.length - 1) };
}

/** Paths of the page itself. */
const RESERVED = ['/desk/', '/assets/'];
