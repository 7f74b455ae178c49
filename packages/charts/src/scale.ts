import { nice, ticks } from 'd3-array';
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
 * @param count - About how many ticks.
 */
export function niceScale(domain: readonly [number, number], range: readonly [number, number], count: number): Scale {
  const [low, high] = domain;
  if (low === high) return { domain, at: linear(domain, range), ticks: [low] };
  // Near the ends of what doubles hold, and where two of them lie next to each other, there are no round numbers.
  const length = high - low;
  if (!(length > 1e-290 && length < 1e290) || length < 1e-14 * Math.max(Math.abs(low), Math.abs(high))) return { domain, at: linear(domain, range), ticks: [] };
  const ends = nice(low, high, count);
  return { domain: ends, at: linear(ends, range), ticks: ticks(ends[0], ends[1], count) };
}
