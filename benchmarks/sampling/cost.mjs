// P7: the time an explanation of a black box takes outside the model, over the time inside it.
import { readFileSync } from 'node:fs';
import { estimate, maskedGame, readModel } from '@candor/core';
import { createOrtPredictor } from '@candor/runtime';
import * as ort from 'onnxruntime-web/wasm';
import { uniformRows } from '../attribution/forests.mjs';
import { median } from '../row.mjs';
import { writeNetwork } from './writeNetwork.mjs';

/** Rounds before those that count; the first question of all waits until everything is compiled. */
const WARM = 10;
const COLD = 80;
const ROUNDS = 15;
const small = [20, 64, 64, 1]; // 5,504 weights
const larger = [30, 128, 64, 1]; // 12,160
const LIMITS = new Map([[10_240, 0.25], [51_200, 0.1]]);

/**
 * The bar is held for a whole explanation of the small network by 512 coalitions, 100 and 20 background rows: design,
 * masking, averages, prior, bands.
 *
 * What lies outside has two parts. Masking, tensors and averages cost 80 to 90 ns a row, 8% of this network's run, and are
 * printed alone. The solve costs 6 ms whatever the model and the background are: 1.4 ms the factor of 256 pairs, 3 ms the
 * choice of the prior, 0.5 ms the bands, 1 ms the design. Choosing on 64 pairs saves 2 ms and makes the median error of 20
 * players or more 2% larger; a process of the first 256 coalitions with least squares on the rest saves 3 ms and makes it
 * 14% larger. Neither is taken: fewer coalitions and a larger network are printed beside the bar.
 */
export async function* costRows() {
  const inside = timeRuns();
  let warm = COLD;
  for (const [widths, coalitions, barred] of [[small, 512, true], [small, 256, false], [larger, 512, false], [larger, 256, false]]) {
    const model = await readModel(writeNetwork(widths, 1), { outputKind: 'value' });
    for (const [rows, limit] of LIMITS) {
      const of = `${rows.toLocaleString('en')} masked rows (${coalitions} coalitions × ${rows / coalitions} of background), network of ${widths.slice(0, -1).join(' × ')}`;
      const id = barred ? `P7.${rows}` : `P7.${rows}.${widths[0]}.${coalitions}`;
      const { rowsAlone, whole, ms } = await measure(inside, model, coalitions, rows / coalitions, warm);
      warm = WARM;
      yield { id, what: `whole explanation: time outside session.run ÷ inside, ${of}, median`, value: whole, ...(barred && { op: '<=', limit }) };
      yield { id: `${id}.rows`, what: 'of that masking, tensors and averages', value: rowsAlone };
      yield { id: `${id}.ms`, what: 'inside session.run, ms', value: ms };
    }
  }
  const tiny = await readModel(new Uint8Array(readFileSync(new URL('../../packages/core/fixtures/breast-cancer-torch-logit/model.onnx', import.meta.url))), { outputKind: 'logit' });
  const { rowsAlone, whole } = await measure(inside, tiny, 512, 100, WARM);
  yield { id: 'P7.tiny', what: 'whole explanation: a network of 10 features and 600 weights, 51,200 rows (512 coalitions)', value: whole };
  yield { id: 'P7.tiny.rows', what: 'of that masking, tensors and averages', value: rowsAlone };
}

async function measure(inside, model, coalitions, B, warm) {
  const predictor = await createOrtPredictor(model);
  const F = model.features.length;
  const rows = uniformRows(B + 1, F, 1);
  const [x, ...background] = Array.from({ length: B + 1 }, (_, i) => Array.from(rows.subarray(i * F, (i + 1) * F)));
  const question = { predictor: { nOutputs: 1, predict: (batch, options) => predictor.predictBatch(batch, options) }, x, background: { rows: background, weights: new Float64Array(B).fill(1 / B) } };
  const wholes = [];
  const masks = [];
  for (let round = -warm; round < ROUNDS; round++) {
    const whole = await measured(inside, () => estimate(maskedGame(question), { budget: coalitions, tolerance: 0, seed: round + warm }));
    // As many coalitions asked and averaged, and nothing made of them.
    const game = maskedGame(question);
    const words = Uint32Array.from({ length: coalitions }, (_, c) => (c * 48_271) % 2 ** F);
    const masked = await measured(inside, () => game.evaluate({ n: coalitions, players: F, width: 1, words }));
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
