import type { Step } from '../lowered.js';
import type { ElementType } from '../onnx/graph.js';
import { extendAll } from './columns.js';
import { numbersOf } from './constants.js';
import type { LowerContext } from './context.js';
import { refuse } from './operator.js';
import type { ColumnsValue, ConstantValue } from './value.js';

/**
 * Columns against a constant that has one number, one for each column, or (for a single column) several
 * that spread it out.
 */
export function againstConstant(
  value: ColumnsValue, constant: ConstantValue, type: ElementType, stepsOf: (number: number) => readonly Step[], context: LowerContext,
): ColumnsValue {
  const numbers = numbersOf(constant, context) ?? refuse('it calculates with texts');
  const { dims, columns } = value;
  if (numbers.length === 1) return { ...value, type, columns: columns.map((column) => extendAll(context, column, stepsOf(numbers[0]))) };
  const flat = dims.length === 1 && constant.shape.length <= 2 && (constant.shape.length < 2 || constant.shape[0] === 1);
  if (!flat) refuse('its constant does not run over the columns of a matrix');
  if (columns.length !== numbers.length && columns.length !== 1) refuse(`it spreads ${numbers.length} numbers over ${columns.length} columns`);
  const spread = Array.from(numbers, (number, j) => extendAll(context, columns[columns.length === 1 ? 0 : j], stepsOf(number)));
  return { ...value, type, dims: [spread.length], columns: spread };
}
