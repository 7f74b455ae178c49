import { checkRow } from '../checkRow.js';
import type { Model } from '../model.js';
import type { CheckedRow, Row } from '../row.js';

/** Rows of a plain CSV text (no quotes), checked for a model: an empty cell of a number column is missing. */
export function readTable(text: string, model: Model): CheckedRow[] {
  if (text.includes('"')) throw new Error('this little reader knows no quotes');
  const [head, ...lines] = text.trim().split(/\r?\n/).map((line) => line.split(','));
  const texts = new Set(model.features.filter(({ type }) => type === 'text').map(({ name }) => name));
  return lines.map((cells) => {
    const row: Row = Object.fromEntries(head.map((name, j) => [name, texts.has(name) ? cells[j] : cells[j] === '' ? null : Number(cells[j])]));
    return checkRow(model, row);
  });
}
