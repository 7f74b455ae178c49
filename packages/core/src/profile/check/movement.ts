import { log } from '../../numeric/log.js';
import { lowerBound } from '../../numeric/quantile.js';
import { sortedBy } from '../../numeric/sorted.js';
import type { CheckedRow } from '../../model/row.js';
import type { Profile, ProfileFeature } from '../profile.js';
import { isUnseen, readSketch, standing, type CategorySketch, type NumberSketch, type Sketch } from '../sketch.js';

/** How far one feature stands from where it stood among the training rows. */
export interface Movement {
  readonly feature: string;
  /** `missing`: how often it is not given. `values`: what it is where it is given. */
  readonly about: 'missing' | 'values';
  /** Largest difference of cumulative shares, in [0, 1]. */
  readonly effect: number;
  /** The part of it that chance does not explain, at 95% for all features together. */
  readonly atLeast: number;
  readonly direction: 'more' | 'fewer' | 'lower' | 'higher';
  /** The missing share, the median, or the share of `category`: among the training rows, and here. */
  readonly before: number | null;
  readonly now: number | null;
  /** Of texts: the value whose share changed most, or all that are rare, or all that were never seen. */
  readonly category?: string | undefined;
  readonly categories?: 'rare' | 'unseen' | undefined;
}

/** Collects rows, one at a time. */
export interface MovementCounter {
  add(row: CheckedRow): void;
  /** Two for each feature, the largest certain difference first. */
  movements(): Movement[];
}

const CONFIDENCE = 0.95;
/** A sketch holds 129 quantiles: between two of them nothing is known. */
const RESOLUTION = 1 / 128;

/**
 * Compares rows with the sketches of the training rows, in memory that does not grow with the rows.
 *
 * The effect is D = max |F - F0| over the cells of a feature, and its certain part is what is left of D after the
 * Dvoretzky-Kiefer-Wolfowitz bounds of both samples, shared out over all comparisons (Bonferroni).
 * @see Massart (1990), doi:10.1214/aop/1176990746
 */
export function createMovementCounter({ features, data }: Pick<Profile, 'features' | 'data'>): MovementCounter {
  const counters = features.map((feature) => createCounter(feature, readSketch(feature)));
  const trainRows = data.roles.train.rows;
  const risk = (1 - CONFIDENCE) / Math.max(1, 2 * features.length);
  const certain = (effect: number, n: number, n0: number, resolution: number) =>
    Math.max(0, effect - reach(n, risk) - reach(n0, risk) - resolution);
  let rows = 0;
  return {
    add(row) {
      rows++;
      counters.forEach((counter, j) => counter.add(row[j]));
    },
    movements() {
      const all = counters.flatMap((counter, j): Movement[] => {
        const { name: feature, missingShare } = features[j];
        const now = rows > 0 ? counter.missing / rows : 0;
        const effect = Math.abs(now - missingShare);
        const values = counter.values();
        const given = rows - counter.missing;
        return [
          { feature, about: 'missing', effect, atLeast: certain(effect, rows, trainRows, 0), direction: now < missingShare ? 'fewer' : 'more', before: missingShare, now },
          { feature, about: 'values', ...values, atLeast: certain(values.effect, given, trainRows * (1 - missingShare), counter.resolution) },
        ];
      });
      return sortedBy(all, (a, b) => b.atLeast - a.atLeast || b.effect - a.effect);
    },
  };
}

/** Half-width within which the empirical distribution of n rows lies, but for a chance of `risk / 2`. */
const reach = (n: number, risk: number) => (n > 0 ? Math.sqrt(log(4 / risk) / (2 * n)) : 1);

interface Counter {
  readonly missing: number;
  readonly resolution: number;
  add(value: number | string): void;
  values(): Pick<Movement, 'effect' | 'direction' | 'before' | 'now' | 'category' | 'categories'>;
}

const createCounter = (feature: ProfileFeature, sketch: Sketch): Counter =>
  (sketch.kind === 'number' ? createNumberCounter(feature, sketch) : createCategoryCounter(sketch));

