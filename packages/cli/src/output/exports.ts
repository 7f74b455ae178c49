import type { About, Explanation } from '@candor/core';
import { exportExplanation, type ExportAudience, type ExportFormat } from '@candor/core/export';
import { createRowFiles } from './rowFiles.js';
import type { Words } from './wordsFor.js';

export interface Exports {
  /** @throws {@link CandorError} `unwritable-file`, or `one-file-one-case` for a second row into one file. */
  write(explanation: Explanation, row: number): Promise<void>;
}

const formats: Readonly<Record<string, ExportFormat>> = { html: 'html', txt: 'text', json: 'json', csv: 'csv' };

/**
 * Writes cases for somebody to take away.
 * @param target - A name that ends in ".html", ".txt", ".json" or ".csv" is a file for one row; anything else a folder for a web page a row.
 */
export async function createExports(target: string, about: About | null, options: Words & { audience: ExportAudience }): Promise<Exports> {
  const files = await createRowFiles(target, ['html', 'txt', 'json', 'csv'], '--export');
  return {
    async write(explanation, row) {
      const { text } = await exportExplanation(explanation, about, formats[files.ending]!, options);
      await files.write(text, row, explanation.case.id);
    },
  };
}
