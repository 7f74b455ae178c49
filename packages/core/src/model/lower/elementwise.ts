import type { Step } from '../lowered.js';
import type { ElementType } from '../onnx/graph.js';
import { againstConstant } from './broadcast.js';
import { columnsOf, mapColumns, roundTo } from './columns.js';
import { namesOf, numbersOf } from './constants.js';
import { refuse, type Call, type Lower } from './operator.js';
import { linked } from './scores.js';
import { scaled } from './sums.js';
import type { Value } from './value.js';

export const neg: Lower = (call) => {
  const [input] = call.inputs;
  return input?.kind === 'scores' ? scaled(input, -1, call.context) : negated(call);
};

const negated = unary((type) => [{ op: 'negate' }, ...roundTo(type)]);
export const abs = unary(() => [{ op: 'abs' }]);
export const sqrt = unary((type) => [{ op: 'sqrt' }, ...roundTo(type)]);
export const exp: Lower = (call) => {
  const [input] = call.inputs;
  // A count or an amount on the log scale: Poisson and gamma regressions end so.
  return input?.kind === 'scores' ? linked(input, 'exp', call.context) : exponential(call);
};

const exponential = unary((type) => [{ op: 'exp' }, ...roundTo(type)]);
export const log = unary((type) => [{ op: 'log' }, ...roundTo(type)]);
export const isNaN = unary(() => [{ op: 'isNaN' }], 'bool');
export const not = unary(() => [{ op: 'not' }], 'bool');

/** An elementwise operation of one tensor. */
function unary(steps: (type: ElementType) => readonly Step[], result?: ElementType): Lower {
  return ({ inputs, context }) => {
    const columns = columnsOf(inputs[0]);
    if (columns.type === 'string') refuse('it calculates with texts');
    return mapColumns(context, columns, result ?? columns.type, () => steps(columns.type));
  };
}

export function clip({ attributes, inputs, context }: Call): Value {
  const columns = columnsOf(inputs[0]);
  if (columns.type === 'string') refuse('it calculates with texts');
  const bound = (name: string, place: number, fallback: number): number => {
    if (inputs[place] === undefined) return attributes.float(name, fallback);
    return numbersOf(inputs[place], context)?.[0] ?? refuse('its bounds are computed from the rows');
  };
  const min = bound('min', 1, -Infinity);
  const max = bound('max', 2, Infinity);
  return mapColumns(context, columns, columns.type, () => [{ op: 'clip', min, max }]);
}

export const equal = comparison('equals', true);
export const greater = comparison('above', false);

/** Columns (texts too, for equality) against a constant. */
function comparison(op: 'equals' | 'above', symmetric: boolean): Lower {
  return ({ inputs, context }) => {
    const flip = symmetric && inputs[0]?.kind === 'constant';
    const columns = columnsOf(inputs[flip ? 1 : 0]);
    const constant = inputs[flip ? 0 : 1];
    if (constant?.kind !== 'constant') refuse('it compares features with one another');
    if (columns.type !== 'string') return againstConstant(columns, constant, 'bool', (value) => [{ op, value }], context);
    const [text, ...more] = namesOf(constant, context) ?? [];
    if (text === undefined || more.length > 0 || constant.type !== 'string') refuse('it compares texts with more than one');
    return { ...columns, type: 'bool', columns: columns.columns.map((column) => context.extend(column, { op: 'equals', value: context.codeOfColumn(column, text) })) };
  };
}
