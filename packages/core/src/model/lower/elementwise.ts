import type { Step } from '../lowered.js';
import type { ElementType } from '../onnx/graph.js';
import { againstConstant } from './broadcast.js';
import { columnsOf, mapColumns, roundTo } from './columns.js';
import { namesOf, numbersOf } from './constants.js';
import { refuse, type Call, type Operator } from './operator.js';
import { scaled } from './sums.js';
import type { ColumnsValue, Value } from './value.js';

export const unaries: readonly Operator[] = [
  unary('Neg', 'The negative of columns and scores.', (type) => [{ op: 'negate' }, ...roundTo(type)]),
  unary('Abs', 'The absolute value of columns.', () => [{ op: 'abs' }]),
  unary('Sqrt', 'The square root of columns.', (type) => [{ op: 'sqrt' }, ...roundTo(type)]),
  unary('Exp', 'The exponential of columns.', (type) => [{ op: 'exp' }, ...roundTo(type)]),
  unary('Log', 'The logarithm of columns.', (type) => [{ op: 'log' }, ...roundTo(type)]),
  unary('IsNaN', 'Which values are missing.', () => [{ op: 'isNaN' }], 'bool'),
  unary('Not', 'The opposite of a truth value.', () => [{ op: 'not' }], 'bool'),
];

function unary(name: string, reads: string, steps: (type: ElementType) => readonly Step[], result?: ElementType): Operator {
  return {
    domain: '',
    name,
    reads,
    lower({ inputs, context }: Call): Value {
      const [input] = inputs;
      if (input?.kind === 'scores' && name === 'Neg') return scaled(input, -1, context);
      const columns = columnsOf(input);
      if (columns.type === 'string') refuse('it calculates with texts');
      return mapColumns(context, columns, result ?? columns.type, () => steps(columns.type));
    },
  };
}

export const clip: Operator = {
  domain: '',
  name: 'Clip',
  reads: 'Columns kept between two constants.',
  lower({ attributes, inputs, context }: Call): Value {
    const columns = columnsOf(inputs[0]);
    if (columns.type === 'string') refuse('it calculates with texts');
    const bound = (name: string, place: number, fallback: number): number => {
      if (inputs[place] === undefined) return attributes.float(name, fallback);
      return numbersOf(inputs[place], context)?.[0] ?? refuse('its bounds are computed from the rows');
    };
    const min = bound('min', 1, -Infinity);
    const max = bound('max', 2, Infinity);
    return mapColumns(context, columns, columns.type, () => [{ op: 'clip', min, max }]);
  },
};

export const comparisons: readonly Operator[] = [comparison('Equal', (value) => [{ op: 'equals', value }]), comparison('Greater', (value) => [{ op: 'above', value }])];

function comparison(name: string, steps: (value: number) => readonly Step[]): Operator {
  return {
    domain: '',
    name,
    reads: name === 'Equal' ? 'Whether columns (texts too) equal a constant.' : 'Whether columns lie above a constant.',
    limits: name === 'Greater' ? 'The constant stands on the right.' : 'Not two features.',
    lower({ inputs, context }: Call): ColumnsValue {
      const flip = name === 'Equal' && inputs[0]?.kind === 'constant';
      const columns = columnsOf(inputs[flip ? 1 : 0]);
      const constant = inputs[flip ? 0 : 1];
      if (constant?.kind !== 'constant') refuse('it compares features with one another');
      if (columns.type !== 'string') return againstConstant(columns, constant, 'bool', steps, context);
      const [text, ...more] = namesOf(constant, context) ?? [];
      if (text === undefined || more.length > 0 || constant.type !== 'string') refuse('it compares texts with more than one');
      return { ...columns, type: 'bool', columns: columns.columns.map((column) => context.extend(column, { op: 'equals', value: context.codeOfColumn(column, text) })) };
    },
  };
}
