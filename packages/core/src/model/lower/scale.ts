import { columnsOf, lastAxis, mapColumns, perColumn } from './columns.js';
import { refuse, type Call, type Operator } from './operator.js';
import type { ColumnsValue } from './value.js';

export const imputer: Operator = {
  domain: 'ai.onnx.ml',
  name: 'Imputer',
  reads: 'A value for missing (or for one marker number), for each column or for all.',
  limits: 'Float and int64 inputs.',
  lower({ attributes, inputs, context }: Call): ColumnsValue {
    const input = columnsOf(inputs[0]);
    const { width } = lastAxis(input);
    if (input.type === 'float') {
      const name = 'imputed_value_floats';
      const value = perColumn(attributes, name, attributes.required(attributes.floats(name), name), width);
      const replaced = attributes.float('replaced_value_float', 0);
      return mapColumns(context, input, 'float', (place) => [{ op: 'impute', replaced, value: value(place) }]);
    }
    if (input.type === 'int64') {
      const name = 'imputed_value_int64s';
      const value = perColumn(attributes, name, attributes.required(attributes.ints(name), name), width);
      const replaced = attributes.int('replaced_value_int64', 0);
      return mapColumns(context, input, 'int64', (place) => [{ op: 'impute', replaced, value: value(place) }]);
    }
    refuse(`it fills ${input.type} values`);
  },
};
