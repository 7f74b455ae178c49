import { tensorNumbers, sizeOf } from '../onnx/tensor.js';
import type { LowerContext } from './context.js';
import { columnsOf } from './columns.js';
import { refuse, type Call, type Operator } from './operator.js';
import type { ColumnsValue, ConstantValue, SymbolicColumn, Value } from './value.js';

export const concat: Operator = {
  domain: '',
  name: 'Concat',
  reads: 'Columns side by side.',
  limits: 'Not along the rows.',
  lower({ attributes, inputs, context }: Call): ColumnsValue {
    const parts = inputs.map(columnsOf);
    if (parts.length === 0) attributes.fail('inputs', 'are missing.');
    const [first] = parts;
    const rank = first.dims.length + 1;
    const axis = axisOf(attributes.required(attributes.int('axis'), 'axis'), rank) ?? attributes.fail('axis', `lies outside ${rank} dimensions.`);
    if (axis === 0) refuse('it joins rows');
    const at = axis - 1;
    for (const part of parts) {
      const fits = part.dims.length === first.dims.length && part.dims.every((dim, d) => d === at || dim === first.dims[d]);
      if (!fits) attributes.fail('inputs', `of shapes [N, ${first.dims.join(', ')}] and [N, ${part.dims.join(', ')}] cannot be joined on axis ${axis}.`);
      if (part.type !== first.type) attributes.fail('inputs', `of ${first.type} and ${part.type} values cannot be joined.`);
    }
    const outer = sizeOf(first.dims.slice(0, at));
    const columns: SymbolicColumn[] = [];
    for (let o = 0; o < outer; o++) {
      for (const part of parts) {
        const run = part.columns.length / outer;
        context.allowance.bytes(8 * run);
        for (let i = 0; i < run; i++) columns.push(part.columns[o * run + i]);
      }
    }
    const dims = first.dims.map((dim, d) => (d === at ? parts.reduce((sum, part) => sum + part.dims[at], 0) : dim));
    return { kind: 'columns', type: first.type, dims, columns };
  },
};

export const reshape: Operator = {
  domain: '',
  name: 'Reshape',
  reads: 'The same columns in another shape, rows first.',
  limits: 'The shape is a constant and keeps the rows.',
  lower({ attributes, inputs, context }: Call): Value {
    const [input, shape] = inputs;
    const target = shape === undefined ? attributes.ints('shape') : numbersOf(shape, context);
    if (target === undefined) refuse('its shape is computed from the data');
    if (input === undefined) refuse('its input is left out');
    if (input.kind === 'columns') return { ...input, dims: reshaped(input.dims, target, input.columns.length) };
    refuse('it does not keep the rows');
  },
};

export const identity: Operator = {
  domain: '',
  name: 'Identity',
  reads: 'Nothing happens.',
  lower: ({ inputs }: Call): Value => inputs[0] ?? refuse('its input is left out'),
};

/** A non-negative axis, or `undefined` outside the rank. */
export function axisOf(axis: number, rank: number): number | undefined {
  const positive = axis < 0 ? axis + rank : axis;
  return positive >= 0 && positive < rank ? positive : undefined;
}

/** The numbers of a constant, or `undefined` for anything that depends on the rows. */
export function numbersOf(value: Value, context: LowerContext): Float64Array | undefined {
  if (value.kind !== 'constant') return undefined;
  return value.numbers ?? (value.tensor && value.type !== 'string' ? tensorNumbers(value.tensor, context.allowance) : undefined);
}

/** The dimensions behind the rows after a Reshape to `target`. */
function reshaped(dims: readonly number[], target: Float64Array, width: number): number[] {
  if (target.length === 0) refuse('it makes a single number of all rows');
  const [rows, ...rest] = target;
  // One row at a time: [1, 1, c] and the like keep the rows only when the leading number is free.
  const sizes = rest.map((size, d) => (size === 0 ? (dims[d] ?? 1) : size));
  const known = sizes.filter((size) => size !== -1);
  const product = sizeOf(known);
  if (rows === -1 || rows === 0) {
    if (known.length === sizes.length && product === width) return sizes;
    if (rows === 0 && known.length === sizes.length - 1 && product > 0 && width % product === 0) return sizes.map((size) => (size === -1 ? width / product : size));
  }
  refuse('it does not keep the rows');
}

export type { ColumnsValue, ConstantValue };
