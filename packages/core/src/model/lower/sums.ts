import { isJoint } from '../applyLink.js';
import { axisBehindRows } from './columns.js';
import type { Part } from '../lowered.js';
import { sizeOf } from '../onnx/tensor.js';
import { numbersOf } from './constants.js';
import type { LowerContext } from './context.js';
import { refuse, type Lower } from './operator.js';
import { additivePart, asScores, joined, mapScores, partOf, range, spread } from './scores.js';
import type { LayersValue, ScoresValue, Value } from './value.js';

/** Scores (columns count as scores) of one shape, added up. */
export function added(values: readonly Value[], context: LowerContext): ScoresValue {
  const scores = values.map((value) => asScores(value, context));
  const [first] = scores;
  if (scores.some(({ dims }) => dims.length !== first.dims.length || dims.some((dim, d) => dim !== first.dims[d]))) refuse('it adds tensors of different shapes');
  const whole = scores.every(({ complement, picks }) => complement !== undefined && picks.length === 2 && picks[0] === 0 && picks[1] === 1);
  const even = whole ? scores : scores.map((value) => spread(value, context));
  const parts = joined(even.flatMap((value) => value.parts), context);
  const { complement: _, ...rest } = even[0];
  const total = even.reduce((sum, { complement = 0 }) => sum + complement, 0);
  return { ...rest, parts, amounts: scores.every(({ amounts }) => amounts === true), ...(whole && { complement: total }) };
}

/** Scores times one number, or times one for each tensor column. */
export function scaled(value: Value, by: number | Float64Array, context: LowerContext): ScoresValue {
  const scores = asScores(value, context);
  const factor = typeof by === 'number' ? by : by.every((x) => x === by[0]) ? by[0] : undefined;
  if (factor === undefined) {
    const { complement: _, ...rest } = scores;
    const part = mapScores(additivePart(scores, context, 'a factor for each column'), scores.picks.length, (k, weight, push) => push(k, weight * (by as Float64Array)[k]), context);
    return { ...rest, parts: [part], picks: range(scores.picks.length) };
  }
  if (factor < 0 && scores.complement === undefined) return negated(spread(scores, context), factor, context);
  const parts = joined(scores.parts.map((part) => ({ ...part, weight: part.weight * factor })), context);
  return { ...scores, parts, ...(scores.complement !== undefined && { complement: scores.complement * factor }) };
}

/** A negative share of the logistic of m is a positive one of the logistic of -m, less a constant. */
function negated(scores: ScoresValue, factor: number, context: LowerContext): ScoresValue {
  const width = scores.picks.length;
  const base = new Float64Array(width);
  const parts = scores.parts.map((part): Part => {
    if (part.link !== 'logistic') return { ...part, weight: part.weight * factor };
    base.fill(base[0] + part.weight * factor);
    return { ...mapScores(part, width, (k, weight, push) => push(k, -weight), context), weight: -part.weight * factor };
  });
  return { ...scores, parts: joined([...parts, ...(base[0] === 0 ? [] : [partOf({ nScores: width, base })])], context) };
}

/** Scores plus one number for each tensor column. */
export function shifted(scores: ScoresValue, by: Float64Array, context: LowerContext): ScoresValue {
  if (by.every((x) => x === 0)) return scores;
  const value = spread(scores, context);
  const parts = joined([...value.parts, partOf({ nScores: by.length, base: by, ...(value.parts.every((part) => part.double) && { double: true }) })], context);
  return { ...value, parts: parts.filter((part) => parts.length === 1 || !isNothing(part)) };
}

const isNothing = ({ link, base, linear, ensembles }: Part): boolean => link === 'identity' && linear.length === 0 && ensembles.length === 0 && base.every((x) => x === 0);

/** The columns of scores as one; each keeps a link that acts on it alone. */
function totalOf(scores: ScoresValue, factor: number, context: LowerContext): Part[] {
  const parts = spread(scores, context).parts.flatMap((part) => {
    if (part.link === 'identity') return [mapScores(part, 1, (_, value, push) => push(0, value * factor), context)];
    if (isJoint(part.link)) refuse(`a sum follows ${part.link}, which is not additive`);
    return range(part.nScores).map((j): Part => ({ ...mapScores(part, 1, (k, value, push) => k === j && push(0, value), context), weight: part.weight * factor }));
  });
  return joined(parts, context);
}

/** The columns or scores of a row as one. */
export function reduction(weight: (n: number) => number): Lower {
  return ({ attributes, inputs, context }) => {
    const axes = attributes.ints('axes') ?? numbersOf(inputs[1], context) ?? refuse('it runs over the rows as well');
    const keep = attributes.int('keepdims', 1) !== 0;
    const [input] = inputs;
    if (input?.kind === 'layers') return sumOfLayers(input, weight(input.layers.length), Array.from(axes), keep, context);
    const scores = asScores(input, context);
    if (axes.length !== 1 || scores.dims.length !== 1 || axisBehindRows(axes[0], 1, attributes) !== 0) refuse('it does not run over the columns of a matrix');
    const n = sizeOf(scores.dims);
    const { complement: __, classes: ___, ...rest } = scores;
    const total: ScoresValue = { ...rest, dims: keep ? [1] : [], parts: totalOf(scores, weight(n), context), picks: [0] };
    if (keep && weight(n) === 1) context.totals.set(total, scores);
    return total;
  };
}

/** The sum of stacked scores, times a factor. */
function sumOfLayers({ layers }: LayersValue, factor: number, axes: readonly number[], keep: boolean, context: LowerContext): ScoresValue {
  if (axes.length !== 1 || axes[0] !== 0 || keep) refuse('it does not run over the stacked scores alone');
  const total = added(layers, context);
  return factor === 1 ? total : scaled(total, factor, context);
}
