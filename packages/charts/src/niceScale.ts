import { linear } from './geometry.js';

/** An axis: where a value stands on it, and the round values along it. */
export interface Scale {
  /** The ends of the axis, rounded outwards. */
  readonly domain: readonly [number, number];
  /** A value's place in the range; what lies outside is held at the nearer end. */
  at(value: number): number;
  readonly ticks: readonly number[];
}

/**
 * A straight axis whose ends are round numbers, as d3-scale makes them.
 *
 * d3-scale itself brings colours, interpolation and number formats along, ten kilobytes of a first glance that
 * draws none of them; a test holds this to its results.
 * @param domain - Ascending and finite. Both ends the same: the only tick is that value, in the middle.
 * @param count - About how many ticks; at least 1.
 */
export function niceScale(domain: readonly [number, number], range: readonly [number, number], count: number): Scale {
  let [low, high] = domain;
  if (low === high) return { domain, at: linear(domain, range), ticks: [low] };
  // Near the ends of what doubles hold, and where two of them lie next to each other, there are no round numbers.
  const length = high - low;
  if (!(length > 1e-290 && length < 1e290) || length < 1e-14 * Math.max(Math.abs(low), Math.abs(high))) return { domain, at: linear(domain, range), ticks: [] };
  let step = stepOf(low, high, count);
  // Wider ends may ask for a wider step, once or twice.
  for (let before: Step | null = null; before === null || before.times !== step.times || before.per !== step.per;) {
    before = step;
    [low, high] = [valueOf(lastAtMost(low, step), step), valueOf(firstAtLeast(high, step), step)];
    step = stepOf(low, high, count);
  }
  const first = firstAtLeast(low, step);
  const ticks = Array.from({ length: lastAtMost(high, step) - first + 1 }, (_, i) => valueOf(first + i, step));
  return { domain: [low, high], at: linear([low, high], range), ticks };
}

/** 1, 2 or 5 times a power of ten, as `times / per` with one of them 1: dividing by a whole number keeps 0.3 from becoming 0.30000000000000004. */
interface Step {
  readonly times: number;
  readonly per: number;
}

function stepOf(low: number, high: number, count: number): Step {
  const rough = (high - low) / count;
  const power = Math.floor(Math.log10(rough));
  const size = rough / 10 ** power;
  // Halfway, by ratio, between one step and the next.
  const factor = size >= Math.sqrt(50) ? 10 : size >= Math.sqrt(10) ? 5 : size >= Math.sqrt(2) ? 2 : 1;
  return power < 0 ? { times: 1, per: 10 ** -power / factor } : { times: 10 ** power * factor, per: 1 };
}

const valueOf = (i: number, { times, per }: Step): number => (i * times) / per;

function firstAtLeast(value: number, step: Step): number {
  const i = Math.round((value * step.per) / step.times);
  return valueOf(i, step) < value ? i + 1 : i;
}

function lastAtMost(value: number, step: Step): number {
  const i = Math.round((value * step.per) / step.times);
  return valueOf(i, step) > value ? i - 1 : i;
}
