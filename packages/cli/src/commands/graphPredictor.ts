import type { Model } from '@candor/core';
import type { Scorer } from '@candor/core/authoring';
import type { OrtPredictor } from '@candor/runtime';
import type { Io } from '../command.js';
import { note } from '../output/note.js';

/**
 * What runs a model that has no native form; onnxruntime is loaded only then.
 *
 * @throws CandorError `runtime-refused`, `operator-missing` and `wasm-unavailable` when onnxruntime does not take the graph.
 */
export async function graphPredictor(model: Model, io: Io): Promise<OrtPredictor | undefined> {
  if (model.lowered) return undefined;
  const { createOrtPredictor } = await import('@candor/runtime');
  const predictor = await createOrtPredictor(model);
  for (const { code, message } of predictor.problems) note(io, `${message} [${code}]`);
  return predictor;
}

/** The same for a profile: outputs, and the margin of a declared logit. */
export function graphScorer(model: Model, predictor: OrtPredictor): Scorer {
  return {
    outputs: async (rows) => (await predictor.run(rows)).scores,
    ...(model.output.kind === 'logit' && { margins: async (rows) => Float64Array.from(await predictor.predict(rows)) }),
  };
}
