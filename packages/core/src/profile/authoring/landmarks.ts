import type { Random } from '../../numeric/random.js';
import { squared } from '../../numeric/squared.js';

const ROUNDS = 8;
const MOST_ROWS = 10_000;

/**
 * Landmarks of a cloud of points: k-means centres that stand for at least `fewest` points each.
 *
 * @param points - Row-major, shape [n, width].
 * @returns Row-major centres, at most `m`; smaller cells join the centre next to them.
 * @see Lloyd (1982), doi:10.1109/TIT.1982.1056489; Arthur & Vassilvitskii (2007) for the start
 */
export function landmarks(points: Float64Array, width: number, m: number, fewest: number, random: Random): Float64Array {
  const rows = sample(points, width, random);
  const n = rows.length / width;
  let centres = spread(rows, width, Math.max(1, Math.min(m, n)), random);
  for (let round = 0; round <= ROUNDS; round++) {
    const { sums, sizes } = assign(rows, centres, width);
    // In the last round only cells that are too small are dissolved; their points then count for others.
    const kept = [...sizes.keys()].filter((c) => sizes[c] >= (round >= ROUNDS - 1 ? fewest : 1));
    if (kept.length === 0) return mean(rows, width);
    const next = new Float64Array(kept.length * width);
    kept.forEach((c, at) => {
      for (let k = 0; k < width; k++) next[at * width + k] = sums[c * width + k] / sizes[c];
    });
    centres = next;
  }
  return centres;
}

/** The first centres: each next one is a row drawn with odds of its squared distance to those before. */
function spread(rows: Float64Array, width: number, m: number, random: Random): Float64Array {
  const n = rows.length / width;
  const centres = new Float64Array(m * width);
  const gap = new Float64Array(n).fill(Infinity);
  let chosen = random.below(n);
  for (let c = 0; c < m; c++) {
    centres.set(rows.subarray(chosen * width, (chosen + 1) * width), c * width);
    let total = 0;
    for (let i = 0; i < n; i++) {
      let square = 0;
      for (let k = 0; k < width && square < gap[i]; k++) square += squared(rows[i * width + k] - centres[c * width + k]);
      gap[i] = Math.min(gap[i], square);
      total += gap[i];
    }
    if (total === 0) return centres.slice(0, (c + 1) * width); // every row is a centre already
    let at = random.next() * total;
    for (chosen = 0; chosen < n - 1 && at >= gap[chosen]; chosen++) at -= gap[chosen];
  }
  return centres;
}

function assign(rows: Float64Array, centres: Float64Array, width: number): { sums: Float64Array; sizes: Uint32Array } {
  const count = centres.length / width;
  const sums = new Float64Array(centres.length);
  const sizes = new Uint32Array(count);
  for (let at = 0; at < rows.length; at += width) {
    const c = closest(rows, at, centres, width);
    sizes[c]++;
    for (let k = 0; k < width; k++) sums[c * width + k] += rows[at + k];
  }
  return { sums, sizes };
}

/** Index of the point closest to the one at `at`. */
export function closest(rows: Float64Array, at: number, centres: Float64Array, width: number): number {
  let best = Infinity;
  let found = 0;
  for (let c = 0; c * width < centres.length; c++) {
    let square = 0;
    for (let k = 0; k < width && square < best; k++) {
      const d = rows[at + k] - centres[c * width + k];
      square += d * d;
    }
    if (square < best) [best, found] = [square, c];
  }
  return found;
}

function sample(points: Float64Array, width: number, random: Random): Float64Array {
  const n = points.length / width;
  if (n <= MOST_ROWS) return points;
  const order = random.permutation(n);
  const rows = new Float64Array(MOST_ROWS * width);
  for (let i = 0; i < MOST_ROWS; i++) rows.set(points.subarray(order[i] * width, (order[i] + 1) * width), i * width);
  return rows;
}

function mean(rows: Float64Array, width: number): Float64Array {
  const centre = new Float64Array(width);
  for (let at = 0; at < rows.length; at++) centre[at % width] += rows[at] / (rows.length / width);
  return centre;
}
