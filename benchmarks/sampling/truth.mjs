// Exact Shapley values of the games, by routes that share nothing with what is measured.
import { createAttributor } from '@candor/core';

/**
 * Values of the margin, one block of at most 14 features at a time: parts that share no feature are games of their own.
 *
 * @param {import('./models.mjs').BlackBox} model
 * @param {Float64Array} x
 * @param {Float64Array[]} background Rows of equal weight.
 */
export function marginTruth({ nFeatures, parts }, x, background) {
  const phi = new Float64Array(nFeatures);
  for (const part of parts) {
    const M = part.columns.length;
    const v = new Float64Array(2 ** M);
    for (const b of background) coalitionMargins(part, x, b).forEach((margin, S) => { v[S] += margin / background.length; });
    shapley(v, M).forEach((value, j) => { phi[part.columns[j]] = value; });
  }
  return phi;
}

/**
 * Values of the margin of one forest of any width, by the tree engine pair by pair.
 *
 * @param {import('./models.mjs').BlackBox} model
 * @param {Float64Array} x
 * @param {Float64Array[]} background Rows of equal weight.
 */
export async function forestTruth({ parts }, x, background) {
  const rows = Float64Array.from(background.flatMap((row) => Array.from(row)));
  const attributor = createAttributor(parts[0].model.lowered, { n: background.length, rows, weights: new Float64Array(background.length).fill(1 / background.length) }, { tableBytes: 0 });
  return (await attributor.explain(x, { scale: 'value', output: 0, engine: 'tree', budget: 0, seed: 0 })).values;
}

/**
 * Values of the probability σ(Σ parts), also where 2^M is out of reach; one part is enumerated.
 *
 * On the margins that occur, σ(m) - 1/2 = Σ_w a_w sin(w m) to 1e-8, and e^{iwm} is a product over the blocks. The
 * Shapley values of a product game need, per block, only sums over the coalitions of each size.
 */
export function probabilityTruth({ nFeatures, parts }, x, background) {
  if (parts.length === 1) {
    const v = new Float64Array(2 ** nFeatures);
    for (const b of background) coalitionMargins(parts[0], x, b).forEach((margin, S) => { v[S] += 1 / (1 + Math.exp(-margin)) / background.length; });
    return shapley(v, nFeatures);
  }
  const phi = new Float64Array(nFeatures);
  for (const b of background) {
    const blocks = parts.map((part) => ({ columns: part.columns, margins: coalitionMargins(part, x, b) }));
    const most = blocks.reduce((sum, { margins }) => sum + margins.reduce((a, m) => Math.max(a, Math.abs(m)), 0), 0);
    for (const { w, a } of sineSeries(most + 20)) addProduct(blocks, w, a / background.length, nFeatures, phi);
  }
  return phi;
}

/** Sine series of σ(m) - 1/2 for |m| ≤ L - 20: odd, and mirrored at L, where σ is flat. */
function sineSeries(L) {
  const terms = [];
  const steps = 4096;
  for (let j = 0; ; j++) {
    const w = ((2 * j + 1) * Math.PI) / (2 * L);
    if (w > 7) return terms;
    let sum = 0;
    // Midpoints: the mirrored function is smooth and periodic, so their error is that of the series.
    for (let i = 0; i < steps; i++) {
      const m = ((i + 0.5) * L) / steps;
      sum += (1 / (1 + Math.exp(-m)) - 0.5) * Math.sin(w * m);
    }
    terms.push({ w, a: (2 / steps) * sum });
  }
}

/** Adds a × the Shapley values of Im Π_blocks e^{i w margin}. */
function addProduct(blocks, w, a, M, phi) {
  const waves = blocks.map(({ columns, margins }) => {
    const re = margins.map((m) => Math.cos(w * m));
    const im = margins.map((m) => Math.sin(w * m));
    return { columns, re, im, bySize: sizeSums(re, im, columns.length, (S) => [S, 1]) };
  });
  waves.forEach(({ columns, re, im }, at) => {
    let others = { re: Float64Array.of(1), im: Float64Array.of(0) };
    waves.forEach(({ bySize }, other) => { if (other !== at) others = multiplied(others, bySize); });
    columns.forEach((player, j) => {
      const bit = 1 << j;
      const gains = sizeSums(re, im, columns.length - 1, (S) => (S & bit ? [S ^ bit, 1] : [S, -1]));
      const product = multiplied(gains, others).im;
      for (let s = 0, weight = 1 / M; s < M; s++) {
        phi[player] += a * weight * product[s];
        weight *= (s + 1) / (M - 1 - s); // s! (M-1-s)! / M!
      }
    });
  });
}

/** Sums of complex numbers over coalitions by size; `place` says as which coalition one counts, and with which sign. */
function sizeSums(re, im, most, place) {
  const sums = { re: new Float64Array(most + 1), im: new Float64Array(most + 1) };
  for (let S = 0; S < re.length; S++) {
    const [coalition, sign] = place(S);
    const s = sizeOf(coalition);
    sums.re[s] += sign * re[S];
    sums.im[s] += sign * im[S];
  }
  return sums;
}

function multiplied(p, q) {
  const re = new Float64Array(p.re.length + q.re.length - 1);
  const im = new Float64Array(re.length);
  for (let i = 0; i < p.re.length; i++) {
    for (let j = 0; j < q.re.length; j++) {
      re[i + j] += p.re[i] * q.re[j] - p.im[i] * q.im[j];
      im[i + j] += p.re[i] * q.im[j] + p.im[i] * q.re[j];
    }
  }
  return { re, im };
}

/** A part's margin at every coalition of its features against one background row. */
function coalitionMargins({ columns, predict }, x, b) {
  const M = columns.length;
  const rows = new Float64Array(2 ** M * M);
  for (let S = 0; S < 2 ** M; S++) for (let j = 0; j < M; j++) rows[S * M + j] = (S >> j) & 1 ? x[columns[j]] : b[columns[j]];
  return Float64Array.from(predict(rows, 2 ** M));
}

/** By the definition: Σ_{S∌i} |S|! (M-1-|S|)! / M! (v(S∪i) - v(S)). */
export function shapley(v, M) {
  const weight = [1 / M];
  for (let s = 1; s < M; s++) weight.push((weight[s - 1] * s) / (M - s));
  return Float64Array.from({ length: M }, (_, i) => {
    let sum = 0;
    for (let S = 0; S < 2 ** M; S++) if (!((S >> i) & 1)) sum += weight[sizeOf(S)] * (v[S | (1 << i)] - v[S]);
    return sum;
  });
}

function sizeOf(S) {
  let size = 0;
  for (let m = S; m !== 0; m &= m - 1) size++;
  return size;
}
