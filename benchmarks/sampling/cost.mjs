// P7: the time an explanation of a black box takes outside the model, over the time inside it.
import { readFileSync } from 'node:fs';
import { estimate, maskedGame, readModel } from '@candor/core';
import { createOrtPredictor } from '@candor/runtime';
import * as ort from 'onnxruntime-web/wasm';
import { uniformRows } from '../attribution/forests.mjs';
import { median } from '../row.mjs';
import { writeNetwork } from './writeNetwork.mjs';

const WARM = 20;
const ROUNDS = 25;
const COALITIONS = 512;

export async function* costRows() {
  const inside = timeRuns();
  const small = await readModel(writeNetwork([20, 64, 32, 1], 1), { outputKind: 'value' });
  for (const [background, limit] of [[100, 0.1], [20, 0.25]]) {
    const rows = COALITIONS * background;
    const of = `${rows.toLocaleString('en')} masked rows (${COALITIONS} coalitions), network of 20 × 64 × 32`;
    const { rowsAlone, whole, ms } = await measure(inside, small, background);
    yield { id: `P7.${rows}`, what: `masking, tensors and averages: time outside session.run ÷ inside, ${of}, median`, value: rowsAlone, op: '<=', limit };
    yield { id: `P7.${rows}.whole`, what: 'the same for a whole explanation, refined and with its bands four times', value: whole };
    yield { id: `P7.${rows}.ms`, what: 'inside session.run, ms', value: ms };
  }
  const tiny = await readModel(new Uint8Array(readFileSync(new URL('../../packages/core/fixtures/breast-cancer-torch-logit/model.onnx', import.meta.url))), { outputKind: 'logit' });
  const { rowsAlone, whole } = await measure(inside, tiny, 100);
  yield { id: 'P7.tiny', what: 'masking, tensors and averages: a network of 10 features and 600 weights, 51,200 rows', value: rowsAlone };
  yield { id: 'P7.tiny.whole', what: 'the same for a whole explanation', value: whole };
}

async function measure(inside, model, B) {
  const predictor = await createOrtPredictor(model);
  const F = model.features.length;
  const rows = uniformRows(B + 1, F, 1);
  const [x, ...background] = Array.from({ length: B + 1 }, (_, i) => Array.from(rows.subarray(i * F, (i + 1) * F)));
  const question = { predictor: { nOutputs: 1, predict: (batch, options) => predictor.predictBatch(batch, options) }, x, background: { rows: background, weights: new Float64Array(B).fill(1 / B) } };
  const wholes = [];
  const masks = [];
  for (let round = -WARM; round < ROUNDS; round++) {
    const whole = await measured(inside, () => estimate(maskedGame(question), { budget: COALITIONS, tolerance: 0, seed: round + WARM }));
    // As many coalitions asked and averaged, and nothing made of them.
    const game = maskedGame(question);
    const words = Uint32Array.from({ length: COALITIONS }, (_, c) => (c * 48_271) % 2 ** F);
    const masked = await measured(inside, () => game.evaluate({ n: COALITIONS, players: F, width: 1, words }));
    if (round < 0) continue; // compiles
    wholes.push(whole);
    masks.push(masked);
  }
  predictor.dispose();
  const ratio = (parts) => median(parts.map(({ total, model: time }) => (total - time) / time));
  return { rowsAlone: ratio(masks), whole: ratio(wholes), ms: median(masks.map(({ model: time }) => time)) };
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
