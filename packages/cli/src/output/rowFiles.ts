import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { CandorError } from '@candor/core';
import { codeOf, reasonOf, writeText } from '../files.js';
import { quote } from './quote.js';

/** Files of single rows: one file for one row, or one a row in a folder. */
export interface RowFiles {
  /** Without the point, as it was asked for; a folder takes the first of all. */
  readonly ending: string;
  /** @throws {@link CandorError} `unwritable-file`, or `one-file-one-case` for a second row into one file. */
  write(text: string, row: number, id: string | undefined): Promise<void>;
}

/**
 * @param target - A name with one of the endings is a file for one row; anything else a folder, made when it is not there.
 * @param endings - The first is that of files in a folder.
 * @param flag - Named in messages.
 * @throws {@link CandorError} `unwritable-file`.
 */
export async function createRowFiles(target: string, endings: readonly [string, ...string[]], flag: string): Promise<RowFiles> {
  const single = endings.find((one) => target.toLowerCase().endsWith(`.${one}`));
  if (single === undefined) await makeFolder(target, endings);
  const ending = single ?? endings[0];
  let written = 0;
  return {
    ending,
    async write(text, row, id) {
      if (single !== undefined && written > 0) throw new CandorError('one-file-one-case', `${quote(target)} holds one row and there are more; give ${flag} a folder, or --limit 1`);
      written++;
      await writeText(single === undefined ? join(target, fileNameOf(row, id, ending)) : target, text);
    },
  };
}

/** "row-12.svg", or "row-12-LN-24.svg" with what of the id may stand in a file name anywhere. */
function fileNameOf(row: number, id: string | undefined, ending: string): string {
  const safe = (id ?? '').normalize('NFC').replaceAll(/[^\p{L}\p{N}_-]+/gu, '-').replaceAll(/^-+|-+$/gu, '');
  // File systems count bytes, most of them up to 255.
  const short = [...safe].slice(0, 40).join('');
  return `row-${row}${short === '' ? '' : `-${short}`}.${ending}`;
}

async function makeFolder(folder: string, endings: readonly string[]): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
  } catch (error) {
    const inTheWay = codeOf(error) === 'EEXIST' || codeOf(error) === 'ENOTDIR';
    throw new CandorError('unwritable-file', `cannot make the folder ${quote(folder)}: ${inTheWay ? `a file is in the way; name a folder, or a file that ends in ${endings.map((one) => `.${one}`).join(', ')}` : reasonOf(error)}`, { cause: error });
  }
}
