import { CandorError } from '../../errors.js';
import { encodeRow } from '../../model/encodeRow.js';
import { scoreParts } from '../../model/evaluate.js';
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
  const hasMargin = lowered.parts.length === 1 && lowered.parts[0].link !== 'identity';
  return {
    outputs: async (rows) => predictor.predict(rows).scores,
    margins: hasMargin
      ? async (rows) => {
          const k = lowered.parts[0].nScores;
          const margins = new Float64Array(rows.length * k);
          rows.forEach((row, i) => margins.set(scoreParts(lowered, encodeRow(model, row))[0], i * k));
          return margins;
        }
      : undefined,
  };
}
