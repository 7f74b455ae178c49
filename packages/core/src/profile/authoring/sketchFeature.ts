import type { Feature } from '../../model/model.js';
import { quantile } from '../../numeric/quantile.js';
import { sorted, sortedBy } from '../../numeric/sorted.js';
import { encodeNumbers } from '../numbers.js';
import type { ProfileFeature } from '../profile.js';
import type { Config } from './config.js';

/** A value shared or passed by fewer than this many rows is not published. */
const FEWEST_SHARING = 10;
const MOST_CATEGORIES = 64;
const KNOTS = 129;

type Value = number | string;
type FeatureConfig = NonNullable<Config['features']>[string];

/**
 * What is known about one feature: quantiles or category shares of TRAIN, limits of TRAIN and CAL.
 *
 * Without rows the extremes are the tenth most extreme values, and rare categories are counted together.
 * @param train - TRAIN values; NaN is missing.
 * @param cal - CAL values, which only widen the limits.
 */
export function sketchFeature(feature: Feature, train: readonly Value[], cal: readonly Value[], config: FeatureConfig | undefined, privacy: 'no-rows' | 'rows'): ProfileFeature {
  const given = train.filter((value) => !isMissing(value));
  const base = {
    name: feature.name,
    missingShare: train.length ? (train.length - given.length) / train.length : 0,
    ...(config?.unit !== undefined && { unit: config.unit }),
    ...((config?.min !== undefined || config?.max !== undefined) && {
      limits: { ...(config.min !== undefined && { min: config.min }), ...(config.max !== undefined && { max: config.max }) },
    }),
  };
  if (feature.type === 'text' || config?.kind === 'category') return { ...base, kind: 'category', ...categoriesOf(given, train.length, feature, privacy) };
  const numbers = sorted(given as number[]);
  const isFlag = numbers.length > 0 && numbers.every((x) => x === 0 || x === 1);
  const kind = config?.kind ?? (isFlag ? 'flag' : 'number');
  if (numbers.length === 0) return { ...base, kind };
  const limits = extremes(sorted([...given, ...cal.filter((value) => !isMissing(value))] as number[]), privacy);
  const { mean, sd, skew } = moments(numbers);
  const clip = (x: number) => Math.min(limits.max, Math.max(limits.min, x));
  return {
    ...base,
    kind,
    mean,
    sd,
    ...limits,
    ...(skew > 3 && numbers[0] >= 0 && { transform: 'log1p' as const }),
    knots: encodeNumbers(Array.from({ length: KNOTS }, (_, i) => clip(quantile(numbers, i / (KNOTS - 1)))), 'f32'),
  };
}

function extremes(all: Float64Array, privacy: 'no-rows' | 'rows'): { min: number; max: number; bounded: 'exact' | 'trimmed' } {
  const n = all.length;
  // With few rows the tenth from either end would cross over: the middle is then all there is.
  const cut = privacy === 'rows' ? 0 : Math.min(FEWEST_SHARING - 1, Math.floor((n - 1) / 2));
  return { min: all[cut] + 0, max: all[n - 1 - cut] + 0, bounded: cut === 0 ? 'exact' : 'trimmed' };
}

function moments(x: Float64Array): { mean: number; sd: number; skew: number } {
  const n = x.length;
  const mean = x.reduce((sum, value) => sum + value, 0) / n;
  let square = 0;
  let cube = 0;
  for (const value of x) {
    const d = value - mean;
    square += d * d;
    cube += d * d * d;
  }
  const variance = square / n;
  return { mean, sd: Math.sqrt(variance), skew: variance > 0 ? cube / n / (variance * Math.sqrt(variance)) : 0 };
}

function categoriesOf(given: readonly Value[], n: number, { categories: known }: Feature, privacy: 'no-rows' | 'rows'): Pick<ProfileFeature, 'categories' | 'otherShare' | 'folded'> {
  const counts = new Map<string, number>();
  for (const value of given) counts.set(String(value), (counts.get(String(value)) ?? 0) + 1);
  const ordered = sortedBy(counts, ([a, m], [b, k]) => k - m || (a < b ? -1 : 1));
  const named = ordered.filter(([, count], i) => i < MOST_CATEGORIES && (privacy === 'rows' || count >= FEWEST_SHARING));
  const rest = ordered.filter((entry) => !named.includes(entry));
  const names = rest.map(([value]) => value);
  const isPublic = names.every((value) => privacy === 'rows' || known?.includes(value));
  return {
    categories: named.map(([value, count]) => ({ value, share: count / n })),
    ...(rest.length > 0 && { otherShare: rest.reduce((sum, [, count]) => sum + count, 0) / n }),
    ...(rest.length > 0 && isPublic && names.length <= 4 * MOST_CATEGORIES && { folded: names }),
  };
}

const isMissing = (value: Value) => typeof value === 'number' && Number.isNaN(value);
