import type { LabelRule, Link } from '../lowered.js';
import type { Allowance } from '../onnx/allowance.js';
import { classLabels, labelsOf, postTransform } from './classes.js';
import { numbersOf } from './constants.js';
import type { LowerContext } from './context.js';
import { refuse, type Call } from './operator.js';
import { additivePart, asScores, linearTerms, linked, mapScores, partOf, scoresOf } from './scores.js';
import type { ScoresValue, Value } from './value.js';

export function linearRegressor(call: Call): ScoresValue {
  const { attributes } = call;
  const targets = attributes.int('targets', 1);
  const coefficients = attributes.required(attributes.floats('coefficients'), 'coefficients');
  const intercepts = attributes.floats('intercepts') ?? new Float64Array(0);
  const width = linearWidth(call, coefficients, targets, 'targets');
  if (intercepts.length !== 0 && intercepts.length !== targets) attributes.fail('intercepts', `holds ${intercepts.length} numbers for ${targets} targets.`);
  const link = postTransform(call);
  const scores = weighted(call, transposed(coefficients, targets, width, call.context.allowance), targets, intercepts, 'float');
  // The runtime leaves a lone target as it is, except under PROBIT.
  const applied: Link = targets === 1 && link !== 'probit' ? 'identity' : link;
  return { ...(applied === 'identity' ? scores : linked(scores, applied, call.context)), amounts: true };
}

export function linearClassifier(call: Call): readonly Value[] {
  const { attributes, context } = call;
  const classes = classLabels(call);
  const coefficients = attributes.required(attributes.floats('coefficients'), 'coefficients');
  const intercepts = attributes.required(attributes.floats('intercepts'), 'intercepts');
  const rows = intercepts.length;
  if (rows !== classes.length && rows !== 1) attributes.fail('intercepts', `holds ${rows} numbers for ${classes.length} classes.`);
  const width = linearWidth(call, coefficients, rows, 'intercepts');
  const link = postTransform(call);
  const scores = weighted(call, transposed(coefficients, rows, width, context.allowance), rows, intercepts, 'float');
  const labelled = (value: ScoresValue, rule: LabelRule): readonly Value[] => [labelsOf(call, value, classes, rule), value];
  if (rows === 1) {
    if (classes.length !== 2 || link === 'probit') refuse('it has one row of coefficients for other classes than two, or PROBIT behind it');
    // The runtime takes the sum of a lone row for a probability under every post transform but LOGISTIC.
    const part = { ...additivePart(scores, context, 'it'), link: link === 'logistic' ? link : ('identity' as const) };
    return labelled(scoresOf(part, context, { complement: 1, classes }), { rule: 'above', score: 0, threshold: 0 });
  }
  const value = { ...(link === 'identity' ? scores : linked(scores, link, context)), classes };
  const rule: LabelRule = value.complement === undefined ? { rule: 'argmax', of: 'scores', ties: 'first' } : { rule: 'above', score: 0, threshold: 0 };
  return labelled(value, rule);
}

export function matMul(call: Call): ScoresValue {
  const { inputs, context } = call;
  const [value, matrix] = inputs;
  const numbers = numbersOf(matrix, context) ?? refuse('its second factor is computed from the rows');
  const shape = matrix?.kind === 'constant' ? matrix.shape : [];
  if (shape.length !== 1 && shape.length !== 2) refuse('it multiplies tensors of more than two dimensions');
  const width = shape[1] ?? 1;
  const scores = weighted(call, numbers, width, new Float64Array(0), typeOf(value), shape[0]);
  return shape.length === 1 ? { ...scores, dims: [] } : scores;
}

