import { CandorError } from '../errors.js';
import type { Scale } from '../explanation/explanation.js';
import { fail } from '../model/codes.js';
import type { ModelOutput } from '../model/model.js';
import { logistic } from '../numeric/logistic.js';
import { applyLink } from '../model/applyLink.js';

/**
 * One output of a model's answers, on one scale; `raw` is row-major, shape [n, raw.length / n].
 *
 * @throws {@link CandorError} `classes-mismatch`, `shape-mismatch` when the columns are not the model's.
 */
export type ScaledOutput = (raw: ArrayLike<number>, n: number) => Float64Array;

/**
 * What a question about a black box asks for, as a function of the box's own answers.
 *
 * A single column of a classifier is its second class: the first is 1 - p, or the negated logit.
 * @throws {@link CandorError} `scale-not-applicable`, `unknown-output`.
 */
export function scaledOutput(output: ModelOutput, scale: Scale, k: number): ScaledOutput {
  const { kind, classes } = output;
  const scales: readonly Scale[] = kind === 'logit' ? ['margin', 'probability'] : [kind];
  if (!scales.includes(scale)) {
    throw new CandorError('scale-not-applicable', `the model has no ${scale} scale (its output "${output.score}" is a ${kind} and what lies before it is not known); ask for ${scales.join(' or ')}`);
  }
  const width = kind === 'value' ? output.names?.length : classes?.length;
  if (!Number.isInteger(k) || k < 0 || (width !== undefined && k >= width)) {
    throw new CandorError('unknown-output', `output ${k} was asked for; the model has outputs 0 to ${(width ?? 1) - 1}`);
  }
  return (raw, n) => {
    const columns = columnsOf(output, raw.length, n, k);
    const values = new Float64Array(n);
    if (columns > 1 && kind === 'logit' && scale === 'probability') {
      const row = new Float64Array(columns);
      for (let i = 0; i < n; i++) {
        for (let c = 0; c < columns; c++) row[c] = raw[i * columns + c];
        applyLink('softmax', row);
        values[i] = row[k];
      }
      return values;
    }
    const isFirst = columns === 1 && kind !== 'value' && k === 0;
    const at = columns === 1 ? 0 : k;
    for (let i = 0; i < n; i++) {
      const score = raw[i * columns + at];
      if (kind === 'logit') values[i] = scale === 'margin' ? (isFirst ? -score : score) : logistic(isFirst ? -score : score);
      else values[i] = isFirst ? 1 - score : score;
    }
    return values;
  };
}

function columnsOf({ kind, classes, score }: ModelOutput, length: number, n: number, k: number): number {
  const columns = length / n;
  if (!Number.isInteger(columns) || columns === 0 || (kind === 'value' && k >= columns)) {
    throw new CandorError('shape-mismatch', `the model answered ${length} numbers for ${n} rows; it owes each row the same outputs, in order`);
  }
  const nClasses = classes?.length ?? 2;
  if (kind !== 'value' && columns !== nClasses && !(columns === 1 && nClasses === 2)) {
    fail('classes-mismatch', `The output "${score}" has ${columns} columns for ${nClasses} classes; name as many classes as there are columns.`);
  }
  return columns;
}
