import { caseSvg } from '@candor/charts/svg';
import { formatMessage, narrate, sentenceText, stepWords, type About, type Explanation } from '@candor/core';
import { createRowFiles } from './rowFiles.js';
import type { Words } from './wordsFor.js';

export interface Drawings {
  /** @throws {@link CandorError} `unwritable-file`, or `one-file-one-case` for a second row into one file. */
  draw(explanation: Explanation, row: number): Promise<void>;
}

/**
 * Draws cases as the panel shows them, with the steps from base value to output below.
 * @param target - A name that ends in ".svg" is a file for one row; anything else a folder, made when it is not there, for a file a row.
 */
export async function createDrawings(target: string, about: About | null, words: Words): Promise<Drawings> {
  const options = { ...words, audience: 'analyst' } as const;
  const files = await createRowFiles(target, ['svg'], '--svg');
  return {
    async draw(explanation, row) {
      const { id } = explanation.case;
      const title = id === undefined ? {} : { title: sentenceText(formatMessage(words.catalog, 'candor.panel.label.case', { case: id }, words.locale)) };
      await files.write(caseSvg(explanation, narrate(explanation, about, options), { steps: stepWords(explanation, about, options), ...title }), row, id);
    },
  };
}
