import { CandorError, type Problem } from '../../errors.js';
import type { Model } from '../../model/model.js';
import type { LabelledRow } from './table.js';

/** A labelled row whose label is understood: the class's index, or the amount. */
export interface Case extends LabelledRow {
  readonly y: number;
}

/**
 * Understands the labels of one role, and leaves out rows without one.
 *
 * @param policy - Why labels may be missing; without a reason more than 5% are refused.
 * @throws {@link CandorError} `unknown-label`, `labels-missing`, `constant-labels`.
 */
export function readOutcomes(role: string, rows: readonly LabelledRow[], { output }: Pick<Model, 'output'>, policy: 'all' | 'random-sample' | 'selective'): { cases: Case[]; warnings: Problem[] } {
  const cases: Case[] = [];
  for (const row of rows) if (row.label !== null) cases.push({ ...row, y: labelOf(row.label, output, `${row.place}: `) });
  const missing = rows.length - cases.length;
  if (missing > 0.05 * rows.length && policy === 'all') {
    throw new CandorError('labels-missing',
      `${missing} of ${rows.length} ${role} rows have no outcome; if only some cases are ever labelled, say how they were chosen in data.labelPolicy ("random-sample" or "selective")`);
  }
  const warnings = missing > 0 ? [{ code: 'labels-missing', message: `${missing} of ${rows.length} ${role} rows have no outcome and were left out` }] : [];
  return { cases, warnings };
}

/** @throws {@link CandorError} `constant-labels` when every case has the same outcome: nothing can be learnt about the other. */
export function assertVaried(role: string, cases: readonly Case[]): void {
  if (cases.length > 0 && cases.every(({ y }) => y === cases[0].y)) {
    throw new CandorError('constant-labels', `all ${cases.length} ${role} rows have the outcome "${cases[0].label}"; rows with other outcomes are needed`);
  }
}

/**
 * The class's index, or the amount, that a label means.
 *
 * @param place - Begins the message, where nobody else names the row.
 * @throws {@link CandorError} `unknown-label`.
 */
export function labelOf(label: string, { task, classes }: Model['output'], place = ''): number {
  const number = Number(label);
  if (task === 'regression') {
    if (!Number.isFinite(number)) throw new CandorError('unknown-label', `${place}the outcome "${label}" is not a number; write digits with a decimal point, or leave the cell empty where it is not known`);
    return number;
  }
  const known = classes ?? ['0', '1'];
  const exact = known.indexOf(label);
  const index = exact >= 0 ? exact : known.findIndex((name) => name !== '' && Number.isFinite(number) && Number(name) === number);
  if (index < 0) throw new CandorError('unknown-label', `${place}the outcome is "${label}"; the model knows ${known.join(', ')}: spell it as one of them, or leave the cell empty where it is not known`);
  return index;
}
