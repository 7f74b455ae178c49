import { columnsOf, isNumeric, lastAxis, mapColumns, perColumn, roundTo } from './columns.js';
import { refuse, type Call } from './operator.js';
import type { ColumnsValue } from './value.js';

export function scaler({ attributes, inputs, context }: Call): ColumnsValue {
  const input = columnsOf(inputs[0]);
  if (!isNumeric(input.type)) attributes.fail('input', `holds ${input.type} values.`);
  const { width } = lastAxis(input);
  const offsets = attributes.required(attributes.floats('offset'), 'offset');
  const scales = attributes.required(attributes.floats('scale'), 'scale');
  if (offsets.length !== scales.length) attributes.fail('scale', `holds ${scales.length} numbers and offset ${offsets.length}.`);
  const offset = perColumn(attributes, 'offset', offsets, width);
  const scale = perColumn(attributes, 'scale', scales, width);
  return mapColumns(context, input, 'float', (place) => [
    ...(input.type === 'float' ? [] : roundTo('float')),
    { op: 'subtract', by: offset(place) },
    ...roundTo('float'),
    { op: 'multiply', by: scale(place) },
    ...roundTo('float'),
  ]);
}

export function imputer({ attributes, inputs, context }: Call): ColumnsValue {
  const input = columnsOf(inputs[0]);
  const { width } = lastAxis(input);
  const whole = input.type === 'int64';
  if (!whole && input.type !== 'float') refuse(`it fills ${input.type} values`);
  const name = whole ? 'imputed_value_int64s' : 'imputed_value_floats';
  const list = whole ? attributes.ints(name) : attributes.floats(name);
  const value = perColumn(attributes, name, attributes.required(list, name), width);
  const replaced = whole ? attributes.int('replaced_value_int64', 0) : attributes.float('replaced_value_float', 0);
  return mapColumns(context, input, input.type, (place) => [{ op: 'impute', replaced, value: value(place) }]);
}

export function binarizer({ node, attributes, inputs, context }: Call): ColumnsValue {
  const input = columnsOf(inputs[0]);
  if (input.type !== 'float') refuse(`it compares ${input.type} values`);
  const value = attributes.float('threshold', 0);
  const guarded = { ...input, columns: input.columns.map((column) => context.within(column, Infinity, node)) };
  return mapColumns(context, guarded, 'float', () => [{ op: 'above', value }]);
}
