import { CandorError } from '../errors.js';
import { assertShowable } from '../explanation/assertShowable.js';
import type { Explanation } from '../explanation/explanation.js';
import { wellFormed } from '../explanation/wellFormed.js';
import type { About } from '../explainer/explainer.js';
import { withFeedback, type Catalog } from '../narrative/catalog.js';
import { narrate } from '../narrative/narrate.js';
import { sentenceText } from '../narrative/narrative.js';
import { createExportDocument, type ExportOptions } from './createExportDocument.js';
import type { ExportDocument } from './exportDocument.js';
import { maskHidden } from './maskHidden.js';
import { writeCsv } from './writeCsv.js';
import { writeHtml } from './writeHtml.js';
import { writeText } from './writeText.js';

export const exportFormats = ['html', 'text', 'json', 'csv'] as const;
export type ExportFormat = (typeof exportFormats)[number];

export interface ExportedFile {
  /** "candor-A-2031-officer.html". */
  readonly name: string;
  /** Media type. */
  readonly type: string;
  readonly text: string;
  /** SHA-256 of the explanation in it, as `explanationHash` makes it. */
  readonly hash: string;
}

/**
 * An explanation as a file for somebody: a web page that prints well, plain text, data, or a table of its factors.
 *
 * A pure function of what it is given. What the host hides is in no format; each names whom it was written for.
 * @param catalog - Of the locale; the words of exports are loaded by it.
 * @throws {@link CandorError} `format-unknown`, `explanation-invalid`, `message-missing` where a catalog has no words for exports,
 *   and what `narrate` throws.
 */
export async function exportExplanation(
  given: Explanation, about: About | null, format: ExportFormat, { catalog, ...options }: ExportOptions & { catalog: Catalog },
): Promise<ExportedFile> {
  assertShowable(given);
  if (!exportFormats.includes(format)) throw new CandorError('format-unknown', `"${String(format)}" is no format of an export; there are ${exportFormats.join(', ')}`);
  const form = forms[format];
  const words = catalog.feedback && !catalog.messages['candor.export.title'] ? withFeedback(catalog, await catalog.feedback()) : catalog;
  const explanation = maskHidden(wellFormed(given), about);
  const document = createExportDocument(explanation, about, { ...options, catalog: words });
  const text = form.write({ document, explanation, about, options: { ...options, catalog: words } });
  return { name: `${nameOf(explanation, document)}.${form.ending}`, type: form.type, text, hash: document.hash };
}

interface Written {
  document: ExportDocument;
  explanation: Explanation;
  about: About | null;
  options: ExportOptions & { catalog: Catalog };
}

const forms: Readonly<Record<ExportFormat, { ending: string; type: string; write: (written: Written) => string }>> = {
  html: { ending: 'html', type: 'text/html;charset=utf-8', write: ({ document }) => writeHtml(document) },
  text: { ending: 'txt', type: 'text/plain;charset=utf-8', write: ({ document }) => writeText(document) },
  json: { ending: 'json', type: 'application/json', write: ({ document: { audience, locale, hash, title, headline, blocks }, explanation }) => `${JSON.stringify({
    candorExport: '1.0', audience, locale, hash, title,
    sentences: [headline, ...blocks.flatMap(({ sentences, reasons = [] }) => [...sentences, ...reasons.flatMap(({ sentence, mark }) => (mark ? [sentence, mark] : [sentence]))])].map(sentenceText),
    explanation,
  }, null, 2)}\n` },
  csv: { ending: 'csv', type: 'text/csv;charset=utf-8', write: ({ document: { audience }, explanation, about, options }) => writeCsv(explanation, narrate(explanation, about, { ...options, audience: 'end-user' }), audience) },
};

/** Letters of the case's id that every file system takes, or the start of the hash. */
function nameOf({ case: { id } }: Explanation, { audience, hash }: ExportDocument): string {
  const name = (id ?? '').replaceAll(/[^\w-]+/g, '-').replaceAll(/^-+|-+$/g, '').slice(0, 60);
  return ['candor', name || hash.slice(0, 12), audience].join('-');
}
