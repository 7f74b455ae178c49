import type { LowerContext } from './context.js';
import { columnsOf } from './columns.js';
import { namesOf, numbersOf } from './constants.js';
import { refuse, type Call } from './operator.js';
import type { ColumnsValue, ConstantValue, LabelsValue, SymbolicColumn, Value } from './value.js';

export function oneHotEncoder({ node, attributes, inputs, context }: Call): ColumnsValue {
  const input = columnsOf(inputs[0]);
  const texts = attributes.texts('cats_strings');
  const numbers = attributes.ints('cats_int64s');
  const name = texts ? 'cats_strings' : 'cats_int64s';
  const list = attributes.required<readonly string[] | Float64Array>(texts ?? numbers, name);
  if (texts && numbers) attributes.fail(name, 'and cats_int64s are both given.');
  if ((input.type === 'string') !== (texts !== undefined)) attributes.fail(name, `does not fit an input of ${input.type} values.`);
  if (list.length === 0) attributes.fail(name, 'is empty.');
  if (new Set<string | number>(list).size !== list.length) attributes.fail(name, 'names a category twice.');
  const closed = attributes.int('zeros', 1) === 0;
  const columns: SymbolicColumn[] = [];
  for (const column of input.columns) {
    if (closed) context.close(column, Array.from<string | number>(list));
    // The runtime looks a fraction up by its whole part; that of a missing value is 0 to some of its builds.
    const fraction = input.type === 'float' || input.type === 'double';
    const known = fraction && numbers?.includes(0) ? context.within(column, 2 ** 63, node) : column;
    const base = fraction ? context.extend(known, { op: 'truncate' }) : column;
    for (const category of list) {
      const value = typeof category === 'string' ? context.codeOfColumn(column, category) : category;
      columns.push(context.extend(base, { op: 'equals', value }));
    }
  }
  return { kind: 'columns', type: 'float', dims: [...input.dims, list.length], columns };
}

export function labelEncoder(call: Call): Value {
  const { attributes, context } = call;
  const table = readTable(call);
  const [input] = call.inputs;
  if (input?.kind === 'labels') return renamed(input, table);
  if (input?.kind === 'constant') return constantLookUp(input, table, context);
  const columns = columnsOf(input);
  if ((columns.type === 'string') !== (typeof table.keys[0] === 'string')) attributes.fail('keys', `do not fit an input of ${columns.type} values.`);
  return lookedUp(columns, table, context);
}

export function categoryMapper(call: Call): Value {
  const { attributes, context } = call;
  const texts = attributes.required(attributes.texts('cats_strings'), 'cats_strings');
  const numbers = Array.from(attributes.required(attributes.ints('cats_int64s'), 'cats_int64s'));
  if (texts.length !== numbers.length) attributes.fail('cats_int64s', `holds ${numbers.length} entries, cats_strings ${texts.length}.`);
  const columns = columnsOf(call.inputs[0]);
  const table: Table = columns.type === 'string'
    ? { keys: texts, values: numbers, otherwise: attributes.int('default_int64', -1), type: 'int64' }
    : { keys: numbers, values: texts, otherwise: attributes.text('default_string', '_Unused'), type: 'string' };
  return lookedUp(columns, table, context);
}

/** A look-up table as LabelEncoder writes it. */
export interface Table {
  readonly keys: readonly (string | number)[];
  readonly values: readonly (string | number)[];
  readonly otherwise: string | number;
  readonly type: 'string' | 'float' | 'int64' | 'double';
}

function readTable({ attributes, context }: Call): Table {
  const old = attributes.texts('classes_strings');
  if (old) return { keys: old, values: old.map((_, i) => i), otherwise: attributes.int('default_int64', -1), type: 'int64' };
  const keys = attributes.texts('keys_strings') ?? attributes.ints('keys_int64s') ?? attributes.floats('keys_floats') ?? tensorList(attributes, 'keys_tensor')?.list;
  const typed = valuesOf(attributes);
  const list = attributes.required(keys, 'keys_* or classes_strings');
  if (list.length !== typed.values.length) attributes.fail('keys', `hold ${list.length} entries and values ${typed.values.length}.`);
  if (list.length === 0) attributes.fail('keys', 'are empty.');
  // Before version 4 a missing value equals no key, not even NaN.
  const matches = (context.opsets.get('ai.onnx.ml') ?? 1) >= 4 ? () => true : (key: string | number) => !Number.isNaN(key);
  const all = Array.from<string | number>(list);
  return { ...typed, keys: all.filter(matches), values: typed.values.filter((_, i) => matches(all[i])) };
}

function valuesOf(attributes: Call['attributes']): Omit<Table, 'keys'> {
  const texts = attributes.texts('values_strings');
  if (texts) return { values: texts, otherwise: attributes.text('default_string', '_Unused'), type: 'string' };
  const whole = attributes.ints('values_int64s');
  if (whole) return { values: Array.from(whole), otherwise: attributes.int('default_int64', -1), type: 'int64' };
  const floats = attributes.floats('values_floats');
  if (floats) return { values: Array.from(floats), otherwise: attributes.float('default_float', -0), type: 'float' };
  const tensor = attributes.required(tensorList(attributes, 'values_tensor'), 'values_*');
  const fallback = { string: '_Unused', int64: -1, float: -0, double: -0 } as const;
  const type = tensor.type as Table['type'];
  if (!(type in fallback)) refuse(`its table holds ${type} values`);
  return { values: Array.from<string | number>(tensor.list), otherwise: tensorList(attributes, 'default_tensor')?.list[0] ?? fallback[type], type };
}

function tensorList(attributes: Call['attributes'], name: string): { type: string; list: readonly string[] | Float64Array } | undefined {
  const tensor = attributes.tensor(name);
  if (tensor === undefined) return undefined;
  return { type: tensor.type, list: attributes.required<readonly string[] | Float64Array>(tensor.type === 'string' ? attributes.tensorTexts(name) : attributes.tensorNumbers(name), name) };
}

function lookedUp(input: ColumnsValue, { keys, values, otherwise, type }: Table, context: LowerContext): ColumnsValue {
  // A text output has codes of its own, in the order in which the table names the texts.
  const texts = type === 'string' ? [...new Set([...values, otherwise] as string[])] : undefined;
  const codes = texts && new Map(texts.map((text, code) => [text, code]));
  const numberOf = (value: string | number) => (codes ? codes.get(value as string)! : (value as number));
  const columns = input.columns.map((column) => {
    context.allowance.bytes(16 * keys.length);
    const step = {
      op: 'lookup' as const,
      keys: keys.map((key) => (typeof key === 'string' ? context.codeOfColumn(column, key) : key)),
      values: values.map(numberOf),
      otherwise: numberOf(otherwise),
    };
    return context.extend(column, step, texts);
  });
  return { ...input, type, columns };
}

function constantLookUp(input: ConstantValue, { keys, values, otherwise, type }: Table, context: LowerContext): ConstantValue {
  const list: readonly (string | number)[] = (input.type === 'string' ? namesOf(input, context) : Array.from(numbersOf(input, context) ?? [])) ?? [];
  const found = list.map((item) => values[keys.indexOf(item)] ?? otherwise);
  return { kind: 'constant', type, shape: input.shape, ...(type === 'string' ? { texts: found as string[] } : { numbers: Float64Array.from(found as number[]) }) };
}

function renamed(labels: LabelsValue, { keys, values, otherwise, type }: Table): LabelsValue {
  const names = new Map(keys.map((key, i) => [String(key), String(values[i])]));
  return { ...labels, type, classes: labels.classes.map((name) => names.get(name) ?? String(otherwise)) };
}
