import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { caseSvg } from '@candor/charts/svg';
import { CandorError, formatMessage, narrate, sentenceText, stepWords, type About, type Explanation } from '@candor/core';
import { en } from '@candor/core/locales/en';
import { codeOf, reasonOf, writeText } from '../files.js';
import { quote } from './quote.js';

export interface Drawings {
  /** @throws {@link CandorError} `unwritable-file`, or `one-file-one-case` for a second row into one file. */
  draw(explanation: Explanation, row: number): Promise<void>;
}

const options = { locale: 'en', catalog: en, audience: 'analyst' } as const;

/**
 * Draws cases as the panel shows them, with the steps from base value to output below.
 * @param target - A name that ends in ".svg" is a file for one row; anything else a folder, made when it is not there, for a file a row.
 */
export async function createDrawings(target: string, about: About | null): Promise<Drawings> {
  const single = /\.svg$/iu.test(target);
  if (!single) await makeFolder(target);
  let drawn = 0;
  return {
    async draw(explanation, row) {
      if (single && drawn > 0) throw new CandorError('one-file-one-case', `${quote(target)} holds the drawing of one row and there are more; give --svg a folder, or --limit 1`);
      drawn++;
      const { id } = explanation.case;
      const title = id === undefined ? {} : { title: sentenceText(formatMessage(en, 'candor.panel.label.case', { case: id }, options.locale)) };
      const svg = caseSvg(explanation, narrate(explanation, about, options), { steps: stepWords(explanation, about, options), ...title });
      await writeText(single ? target : join(target, fileNameOf(row, id)), svg);
    },
  };
}

/** "row-12.svg", or "row-12-LN-24.svg" with what of the id may stand in a file name anywhere. */
function fileNameOf(row: number, id: string | undefined): string {
  const safe = (id ?? '').normalize('NFC').replaceAll(/[^\p{L}\p{N}_-]+/gu, '-').replaceAll(/^-+|-+$/gu, '');
  // File systems count bytes, most of them up to 255.
  const short = [...safe].slice(0, 40).join('');
  return `row-${row}${short === '' ? '' : `-${short}`}.svg`;
}

async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
  } catch (error) {
    const inTheWay = codeOf(error) === 'EEXIST' || codeOf(error) === 'ENOTDIR';
    throw new CandorError('unwritable-file', `cannot make the folder ${quote(folder)}: ${inTheWay ? 'a file is in the way; name a folder, or a file that ends in .svg' : reasonOf(error)}`, { cause: error });
  }
}
