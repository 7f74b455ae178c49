import type { Fact, Unusual } from '../explanation/explanation.js';
import { sortedBy } from '../numeric/sorted.js';
import type { CheckedRow } from '../model/row.js';
import type { ProfileFeature } from '../profile/profile.js';
import { isUnseen, standing, type NumberSketch, type Sketch } from '../profile/sketch.js';
import { tailRank } from './edge.js';
import { contributions, type Views } from './views.js';

/** Facts a person can act on; more are not named. */
const MOST_FACTS = 3;

/** From this p on, facts other than the exact ones may be named. */
export const P_FOR_FACTS = 0.01;

/** A number this many times beyond the largest of past cases, and ordinary in another unit, is a slip by count alone. */
const SLIP = 3;

const UNIT_FACTORS = [1e-3, 1e-2, 0.1, 10, 100, 1000];

export interface FactsQuestion {
  readonly features: readonly ProfileFeature[];
  readonly views: Views;
  readonly row: CheckedRow;
  /** The view that makes the case strange. */
  readonly view: Unusual['view'];
  /** The case's own p-value; `null` when there is none. */
  readonly p: number | null;
  /** |attribution| per feature: orders facts of equal p. */
  readonly influence?: ArrayLike<number> | undefined;
}

/**
 * What makes a case unusual, in plain facts, at most three.
 *
 * Exact facts (never seen, beyond declared limits, never missing) hold at any p, and so does a slip of the
 * unit that leaves all past cases far behind: where values spread over several powers of ten, one more
 * hardly moves the case as a whole. The others are named only once the case as a whole is unusual, or a
 * look at many features would always find something.
 */
export function factsOf({ features, views, row, view, p, influence }: FactsQuestion): Fact[] {
  const { sketches, trainRows } = views;
  const unusual = p !== null && p <= P_FOR_FACTS;
  if (!unusual && !features.some((feature, j) => exactFact(feature, sketches[j], row[j]) !== null)) return [];
  const weight = (j: number) => Math.abs(influence?.[j] ?? 0);
  const exact: { j: number; fact: Fact }[] = [];
  const beyond: { j: number; fact: Fact }[] = [];
  const ranks: { j: number; p: number }[] = [];
  features.forEach((feature, j) => {
    const hard = exactFact(feature, sketches[j], row[j]);
    if (hard) exact.push({ j, fact: hard });
    else if (unusual) {
      const range = rangeFact(feature, sketches[j], row[j]);
      if (range) beyond.push({ j, fact: range });
      else ranks.push({ j, p: tailRank(sketches[j], row[j], trainRows) });
    }
  });
  const heaviest = (a: { j: number }, b: { j: number }) => weight(b.j) - weight(a.j) || a.j - b.j;
  const single = sortedBy(ranks, (a, b) => a.p - b.p || heaviest(a, b));
  const facts = [...sortedBy(exact, heaviest), ...sortedBy(beyond, heaviest)].map(({ fact }) => fact);
  // Holm (1979): the i-th smallest of d ranks counts d - i times, and never less than the one before.
  let adjusted = 0;
  for (const [i, { j, p: rank }] of single.entries()) {
    adjusted = Math.max(adjusted, Math.min(1, (features.length - i) * rank));
    if (adjusted > 0.05) break;
    facts.push({ kind: 'value', feature: features[j].name, value: shown(row[j]), ...usually(sketches[j], row[j]), adjP: adjusted });
  }
  if (facts.length === 0 && unusual) facts.push(...combination(features, contributions(views, view, row), row));
  return facts.slice(0, MOST_FACTS);
}

/**
 * No value is rare alone, but together they are: the fewest features that make up 60% of the distance, two or three.
 */
