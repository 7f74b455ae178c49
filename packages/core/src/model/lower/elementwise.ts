import type { ElementType } from '../onnx/graph.js';
import { againstConstant } from './broadcast.js';
import { columnsOf, mapColumns, roundTo } from './columns.js';
import { namesOf, numbersOf } from './constants.js';
import { refuse, type Call, type Lower } from './operator.js';
import { linked } from './scores.js';
import { scaled } from './sums.js';
import type { ColumnsValue, Value } from './value.js';

type Unary = 'abs' | 'sqrt' | 'negate' | 'exp' | 'log' | 'isNaN' | 'not';

/** An elementwise operation of one tensor: on columns a step, on scores a factor of -1 or the exponential as their link. */
export function elementwise(step: Unary, result?: ElementType): Lower {
  return ({ inputs, context }) => {
    const [input] = inputs;
    if (input?.kind === 'scores' && step === 'negate') return scaled(input, -1, context);
    // A count or an amount on the log scale: Poisson and gamma regressions end so.
    if (input?.kind === 'scores' && step === 'exp') return linked(input, 'exp', context);
    const columns = numericColumns(input);
    return mapColumns(context, columns, result ?? columns.type, () => [{ op: step }, ...roundTo(result ?? columns.type)]);
  };
}

function numericColumns(input: Value | undefined): ColumnsValue {
  const columns = columnsOf(input);
  if (columns.type === 'string') refuse('it calculates with texts');
  return columns;
}

export function clip({ attributes, inputs, context }: Call): Value {
  const columns = numericColumns(inputs[0]);
  const bound = (name: string, place: number, fallback: number): number => {
    if (inputs[place] === undefined) return attributes.float(name, fallback);
    return numbersOf(inputs[place], context)?.[0] ?? refuse('its bounds are computed from the rows');
  };
  const min = bound('min', 1, -Infinity);
  const max = bound('max', 2, Infinity);
  return mapColumns(context, columns, columns.type, () => [{ op: 'clip', min, max }]);
}

/** The same comparison with its sides exchanged. */
const turned = { equals: 'equals', above: 'below', below: 'above', atLeast: 'atMost', atMost: 'atLeast' } as const;

/** Columns (texts too, for equality) against a constant. */
export function comparison(as: keyof typeof turned): Lower {
  return ({ inputs, context }) => {
    const flip = inputs[0]?.kind === 'constant';
    const op = flip ? turned[as] : as;
    const columns = columnsOf(inputs[flip ? 1 : 0]);
    const constant = inputs[flip ? 0 : 1];
    if (constant?.kind !== 'constant') refuse('it compares features with one another');
    if (columns.type !== 'string') return againstConstant(columns, constant, 'bool', (value) => [{ op, value }], context);
    const [text, ...more] = namesOf(constant, context) ?? [];
    if (op !== 'equals' || text === undefined || more.length > 0 || constant.type !== 'string') refuse('it compares texts with more than one');
    return { ...columns, type: 'bool', columns: columns.columns.map((column) => context.extend(column, { op: 'equals', value: context.codeOfColumn(column, text) })) };
  };
}
