import { sizeOf } from '../onnx/tensor.js';
import { namesOf, numbersOf } from './constants.js';
import { axisBehindRows, columnsOf } from './columns.js';
import type { LowerContext } from './context.js';
import { refuse, type Call } from './operator.js';
import type { ColumnsValue, LabelsValue, ScoresValue, Value } from './value.js';

export function slice(call: Call): Value {
  const { attributes, inputs, context } = call;
  const input = selectable(inputs[0]);
  const list = (name: string, place: number): Float64Array | undefined =>
    inputs.length > 1 ? (inputs[place] === undefined ? undefined : (numbersOf(inputs[place], context) ?? refuse(`its ${name} are computed from the rows`))) : attributes.ints(name);
  const starts = attributes.required(list('starts', 1), 'starts');
  const ends = attributes.required(list('ends', 2), 'ends');
  const axes = list('axes', 3) ?? starts.map((_, i) => i);
  const steps = list('steps', 4) ?? starts.map(() => 1);
  if (ends.length !== starts.length || axes.length !== starts.length || steps.length !== starts.length) attributes.fail('starts', 'and ends, axes and steps have different lengths.');
  let value = input;
  starts.forEach((start, i) => {
    const all = (axes[i] === 0 || axes[i] === -1 - value.dims.length) && start === 0 && ends[i] >= 0x7fff_ffff && steps[i] === 1;
    if (all) return;
    const axis = axisBehindRows(axes[i], value.dims.length, attributes);
    value = take(value, axis, slicePlaces(value.dims[axis], start, ends[i], steps[i], attributes), context);
  });
  return value;
}

export function gather({ attributes, inputs, context }: Call): Value {
  const names = renamed(inputs[0], inputs[1], context);
  if (names) return names;
  const input = selectable(inputs[0]);
  const indices = numbersOf(inputs[1], context) ?? refuse('its numbers are computed from the rows');
  const shape = inputs[1]?.kind === 'constant' ? inputs[1].shape : [];
  const axis = axisBehindRows(attributes.int('axis', 0), input.dims.length, attributes);
  const taken = take(input, axis, places(indices, input.dims[axis], attributes), context);
  return { ...taken, dims: [...input.dims.slice(0, axis), ...shape, ...input.dims.slice(axis + 1)] };
}

export function arrayFeatureExtractor({ attributes, inputs, context }: Call): Value {
  const names = renamed(inputs[0], inputs[1], context);
  if (names) return names;
  const input = selectable(inputs[0]);
  const indices = numbersOf(inputs[1], context) ?? refuse('its numbers are computed from the rows');
  if (input.dims.length === 0) refuse('it picks rows');
  const axis = input.dims.length - 1;
  return take(input, axis, places(indices, input.dims[axis], attributes), context);
}

export function split({ node, attributes, inputs, context }: Call): readonly Value[] {
  const input = selectable(inputs[0]);
  const axis = axisBehindRows(attributes.int('axis', 0), input.dims.length, attributes);
  const total = input.dims[axis];
  const given = inputs[1] === undefined ? attributes.ints('split') : (numbersOf(inputs[1], context) ?? refuse('its sizes are computed from the rows'));
  const each = Math.ceil(total / node.outputs.length);
  const sizes = given ? Array.from(given) : node.outputs.map((_, i) => Math.max(0, Math.min(each, total - i * each)));
  if (sizes.length !== node.outputs.length || sizes.some((size) => size < 0) || sizes.reduce((sum, size) => sum + size, 0) !== total) {
    attributes.fail('split', `gives sizes ${sizes.join(', ')} for ${total} columns.`);
  }
  let from = 0;
  return sizes.map((size) => {
    const start = from;
    from += size;
    return take(input, axis, Array.from({ length: size }, (_, i) => start + i), context);
  });
}

export function featureVectorizer({ attributes, inputs, context }: Call): ColumnsValue {
  const parts = inputs.map(columnsOf);
  const columns = parts.flatMap((part) => {
    if (part.type === 'string') attributes.fail('inputs', 'hold texts.');
    if (part.dims.length > 1) refuse('it reads tensors of more than two dimensions');
    return part.type === 'float' ? part.columns : part.columns.map((column) => context.extend(column, { op: 'round32' }));
  });
  const sizes = attributes.ints('inputdimensions');
  if (sizes && (sizes.length !== parts.length || parts.some(({ columns: own }, i) => own.length !== sizes[i]))) attributes.fail('inputdimensions', 'do not fit the inputs.');
  return { kind: 'columns', type: 'float', dims: [columns.length], columns };
}

/** `names[label]`: the class names behind the numbers that a label carries. */
function renamed(table: Value | undefined, labels: Value | undefined, context: LowerContext): LabelsValue | undefined {
  if (table?.kind !== 'constant' || labels?.kind !== 'labels') return undefined;
  const names = namesOf(table, context) ?? refuse('its table cannot be read');
  const classes = labels.classes.map((name) => names[Number(name)] ?? refuse(`its table has no entry ${name}`));
  return { ...labels, type: table.type, classes };
}

function selectable(value: Value | undefined): ColumnsValue | ScoresValue {
  return value?.kind === 'scores' ? value : columnsOf(value);
}

/** Some places along one axis. */
function take<T extends ColumnsValue | ScoresValue>(value: T, axis: number, chosen: readonly number[], context: LowerContext): T {
  const inner = sizeOf(value.dims.slice(axis + 1));
  const outer = sizeOf(value.dims.slice(0, axis));
  const run = value.dims[axis] * inner;
  context.allowance.bytes(8 * outer * inner * chosen.length);
  const from: number[] = [];
  for (let o = 0; o < outer; o++) for (const place of chosen) for (let i = 0; i < inner; i++) from.push(o * run + place * inner + i);
  const dims = value.dims.map((dim, d) => (d === axis ? chosen.length : dim));
  return value.kind === 'columns' ? { ...value, dims, columns: from.map((i) => value.columns[i]) } : { ...value, dims, picks: from.map((i) => value.picks[i]) };
}

function places(indices: Float64Array, size: number, attributes: Call['attributes']): number[] {
  return Array.from(indices, (index) => {
    const place = index < 0 ? index + size : index;
    return place >= 0 && place < size ? place : attributes.fail('indices', `ask for place ${index} of ${size}.`);
  });
}

function slicePlaces(size: number, start: number, end: number, step: number, attributes: Call['attributes']): number[] {
  if (step === 0) attributes.fail('steps', 'holds a 0.');
  const clamp = (bound: number, low: number, high: number) => Math.max(low, Math.min(high, bound < 0 ? bound + size : bound));
  const chosen: number[] = [];
  if (step > 0) for (let i = clamp(start, 0, size); i < clamp(end, 0, size); i += step) chosen.push(i);
  else for (let i = clamp(start, 0, size - 1); i > clamp(end, -1, size - 1); i += step) chosen.push(i);
  return chosen;
}
