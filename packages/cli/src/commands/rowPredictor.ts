import { checkRow, createNativePredictor, toPrediction, type CheckedRow, type Model, type NativePrediction, type Prediction, type Row } from '@candor/core';

/** Rows to what the graph returns for them. */
export interface RowPredictor {
  predict(rows: readonly Row[]): Promise<Prediction[]>;
}

export type Runtime = 'auto' | 'native' | 'ort';

/**
 * Predicts natively, or through onnxruntime, which is loaded only then.
 *
 * @param runtime - `auto` is native where the model has a native form.
 * @throws CandorError `not-lowered` when `native` is asked of a graph, `runtime-refused` when onnxruntime cannot load it.
 */
export async function createRowPredictor(model: Model, runtime: Runtime): Promise<RowPredictor> {
  const isNative = runtime === 'native' || (runtime === 'auto' && model.lowered !== undefined);
  const run = isNative ? nativeRun(model) : await ortRun(model);
  return {
    async predict(rows) {
      const { labels, scores } = await run(rows.map((row) => checkRow(model, row)));
      const width = rows.length === 0 ? 0 : scores.length / rows.length;
      return rows.map((_, i) => predictionOf(model, scores.subarray(i * width, (i + 1) * width), labels?.[i]));
    },
  };
}

type Run = (rows: readonly CheckedRow[]) => NativePrediction | Promise<NativePrediction>;

function nativeRun(model: Model): Run {
  const native = createNativePredictor(model);
  return (rows) => native.predict(rows);
}

async function ortRun(model: Model): Promise<Run> {
  const { createOrtPredictor } = await import('@candor/runtime');
  const predictor = await createOrtPredictor(model);
  return (rows) => predictor.run(rows);
}

/** onnxruntime-web cannot read the scores of a graph that ends in a ZipMap: the label is all it says. */
function predictionOf(model: Model, scores: Float64Array, label: string | undefined): Prediction {
  return scores.length === 0 && label !== undefined ? { label } : toPrediction(model, scores, label);
}
