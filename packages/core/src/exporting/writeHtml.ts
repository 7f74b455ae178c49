import type { Sentence } from '../narrative/narrative.js';
import { sha256 } from '../numeric/sha256.js';
import type { ExportBlock, ExportDocument, ExportReason, ExportTable, ExportTerm } from './exportDocument.js';
import { pageBoxes } from './pageBoxes.js';

/**
 * A web page of its own: headings, lists and a table for whoever has them read aloud, nothing to press, nothing loaded.
 *
 * Its policy allows its one stylesheet, by hash, and nothing else: no script, no image, no address. Printed, every page
 * repeats case, model, time and hash, and bars are told apart without colour.
 */
export function writeHtml(document: ExportDocument): string {
  const { locale, dir, title, headline, header, blocks, audience } = document;
  const style = `${STYLE}${pageBoxes(document)}`;
  const policy = `default-src 'none'; style-src 'sha256-${base64OfHex(sha256(style))}'; base-uri 'none'; form-action 'none'`;
  return `<!doctype html>
<html lang="${escape(locale)}" dir="${dir}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escape(policy)}">
<meta name="viewport" content="width=device-width">
<meta name="generator" content="Candor">
<title>${escape(`${title}: ${plain(headline)}`)}</title>
<style>${style}</style>
</head>
<body data-audience="${audience}">
<main>
<header>
<p class="title">${escape(title)}</p>
<h1>${written(headline)}</h1>
${termList(header)}
</header>
${HATCH}
${blocks.map((block, i) => section(block, i, dir)).join('\n')}
</main>
</body>
</html>
`;
}

function section({ id, heading, sentences, reasons, terms, table }: ExportBlock, position: number, dir: ExportDocument['dir']): string {
  const name = `block-${position}`;
  return [
    `<section aria-labelledby="${name}" data-block="${id}">`,
    `<h2 id="${name}">${escape(heading)}</h2>`,
    ...sentences.map((sentence) => `<p>${written(sentence)}</p>`),
    ...(reasons?.length ? [reasonList(reasons, dir)] : []),
    ...(terms?.length ? [termList(terms)] : []),
    ...(table ? [tableOf(table)] : []),
    '</section>',
  ].join('\n');
}

function reasonList(reasons: readonly ExportReason[], dir: ExportDocument['dir']): string {
  const ranked = reasons.every(({ rank }) => rank !== null);
  const tag = ranked ? 'ol' : 'ul';
  return [
    `<${tag}>`,
    ...reasons.map((reason) => [
      `<li${reason.rank === null ? '' : ` value="${reason.rank}"`}>`,
      `<p>${written(reason.sentence)}${reason.mark ? ` <em>${written(reason.mark)}</em>` : ''}</p>`,
      bar(reason, dir),
      termList(reason.details),
      '</li>',
    ].join('\n')),
    `</${tag}>`,
  ].join('\n');
}

/** The side of the zero line, solid or hatched: its sentence says the same. */
function bar({ direction, length }: ExportReason, dir: ExportDocument['dir']): string {
  const width = Math.round(length * 4700) / 100;
  const end = (direction === 'toward') === (dir === 'ltr');
  return `<svg class="bar" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true"><rect x="${end ? 50 : Math.round((50 - width) * 100) / 100}" y="0.5" width="${width}" height="3" ${direction === 'toward' ? 'fill="#1b2229"' : 'fill="url(#away)" stroke="#1b2229" stroke-width="0.2"'}/><path d="M50 0v4" stroke="#76818c" stroke-width="0.3"/></svg>`;
}

const HATCH = '<svg class="hatch" aria-hidden="true"><defs><pattern id="away" width="1.2" height="1.2" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="1.2" height="1.2" fill="#ffffff"/><rect width="0.4" height="1.2" fill="#1b2229"/></pattern></defs></svg>';

