import { sizeOf } from '../onnx/tensor.js';
import { axisBehindRows, columnsOf } from './columns.js';
import { numbersOf } from './constants.js';
import { joinedLayers, oneLayer } from './layers.js';
import { refuse, type Call } from './operator.js';
import { asScores, range } from './scores.js';
import { stacked } from './stack.js';
import type { ColumnsValue, LabelsValue, ScoresValue, SymbolicColumn, Value } from './value.js';

/** A value that has rows and dimensions behind them. */
export type Shaped = ColumnsValue | ScoresValue | LabelsValue;

export function concat(call: Call): Value {
  const { attributes, inputs } = call;
  if (inputs.length === 1 && inputs[0]) return inputs[0];
  if (inputs.some((input) => input?.kind === 'layers')) return joinedLayers(call);
  if (inputs.some((input) => input?.kind === 'scores')) return concatScores(call);
  const parts = inputs.map(columnsOf);
  if (parts.length === 0) attributes.fail('inputs', 'are missing.');
  const at = sideBySide(call, parts);
  const [first] = parts;
  const outer = sizeOf(first.dims.slice(0, at));
  const columns: SymbolicColumn[] = [];
  for (let o = 0; o < outer; o++) {
    for (const part of parts) {
      const run = part.columns.length / outer;
      call.context.allowance.bytes(8 * run);
      for (let i = 0; i < run; i++) columns.push(part.columns[o * run + i]);
    }
  }
  const dims = first.dims.map((dim, d) => (d === at ? parts.reduce((sum, part) => sum + part.dims[at], 0) : dim));
  return { kind: 'columns', type: first.type, dims, columns };
}

/** Checks that tensors join and returns the place of the axis behind the rows. */
function sideBySide({ attributes }: Call, parts: readonly Shaped[]): number {
  const [first] = parts;
  const at = axisBehindRows(attributes.required(attributes.int('axis'), 'axis'), first.dims.length, attributes);
  for (const part of parts) {
    const fits = part.dims.length === first.dims.length && part.dims.every((dim, d) => d === at || dim === first.dims[d]);
    if (!fits) attributes.fail('inputs', `of shapes [N, ${first.dims.join(', ')}] and [N, ${part.dims.join(', ')}] cannot be joined.`);
    if (part.type !== first.type) attributes.fail('inputs', `of ${first.type} and ${part.type} values cannot be joined.`);
  }
  return at;
}

/** Concat of scores. */
function concatScores(call: Call): ScoresValue {
  const values = call.inputs.map((input) => asScores(input, call.context));
  if (values.some(({ dims }) => dims.length !== 1)) refuse('it joins scores of more than two dimensions');
  sideBySide(call, values);
  return stacked(values, call.context);
}

export function reshape({ attributes, inputs, context }: Call): Value {
  const input = shaped(inputs[0]);
  const target = inputs.length > 1 ? numbersOf(inputs[1], context) : attributes.ints('shape');
  if (target === undefined) refuse('its shape is computed from the rows');
  if (attributes.int('allowzero', 0) !== 0) refuse('it takes 0 for a size');
  const [first, second, ...rest] = target;
  if (first === 1 && second === -1 && !context.oneRow && rest.length > 0 && sizeOf(rest) === sizeOf(input.dims)) return oneLayer(input, rest, context);
  return { ...input, dims: reshaped(input.dims, Array.from(target), context.oneRow) };
}

export function flatten({ attributes, inputs }: Call): Value {
  const input = shaped(inputs[0]);
  if (attributes.int('axis', 1) !== 1) refuse('it joins rows');
  return { ...input, dims: [sizeOf(input.dims)] };
}

export function squeeze(call: Call): Value {
  const input = shaped(call.inputs[0]);
  const axes = axesOf(call);
  const drop = axes?.map((axis) => axisBehindRows(axis, input.dims.length, call.attributes)) ?? range(input.dims.length).filter((d) => input.dims[d] === 1);
  if (drop.some((d) => input.dims[d] !== 1)) call.attributes.fail('axes', 'name a dimension that is not 1.');
  if (axes === undefined && call.context.oneRow) refuse('it may take out the rows');
  return { ...input, dims: input.dims.filter((_, d) => !drop.includes(d)) };
}

export function unsqueeze(call: Call): Value {
  const input = shaped(call.inputs[0]);
  const axes = call.attributes.required(axesOf(call), 'axes');
  const rank = input.dims.length + axes.length;
  const places = new Set(axes.map((axis) => axisBehindRows(axis, rank, call.attributes)));
  if (places.size !== axes.length) call.attributes.fail('axes', 'name a dimension twice.');
  const dims: number[] = [];
  let from = 0;
  for (let d = 0; d < rank; d++) dims.push(places.has(d) ? 1 : input.dims[from++]);
  return { ...input, dims };
}

export const identity = ({ inputs }: Call): Value => inputs[0] ?? refuse('its input is left out');

export const dropout = ({ inputs }: Call): Value => {
    if (inputs[2] !== undefined) refuse('it may be in training mode');
    return inputs[0] ?? refuse('its input is left out');
  };

function axesOf({ attributes, inputs, context }: Call): readonly number[] | undefined {
  const list = attributes.ints('axes') ?? (inputs[1] === undefined ? undefined : (numbersOf(inputs[1], context) ?? refuse('its axes are computed from the rows')));
  return list && Array.from(list);
}

function shaped(value: Value | undefined): Shaped {
  if (value === undefined) refuse('its input is left out');
  if (value.kind === 'columns' || value.kind === 'scores' || value.kind === 'labels') return value;
  if (value.kind === 'opaque') refuse(value.reason);
  refuse(`it works on a ${value.kind === 'maps' ? 'ZipMap' : value.kind}`);
}

/** The dimensions behind the rows after a Reshape to `target`. */
function reshaped(dims: readonly number[], target: readonly number[], oneRow: boolean): number[] {
  if (target.length === 0) refuse('it makes one number of all rows');
  const width = sizeOf(dims);
  const [rows, ...rest] = target.map((size, d) => (size === 0 && d > 0 ? (dims[d - 1] ?? 0) : size));
  const product = sizeOf(rest.filter((size) => size !== -1));
  const open = rest.filter((size) => size === -1).length;
  // 0 copies the number of rows and -1 works it out; a graph for one row may also say 1.
  if (rows === -1 && open === 0 && product === width) return rest;
  if ((rows === 0 || (rows === 1 && oneRow)) && open === 0 && product === width) return rest;
  if ((rows === 0 || (rows === 1 && oneRow)) && open === 1 && product > 0 && width % product === 0) return rest.map((size) => (size === -1 ? width / product : size));
  refuse('it does not keep the rows');
}

