import { log } from '../numeric/log.js';
import { isUnseen, standing, type CategorySketch, type NumberSketch, type Sketch } from '../profile/sketch.js';
import type { CheckedRow } from '../model/row.js';

/**
 * The edge view: how far out each value stands among the TRAIN values of its feature.
 *
 * @param trainRows - Rows behind the sketches: no value is rarer than 1 in trainRows + 1.
 * @returns `Σ_j -log p_j`, plus `log(1 + overshoot / IQR)` for a number beyond the outermost knot.
 */
export function edgeScore(sketches: readonly Sketch[], row: CheckedRow, trainRows: number): number {
  let score = 0;
  let product = 1;
  for (let j = 0; j < sketches.length; j++) {
    const sketch = sketches[j];
    const value = row[j];
    product *= tailRank(sketch, value, trainRows);
    if (sketch.kind === 'number' && typeof value === 'number') product /= 1 + overshoot(sketch, value) / sketch.iqr;
    // One logarithm for many factors, before their product leaves the range of a double.
    if (product < 1e-200) {
      score -= log(product);
      product = 1;
    }
  }
  return score - log(product);
}

/** Two-sided rank of one value among TRAIN, in (0, 1]; small is rare. Missing counts as a category of its own. */
export function tailRank(sketch: Sketch, value: number | string, trainRows: number): number {
  const rarest = 1 / (trainRows + 1);
  return Math.min(1, Math.max(rarest, sketch.kind === 'number' ? numberRank(sketch, value, rarest) : categoryRank(sketch, value)));
}

function numberRank(sketch: NumberSketch, value: number | string, rarest: number): number {
  if (typeof value !== 'number' || Number.isNaN(value)) return sketch.missingShare;
  if (sketch.knots.length === 0) return rarest;
  const { below, equal } = standing(sketch, value);
  return 2 * Math.min(below + equal, 1 - below);
}

function categoryRank(sketch: CategorySketch, value: number | string): number {
  if (typeof value === 'number' && Number.isNaN(value)) return sketch.ranks.missing;
  const text = String(value);
  return sketch.ranks.of.get(text) ?? (isUnseen(sketch, text) ? 0 : sketch.ranks.other);
}

function overshoot({ knots }: NumberSketch, value: number): number {
  if (knots.length === 0 || Number.isNaN(value)) return 0;
  return Math.max(0, knots[0] - value, value - knots[knots.length - 1]);
}
