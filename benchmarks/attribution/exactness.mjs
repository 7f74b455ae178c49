// P5: the fast forms against the slow ones, and against what other tools stored.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createAttributor, encodeBackground, encodeRow, readModel } from '@candor/core';
import { sharedPath } from '../../scripts/shared.mjs';
import { completeForest, evenBackground, uniformRows } from './forests.mjs';

const QUESTION = { scale: 'value', output: 0, engine: 'auto', budget: 2 ** 12, seed: 0 };

export async function* exactnessRows() {
  const games = [{ trees: 500, depth: 6, nFeatures: 20, n: 100 }, { trees: 60, depth: 8, nFeatures: 20, n: 300 }, { trees: 30, depth: 9, nFeatures: 30, n: 100 }];
  yield { id: 'P5.tables', what: 'tables and lists of floats against the pairwise recursion, largest difference ÷ max |φ|', value: await worstOf(games, {}, { tableBytes: 0 }), op: '<=', limit: 1e-6 };
  const small = [{ trees: 80, depth: 5, nFeatures: 10, n: 20 }, { trees: 40, depth: 8, nFeatures: 12, n: 8 }];
  yield { id: 'P5.pairs', what: 'the pairwise recursion against enumeration of all coalitions, largest difference ÷ max |φ|', value: await worstOf(small, { tableBytes: 0 }, { engine: 'enumerate' }), op: '<=', limit: 1e-9 };
  const { worst, compared } = await worstGolden();
  yield { id: 'P5.stored', what: `stored attributions of other tools (${compared} rows), largest difference ÷ max |φ|`, value: worst, op: '<=', limit: 1e-5 };
}

/** Largest difference between two ways to explain the same rows. */
async function worstOf(games, a, b) {
  let worst = 0;
  for (const { n, ...shape } of games) {
    const { lowered } = completeForest({ ...shape, seed: n });
    const background = evenBackground(n, shape.nFeatures, 6);
    const rows = uniformRows(8, shape.nFeatures, 7);
    const [one, other] = [a, b].map(({ engine = 'auto', ...options }) => ({ attributor: createAttributor(lowered, background, options), question: { ...QUESTION, engine } }));
    for (let i = 0; i < 8; i++) {
      const row = rows.subarray(i * shape.nFeatures, (i + 1) * shape.nFeatures);
      const { values } = await one.attributor.explain(row, one.question);
      worst = Math.max(worst, difference(values, (await other.attributor.explain(row, other.question)).values));
    }
  }
  return worst;
}

/** Games that are played here too, and the engine that plays them. */
const engines = { linear_interventional: 'auto', linear_grouped: 'auto', tree_interventional_raw: 'auto', exact_raw: 'auto', exact_probability: 'auto', exact_raw_onnx: 'auto', tree_interventional_probability: 'rescale' };

async function worstGolden() {
  let worst = 0;
  let compared = 0;
  for (const folder of [fileURLToPath(new URL('../../packages/core/fixtures', import.meta.url)), sharedPath('fixtures')]) {
    for (const name of folder ? readdirSync(folder) : []) {
      if (!existsSync(`${folder}/${name}/golden.json`)) continue;
      const golden = JSON.parse(readFileSync(`${folder}/${name}/golden.json`, 'utf8'));
      const model = await readModel(new Uint8Array(readFileSync(`${folder}/${name}/model.onnx`)), { features: golden.features.map((feature) => feature.name) });
      if (!model.lowered) continue;
      const order = model.features.map((feature) => golden.features.findIndex((f) => f.name === feature.name));
      const take = (row) => order.map((j) => row[j] ?? NaN);
      for (const stored of golden.attributions) {
        // A float32 scaler moves values across thresholds: the file is another function than the trained pipeline.
        if (!(stored.id in engines) || (name.includes('-scaled-') && stored.id !== 'exact_raw_onnx')) continue;
        const n = /first (\d+) rows/.exec(stored.background)?.[1];
        const attributor = createAttributor(model.lowered, encodeBackground(model.features, golden.background.rows.slice(0, n && Number(n)).map(take)), { kind: model.output.kind });
        for (const [k, output] of stored.outputs.entries()) {
          const [, unit, label] = /^(log-odds|score|logit|P)\((.*)\)$/.exec(output) ?? [];
          const question = { ...QUESTION, budget: 0, engine: engines[stored.id], scale: unit === undefined ? 'value' : unit === 'P' ? 'probability' : 'margin', output: unit === undefined ? 0 : golden.classes.indexOf(label) };
          for (let i = 0; i < stored.values.length; i++) {
            const { values } = await attributor.explain(encodeRow(model, take(golden.explained.rows[i])), question);
            worst = Math.max(worst, difference(values, order.map((j) => stored.values[i][k][j])));
            compared++;
          }
        }
      }
    }
  }
  return { worst, compared };
}

function difference(actual, expected) {
  const largest = Math.max(...expected.map(Math.abs));
  return Math.max(...Array.from(expected, (value, j) => Math.abs(value - actual[j]))) / (largest || 1);
}
