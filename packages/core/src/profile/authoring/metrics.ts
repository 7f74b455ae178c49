import { quantile } from '../../numeric/quantile.js';
import { createRandom } from '../../numeric/random.js';
import { orderOf, sorted } from '../../numeric/sorted.js';

const DRAWS = 2000;

/**
 * Area under the ROC curve with weights: the chance that a random event scores above a random non-event, ties counting half.
 *
 * @param order - Row indices in ascending order of score.
 * @param weights - Times each row counts, shape [n].
 * @returns `null` without an event or without a non-event.
 */
export function auc(scores: ArrayLike<number>, events: ArrayLike<number>, order: ArrayLike<number>, weights: ArrayLike<number>): number | null {
  let [below, pairs, hits, misses] = [0, 0, 0, 0];
  for (let at = 0; at < order.length;) {
    let [tiedHits, tiedMisses] = [0, 0];
    const score = scores[order[at]];
    for (; at < order.length && scores[order[at]] === score; at++) {
      const i = order[at];
      if (events[i]) tiedHits += weights[i];
      else tiedMisses += weights[i];
    }
    pairs += tiedHits * (below + tiedMisses / 2);
    below += tiedMisses;
    hits += tiedHits;
    misses += tiedMisses;
  }
  return hits > 0 && misses > 0 ? pairs / (hits * misses) : null;
}

/** Scores and events ready for repeated weighing. */
export function aucOf(scores: ArrayLike<number>, events: ArrayLike<number>): (weights: ArrayLike<number>) => number | null {
  const order = orderOf(scores);
  return (weights) => auc(scores, events, order, weights);
}

/** Weighted mean, as a statistic for the bootstrap. */
export const meanOf = (values: ArrayLike<number>) => (weights: ArrayLike<number>): number | null => {
  let [sum, total] = [0, 0];
  for (let i = 0; i < values.length; i++) {
    sum += weights[i] * values[i];
    total += weights[i];
  }
  return total > 0 ? sum / total : null;
};

/**
 * A statistic with its percentile-bootstrap interval, 2,000 seeded draws.
 *
 * @param level - Share of draws inside, two-sided.
 * @returns `null` ends where too many draws have no value.
 */
export function bootstrap(n: number, statistic: (weights: ArrayLike<number>) => number | null, { seed, level = 0.9 }: { seed: number; level?: number }): { value: number | null; lower: number | null; upper: number | null } {
  const weights = new Float64Array(n).fill(1);
  const value = n > 0 ? statistic(weights) : null;
  if (value === null) return { value, lower: null, upper: null };
  const draws: number[] = [];
  const random = createRandom(seed);
  for (let draw = 0; draw < DRAWS; draw++) {
    weights.fill(0);
    for (let i = 0; i < n; i++) weights[random.below(n)]++;
    const drawn = statistic(weights);
    if (drawn !== null) draws.push(drawn);
  }
  if (draws.length < DRAWS / 2) return { value, lower: null, upper: null };
  const ordered = sorted(draws);
  return { value, lower: quantile(ordered, (1 - level) / 2), upper: quantile(ordered, (1 + level) / 2) };
}
