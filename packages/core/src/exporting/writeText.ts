import { sentenceText } from '../narrative/narrative.js';
import type { ExportBlock, ExportDocument, ExportTerm } from './exportDocument.js';

/** The document as lines: headings stand alone, terms before a colon, reasons with their number. */
export function writeText({ title, headline, header, blocks }: ExportDocument): string {
  return [title, sentenceText(headline), '', ...header.map(termLine), ...blocks.flatMap((block) => ['', ...blockLines(block)]), ''].join('\n');
}

function blockLines({ heading, sentences, reasons = [], terms = [], table }: ExportBlock): string[] {
  return [
    heading,
    ...sentences.map(sentenceText),
    ...reasons.flatMap(({ rank, sentence, mark, details }) => [
      `${rank === null ? '-' : `${rank}.`} ${[sentence, ...(mark ? [mark] : [])].map(sentenceText).join(' ')}`,
      ...details.map((detail) => `   ${termLine(detail)}`),
    ]),
    ...terms.map(termLine),
    ...(table ? table.rows.map((cells) => `- ${cells.map((cell, i) => (i === 0 ? cell : `${table.columns[i]}: ${cell}`)).join('; ')}`) : []),
  ];
}

const termLine = ({ term, text }: ExportTerm) => `${term}: ${sentenceText(text)}`;
