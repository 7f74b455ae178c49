// P7: the time an explanation of a black box takes outside the model, over the time inside it.
import { readFileSync } from 'node:fs';
import { estimate, maskedGame, readModel } from '@candor/core';
import { createOrtPredictor } from '@candor/runtime';
import * as ort from 'onnxruntime-web/wasm';
import { uniformRows } from '../attribution/forests.mjs';
import { median } from '../row.mjs';

const ROUNDS = 15;
const BACKGROUND = 100;

export async function* costRows() {
  const inside = timeRuns();
  const bytes = new Uint8Array(readFileSync(new URL('../../packages/core/fixtures/breast-cancer-torch-logit/model.onnx', import.meta.url)));
  const model = await readModel(bytes, { outputKind: 'logit' });
  const predictor = await createOrtPredictor(model);
  const F = model.features.length;
  const rows = uniformRows(BACKGROUND + 1, F, 1);
  const [x, ...background] = Array.from({ length: BACKGROUND + 1 }, (_, i) => Array.from(rows.subarray(i * F, (i + 1) * F), (value) => 40 * value));
  const question = { predictor: { nOutputs: 1, predict: (batch, options) => predictor.predictBatch(batch, options) }, x, background: { rows: background, weights: new Float64Array(BACKGROUND).fill(1 / BACKGROUND) } };
  for (const [coalitions, limit] of [[512, 0.1], [102, 0.25]]) {
    const wholes = [];
    const masks = [];
    for (let round = -5; round < ROUNDS; round++) {
      const whole = await measured(inside, () => estimate(maskedGame(question), { budget: coalitions, tolerance: 0, seed: round + 5 }));
      // The same coalitions, asked and averaged, and nothing made of them.
      const game = maskedGame(question);
      const words = Uint32Array.from({ length: coalitions }, (_, c) => (c * 37) % 1024);
      const masked = await measured(inside, () => game.evaluate({ n: coalitions, players: F, width: 1, words }));
      if (round < 0) continue; // compiles
      wholes.push(whole);
      masks.push(masked);
    }
    const share = (parts) => median(parts.map(({ total, model: time }) => (total - time) / time));
    const many = (coalitions * BACKGROUND).toLocaleString('en');
    yield { id: `P7.${coalitions * BACKGROUND}`, what: `time outside session.run ÷ inside, ${many} masked rows of a network of 10 features, median of whole explanations`, value: share(wholes), op: '<=', limit };
    yield { id: `P7.${coalitions * BACKGROUND}.rows`, what: 'the same for masking, tensors and averages alone', value: share(masks) };
    yield { id: `P7.${coalitions * BACKGROUND}.ms`, what: 'inside session.run, ms', value: median(wholes.map(({ model: time }) => time)) };
  }
  predictor.dispose();
}

/** Milliseconds in all and in the model. */
async function measured(inside, work) {
  const before = inside.ms;
  const start = performance.now();
  await work();
  return { total: performance.now() - start, model: inside.ms - before };
}

/** Times every run of every session from here on. */
function timeRuns() {
  const inside = { ms: 0 };
  const { run } = ort.InferenceSession.prototype;
  ort.InferenceSession.prototype.run = async function timed(...question) {
    const start = performance.now();
    try {
      return await run.apply(this, question);
    } finally {
      inside.ms += performance.now() - start;
    }
  };
  return inside;
}
