import type { Narrative } from '@candor/core';
import { linear, span, type Span } from './geometry.js';
import { apart, fits, placeLabel, touches, type Label, type PlacedLabel } from './labels.js';
import { estimateTextWidth, type MeasureText } from './textWidth.js';

/** Numbers and words of the narrative's range, on the displayed base. */
export type Range = NonNullable<Narrative['range']>;

/** A word at a place of the axis. */
export interface Tick extends Label {
  readonly id: 'min' | 'lower' | 'upper' | 'max' | 'limit';
  /** The limit is named above the band, and the far end where an edge has its place; the rest below it. */
  readonly row: 'above' | 'below';
}

export interface RangeBandLayout {
  /** The measured range. */
  readonly band: Span;
  /** The estimate. */
  readonly value: number;
  readonly limit: number | null;
  /** The far side of the limit, drawn darker; `null` without a limit. */
  readonly over: Span | null;
  readonly ticks: readonly Tick[];
}

export interface RangeBandOptions {
  /** The narrowest drawing, in pixels. Default 280. */
  width?: number;
  measure?: MeasureText;
}

/**
 * A measured range on its axis: its edges, the estimate, the limit and the words at them.
 *
 * Labels never overlap and are never cut at `width` pixels or more: the ends of the axis give way first, the far one
 * to the row above; the edges of the range move apart, and what still does not fit is left to the sentence above the band.
 */
export function rangeBand(range: Range, { width = 280, measure = estimateTextWidth }: RangeBandOptions = {}): RangeBandLayout {
  const x = linear([range.min, range.max], [0, 1]);
  const limit = range.limit === null ? null : x(range.limit);
  const place = (id: Tick['id'], text: string, at: number): PlacedTick => ({ id, row: id === 'limit' ? 'above' : 'below', ...placeLabel(text, at, width, measure) });
  const { ticks } = range;

  const above = limit === null || ticks.limit === null ? [] : [place('limit', ticks.limit, limit)];
  const ends = [place('min', ticks.min, 0), place('max', ticks.max, 1)];
  const edges = apart(place('lower', ticks.lower, x(range.lower)), place('upper', ticks.upper, x(range.upper)), width) ?? [];
  const free = ends.filter((end) => edges.every((edge) => !touches(end, edge)));
  // Two ends that touch each other say nothing that one alone would.
  const kept = free.length === 2 && touches(free[0]!, free[1]!) ? [] : free;
  // The far end alone says the unit: where an edge takes its place it stands above the band.
  const end: PlacedTick = { ...ends[1]!, row: 'above' };
  if (edges.length > 0 && !free.includes(ends[1]!) && above.every((label) => !touches(label, end))) above.push(end);
  const below = [...kept, ...edges];
  below.sort((a, b) => a.from - b.from);
  return {
    band: span(x(range.lower), x(range.upper)),
    value: x(range.value),
    limit,
    over: limit === null ? null : span(limit, 1),
    ticks: [...above, ...below].filter((tick) => fits(tick, width)).map(bare),
  };
}

type PlacedTick = Tick & PlacedLabel;

const bare = ({ id, text, at, anchor, row }: PlacedTick): Tick => ({ id, text, at, anchor, row });
