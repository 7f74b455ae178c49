import { lowerBound, upperBound } from '../numeric/quantile.js';
import { decodeNumbers } from './numbers.js';
import type { ProfileFeature } from './profile.js';

/** Where a value stands among the TRAIN values of its feature: shares below it and at it. */
export interface Standing {
  readonly below: number;
  readonly equal: number;
}

/** TRAIN values of one feature, ready to be asked. */
export type Sketch = NumberSketch | CategorySketch;

export interface NumberSketch {
  readonly kind: 'number';
  /** 129 equally spaced quantiles, or empty when every value was missing. */
  readonly knots: Float64Array;
  /** Middle half of the values, never 0. */
  readonly iqr: number;
  readonly missingShare: number;
}

export interface CategorySketch {
  readonly kind: 'category';
  readonly shares: ReadonlyMap<string, number>;
  readonly otherShare: number;
  /** Rare values, counted in `otherShare`. */
  readonly folded: ReadonlySet<string>;
  readonly missingShare: number;
  /** Share of TRAIN rows whose category is no more frequent: per value, for a rare one, for missing. */
  readonly ranks: { readonly of: ReadonlyMap<string, number>; readonly other: number; readonly missing: number };
}

/** @throws {@link CandorError} `bad-numbers` when the knots cannot be read. */
export function readSketch(feature: ProfileFeature): Sketch {
  const { missingShare } = feature;
  if (feature.kind === 'category') {
    const { categories = [], otherShare = 0 } = feature;
    const all = [...categories.map(({ share }) => share), otherShare, missingShare];
    const rank = (own: number) => all.reduce((sum, share) => (share <= own ? sum + share : sum), 0);
    return {
      kind: 'category',
      shares: new Map(categories.map(({ value, share }) => [value, share])),
      otherShare,
      folded: new Set(feature.folded),
      missingShare,
      ranks: { of: new Map(categories.map(({ value, share }) => [value, rank(share)])), other: rank(otherShare), missing: rank(missingShare) },
    };
  }
  const knots = feature.knots ? decodeNumbers(feature.knots) : new Float64Array(0);
  const half = knots.length ? knots[96] - knots[32] : 0;
  return { kind: 'number', knots, iqr: half || feature.sd || 1, missingShare };
}

/**
 * Shares of TRAIN below a number and at it, linear between knots.
 *
 * Knots are float32, as the model reads its inputs, so the number is rounded the same way.
 */
export function standing({ knots }: NumberSketch, x: number): Standing {
  const value = Math.fround(x);
  const last = knots.length - 1;
  const first = lowerBound(knots, value);
  if (first > last) return { below: 1, equal: 0 };
  if (knots[first] === value) {
    const end = upperBound(knots, value) - 1;
    return { below: first / last, equal: (end - first) / last };
  }
  if (first === 0) return { below: 0, equal: 0 };
  return { below: (first - 1 + (value - knots[first - 1]) / (knots[first] - knots[first - 1])) / last, equal: 0 };
}

/** True for a value that TRAIN never held, as far as the profile can tell. */
export function isUnseen(sketch: CategorySketch, value: string): boolean {
  if (sketch.shares.has(value) || sketch.folded.has(value)) return false;
  // Rare values whose names were withheld: this may be one of them.
  return sketch.otherShare === 0 || sketch.folded.size > 0;
}
