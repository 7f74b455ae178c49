import { exp } from '../numeric/exp.js';
import { log } from '../numeric/log.js';
import type { LoweredModel, Step } from './lowered.js';

/**
 * The prepared columns of one row, rounded to float32 where ONNX Runtime rounds.
 *
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

/** One elementwise step in double precision. */
export function applyStep(step: Step, x: number): number {
  switch (step.op) {
    case 'round32': return Math.fround(x);
    case 'impute': return x === step.replaced || (x !== x && step.replaced !== step.replaced) ? step.value : x;
    case 'equals': return x === step.value ? 1 : 0;
    case 'above': return x > step.value ? 1 : 0;
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
  }
}

function lookUp({ keys, values, otherwise }: Extract<Step, { op: 'lookup' }>, x: number): number {
  for (let i = 0; i < keys.length; i++) if (keys[i] === x || (x !== x && keys[i] !== keys[i])) return values[i];
  return otherwise;
}
