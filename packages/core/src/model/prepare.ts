import { exp } from '../numeric/exp.js';
import { log } from '../numeric/log.js';
import { lowerBound } from '../numeric/lowerBound.js';
import { fail } from './codes.js';
import type { LoweredModel, Step } from './lowered.js';

/**
 * The prepared columns of one row, rounded to float32 where ONNX Runtime rounds.
 *
 * @throws {@link CandorError} `undefined-value` for a row that a column refuses; so do the other functions here.
 * @param row - Encoded row, shape [nFeatures]: numbers, codes of texts, NaN for missing.
 * @param out - Receives the columns, shape [columns.length].
 */
export function prepare({ columns }: LoweredModel, row: ArrayLike<number>, out: Float64Array): void {
  for (let c = 0; c < columns.length; c++) {
    const { feature, steps } = columns[c];
    let x = row[feature];
    for (let s = 0; s < steps.length; s++) x = applyStep(steps[s], x);
    out[c] = x;
  }
}

/**
 * `prepare` for many rows, column by column.
 *
 * @param rows - Row-major, shape [.., nFeatures]; rows `start` to `start + n` are prepared.
 * @param out - Receives them column-major, shape [columns.length, n].
 */
export function prepareRows({ columns, nFeatures }: LoweredModel, rows: Float64Array, start: number, n: number, out: Float64Array): void {
  for (let c = 0; c < columns.length; c++) {
    const { feature, steps } = columns[c];
    const from = c * n;
    // A float input is rounded first of all.
    const rounds = steps.length > 0 && steps[0].op === 'round32';
    if (rounds) for (let i = 0, at = start * nFeatures + feature; i < n; i++, at += nFeatures) out[from + i] = Math.fround(rows[at]);
    else for (let i = 0, at = start * nFeatures + feature; i < n; i++, at += nFeatures) out[from + i] = rows[at];
    for (let s = rounds ? 1 : 0; s < steps.length; s++) applyToRun(steps[s], out, from, from + n);
  }
}

/** A step on a run of values; the commonest ones without a call for each value. */
function applyToRun(step: Step, values: Float64Array, from: number, end: number): void {
  if (step.op === 'round32') for (let i = from; i < end; i++) values[i] = Math.fround(values[i]);
  else if (step.op === 'equals') for (let i = from; i < end; i++) values[i] = values[i] === step.value ? 1 : 0;
  else for (let i = from; i < end; i++) values[i] = applyStep(step, values[i]);
}

/** One elementwise step in double precision. */
export function applyStep(step: Step, x: number): number {
  switch (step.op) {
    case 'round32': return Math.fround(x);
    case 'impute': return x === step.replaced || (x !== x && step.replaced !== step.replaced) ? step.value : x;
    case 'equals': return x === step.value ? 1 : 0;
    case 'above': return x > step.value ? 1 : 0;
    case 'below': return x < step.value ? 1 : 0;
    case 'atLeast': return x >= step.value ? 1 : 0;
    case 'atMost': return x <= step.value ? 1 : 0;
    case 'pieces': return pieceAt(step, x);
    case 'add': return x + step.by;
    case 'multiply': return x * step.by;
    case 'subtract': return step.reversed ? step.by - x : x - step.by;
    case 'divide': return step.reversed ? step.by / x : x / step.by;
    case 'lookup': return lookUp(step, x);
    case 'truncate': return Math.trunc(x);
    case 'isNaN': return x !== x ? 1 : 0;
    case 'not': return x === 0 ? 1 : 0;
    case 'abs': return Math.abs(x);
    case 'sqrt': return Math.sqrt(x);
    case 'negate': return -x;
    case 'exp': return exp(x);
    case 'log': return log(x);
    case 'clip': return x < step.min ? step.min : x > step.max ? step.max : x;
    case 'constant': return step.value;
    case 'within': return Math.abs(x) < step.bound ? x : refuseValue(step, x);
  }
}

function pieceAt({ cuts, values }: Extract<Step, { op: 'pieces' }>, x: number): number {
  const at = lowerBound(cuts, x);
  return values[2 * at + Number(cuts[at] === x)];
}

function refuseValue({ feature, node }: Extract<Step, { op: 'within' }>, x: number): never {
  fail('undefined-value', `"${feature}" comes to ${x !== x ? 'a missing value' : x} at ${node}, and ONNX does not say what that gives: its runtimes differ or fail. Give another value.`);
}

type LookUp = Extract<Step, { op: 'lookup' }>;

function lookUp(step: LookUp, x: number): number {
  let table = tables.get(step);
  if (table === undefined) {
    table = new Map();
    // The first of equal keys counts; a Map takes NaN for equal to itself, as the runtime does.
    for (let i = step.keys.length - 1; i >= 0; i--) table.set(step.keys[i], step.values[i]);
    tables.set(step, table);
  }
  return table.get(x) ?? step.otherwise;
}

const tables = new WeakMap<LookUp, Map<number, number>>();
