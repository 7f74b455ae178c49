import type { Attribution } from '../explanation/explanation.js';
import type { Strength } from './narrative.js';

/** One thing that moved the estimate: a feature, or a group of them told together. */
export interface Weight {
  /** Positions in `Explanation.features`; one, unless it is a group. */
  readonly members: readonly number[];
  readonly value: number;
  /** Half-width of the 95% range of `value` from the estimator; 0 when it is exact. */
  readonly error: number;
  /** Half-width of its 95% range over the choice of background rows; never added to `error`. */
  readonly backgroundError: number;
  /** Share of the total absolute weight, 0..1. */
  readonly share: number;
  readonly strength: Strength;
  /** False when either range crosses zero: even the direction is not certain. */
  readonly firm: boolean;
  /** 1-based, shared by ties. */
  readonly rank: number;
}

/** Smallest share of each strength; less is not listed at first glance. */
export const strengthCuts = { strong: 0.25, clear: 0.1, slight: 0.03 } as const;

/** Half-width of a 95% normal range, in standard errors. */
const Z95 = 1.96;

/** Weights of features or groups, strongest first; equal ones in feature order. Empty when nothing moved the estimate. */
export function weigh(attribution: Attribution, groups: readonly (readonly number[])[]): Weight[] {
  // Members of a group may err together: adding their errors is the safe side.
  const halfWidth = (errors: readonly number[] | undefined, members: readonly number[]) =>
    errors ? Z95 * members.reduce((sum, j) => sum + errors[j]!, 0) : 0;
  const raw = groups.map((members) => ({
    members,
    value: members.reduce((sum, j) => sum + attribution.values[j]!, 0),
    error: halfWidth(attribution.standardErrors, members),
    backgroundError: halfWidth(attribution.backgroundError, members),
  }));
  const largest = raw.reduce((max, { value }) => Math.max(max, Math.abs(value)), 0);
  const noise = 1e-12 * Math.max(Math.abs(attribution.baseValue), ...attribution.values.map(Math.abs), 0);
  if (largest <= noise || !Number.isFinite(largest)) return [];
  // Divided by the largest first: the sum of huge values would overflow.
  const total = raw.reduce((sum, { value }) => sum + Math.abs(value) / largest, 0);

  const weights = raw.map((weight) => {
    const share = Math.abs(weight.value) / largest / total;
    return { ...weight, share, strength: strengthOf(share), firm: Math.abs(weight.value) > Math.max(weight.error, weight.backgroundError) };
  });
  weights.sort((a, b) => Math.abs(b.value) - Math.abs(a.value) || a.members[0]! - b.members[0]!);
  return rank(weights);
}

const strengthOf = (share: number): Strength =>
  share >= strengthCuts.strong ? 'strong' : share >= strengthCuts.clear ? 'clear' : share >= strengthCuts.slight ? 'slight' : 'negligible';

/** A weight whose range overlaps that of the first of its group shares its rank; its neighbour does not count, so ties do not chain. */
function rank(sorted: readonly Omit<Weight, 'rank'>[]): Weight[] {
  let first = 0;
  return sorted.map((weight, i) => {
    if (i > 0 && !overlaps(sorted[first]!, weight)) first = i;
    return { ...weight, rank: first + 1 };
  });
}

function overlaps(first: Omit<Weight, 'rank'>, weight: Omit<Weight, 'rank'>): boolean {
  const a = Math.abs(first.value);
  const b = Math.abs(weight.value);
  return a - b <= Math.max(first.error + weight.error, 1e-9 * a);
}
