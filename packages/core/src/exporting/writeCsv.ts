import type { Explanation } from '../explanation/explanation.js';
import { inputsOf } from '../explanation/inputsOf.js';
import { sentenceText, type Narrative, type Reason } from '../narrative/narrative.js';
import type { ExportAudience } from './exportDocument.js';

/**
 * Every factor, a row each, strongest first: names and values as the model has them beside the words of the panel.
 *
 * Numbers are written with a point whatever the locale. A text that a spreadsheet would take for a formula gets an
 * apostrophe before it. Shares, points and their errors are there for officers and auditors.
 * @returns RFC 4180, UTF-8, lines ended by CRLF.
 * @see https://owasp.org/www-community/attacks/CSV_Injection
 */
export function writeCsv(explanation: Explanation, { factors }: Pick<Narrative, 'factors'>, audience: ExportAudience): string {
  const { features, attribution, case: { id } } = explanation;
  const weighed = audience !== 'customer';
  const columns = ['factor', 'label', 'value', 'state', 'direction', 'strength', 'firm', 'sentence', ...(weighed ? ['share', 'points', 'standard_error'] : []), 'scale', 'case', 'audience'];
  const rowOf = (reason: Reason) => {
    const feature = features[reason.index]!;
    const held = reason.members.length > 1 ? reason.members.flatMap((j) => inputsOf([features[j]!])) : (feature.members ?? null);
    const error = reason.members.reduce((sum, j) => sum + (attribution.standardErrors?.[j] ?? 0), 0);
    return [
      held ? held.map(({ name }) => name).join(' + ') : feature.name,
      reason.label,
      held ? held.map(({ value }) => value ?? '').join(' + ') : feature.value,
      held ? 'group' : feature.state,
      reason.direction, reason.strength, String(reason.firm), sentenceText(reason.sentence),
      ...(weighed ? [reason.share, reason.value, attribution.standardErrors ? error : null] : []),
      attribution.scale, id ?? null, audience,
    ];
  };
  return [columns, ...factors.map(rowOf)].map((cells) => `${cells.map(cell).join(',')}\r\n`).join('');
}

function cell(value: string | number | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const text = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** What a spreadsheet may take for the start of a formula, in narrow and wide letters, behind spaces too. */
const FORMULA = /^(?:[\s\p{Cc}]*[=+\-@\uff1d\uff0b\uff0d\uff20]|[\t\r])/u;
