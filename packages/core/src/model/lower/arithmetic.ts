import { againstConstant } from './broadcast.js';
import { roundTo } from './columns.js';
import { numbersOf } from './constants.js';
import type { LowerContext } from './context.js';
import { shares } from './links.js';
import { refuse, type Lower } from './operator.js';
import { linked } from './scores.js';
import { added, scaled, shifted } from './sums.js';
import type { ColumnsValue, ConstantValue, ScoresValue } from './value.js';

type Arithmetic = 'add' | 'subtract' | 'multiply' | 'divide';

/** An elementwise operation of two tensors, of which at most one side depends on the row unless they are added. */
export function arithmetic(op: Arithmetic): Lower {
  return ({ inputs, context }) => {
    const [left, right] = inputs;
    if (left === undefined || right === undefined) refuse('an input is left out');
    if (right.kind === 'constant' && left.kind === 'columns') return withConstant(left, right, op, false, context);
    if (left.kind === 'constant' && right.kind === 'columns') return withConstant(right, left, op, true, context);
    if (right.kind === 'constant' && left.kind === 'scores') return scoresWith(left, right, op, false, context);
    if (left.kind === 'constant' && right.kind === 'scores') return scoresWith(right, left, op, true, context);
    if (op === 'add') return added([left, right], context);
    if (op === 'subtract') return added([left, scaled(right, -1, context)], context);
    if (op === 'divide' && context.totals.get(right) === left) return shares(left);
    refuse('it multiplies or divides values that both depend on the row');
  };
}

function withConstant(columns: ColumnsValue, constant: ConstantValue, op: Arithmetic, reversed: boolean, context: LowerContext): ColumnsValue {
  const { type } = columns;
  if (type === 'string' || type === 'bool') refuse(`it calculates with ${type} values`);
  if (op === 'divide' && type !== 'float' && type !== 'double') refuse('it divides whole numbers');
  const turned = reversed && (op === 'subtract' || op === 'divide');
  return againstConstant(columns, constant, type, (by) => [turned ? { op, by, reversed } : { op, by }, ...roundTo(type)], context);
}

function scoresWith(scores: ScoresValue, constant: ConstantValue, op: Arithmetic, reversed: boolean, context: LowerContext): ScoresValue {
  const width = scores.picks.length;
  const numbers = numbersOf(constant, context) ?? refuse('it calculates with texts');
  if (numbers.length !== 1 && numbers.length !== width) refuse(`it spreads a constant of ${numbers.length} numbers over ${width} scores`);
  if (constant.shape.length > scores.dims.length + 1) refuse('its constant has more dimensions than the scores');
  const by = Float64Array.from({ length: width }, (_, k) => numbers[numbers.length === 1 ? 0 : k]);
  if (op === 'add') return shifted(scores, by, context);
  if (op === 'subtract') return reversed ? shifted(scaled(scores, -1, context), by, context) : shifted(scores, by.map((x) => -x), context);
  if (op === 'multiply') return scaled(scores, by, context);
  if (reversed) return logisticOf(scores, by, context);
  return scaled(scores, by.map((x) => 1 / x), context);
}

/** 1 / (1 + e^z), as calibration spells the logistic of -z. */
function logisticOf(scores: ScoresValue, by: Float64Array, context: LowerContext): ScoresValue {
  const one = scores.parts.find(({ link }) => link === 'identity');
  const exponential = scores.parts.find(({ link, weight }) => link === 'exp' && weight === 1);
  const plain = one?.linear.length === 0 && one.ensembles.length === 0 && one.base.every((x) => x === 1);
  if (!plain || !exponential || scores.parts.length !== 2 || by.some((x) => x !== 1)) refuse('it divides by a score');
  return linked(scaled({ ...scores, parts: [{ ...exponential, link: 'identity' }] }, -1, context), 'logistic', context);
}

/** The sum of several tensors, times a factor that depends on how many there are. */
export function variadic(factor: (n: number) => number): Lower {
  return ({ inputs, context }) => {
    if (inputs.length === 1 && inputs[0]) return inputs[0];
    const total = added(inputs.map((input) => input ?? refuse('an input is left out')), context);
    return factor(inputs.length) === 1 ? total : scaled(total, factor(inputs.length), context);
  };
}
