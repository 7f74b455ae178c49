import type { Step } from '../lowered.js';
import { applyStep } from '../prepare.js';
import { columnsOf } from './columns.js';
import { namesOf, numbersOf } from './constants.js';
import type { LowerContext } from './context.js';
import { refuse, type Call } from './operator.js';
import type { ColumnsValue, SymbolicColumn } from './value.js';

/** A constant in place of some values of a column, as imputers spell it: the condition is about that column alone. */
export function where({ attributes, inputs, context }: Call): ColumnsValue {
  const condition = columnsOf(inputs[0]);
  const onTrue = inputs[1]?.kind === 'constant';
  const constant = inputs[onTrue ? 1 : 2];
  if (constant?.kind !== 'constant') refuse('it chooses between two values that both depend on the row');
  const value = columnsOf(inputs[onTrue ? 2 : 1]);
  const fills: readonly (string | number)[] = (constant.type === 'string' ? namesOf(constant, context) : Array.from(numbersOf(constant, context) ?? [])) ?? [];
  const n = value.columns.length;
  if (constant.type !== value.type) attributes.fail('inputs', `of ${value.type} and ${constant.type} values cannot be chosen from.`);
  if (condition.columns.length !== n || (fills.length !== 1 && fills.length !== n) || constant.shape.length > value.dims.length + 1) refuse('its inputs have different shapes');
  return { ...value, columns: value.columns.map((column, j) => filled(column, condition.columns[j], onTrue, fills[fills.length === 1 ? 0 : j], context)) };
}

function filled(column: SymbolicColumn, condition: SymbolicColumn, onTrue: boolean, fill: string | number, context: LowerContext): SymbolicColumn {
  const [first, ...rest] = stepsFrom(column, condition);
  const { keys, results, otherwise } = resultsOf(first);
  const isFilled = (result: number): boolean => (rest.reduce((x, step) => applyStep(step, x), result) !== 0) === onTrue;
  if (isFilled(otherwise)) refuse('it replaces all values but some');
  const own = column.texts && typeof fill === 'string' && !column.texts.includes(fill) ? { ...column, texts: [...column.texts, fill] } : column;
  const value = typeof fill === 'string' ? context.codeOfColumn(own, fill) : fill;
  return keys.filter((_, i) => isFilled(results[i])).reduce<SymbolicColumn>(
    (at, replaced) => ({ ...context.extend(at, { op: 'impute', replaced, value }, own.texts), ...(column.spelled && { spelled: true }) }), column,
  );
}

/** The steps between a value and the condition made from it. */
function stepsFrom(column: SymbolicColumn, condition: SymbolicColumn): Step[] {
  const steps: Step[] = [];
  let at: SymbolicColumn | undefined = condition;
  for (; at !== undefined && at !== column; at = at.from) if (at.step) steps.unshift(at.step);
  if (at === undefined) refuse('its condition is about another value than the one it replaces');
  return steps;
}

/** What a step gives for the values that it singles out, and for all others. */
function resultsOf(step: Step | undefined): { keys: readonly number[]; results: readonly number[]; otherwise: number } {
  if (step?.op === 'lookup') return { keys: step.keys, results: step.values, otherwise: step.otherwise };
  if (step?.op === 'equals') return { keys: [step.value], results: [1], otherwise: 0 };
  if (step?.op === 'isNaN') return { keys: [NaN], results: [1], otherwise: 0 };
  refuse('its condition does not ask for single values');
}