export function gemm(call: Call): ScoresValue {
  const { attributes, inputs, context } = call;
  if (attributes.int('transA', 0) !== 0) refuse('it transposes the rows');
  const matrix = inputs[1];
  const numbers = numbersOf(matrix, context) ?? refuse('its second factor is computed from the rows');
  const [rows, columns] = matrix?.kind === 'constant' && matrix.shape.length === 2 ? matrix.shape : attributes.fail('B', 'is not a matrix.');
  const flipped = attributes.int('transB', 0) !== 0;
  const width = flipped ? rows : columns;
  const alpha = attributes.float('alpha', 1);
  const beta = attributes.float('beta', 1);
  const weights = flipped ? transposed(numbers, rows, columns, context.allowance) : numbers;
  const added = inputs[2] === undefined ? new Float64Array(0) : (numbersOf(inputs[2], context) ?? refuse('what it adds is computed from the rows'));
  if (added.length > 1 && added.length !== width) attributes.fail('C', `holds ${added.length} numbers for ${width} scores.`);
  const intercepts = Float64Array.from({ length: added.length === 0 ? 0 : width }, (_, k) => beta * added[added.length === 1 ? 0 : k]);
  return weighted(call, alpha === 1 ? weights : weights.map((weight) => alpha * weight), width, intercepts, typeOf(inputs[0]), flipped ? columns : rows);
}

const typeOf = (value: Value | undefined): 'float' | 'double' => (value && 'type' in value && value.type === 'double' ? 'double' : 'float');

function linearWidth({ attributes, inputs }: Call, coefficients: Float64Array, rows: number, than: string): number {
  const [input] = inputs;
  const width = input?.kind === 'columns' ? input.columns.length : input?.kind === 'scores' ? input.picks.length : coefficients.length / rows;
  if (coefficients.length !== rows * width) attributes.fail('coefficients', `holds ${coefficients.length} numbers for ${width} columns and ${rows} ${than}.`);
  return width;
}

/** `Σ_j input_j × weights[j, k] + intercepts[k]`; weights are row-major, shape [inputs, width]. */
function weighted({ inputs, attributes, context }: Call, weights: Float64Array, width: number, intercepts: Float64Array, type: 'float' | 'double', height?: number): ScoresValue {
  const [input] = inputs;
  const dims = input?.kind === 'columns' || input?.kind === 'scores' ? input.dims : undefined;
  if (dims && dims.length !== 1) refuse(`it reads a tensor of shape [N, ${dims.join(', ')}], not a matrix`);
  const size = dims?.[0] ?? 0;
  if (dims && height !== undefined && height !== size) attributes.fail('B', `has ${height} rows for ${size} columns.`);
  const base = Float64Array.from({ length: width }, (_, k) => (intercepts.length ? intercepts[k] : 0));
  if (input?.kind === 'columns') {
    context.allowance.bytes(8 * weights.length);
    const linear = input.columns.flatMap((column, j) => linearTerms(context.columnIndex(prepared(column, input.type, type, context)), weights.slice(j * width, (j + 1) * width), () => true, context));
    return scoresOf(partOf({ nScores: width, base, linear, ...(type === 'double' && { double: true }) }), context, { type });
  }
  const scores = asScores(input, context);
  const mapped = mapScores(additivePart(scores, context, 'it'), width, (j, weight, push) => {
    for (let k = 0; k < width; k++) push(k, weight * weights[j * width + k]);
  }, context);
  base.forEach((value, k) => (mapped.base[k] += value));
  return scoresOf(mapped, context, { type });
}

type Columns = Extract<Value, { kind: 'columns' }>;

/** The ai.onnx.ml operators turn every number into a float first. */
function prepared(column: Columns['columns'][number], from: Columns['type'], to: 'float' | 'double', context: LowerContext): Columns['columns'][number] {
  if (from === 'string') refuse('it multiplies texts');
  return from === 'float' || to === 'double' ? column : context.extend(column, { op: 'round32' });
}

function transposed(matrix: Float64Array, rows: number, columns: number, allowance: Allowance): Float64Array {
  allowance.bytes(8 * matrix.length);
  const out = new Float64Array(matrix.length);
  for (let r = 0; r < rows; r++) for (let c = 0; c < columns; c++) out[c * rows + r] = matrix[r * columns + c];
  return out;
}

