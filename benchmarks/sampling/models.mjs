// Models to be explained as black boxes, from a seed: networks and forests over rows uniform on [0, 1), whole or as a sum over blocks of features.
import { createNativePredictor } from '@candor/core';
import { createRandom } from '@candor/core/authoring';
import { completeForest } from '../attribution/forests.mjs';

/**
 * A margin, as a sum of parts that share no feature.
 *
 * @typedef {object} BlackBox
 * @property {number} nFeatures
 * @property {{ columns: number[], predict: (rows: Float64Array, n: number) => Float64Array, model?: import('@candor/core').Model }[]} parts
 */

/** Features 0..count-1 in blocks of at most `size`. */
export const blocksOf = (count, size) => Array.from({ length: Math.ceil(count / size) }, (_, b) => Array.from({ length: Math.min(size, count - b * size) }, (__, j) => b * size + j));

/** Networks with one hidden layer of rectifiers, one per block. @returns {BlackBox} */
export function networks(blocks, seed, hidden = 16) {
  const parts = blocks.map((columns, b) => {
    const normal = normals(seed * 1000 + b);
    const F = columns.length;
    const w = Float64Array.from({ length: hidden * F }, () => (1.5 * Math.sqrt(12) * normal()) / Math.sqrt(F));
    const bias = Float64Array.from({ length: hidden }, () => 0.5 * normal());
    const out = Float64Array.from({ length: hidden }, () => (2 * normal()) / Math.sqrt(hidden * blocks.length));
    return {
      columns,
      predict(rows, n) {
        const margins = new Float64Array(n);
        for (let i = 0; i < n; i++) {
          for (let h = 0; h < hidden; h++) {
            let sum = bias[h];
            for (let j = 0; j < F; j++) sum += w[h * F + j] * (rows[i * F + j] - 0.5);
            if (sum > 0) margins[i] += out[h] * sum;
          }
        }
        return margins;
      },
    };
  });
  return { nFeatures: blocks.flat().length, parts };
}

/** Forests of complete trees, one per block. @returns {BlackBox} */
export function forests(blocks, seed, { trees = 60, depth = 5 } = {}) {
  const parts = blocks.map((columns, b) => {
    const model = completeForest({ trees: Math.round(trees / blocks.length), depth, nFeatures: columns.length, seed: seed * 1000 + b });
    tilt(model.lowered.parts[0].ensembles[0], trees, normals(seed * 1000 + b));
    const predictor = createNativePredictor(model);
    return { columns, predict: (rows, n) => predictor.predictEncoded(rows, n).scores, model };
  });
  return { nFeatures: blocks.flat().length, parts };
}

/** Gives leaves what training gives them: the effects of the splits above, and as much that is the leaf's own. */
function tilt({ column, yes, no, roots, leafStart, leafWeight }, trees, normal) {
  const effects = Array.from({ length: Math.max(...column) + 1 }, normal);
  const descend = (node, sum) => {
    if (column[node] < 0) leafWeight[leafStart[node]] = Math.fround((1.5 * (sum + normal())) / Math.sqrt(trees));
    else {
      descend(yes[node], sum - effects[column[node]] / 2);
      descend(no[node], sum + effects[column[node]] / 2);
    }
  };
  for (const root of roots) descend(root, 0);
}

/** Margins of whole rows, row-major. */
export function marginsOf({ nFeatures, parts }, rows, n) {
  const margins = new Float64Array(n);
  for (const { columns, predict } of parts) {
    const F = columns.length;
    const block = new Float64Array(n * F);
    for (let i = 0; i < n; i++) for (let j = 0; j < F; j++) block[i * F + j] = rows[i * nFeatures + columns[j]];
    const part = predict(block, n);
    for (let i = 0; i < n; i++) margins[i] += part[i];
  }
  return margins;
}

/** Standard normal numbers. */
function normals(seed) {
  const { next } = createRandom(seed);
  return () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
}
