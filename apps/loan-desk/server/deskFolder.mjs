import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';

/** The only files of a desk folder that leave it: training data may lie beside them. */
export const DESK_FILES = {
  'model.onnx': 'application/octet-stream',
  'profile.json': 'application/json; charset=utf-8',
  'rows.csv': 'text/csv; charset=utf-8',
  'desk.json': 'application/json; charset=utf-8',
};

/** The folder as typed, seen from where the command was typed (`npm start` itself runs in the repository's root). */
export function findFolder(typed) {
  const seenFrom = [process.env.INIT_CWD, process.cwd()].filter(Boolean);
  return seenFrom.map((base) => resolve(base, typed)).find((path) => existsSync(path)) ?? resolve(typed);
}

/** One line saying what the folder lacks and how to get it; `null` when it is a desk. */
export function whatIsMissing(folder) {
  if (!existsSync(folder) || !statSync(folder).isDirectory()) return `--desk ${folder}: there is no such folder`;
  const missing = Object.keys(DESK_FILES).find((name) => !existsSync(join(folder, name)));
  if (missing === undefined) return null;
  const remedy = missing === 'profile.json'
    ? `make it with: pnpm candor profile --model ${join(folder, 'model.onnx')} --config ${join(folder, 'candor.config.json')} --out ${join(folder, 'profile.json')} (that is \`candor profile\`)`
    : `a desk folder holds ${Object.keys(DESK_FILES).join(', ')}`;
  return `--desk ${folder}: ${missing} is missing; ${remedy}`;
}

/** Reads a desk file for the page; `desk.json` is told where answers go, and which other desks there are. */
export function readDeskFile(folder, name, { feedback, desks }) {
  const bytes = readFileSync(join(folder, name));
  if (name !== 'desk.json') return bytes;
  const desk = tryJson(bytes);
  // Not JSON, or not an object: the page says what is wrong with it.
  if (desk === null || typeof desk !== 'object' || Array.isArray(desk)) return bytes;
  return Buffer.from(JSON.stringify({ ...desk, feedback: feedback(desk.feedback), ...(desks && { desks }) }));
}

/** What the server needs of `desk.json`: its title, and where the desk itself sends answers, or `null`. */
export function deskFacts(folder) {
  const desk = tryJson(readFileSync(join(folder, 'desk.json')));
  const endpoint = desk?.feedback?.endpoint;
  return { title: desk?.title ?? basename(folder), endpoint: typeof endpoint === 'string' ? endpoint : null };
}

function tryJson(bytes) {
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    return null;
  }
}
