// P6: the native predictor beside onnxruntime-web, in one process and one thread.
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createNativePredictor, readModel } from '@candor/core';
import * as ort from 'onnxruntime-web/wasm';
import { sharedPath } from '../../scripts/shared.mjs';
import { median } from '../row.mjs';
import { uniformRows } from './forests.mjs';

const BATCHES = [1, 100, 1_000, 10_000];
/** Fixtures of one matrix: small ones of every kind of leaf, and the largest. */
const SMALL = ['breast-cancer-rf', 'diabetes-rf', 'wine-rf', 'wine-xgb-3class', 'wine-gbc-3class', 'german-gbc', 'german-xgb-base', 'adult-hgb', 'adult-xgb', 'california-gbr', 'california-xgb'];
const LARGE = ['adult-xgb-500x6'];

export async function* predictionRows() {
  ort.env.wasm.numThreads = 1;
  yield* sizeRows('small', 'small ensembles', SMALL);
  yield* sizeRows('500x6', '500 trees × depth 6', LARGE);
}

async function* sizeRows(id, what, names) {
  const cases = (await Promise.all(names.map(openCase))).filter((one) => one !== null);
  if (cases.length === 0) return console.warn(`  skipped: ../shared/fixtures is absent, and with it the model of rows P6.${id}`);
  // Every model teaches the compiler something: nothing is timed before all of them were met at every size.
  for (let round = 0; round < 2; round++) for (const one of cases) for (const n of BATCHES.slice(0, 3)) warm(one, n);
  let labels = 0;
  let error = 0;
  for (const n of BATCHES) {
    const ratios = [];
    for (const one of cases) {
      const { ratio, wrong, difference } = await compare(one, n);
      ratios.push({ name: one.name, ratio });
      labels += wrong;
      error = Math.max(error, difference);
    }
    ratios.sort((a, b) => a.ratio - b.ratio);
    const [slowest] = ratios;
    yield { id: `P6.${id}.${n}`, what: `${what}, batch ${n}: speed of ours ÷ onnxruntime-web, the least of ${ratios.length} (${slowest.name})`, value: slowest.ratio, op: '>=', limit: 2.5 };
    if (ratios.length > 1) yield { id: `P6.${id}.${n}.all`, what: `the same, median of ${ratios.length}: ${ratios.map(({ name, ratio }) => `${name} ${ratio.toFixed(1)}`).join(', ')}`, value: median(ratios.map(({ ratio }) => ratio)) };
  }
  yield { id: `P6.${id}.labels`, what: `${what}: labels that differ`, value: labels, op: '==', limit: 0 };
  yield { id: `P6.${id}.error`, what: `${what}: largest difference of a probability, or of an amount against its size`, value: error, op: '<=', limit: 1e-5 };
}

/**
 * Median speeds by turns, and how far the answers are apart.
 *
 * Every batch has rows of its own: a processor learns the branches of rows that come again and again.
 */
async function compare({ model, session, predictor, source, width }, n) {
  const count = Math.max(1, Math.floor(10_000 / n));
  const batches = Array.from({ length: count }, (_, b) => {
    const rows = drawn({ source, width }, n, b);
    return { rows, feeds: { [session.inputNames[0]]: new ort.Tensor('float32', Float32Array.from(rows), [n, width]) } };
  });
  const { label, score } = model.output;
  const fetches = label === undefined ? [score] : [label, score];
  const ours = async ({ rows }) => predictor.predictEncoded(rows, n);
  const theirs = async ({ feeds }) => session.run(feeds, fetches);
  const times = [[], []];
  const perRound = Math.min(count, Math.ceil(1000 / n));
  for (let round = 0; round < 15; round++) {
    const some = Array.from({ length: perRound }, (_, i) => batches[(round * perRound + i) % count]);
    times[0].push(await timed(ours, some));
    times[1].push(await timed(theirs, some));
  }
  const answer = await ours(batches[0]);
  const results = await theirs(batches[0]);
  const wrong = label === undefined ? 0 : answer.labels.filter((name, i) => name !== String(results[label].data[i])).length;
  const amounts = model.output.task === 'regression';
  const difference = results[score].data.reduce((worst, value, i) => Math.max(worst, Math.abs(value - answer.scores[i]) / (amounts ? Math.max(1, Math.abs(value)) : 1)), 0);
  return { ratio: median(times[1]) / median(times[0]), wrong, difference };
}

/** Rows whose every value stands in the fixture, row-major. */
const drawn = ({ source, width }, n, seed) => uniformRows(n, width, seed).map((u, i) => source[Math.floor((u * source.length) / width) * width + (i % width)]);

function warm({ predictor, source, width }, n) {
  const rows = drawn({ source, width }, n, n);
  for (const start = performance.now(); performance.now() - start < 100;) predictor.predictEncoded(rows, n);
}

async function timed(work, batches) {
  const start = performance.now();
  for (const batch of batches) await work(batch);
  return performance.now() - start;
}

async function openCase(name) {
  const folder = [fileURLToPath(new URL(`../../packages/core/fixtures/${name}`, import.meta.url)), sharedPath(`fixtures/${name}`)].find((path) => path !== null && existsSync(path));
  if (folder === undefined) return null;
  const bytes = new Uint8Array(readFileSync(`${folder}/model.onnx`));
  const golden = JSON.parse(readFileSync(`${folder}/golden.json`, 'utf8'));
  const model = await readModel(bytes);
  const source = [...golden.background.rows, ...golden.explained.rows, ...(golden.edge_rows?.rows ?? [])].flat().map((value) => Math.fround(value ?? NaN));
  return { name, model, source, width: model.features.length, predictor: createNativePredictor(model), session: await ort.InferenceSession.create(bytes, { executionProviders: ['wasm'] }) };
}
