import { isAbsolute } from 'node:path';
import { open, readFile, writeFile, type FileHandle } from 'node:fs/promises';
import { CandorError } from '@candor/core';
import { quote } from './output/quote.js';

/** @throws {@link CandorError} `missing-file` or `unreadable-file`. */
export const readBytes = (path: string, what: string): Promise<Uint8Array> => onDisk(path, what, () => readFile(path));

/** @throws {@link CandorError} `missing-file` or `unreadable-file`. */
export const openFile = (path: string, what: string): Promise<FileHandle> => onDisk(path, what, () => open(path));

/**
 * @param isNew - Never writes over a file that is there.
 * @throws {@link CandorError} `unwritable-file`, `file-exists`.
 */
export async function writeText(path: string, text: string, { isNew = false } = {}): Promise<void> {
  try {
    await writeFile(path, text, { flag: isNew ? 'wx' : 'w' });
  } catch (error) {
    if (isNew && codeOf(error) === 'EEXIST') throw new CandorError('file-exists', `${quote(path)} is there already and is not written over; name another with --out, or say --force`, { cause: error });
    throw new CandorError('unwritable-file', `cannot write ${quote(path)}: ${reasonOf(error)}`, { cause: error });
  }
}

/** @throws {@link CandorError} `missing-file`, `unreadable-file` or `not-json` with line and column. */
export async function readJson(path: string, what: string): Promise<unknown> {
  const text = new TextDecoder().decode(await readBytes(path, what));
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new CandorError('not-json', `${path}, ${placeOf(text)}: ${what} is not JSON (${reasonOf(error)})`, { cause: error });
  }
}

async function onDisk<T>(path: string, what: string, read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if (codeOf(error) === 'ENOENT') throw new CandorError('missing-file', `there is no file ${quote(path)} (${what}); check the path${isAbsolute(path) ? '' : ', it is relative to the folder you are in'}`, { cause: error });
    throw new CandorError('unreadable-file', `cannot read ${quote(path)} (${what}): ${reasonOf(error)}`, { cause: error });
  }
}

/** Line and column where a text stops being the beginning of some JSON; the parser itself says so only sometimes. */
function placeOf(text: string): string {
  let good = 0;
  let bad = text.length + 1;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (isBeginning(text.slice(0, middle))) good = middle;
    else bad = middle;
  }
  const before = text.slice(0, good).split('\n');
  return `line ${before.length}, column ${before.at(-1)!.length + 1}`;
}

function isBeginning(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch (error) {
    const message = reasonOf(error);
    const position = /at position (\d+)/.exec(message)?.[1];
    return message.includes('end of JSON') || Number(position) >= text.length;
  }
}

export const codeOf = (error: unknown) => (error instanceof Error && 'code' in error ? error.code : undefined);
export const reasonOf = (error: unknown) => (error instanceof Error ? error.message : String(error));
