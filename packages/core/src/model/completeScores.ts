import { fail } from './codes.js';
import { applyLink } from './applyLink.js';
import type { ModelOutput } from './model.js';

/**
 * A graph's score tensor as a predictor returns it: probabilities of every class, or values.
 *
 * A single column of a classifier is its second class; a logit goes through the logistic, several
 * through the softmax.
 * @param raw - Row-major, shape [n, raw.length / n].
 * @returns Shape [n, classes or outputs].
 * @throws {@link CandorError} `classes-mismatch` when the columns do not fit the class names.
 */
export function completeScores(output: ModelOutput, raw: ArrayLike<number>, n: number): Float64Array {
  if (output.task === 'regression') return Float64Array.from(raw);
  const width = n === 0 ? 0 : raw.length / n;
  const nClasses = output.classes?.length ?? Math.max(2, width);
  if (n > 0 && width !== nClasses && !(width === 1 && nClasses === 2)) {
    fail('classes-mismatch', `The output "${output.score}" has ${width} columns for ${nClasses} classes; name as many classes as there are columns.`);
  }
  const scores = new Float64Array(n * nClasses);
  for (let i = 0; i < n; i++) {
    const row = scores.subarray(i * nClasses, (i + 1) * nClasses);
    if (width === 1) {
      const second = Float64Array.of(raw[i]);
      if (output.kind === 'logit') applyLink('logistic', second);
      row.set([1 - second[0], second[0]]);
      continue;
    }
    for (let k = 0; k < nClasses; k++) row[k] = raw[i * nClasses + k];
    if (output.kind === 'logit') applyLink('softmax', row);
  }
  return scores;
}