function combination(features: readonly ProfileFeature[], shares: Float64Array | null, row: CheckedRow): Fact[] {
  if (!shares) return [];
  const order = sortedBy(shares.keys(), (a, b) => shares[b] - shares[a] || a - b);
  const total = shares.reduce((sum, share) => sum + share, 0);
  const named: number[] = [];
  let sum = 0;
  for (const j of order) {
    if ((sum >= 0.6 * total && named.length > 1) || named.length === MOST_FACTS) break;
    named.push(j);
    sum += shares[j];
  }
  const [first, ...rest] = named;
  return first === undefined || rest.length === 0
    ? []
    : [{ kind: 'combination', feature: features[first].name, value: shown(row[first]), with: rest.map((j) => features[j].name) }];
}

function exactFact(feature: ProfileFeature, sketch: Sketch, value: number | string): Fact | null {
  const { name, limits } = feature;
  if (typeof value === 'number' && Number.isNaN(value)) {
    return sketch.missingShare === 0 ? { kind: 'never-missing', feature: name, value: null } : null;
  }
  if (sketch.kind === 'category') {
    return isUnseen(sketch, String(value)) ? { kind: 'unseen-category', feature: name, value } : null;
  }
  if (typeof value === 'number' && limits && (value < (limits.min ?? -Infinity) || value > (limits.max ?? Infinity))) {
    const lo = limits.min ?? sketch.knots[0];
    const hi = limits.max ?? sketch.knots[sketch.knots.length - 1];
    return { kind: 'outside-limits', feature: name, value, ...(lo !== undefined && hi !== undefined && { typical: { lo, hi } }) };
  }
  const fact = typeof value === 'number' && isFar(value, feature.max) ? rangeFact(feature, sketch, value) : null;
  return fact?.kind === 'unit' ? fact : null;
}

// Only upwards: near 0 an ordinary value may be many times smaller than the smallest.
const isFar = (value: number, max = 0) => max > 0 && value > SLIP * max;

function rangeFact({ name, min, max }: ProfileFeature, sketch: Sketch, value: number | string): Fact | null {
  if (sketch.kind !== 'number' || typeof value !== 'number' || min === undefined || max === undefined) return null;
  // Stored and read in float32 alike: a value equal to the limit is inside it.
  const read = Math.fround(value);
  if (!(read < Math.fround(min) || read > Math.fround(max))) return null;
  const factor = unitFactor(sketch, value, isFar(value, max));
  const typical = { lo: min, hi: max };
  return factor === null
    ? { kind: 'out-of-range', feature: name, value, typical }
    : { kind: 'unit', feature: name, value, typical, factor };
}

/**
 * The power of ten that would put a value nearest to the middle of past ones; `null` when none explains it.
 *
 * A value just outside is explained by an ordinary one, between the 5% and 95% quantiles. One that leaves all past
 * cases far behind needs less: any power that does not leave it far outside again.
 */
function unitFactor(sketch: NumberSketch, value: number, far: boolean): number | null {
  const { knots } = sketch;
  const [lo, hi] = [knots[0], knots[knots.length - 1]];
  let best: number | null = null;
  let bestOff = far ? Infinity : 0.45;
  for (const factor of UNIT_FACTORS) {
    const x = value * factor;
    const { below, equal } = standing(sketch, x);
    const off = Math.abs(below + equal / 2 - 0.5);
    if (off <= bestOff && (!far || (x <= SLIP * hi && SLIP * x >= lo))) [best, bestOff] = [factor, off];
  }
  return best;
}

function usually(sketch: Sketch, value: number | string): Pick<Fact, 'typical'> {
  if (sketch.kind === 'category') return { typical: { share: sketch.shares.get(String(value)) ?? sketch.otherShare } };
  if (typeof value === 'number' && Number.isNaN(value)) return { typical: { share: sketch.missingShare } };
  const { knots } = sketch;
  const at = (p: number) => Number(knots[Math.round(p * (knots.length - 1))].toPrecision(7));
  return knots.length ? { typical: { lo: at(0.05), hi: at(0.95) } } : {};
}

const shown = (value: number | string) => (typeof value === 'number' && Number.isNaN(value) ? null : value);
