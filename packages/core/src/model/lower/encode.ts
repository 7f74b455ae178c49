import { columnsOf } from './columns.js';
import type { Call, Operator } from './operator.js';
import type { ColumnsValue, SymbolicColumn } from './value.js';

export const oneHotEncoder: Operator = {
  domain: 'ai.onnx.ml',
  name: 'OneHotEncoder',
  reads: 'Texts and numbers: a column of 1 and 0 for each category. An unknown value gives zeros; with zeros=0 a row that holds one is refused.',
  limits: 'With zeros=0 it must stand directly behind the input.',
  lower({ attributes, inputs, context }: Call): ColumnsValue {
    const input = columnsOf(inputs[0]);
    const texts = attributes.texts('cats_strings');
    const numbers = attributes.ints('cats_int64s');
    const list = texts ?? numbers ?? attributes.fail('cats_strings', 'is missing, and so is cats_int64s.');
    const name = texts ? 'cats_strings' : 'cats_int64s';
    if (texts && numbers) attributes.fail(name, 'and cats_int64s are both given.');
    if ((input.type === 'string') !== (texts !== undefined)) attributes.fail(name, `does not fit an input of ${input.type} values.`);
    if (list.length === 0) attributes.fail(name, 'is empty.');
    const whole = texts !== undefined || input.type === 'int64' || input.type === 'int32';
    const columns: SymbolicColumn[] = [];
    for (const column of input.columns) {
      if (attributes.int('zeros', 1) === 0) context.close(column, Array.from<string | number>(list));
      // The runtime looks a fraction up by its whole part.
      const base = whole ? column : context.extend(column, { op: 'truncate' });
      for (const category of list) {
        const value = typeof category === 'string' ? context.codeOfColumn(column, category) : category;
        columns.push(context.extend(base, { op: 'equals', value }));
      }
    }
    return { kind: 'columns', type: 'float', dims: [...input.dims, list.length], columns };
  },
};