/** Cells are the knots and the gaps between them: below the first, at it, between it and the second, ... */
function createNumberCounter({ bounded }: ProfileFeature, sketch: NumberSketch): Counter {
  const knots = Float64Array.from(new Set(sketch.knots));
  const counts = new Uint32Array(2 * knots.length + 1);
  let missing = 0;
  let given = 0;
  return {
    get missing() {
      return missing;
    },
    resolution: RESOLUTION,
    add(value) {
      const x = typeof value === 'number' ? Math.fround(value) : Number.NaN;
      if (Number.isNaN(x)) missing++;
      else {
        given++;
        counts[cellAt(knots, x)]++;
      }
    },
    values() {
      let [effect, signed, sum] = [0, 0, 0];
      const compare = (count: number, before: number) => {
        const difference = given > 0 ? count / given - before : 0;
        if (Math.abs(difference) > effect) [effect, signed] = [Math.abs(difference), difference];
      };
      const last = knots.length - 1;
      // Beyond trimmed limits the sketch says nothing.
      const isOpen = (i: number, end: number) => bounded === 'trimmed' && i === end && last > 0;
      for (let i = 0; i <= last; i++) {
        const { below, equal } = standing(sketch, knots[i]);
        sum += counts[2 * i];
        if (!isOpen(i, 0)) compare(sum, below);
        sum += counts[2 * i + 1];
        if (!isOpen(i, last)) compare(sum, below + equal);
      }
      return {
        effect,
        direction: signed > 0 ? 'lower' : 'higher',
        before: sketch.knots.length > 0 ? short(sketch.knots[(sketch.knots.length - 1) / 2]) : null,
        now: given > 0 && knots.length > 0 ? short(medianOf(knots, counts, given)) : null,
      };
    },
  };
}

function cellAt(knots: Float64Array, x: number): number {
  const i = lowerBound(knots, x);
  return knots[i] === x ? 2 * i + 1 : 2 * i;
}

/** The value below which half of the rows lie, linear inside a gap. */
function medianOf(knots: Float64Array, counts: Uint32Array, n: number): number {
  let below = 0;
  for (let cell = 0; cell < counts.length; cell++) {
    if (below + counts[cell] < n / 2) {
      below += counts[cell];
      continue;
    }
    const [from, to] = [knots[Math.max(0, Math.ceil(cell / 2) - 1)], knots[Math.min(knots.length - 1, Math.floor(cell / 2))]];
    return cell % 2 ? to : from + ((to - from) * (n / 2 - below)) / counts[cell];
  }
  return knots[knots.length - 1];
}

/** Cells are the known values, most frequent first, the rare ones together, and what was never seen. */
function createCategoryCounter(sketch: CategorySketch): Counter {
  const known = [...sketch.shares.keys()];
  const names: Pick<Movement, 'category' | 'categories'>[] = [...known.map((category) => ({ category })), { categories: 'rare' }, { categories: 'unseen' }];
  const [other, unseen] = [names.length - 2, names.length - 1];
  const cells = new Map(known.map((category, i) => [category, i]));
  const given0 = 1 - sketch.missingShare;
  const before = [...sketch.shares.values(), sketch.otherShare, 0].map((share) => (given0 > 0 ? share / given0 : 0));
  const counts = new Uint32Array(names.length);
  let missing = 0;
  let given = 0;
  return {
    get missing() {
      return missing;
    },
    resolution: 0,
    add(value) {
      if (typeof value === 'number' && Number.isNaN(value)) {
        missing++;
        return;
      }
      const text = String(value);
      given++;
      counts[cells.get(text) ?? (isUnseen(sketch, text) ? unseen : other)]++;
    },
    values() {
      let [effect, sum, sum0, most] = [0, 0, 0, 0];
      const share = (i: number) => (given > 0 ? counts[i] / given : before[i]);
      const change = (i: number) => Math.abs(share(i) - before[i]);
      for (let i = 0; i < names.length; i++) {
        sum += share(i);
        sum0 += before[i];
        effect = Math.max(effect, Math.abs(sum - sum0));
        if (change(i) > change(most)) most = i;
      }
      return { effect, direction: share(most) < before[most] ? 'fewer' : 'more', before: before[most], now: given > 0 ? share(most) : null, ...names[most] };
    },
  };
}

// Seven digits are what a float32 knot holds.
const short = (x: number) => Number(x.toPrecision(7));
