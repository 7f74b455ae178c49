import { PAGE, PAGES, type ExportDocument } from './exportDocument.js';

/**
 * The rule that repeats case, model, time and hash on every printed page, and numbers them, as CSS.
 *
 * @see https://www.w3.org/TR/css-page-3/#margin-boxes
 */
export function pageBoxes({ running: { start, end, page }, hash }: Pick<ExportDocument, 'running' | 'hash'>): string {
  const numbered = page.split(new RegExp(`(${PAGE}|${PAGES})`, 'u')).filter(Boolean)
    .map((piece) => (piece === PAGE ? 'counter(page)' : piece === PAGES ? 'counter(pages)' : cssString(piece))).join(' ');
  return `@page{margin:22mm 16mm 20mm;font:8pt system-ui,sans-serif;@top-left{content:${cssString(start)}}@top-right{content:${cssString(end)}}@bottom-left{content:${cssString(hash)};font-size:6.5pt}@bottom-right{content:${numbered}}}`;
}

/** Words as a string of CSS: whatever is not a letter, a digit or a space is written by its number. */
const cssString = (text: string): string =>
  `"${[...text].map((char) => (/[\p{L}\p{N} ]/u.test(char) ? char : /\p{Cc}|\p{Cs}/u.test(char) ? ' ' : `\\${char.codePointAt(0)!.toString(16)} `)).join('')}"`;
