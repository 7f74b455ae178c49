import { CandorError } from '../../errors.js';
import type { Model } from '../../model/model.js';
import { sortedBy } from '../../numeric/sorted.js';
import { nearest } from '../authoring/nearest.js';
import { isNumbering, type ColumnDescription } from './describeColumn.js';

export interface OutcomeChoice {
  readonly column: ColumnDescription;
  /** Other columns that might be meant. */
  readonly others: readonly string[];
}

/**
 * The column that most likely holds what came: one whose values are the model's classes, or amounts, or two values where the
 * graph does not say which of both it returns; of several the one whose name says so, else the last.
 *
 * @param asked - What a person says it is; no other is looked for.
 * @throws {@link CandorError} `missing-column`, `no-outcome`.
 */
export function chooseOutcome(file: string, columns: readonly ColumnDescription[], model: Pick<Model, 'output' | 'problems'>, asked: string | undefined): OutcomeChoice {
  const { output } = model;
  if (asked !== undefined) {
    const column = columns.find(({ name }) => name === asked);
    if (column) return { column, others: [] };
    const near = nearest(asked, columns.map(({ name }) => name));
    throw new CandorError('missing-column', `${file}, line 1: no column "${asked}" beside the model's inputs, which --outcome asks for${near ? `; is it "${near}"?` : ''}`);
  }
  const fitting = sortedBy(columns.map((column, at) => ({ column, at })).filter(({ column }) => fits(column, model)), (a, b) => likeness(b.column, model) - likeness(a.column, model) || b.at - a.at);
  const [first, ...rest] = fitting;
  if (!first) {
    const need = output.classes && output.task !== 'regression' ? `the model's classes ${output.classes.join(', ')}` : 'amounts';
    throw new CandorError('no-outcome', `${file}: no column beside the model's inputs holds ${need}${columns.length > 0 ? ` (looked at ${columns.map(({ name }) => name).join(', ')})` : ''}${spelt(columns, output.classes)}; name the outcome with --outcome COLUMN, or add it`);
  }
  return { column: first.column, others: rest.filter(({ column }) => !isNumbering(column)).map(({ column }) => column.name) };
}

/** A column that may hold the classes under other names. */
function spelt(columns: readonly ColumnDescription[], classes: readonly string[] | undefined): string {
  const other = classes && columns.filter(({ kind, values }) => kind === 'text' && values.length === classes.length).at(-1);
  return other ? `; "${other.name}" holds as many values, ${other.values.map(([value]) => JSON.stringify(value)).join(', ')}: spell them as the model does` : '';
}

function fits({ kind, values }: ColumnDescription, { output: { task, classes = ['0', '1'] }, problems }: Pick<Model, 'output' | 'problems'>): boolean {
  if (values.length < 2 || kind === 'period') return false;
  if (task === 'regression') return kind === 'number' || (isOpen(problems) && values.length === 2);
  return values.every(([value]) => classes.includes(value) || (kind === 'number' && classes.some((name) => name !== '' && Number(name) === Number(value))));
}

/** How much a column looks like an outcome. */
function likeness(column: ColumnDescription, { problems }: Pick<Model, 'problems'>): number {
  const { name, values } = column;
  const sounds = /^(y|target|label|class|outcome|response|result)$/i.test(name) ? 2 : /(target|label|class|outcome|response|result)/i.test(name) ? 1 : 0;
  return sounds - (isNumbering(column) ? 2 : 0) + (isOpen(problems) && values.length === 2 ? 1 : 0);
}

const isOpen = (problems: Model['problems']) => problems.some(({ code }) => code === 'output-kind-unknown');
