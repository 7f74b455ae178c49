import type { Problem } from '../../errors.js';
import { fail } from '../codes.js';
import type { FeatureType, ModelInput, ReadModelOptions } from '../model.js';
import type { ElementType, OnnxGraph, ValueInfo } from '../onnx/graph.js';
import { sizeOf } from '../onnx/tensor.js';
import type { LowerContext } from './context.js';
import type { SymbolicColumn, Value } from './value.js';

/**
 * The graph's inputs as features: one for an input of one column, one for each column of a matrix.
 *
 * @throws {@link CandorError} `features-mismatch` when names are needed or do not fit.
 */
export function readInputs(graph: OnnxGraph, options: ReadModelOptions, context: LowerContext, values: Map<string, Value>, problems: Problem[]): ModelInput[] {
  // Old files list their weights among the inputs as well.
  const free = graph.inputs.filter((input) => !graph.initializers.has(input.name));
  const names = namesOf(free, options.features, context);
  context.oneRow = free.length > 0 && free.every(({ shape }) => shape?.[0] === 1);
  let next = 0;
  return free.map((info) => {
    if (values.has(info.name)) fail('onnx-graph-invalid', `The input "${info.name}" stands twice in the file.`);
    const shape = info.shape ?? [];
    const refusal = refusalOf(info);
    if (refusal !== undefined) {
      problems.push({ code: 'input-not-lowered', message: refusal });
      values.set(info.name, { kind: 'opaque', type: info.type, reason: refusal });
    }
    const type = featureTypes[info.type] ?? 'number';
    const dims = shape.slice(1).map((dim) => dim ?? 1);
    const width = refusal === undefined && shape[1] === null ? names.length - next : sizeOf(dims);
    const features: number[] = [];
    const columns: SymbolicColumn[] = [];
    for (let j = 0; j < width; j++) {
      const feature = context.addFeature({ name: names[next++] ?? `${info.name}_${j}`, type });
      features.push(feature);
      const raw: SymbolicColumn = { feature };
      columns.push(info.type === 'float' ? context.extend(raw, { op: 'round32' }) : raw);
    }
    if (refusal === undefined) {
      values.set(info.name, { kind: 'columns', type: info.type, dims: shape.length === 2 ? [width] : dims, columns });
    }
    return { name: info.name, elementType: elementOf(info.type), shape, features };
  });
}

function refusalOf({ name, kind, type, shape }: ValueInfo): string | undefined {
  if (kind !== 'tensor') return `The input "${name}" is a ${kind}, not a tensor.`;
  if (featureTypes[type] === undefined) return `The input "${name}" holds ${type} values.`;
  if (shape === undefined || shape.length === 0) return `The input "${name}" has no rows: its shape is ${shape ? '[]' : 'not given'}.`;
  if (shape[0] !== null && shape[0] !== 1) return `The input "${name}" takes exactly ${shape[0]} rows at once.`;
  return undefined;
}

const featureTypes: Partial<Record<ElementType, FeatureType>> = {
  float: 'number', double: 'number', int64: 'integer', int32: 'integer', bool: 'integer', string: 'text',
};

function elementOf(type: ElementType): ModelInput['elementType'] {
  return type in featureTypes ? (type as ModelInput['elementType']) : 'float';
}

/** One name for each feature, in input order. */
function namesOf(inputs: readonly ValueInfo[], given: readonly string[] | undefined, { allowance }: LowerContext): readonly string[] {
  const widths = inputs.map(({ shape }) => (shape ? sizeOf(shape.slice(1).map((dim) => dim ?? NaN)) : 1));
  // Before anything is made for a column: a size of 2^40 takes six bytes in the file.
  for (const width of widths) allowance.bytes(64 * (width || 1));
  const single = widths.every((width) => width === 1);
  const free = widths.filter(Number.isNaN).length;
  if (given === undefined) {
    if (free > 0) {
      fail('features-mismatch', `The input "${inputs[widths.findIndex(Number.isNaN)].name}" does not say how many columns it has; give their names, in order, as features.`);
    }
    return inputs.flatMap(({ name }, i) => (widths[i] === 1 ? [name] : Array.from({ length: widths[i] }, (_, j) => `${name}_${j}`)));
  }
  if (new Set(given).size !== given.length) fail('features-mismatch', `A feature name stands twice: ${given.find((name, i) => given.indexOf(name) < i)}.`);
  if (single && inputs.length > 1) {
    const known = new Set(inputs.map(({ name }) => name));
    const missing = given.find((name) => !known.has(name)) ?? [...known].find((name) => !given.includes(name));
    if (missing !== undefined) {
      fail('features-mismatch', `The graph has one input for each column (${[...known].slice(0, 12).join(', ')}); the names given have to be the same ones, and "${missing}" is not in both.`);
    }
    return inputs.map(({ name }) => name);
  }
  allowance.bytes(64 * given.length);
  const total = widths.reduce((sum, width) => sum + width, 0);
  if (free > 1) fail('features-mismatch', 'Several inputs do not say how many columns they have; export the model with fixed shapes.');
  if (free === 0 && given.length !== total) fail('features-mismatch', `${given.length} feature names are given; the graph has ${total} columns.`);
  return given;
}
