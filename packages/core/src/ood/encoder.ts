import type { CheckedRow } from '../model/row.js';
import { log } from '../numeric/log.js';
import type { ProfileFeature } from '../profile/profile.js';
import { isUnseen, type CategorySketch, type Sketch } from '../profile/sketch.js';
import { squared } from '../numeric/squared.js';

/** Centre and spread of each number over TRAIN, after its transform; 0 and 1 for a category. Shape [nFeatures]. */
export interface EncoderScales {
  readonly mean: Float64Array;
  readonly sd: Float64Array;
}

/** Turns a row into a point whose distances mean something, whatever mix of numbers and texts it is. */
export interface Encoder {
  readonly nColumns: number;
  /** Columns 0 .. nNumbers - 1 are standardised numbers, the rest categories. */
  readonly nNumbers: number;
  /** The feature behind each column, shape [nColumns]. */
  readonly featureOf: Int32Array;
  /**
   * Writes the point of a row, shape [nColumns].
   *
   * @param strange - Receives per feature the squared distance of what TRAIN never held (a new category, a
   *   value missing for the first time): no column stands for it. Shape [nFeatures].
   * @returns Sum of `strange`.
   */
  encode(row: CheckedRow, out: Float64Array, strange: Float64Array): number;
}

/** Share that an unseen category counts with: the rarest that the scale knows. */
const RAREST = 0.02;

/**
 * Encoding of the near and cloud views, fixed by TRAIN.
 *
 * A number is standardised (`log1p` first when it is skewed) and softened beyond 6; a category is a
 * one-hot column scaled by its spread. A missing number lies at the centre: how rare missing is, the edge
 * view weighs. (An indicator column would make every case of a branch that never asks look unusual one
 * by one, which is a finding about the branch.)
 */
export function createEncoder(features: readonly ProfileFeature[], sketches: readonly Sketch[], { mean, sd }: EncoderScales): Encoder {
  const owners: number[] = [];
  const column = (j: number) => owners.push(j) - 1;
  const numberAt = sketches.map(({ kind }, j) => (kind === 'number' ? column(j) : -1));
  const nNumbers = owners.length;
  const categoriesAt = sketches.map((sketch, j) => (sketch.kind === 'category' ? categoryColumns(sketch, () => column(j)) : null));
  const isLog = features.map((feature) => feature.transform === 'log1p');
  const unseen = categorySize(0) * categorySize(0);

  function encodeNumber(j: number, value: number, out: Float64Array): number {
    if (Number.isNaN(value)) return sketches[j].missingShare > 0 ? 0 : unseen;
    out[numberAt[j]] = soften((transform(value, isLog[j]) - mean[j]) / sd[j]);
    return 0;
  }

  function encodeCategory(sketch: CategorySketch, columns: Categories, value: number | string, out: Float64Array): number {
    const isMissing = typeof value === 'number' && Number.isNaN(value);
    const text = String(value);
    const known = isMissing ? columns.get(MISSING) : (columns.get(text) ?? (isUnseen(sketch, text) ? undefined : columns.get(OTHER)));
    if (!known) return unseen;
    out[known.at] = known.size;
    return 0;
  }

  return {
    nColumns: owners.length,
    nNumbers,
    featureOf: Int32Array.from(owners),
    encode(row, out, strange) {
      out.fill(0);
      let sum = 0;
      for (let j = 0; j < sketches.length; j++) {
        const sketch = sketches[j];
        strange[j] = sketch.kind === 'number' ? encodeNumber(j, Number(row[j]), out) : encodeCategory(sketch, categoriesAt[j]!, row[j], out);
        sum += strange[j];
      }
      return sum;
    },
  };
}

/** Centre and spread of one number over TRAIN on the encoder's scale; a constant has spread 1. */
export function scaleOf(values: readonly (number | string)[], { transform: kind }: Pick<ProfileFeature, 'transform'>): { mean: number; sd: number } {
  let [sum, square, n] = [0, 0, 0];
  for (const value of values) {
    if (typeof value !== 'number' || Number.isNaN(value)) continue;
    sum += transform(value, kind === 'log1p');
    n++;
  }
  const mean = n ? sum / n : 0;
  for (const value of values) {
    if (typeof value === 'number' && !Number.isNaN(value)) square += squared(transform(value, kind === 'log1p') - mean);
  }
  return { mean, sd: n ? Math.sqrt(square / n) || 1 : 1 };
}

type Categories = ReadonlyMap<string, { readonly at: number; readonly size: number }>;

// Keys no text can have: texts come from JSON and CSV, which hold no lone surrogate.
const OTHER = '\uD800';
const MISSING = '\uD801';

function categoryColumns({ shares, otherShare, missingShare }: CategorySketch, column: () => number): Categories {
  const columns = new Map<string, { at: number; size: number }>();
  for (const [value, share] of shares) columns.set(value, { at: column(), size: categorySize(share) });
  if (otherShare > 0) columns.set(OTHER, { at: column(), size: categorySize(otherShare) });
  if (missingShare > 0) columns.set(MISSING, { at: column(), size: categorySize(missingShare) });
  return columns;
}

/** Height of a one-hot column: two different categories of share f lie about as far apart as two typical numbers. */
const categorySize = (share: number) => Math.sqrt(0.5) / Math.sqrt(Math.max(share * (1 - share), RAREST));

/** sign(x) ln(1 + |x|) is total: a later negative value cannot make NaN. */
const transform = (x: number, isLog: boolean) => (isLog ? (x < 0 ? -log(1 - x) : log(1 + x)) : x);

/** Beyond 6 a distance grows like its logarithm, so that one wild value does not drown the rest. */
const soften = (z: number) => (z > 6 ? 6 + log(z - 5) : z < -6 ? -6 - log(-z - 5) : z);
