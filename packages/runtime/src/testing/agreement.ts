import { createNativePredictor, type CheckedRow, type Model } from '@candor/core';
import { createOrtPredictor } from '../createOrtPredictor.js';

export interface Agreement {
  rows: number;
  /** Rows whose labels differ. */
  labels: number;
  /** Largest difference of a score, absolute below 1 and relative above. */
  worst: number;
}

/** How far the native prediction is from onnxruntime-web over some rows. */
export async function agreementOf(model: Model, rows: readonly CheckedRow[]): Promise<Agreement> {
  const native = createNativePredictor(model).predict(rows);
  const predictor = await createOrtPredictor(model);
  const ort = await predictor.run(rows);
  predictor.dispose?.();
  const labels = rows.filter((_, i) => native.labels?.[i] !== ort.labels?.[i]).length;
  let worst = native.scores.length === ort.scores.length ? 0 : Infinity;
  ort.scores.forEach((score, i) => {
    const difference = Object.is(score, native.scores[i]) ? 0 : Math.abs(score - native.scores[i]!) / Math.max(1, Math.abs(score));
    if (!(difference <= worst)) worst = difference;
  });
  return { rows: rows.length, labels, worst };
}
