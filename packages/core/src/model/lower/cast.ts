import type { Step } from '../lowered.js';
import { elementTypes, type ElementType } from '../onnx/graph.js';
import { mapColumns } from './columns.js';
import { refuse, type Call } from './operator.js';
import type { Value } from './value.js';

export function cast({ node, attributes, inputs, context }: Call): Value {
  const number = attributes.required(attributes.int('to'), 'to');
  const type = elementTypes[number] ?? attributes.fail('to', `is ${number}, which is no type.`);
  const [input] = inputs;
  if (input === undefined) refuse('its input is left out');
  if (input.kind !== 'maps' && input.type === type) return input;
  if (input.kind === 'columns') {
    if (type === 'string' && (input.type === 'int64' || input.type === 'int32')) {
      return { ...input, type, columns: input.columns.map((column) => ({ feature: column.feature, from: column, spelled: true })) };
    }
    const guarded = hasFraction(input.type) && type in WHOLE ? { ...input, columns: input.columns.map((column) => context.within(column, WHOLE[type]!, node)) } : input;
    return mapColumns(context, guarded, type, () => stepsBetween(input.type, type));
  }
  if (input.kind === 'labels' || input.kind === 'constant') return { ...input, type };
  if (input.kind === 'scores' && (type === 'float' || type === 'double')) return { ...input, type };
  refuse(`it turns ${input.kind} into ${type}`);
}

/** Sizes beyond which a number is no whole number of the type. */
const WHOLE: Partial<Record<ElementType, number>> = { int64: 2 ** 63, int32: 2 ** 31 };

const hasFraction = (type: ElementType): boolean => type === 'float' || type === 'double';

function stepsBetween(from: ElementType, to: ElementType): readonly Step[] {
  if (from === 'string' || to === 'string') refuse(`it turns ${from} into ${to}`);
  if (to === 'double') return [];
  if (to === 'float') return [{ op: 'round32' }];
  if (to === 'bool') return [{ op: 'equals', value: 0 }, { op: 'not' }];
  if (to in WHOLE) return hasFraction(from) ? [{ op: 'truncate' }] : [];
  refuse(`it turns ${from} into ${to}`);
}
