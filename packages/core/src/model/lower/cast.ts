import type { Step } from '../lowered.js';
import { elementTypes, type ElementType } from '../onnx/graph.js';
import { mapColumns } from './columns.js';
import { refuse, type Call } from './operator.js';
import type { Value } from './value.js';

export function cast({ attributes, inputs, context }: Call): Value {
  const number = attributes.required(attributes.int('to'), 'to');
  const type = elementTypes[number] ?? attributes.fail('to', `is ${number}, which is no type.`);
  const [input] = inputs;
  if (input === undefined) refuse('its input is left out');
  if (input.kind !== 'maps' && input.type === type) return input;
  if (input.kind === 'columns') return mapColumns(context, input, type, () => stepsBetween(input.type, type));
  if (input.kind === 'labels' || input.kind === 'constant') return { ...input, type };
  if (input.kind === 'scores' && (type === 'float' || type === 'double')) return { ...input, type };
  refuse(`it turns ${input.kind} into ${type}`);
}

function stepsBetween(from: ElementType, to: ElementType): readonly Step[] {
  const fraction = from === 'float' || from === 'double';
  if (from === 'string' || to === 'string') refuse(`it turns ${from} into ${to}`);
  if (to === 'double') return [];
  if (to === 'float') return [{ op: 'round32' }];
  if (to === 'bool') return [{ op: 'equals', value: 0 }, { op: 'not' }];
  if (to === 'int64' || to === 'int32') return fraction ? [{ op: 'truncate' }] : [];
  refuse(`it turns ${from} into ${to}`);
}
