import { CandorError } from '../errors.js';
import { log } from '../numeric/log.js';
import type { CheckedRow } from '../model/row.js';
import { type Coalitions, hasPlayer } from './coalitions.js';
import type { Game } from './game.js';
import { type BatchPredictor, createRowCodes } from './rowBatch.js';

export interface MaskedQuestion {
  readonly predictor: BatchPredictor;
  /** The row explained, in `features` order. */
  readonly x: CheckedRow;
  /** Reference rows; their weights sum to 1. */
  readonly background: { readonly rows: readonly CheckedRow[]; readonly weights: ArrayLike<number> };
  /** The features of each player; default one player a feature. */
  readonly players?: readonly (readonly number[])[] | undefined;
  /** Outputs of the predictor that are played for; default all. */
  readonly outputs?: readonly number[] | undefined;
  /**
   * What is averaged. `probability` and `value`: the output as it is. `margin`: the log-odds ln(p / (1 - p)) of an
   * output that is a probability, with p held to [2^-24, 1 - 2^-24]: nearer to 0 or 1 a float32 tells no two margins
   * apart. A graph that returns margins is asked for them as a `value`. Default `value`.
   */
  readonly scale?: 'probability' | 'margin' | 'value' | undefined;
}

/** A game over rows of a model, part from `x` and part from the background. */
export interface MaskedGame extends Game {
  /** Players of the question that play. The others have the columns of every background row, and no share. */
  readonly active: readonly number[];
  /** Rows sent to the predictor so far. */
  evaluations(): number;
}

/** Rows sent to a predictor at once. */
const CHUNK = 8192;
const NEAREST = 2 ** -24;
/** A float32 softmax may pass 0 or 1 by this much. */
const ROUNDING = 1e-5;

/**
 * The game v(S) = Σ_b u_b f(x_S, b_rest) of any model.
 *
 * Rows are put together in one reused buffer: the background rows are copied, and the columns of the coalition
 * written over them.
 * @throws {@link CandorError} `background-invalid` here; from `evaluate` `shape-mismatch`, and naming the background row
 *   `non-finite-output` and, on the margin, `scale-not-applicable` for what is no probability.
 */
export function maskedGame({ predictor, x, background, players = x.map((_, j) => [j]), outputs, scale = 'value' }: MaskedQuestion): MaskedGame {
  const { rows, weights } = background;
  const B = rows.length;
  const F = x.length;
  checkBackground(rows, weights, F);
  const picked = outputs ?? Array.from({ length: predictor.nOutputs }, (_, k) => k);
  const active = players.flatMap((features, i) => (rows.every((row) => features.every((j) => Object.is(row[j], x[j]) || row[j] === x[j])) ? [] : [i]));
  const features = active.map((i) => players[i]);
  const { encode, texts } = createRowCodes([x, ...rows]);
  const own = encode(x);
  const others = new Float64Array(B * F);
  rows.forEach((row, b) => others.set(encode(row), b * F));
  let buffer = new Float64Array(0);
  let evaluations = 0;

  /** Puts together rows start..end of the coalitions' n × B; row c B + b is coalition c over background row b. */
  function fill(coalitions: Coalitions, start: number, end: number): void {
    for (let row = start; row < end;) {
      const c = Math.floor(row / B);
      const stop = Math.min(end, (c + 1) * B);
      const from = row - c * B;
      const at = (row - start) * F;
      buffer.set(others.subarray(from * F, (from + stop - row) * F), at);
      const upTo = at + (stop - row) * F;
      for (let i = 0; i < features.length; i++) {
        if (!hasPlayer(coalitions, c, i)) continue;
        for (const j of features[i]) {
          const value = own[j];
          for (let cell = at + j; cell < upTo; cell += F) buffer[cell] = value;
        }
      }
      row = stop;
    }
  }

  function add(predictions: ArrayLike<number>, start: number, end: number, v: Float64Array): void {
    const width = predictor.nOutputs;
    const K = picked.length;
    for (let row = start; row < end;) {
      const c = Math.floor(row / B);
      const stop = Math.min(end, (c + 1) * B);
      for (let k = 0; k < K; k++) {
        // One sum across chunks: where they end depends on how many coalitions are asked at once, and the answer must not.
        let sum = v[c * K + k];
        for (let b = row - c * B, at = (row - start) * width + picked[k]; b < stop - c * B; b++, at += width) {
          const predicted = predictions[at];
          sum += weights[b] * (scale === 'margin' ? logOdds(predicted) : predicted);
        }
        // One look for all rows: what is not finite stays so in a sum.
        if (!Number.isFinite(sum)) refuse(predictions, row, stop, start, picked[k]);
        v[c * K + k] = sum;
      }
      row = stop;
    }
  }

  /** Names the row whose output cannot be averaged. */
  function refuse(predictions: ArrayLike<number>, from: number, to: number, start: number, output: number): void {
    for (let row = from; row < to; row++) {
      const predicted = predictions[(row - start) * predictor.nOutputs + output];
      const where = `the model gives ${predicted} for output ${output} of background row ${row % B} mixed with the row explained`;
      if (!Number.isFinite(predicted)) throw new CandorError('non-finite-output', `${where}; look for missing values that it does not impute`);
      if (scale === 'margin' && !isShare(predicted)) {
        throw new CandorError('scale-not-applicable', `${where}, which is no probability and has no log-odds; ask for the scale of the output itself`);
      }
    }
  }

  return {
    players: active.length,
    outputs: picked.length,
    active,
    evaluations: () => evaluations,
    async evaluate(coalitions, signal) {
      const total = coalitions.n * B;
      const v = new Float64Array(coalitions.n * picked.length);
      if (buffer.length < Math.min(CHUNK, total) * F) buffer = new Float64Array(Math.min(CHUNK, total) * F);
      for (let start = 0; start < total; start += CHUNK) {
        signal?.throwIfAborted();
        const n = Math.min(CHUNK, total - start);
        fill(coalitions, start, start + n);
        evaluations += n;
        const predictions = await predictor.predict({ n, rows: buffer, texts }, { signal });
        signal?.throwIfAborted();
        if (predictions.length !== n * predictor.nOutputs) {
          throw new CandorError('shape-mismatch', `the predictor answered ${predictions.length} numbers for ${n} rows of ${predictor.nOutputs} outputs; it owes ${n * predictor.nOutputs}`);
        }
        add(predictions, start, start + n, v);
      }
      return v;
    },
  };
}

const isShare = (p: number): boolean => p > -ROUNDING && p < 1 + ROUNDING;

function logOdds(p: number): number {
  if (!isShare(p)) return NaN;
  const held = p < NEAREST ? NEAREST : p > 1 - NEAREST ? 1 - NEAREST : p;
  return log(held / (1 - held));
}

function checkBackground(rows: readonly CheckedRow[], weights: ArrayLike<number>, nFeatures: number): void {
  if (rows.length === 0 || rows.length !== weights.length || rows.some((row) => row.length !== nFeatures)) {
    throw new CandorError('background-invalid',
      `the background needs at least one row, ${nFeatures} features each and one weight a row; got ${rows.length} rows and ${weights.length} weights`);
  }
}