const termList = (terms: readonly ExportTerm[]): string =>
  ['<dl>', ...terms.map(({ term, text, code }) => `<div><dt>${escape(term)}</dt><dd>${code ? `<code>${escape(plain(text))}</code>` : written(text)}</dd></div>`), '</dl>'].join('\n');

const tableOf = ({ caption, columns, rows }: ExportTable): string => [
  '<table>',
  `<caption>${escape(caption)}</caption>`,
  `<thead><tr>${columns.map((column) => `<th scope="col">${escape(column)}</th>`).join('')}</tr></thead>`,
  '<tbody>',
  ...rows.map(([first, ...rest]) => `<tr><th scope="row"><bdi>${escape(first ?? '')}</bdi></th>${rest.map((cell) => `<td><bdi>${escape(cell)}</bdi></td>`).join('')}</tr>`),
  '</tbody>',
  '</table>',
].join('\n');

/** A sentence with its numbers set off and every word of a host isolated. */
const written = (sentence: Sentence): string => sentence.map(({ text, role }) => {
  if (role === undefined) return escape(text);
  return role === 'number' || role === 'strong' ? `<b>${escape(text)}</b>` : `<bdi>${escape(text)}</bdi>`;
}).join('');

const plain = (sentence: Sentence): string => sentence.map(({ text }) => text).join('');

const entities = new Map([['&', '&amp;'], ['<', '&lt;'], ['>', '&gt;'], ['"', '&quot;'], ["'", '&#39;']]);
// A control character is an error in HTML, and half a surrogate pair none in UTF-8: neither says anything.
const escape = (text: string): string => text.replace(/(?![\t\n\r])\p{Cc}|\p{Cs}/gu, '').replace(/[&<>"']/g, (char) => entities.get(char)!);

const STYLE = `
:root{color-scheme:light;color:#1b2229;background:#fff;font:11pt/1.5 system-ui,sans-serif}
body{margin:0 auto;padding:1.5rem;max-inline-size:46rem}
h1{font-size:1.5rem;line-height:1.25;margin:0 0 .75rem}h2{font-size:1.05rem;margin:1.5rem 0 .25rem;break-after:avoid}
p{margin:.25rem 0}.title{color:#55606b}
section,li{break-inside:avoid}section[data-block=factors]{break-inside:auto}tr{break-inside:avoid}
ol,ul{padding-inline-start:1.5rem}li{margin-block:.5rem}
dl{margin:.25rem 0}dl div{display:flex;gap:.75rem}dt{flex:0 0 11rem;color:#55606b}dd{margin:0;min-inline-size:0;overflow-wrap:anywhere}
code{font-size:.85em;overflow-wrap:anywhere}
.bar{display:block;inline-size:100%;block-size:.75rem;margin-block:.25rem}.hatch{position:absolute;inline-size:0;block-size:0}
table{inline-size:100%;border-collapse:collapse}caption{position:absolute;inline-size:1px;block-size:1px;overflow:hidden;clip-path:inset(50%)}
th,td{text-align:start;vertical-align:top;padding:.25rem .5rem .25rem 0;border-block-end:1px solid #76818c;overflow-wrap:anywhere}th[scope=row]{font-weight:400}
@media print{:root{font-size:10pt;print-color-adjust:exact}body{padding:0;max-inline-size:none}thead{display:table-header-group}}
`;

/** The hex digits of a hash in the letters a policy takes. */
function base64OfHex(hex: string): string {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
  const bytes = hex.match(/../g)!.map((pair) => Number.parseInt(pair, 16));
  let text = '';
  for (let i = 0; i < bytes.length; i += 3) {
    const group = (bytes[i]! << 16) | ((bytes[i + 1] ?? 0) << 8) | (bytes[i + 2] ?? 0);
    for (let k = 0; k < 4; k++) text += i + k > bytes.length ? '=' : letters[(group >> (18 - 6 * k)) & 63]!;
  }
  return text;
}
