import type { CheckedRow } from '../../model/row.js';
import { quantile, upperBound } from '../../numeric/quantile.js';
import { orderOf, sorted, sortedBy } from '../../numeric/sorted.js';
import type { Additive, StumpTable } from './additive.js';
import { shortDecimal, shortNumber } from './shortNumber.js';

const STUMPS = 60;
const SHRINKAGE = 0.1;
const MIN_LEAF = 20;
/** Fewer rows than this share a place with those of no named category. */
const ROWS_PER_CATEGORY = 10;
/** Candidate cuts per feature: its table then has 32 values at most. */
const MOST_CUTS = 31;

/**
 * Family `additive`: least-squares boosting of absolute residuals with one-split stumps.
 *
 * Missing values go to the side that fits them better, or to the larger one when there were none; so do
 * categories with few rows.
 * @param residuals - Absolute residuals, shape [n].
 * @see Friedman (2001), doi:10.1214/aos/1013203451
 */
export function fitAdditive(said: readonly number[], rows: readonly CheckedRow[], residuals: readonly number[]): Additive {
  const n = residuals.length;
  const base = residuals.reduce((sum, r) => sum + r, 0) / n;
  const columns = columnsOf(said, rows);
  const left = Float64Array.from(residuals, (r) => r - base);
  for (let t = 0; t < STUMPS; t++) {
    let best: Stump | null = null;
    for (const column of columns) best = better(best, bestStump(column, left));
    if (!best) break;
    const { column, isLeft, values } = best;
    isLeft.forEach((side, place) => (column.added[place] += SHRINKAGE * values[side ? 0 : 1]));
    for (let i = 0; i < n; i++) left[i] -= SHRINKAGE * values[isLeft[column.places[i]] ? 0 : 1];
  }
  return { base: shortNumber(base), tables: columns.filter(({ added }) => added.some((x) => x !== 0)).map(tableOf) };
}

/** One feature with its rows dealt to places: runs of numbers or categories, then "other", then "missing". */
interface Column {
  readonly feature: number;
  readonly cuts: number[];
  readonly categories: string[] | null;
  /** Place of each row, shape [n]. */
  readonly places: Uint8Array;
  readonly nPlaces: number;
  /** What the stumps so far add at each place. */
  readonly added: Float64Array;
}

interface Stump {
  readonly column: Column;
  readonly gain: number;
  readonly isLeft: readonly boolean[];
  /** Mean of the left and of the right side. */
  readonly values: readonly [number, number];
}

const better = (a: Stump | null, b: Stump | null) => (a && (!b || a.gain >= b.gain) ? a : b);

function columnsOf(said: readonly number[], rows: readonly CheckedRow[]): Column[] {
  const features = (rows[0] ?? []).map((_, j) => columnOf(j, rows.map((row) => row[j])));
  return [columnOf(-1, said), ...features];
}

function columnOf(feature: number, values: readonly (number | string)[]): Column {
  const given = values.filter((value) => !(typeof value === 'number' && Number.isNaN(value)));
  const isText = given.some((value) => typeof value === 'string');
  const categories = isText ? frequent(given.map(String)) : null;
  const cuts = isText ? [] : cutsOf(sorted(given as number[]));
  const named = categories ? categories.length : cuts.length + 1;
  const nPlaces = named + 2;
  const place = (value: number | string) => {
    if (typeof value === 'number' && Number.isNaN(value)) return nPlaces - 1;
    if (!categories) return upperBound(cuts, Number(value));
    const at = categories.indexOf(String(value));
    return at < 0 ? named : at;
  };
  return { feature, cuts, categories, places: Uint8Array.from(values, place), nPlaces, added: new Float64Array(nPlaces) };
}

function frequent(texts: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  const kept = [...counts].filter(([, count]) => count >= ROWS_PER_CATEGORY);
  return sortedBy(kept, ([a, m], [b, k]) => k - m || (a < b ? -1 : 1)).slice(0, MOST_CUTS).map(([text]) => text);
}

function cutsOf(ascending: Float64Array): number[] {
  const cuts: number[] = [];
  for (let c = 1; c <= MOST_CUTS && ascending.length > 1; c++) {
    const at = upperBound(ascending, quantile(ascending, c / (MOST_CUTS + 1)));
    if (at >= ascending.length) break;
    const cut = shortDecimal(ascending[at - 1], ascending[at]);
    if (cut > (cuts.at(-1) ?? -Infinity)) cuts.push(cut);
  }
  return cuts;
}

function bestStump(column: Column, left: Float64Array): Stump | null {
  const { nPlaces, places, categories } = column;
  const sums = new Float64Array(nPlaces);
  const counts = new Float64Array(nPlaces);
  for (let i = 0; i < places.length; i++) {
    sums[places[i]] += left[i];
    counts[places[i]]++;
  }
  // Of categories, the best of all two-sided splits is one along their means (Fisher 1958).
  const named = nPlaces - 2;
  const means = Float64Array.from({ length: named }, (_, k) => (counts[k] ? sums[k] / counts[k] : 0));
  const order = categories ? orderOf(means) : Uint32Array.from({ length: named }, (_, k) => k);
  const total = { sum: sums.reduce((a, b) => a + b, 0), n: places.length };
  let best: Stump | null = null;
  let [sum, n] = [0, 0];
  for (let at = 0; at + 1 < named; at++) {
    sum += sums[order[at]];
    n += counts[order[at]];
    const isLarger = n >= total.n / 2;
    for (const missingLeft of counts[nPlaces - 1] > 0 ? [true, false] : [isLarger]) {
      const isLeft = Array.from({ length: nPlaces }, () => false);
      for (let k = 0; k <= at; k++) isLeft[order[k]] = true;
      isLeft[nPlaces - 2] = isLarger;
      isLeft[nPlaces - 1] = missingLeft;
      best = better(best, stumpOf(column, isLeft, sums, counts, total));
    }
  }
  return best;
}

function stumpOf(column: Column, isLeft: readonly boolean[], sums: Float64Array, counts: Float64Array, total: { sum: number; n: number }): Stump | null {
  let [sum, n] = [0, 0];
  isLeft.forEach((side, place) => {
    if (!side) return;
    sum += sums[place];
    n += counts[place];
  });
  const rest = total.n - n;
  if (n < MIN_LEAF || rest < MIN_LEAF) return null;
  const values = [sum / n, (total.sum - sum) / rest] as const;
  return { column, isLeft, values, gain: n * values[0] * values[0] + rest * values[1] * values[1] };
}

function tableOf({ feature, cuts, categories, added, nPlaces }: Column): StumpTable {
  const values = Array.from(added.subarray(0, nPlaces - 2), shortNumber);
  const missing = shortNumber(added[nPlaces - 1]);
  if (categories) return { feature, categories, values, otherwise: shortNumber(added[nPlaces - 2]), missing };
  // Neighbours that no stump parts are one run.
  const kept = cuts.map((_, c) => c).filter((c) => values[c] !== values[c + 1]);
  return { feature, cuts: kept.map((c) => cuts[c]), values: [values[0], ...kept.map((c) => values[c + 1])], missing };
}
