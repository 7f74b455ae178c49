import { tensorNumbers, tensorTexts } from '../onnx/tensor.js';
import type { LowerContext } from './context.js';
import { refuse, type Call } from './operator.js';
import type { ConstantValue, Value } from './value.js';

export function constant({ attributes, context }: Call): ConstantValue {
  const tensor = attributes.tensor('value');
  if (tensor) return { kind: 'constant', type: tensor.type, shape: tensor.dims, tensor };
  const float = attributes.float('value_float');
  if (float !== undefined) return { kind: 'constant', type: 'float', shape: [], numbers: Float64Array.of(float) };
  const int = attributes.int('value_int');
  if (int !== undefined) return { kind: 'constant', type: 'int64', shape: [], numbers: Float64Array.of(int) };
  const text = attributes.text('value_string');
  if (text !== undefined) return { kind: 'constant', type: 'string', shape: [], texts: [text] };
  const floats = attributes.floats('value_floats');
  if (floats) return { kind: 'constant', type: 'float', shape: [floats.length], numbers: floats };
  const ints = attributes.ints('value_ints');
  if (ints) return { kind: 'constant', type: 'int64', shape: [ints.length], numbers: ints };
  const texts = attributes.texts('value_strings');
  if (texts) return { kind: 'constant', type: 'string', shape: [texts.length], texts };
  context.allowance.steps(1);
  refuse('it is sparse');
}

/** The numbers of a constant, row-major, or `undefined` for anything that depends on the rows or is text. */
export function numbersOf(value: Value | undefined, context: LowerContext): Float64Array | undefined {
  if (value?.kind !== 'constant' || value.type === 'string') return undefined;
  return value.numbers ?? (value.tensor && tensorNumbers(value.tensor, context.allowance));
}

/** Numbers or texts of a constant as names. */
export function namesOf(value: Value | undefined, context: LowerContext): readonly string[] | undefined {
  if (value?.kind !== 'constant') return undefined;
  if (value.type !== 'string') return Array.from(numbersOf(value, context) ?? [], String);
  return value.texts ?? (value.tensor && tensorTexts(value.tensor, context.allowance));
}
