import { checkRow, createNativePredictor, toPrediction, type CheckedRow, type Model, type Prediction, type Row } from '@candor/core';

/** Rows to what the graph returns for them. */
export interface RowPredictor {
  predict(rows: readonly Row[]): Promise<Prediction[]>;
}

/** The model's native form, float32 rounding included. */
export function createNativeRowPredictor(model: Model): RowPredictor {
  const native = createNativePredictor(model);
  return {
    async predict(rows) {
      const { labels, scores } = native.predict(rows.map((row): CheckedRow => checkRow(model, row)));
      const width = native.nOutputs;
      return rows.map((_, i) => toPrediction(model, scores.subarray(i * width, (i + 1) * width), labels?.[i]));
    },
  };
}
