import { CandorError } from '../../errors.js';
import { encodeRow } from '../../model/encodeRow.js';
import { scoreParts } from '../../model/evaluate.js';
import type { LoweredModel } from '../../model/lowered.js';
import type { Model } from '../../model/model.js';
import { createNativePredictor } from '../../model/nativePredictor.js';
import type { Scorer } from './scorer.js';

/**
 * Scores rows with the native evaluator.
 *
 * @throws {@link CandorError} `not-lowered` for a model that only onnxruntime can run.
 */
export function nativeScorer(model: Model): Scorer {
  const { lowered } = model;
  if (!lowered) throw new CandorError('not-lowered', 'this model has no native form; pass a scorer that runs it with onnxruntime');
  const predictor = createNativePredictor(model);
  return {
    outputs: async (rows) => predictor.predict(rows).scores,
    margins: marginOf(model, lowered),
  };
}

/** Raw scores where the model has them: before its one link, or a declared logit as the parts sum up to it. */
function marginOf(model: Model, lowered: LoweredModel): Scorer['margins'] {
  const isLogit = model.output.kind === 'logit';
  if (!isLogit && (lowered.parts.length !== 1 || lowered.parts[0].link === 'identity')) return undefined;
  const k = lowered.parts[0].nScores;
  return async (rows) => {
    const margins = new Float64Array(rows.length * k);
    rows.forEach((row, i) => {
      scoreParts(lowered, encodeRow(model, row)).forEach((scores, p) => {
        for (let s = 0; s < k; s++) margins[i * k + s] += (isLogit ? lowered.parts[p].weight : 1) * scores[s];
      });
    });
    return margins;
  };
}
