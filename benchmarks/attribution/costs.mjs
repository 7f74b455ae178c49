// P1 to P4: what an explanation costs beside the pairwise recursion, in one process.
import { createAttributor, createNativePredictor } from '@candor/core';
import { median } from '../row.mjs';
import { completeForest, evenBackground, uniformRows } from './forests.mjs';

const QUESTION = { scale: 'value', output: 0, engine: 'auto', budget: 0, seed: 0 };
const N_FEATURES = 20;
const ROWS = 1000;

export async function* costRows() {
  const wide = completeForest({ trees: 500, depth: 6, nFeatures: N_FEATURES, seed: 1 });
  const { at100, at1000, prediction } = await measure(wide, { batches: 5 });
  yield { id: 'P1.100', what: '500 trees × depth 6, background 100: pairwise ÷ ours', value: at100.pairs / at100.ours, op: '>=', limit: 10 };
  yield { id: 'P1.1000', what: 'the same at background 1,000', value: at1000.pairs / at1000.ours, op: '>=', limit: 100 };
  yield { id: 'P1.growth', what: 'ours at background 1,000 ÷ ours at 100', value: at1000.ours / at100.ours, op: '<=', limit: 1.3 };
  yield { id: 'P1.pairwise', what: 'the yardstick: one pairwise explanation at background 100, in native single-row predictions', value: at100.pairs / prediction, op: '<=', limit: 1000 };
  yield { id: 'P1.ours', what: 'one explanation of ours at background 100, in native single-row predictions', value: at100.ours / prediction, op: '<=', limit: 40 };
  yield { id: 'P1.ms', what: 'one explanation of ours at background 100, ms', value: at100.ours };
  yield { id: 'P1.pairs.ms', what: 'one pairwise explanation at background 100, ms', value: at100.pairs };
  yield { id: 'P2', what: 'a batch of 1,000 rows, background 100: pairwise ÷ ours, per row', value: at100.pairs / at100.perRow, op: '>=', limit: 60 };
  yield { id: 'P2.bytes', what: 'tables of 500 trees × depth 6, MB', value: Math.max(at100.megabytes, at1000.megabytes), op: '<=', limit: 25 };
  yield { id: 'P3', what: 'building the tables at background 1,000 ÷ one pairwise explanation there', value: at1000.built / at1000.pairs, op: '<=', limit: 3.5 };

  const deep = completeForest({ trees: 300, depth: 8, nFeatures: N_FEATURES, seed: 2 });
  const { at100: deepAt100, at1000: deepAt1000 } = await measure(deep);
  yield { id: 'P4.100', what: '300 trees × depth 8, background 100: pairwise ÷ ours', value: deepAt100.pairs / deepAt100.ours, op: '>=', limit: 3 };
  yield { id: 'P4.1000', what: 'the same at background 1,000', value: deepAt1000.pairs / deepAt1000.ours, op: '>=', limit: 12 };
  yield { id: 'P4.bytes', what: 'tables and lists of 300 trees × depth 8, MB', value: Math.max(deepAt100.megabytes, deepAt1000.megabytes), op: '<=', limit: 30 };
}

/**
 * Medians in ms at background 100 and 1,000: one explanation of ours, one pair by pair, one of a batch, the
 * building of the tables; and of a native single-row prediction. All take turns, so that they meet the same machine.
 */
async function measure(model, { batches = 0 } = {}) {
  const rows = uniformRows(ROWS, N_FEATURES, 4);
  const rowAt = (i) => rows.subarray((i % ROWS) * N_FEATURES, ((i % ROWS) + 1) * N_FEATURES);
  const predictor = createNativePredictor(model);
  const sides = [100, 1000].map((n) => ({ background: evenBackground(n, N_FEATURES, 3), built: [], ours: [], pairs: [], perRow: [] }));
  for (const side of sides) {
    side.pairwise = createAttributor(model.lowered, side.background, { tableBytes: 0 });
    for (let round = 0; round < 4; round++) {
      side.attributor = createAttributor(model.lowered, side.background);
      side.built.push(await timed(async () => { side.megabytes = (await side.attributor.prepare(QUESTION)).bytes / 1e6; }));
    }
    side.built.shift(); // compiles
    for (let i = 0; i < 20; i++) await side.attributor.explain(rowAt(i), QUESTION);
    await side.pairwise.explain(rowAt(0), QUESTION);
  }
  const predictions = [];
  for (let round = 0; round < 12; round++) {
    for (const { attributor, pairwise, ours, pairs } of sides) {
      pairs.push(await timed(() => pairwise.explain(rowAt(round), QUESTION)));
      for (let i = 0; i < 20; i++) ours.push(await timed(() => attributor.explain(rowAt(20 * round + i), QUESTION)));
    }
    for (let i = 0; i < 50; i++) predictor.predictEncoded(rowAt(i), 1);
    predictions.push(await timed(() => { for (let i = 0; i < 200; i++) predictor.predictEncoded(rowAt(i), 1); }) / 200);
  }
  for (let round = 0; round < batches; round++) {
    for (const { attributor, perRow } of sides) perRow.push(await timed(() => attributor.explainBatch(rows, ROWS, QUESTION)) / ROWS);
  }
  const [at100, at1000] = sides.map(({ ours, pairs, built, perRow, megabytes }) => ({ ours: median(ours), pairs: median(pairs), built: median(built), perRow: median(perRow), megabytes }));
  return { at100, at1000, prediction: median(predictions) };
}

async function timed(work) {
  const start = performance.now();
  await work();
  return performance.now() - start;
}
