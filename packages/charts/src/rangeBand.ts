import type { Narrative } from '@candor/core';
import { sort } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import { span, type Span } from './geometry.js';
import { estimateTextWidth, type MeasureText } from './textWidth.js';

export type Range = NonNullable<Narrative['range']>;

/** A label at a fraction of the width; with its anchor it fits at the layout's width and at any greater one. */
export interface Tick {
  readonly id: 'min' | 'lower' | 'upper' | 'max' | 'limit';
  readonly text: string;
  readonly at: number;
  readonly anchor: 'start' | 'middle' | 'end';
  /** The limit is named above the band, the rest below it. */
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

/** Pixels kept free between two labels. */
const GAP = 6;

/**
 * A measured range on its axis: its edges, the estimate, the limit and the words at them.
 *
 * Labels never overlap and are never cut at `width` pixels or more: the ends of the axis give way first, the
 * edges of the range move apart, and what still does not fit is left to the sentence above the band.
 * @param options.width - The narrowest drawing, in pixels. Default 280.
 */
export function rangeBand(range: Range, { width = 280, measure = estimateTextWidth }: { width?: number; measure?: MeasureText } = {}): RangeBandLayout {
  const x = scaleLinear([range.min, range.max], [0, 1]).clamp(true);
  const limit = range.limit === null ? null : x(range.limit);
  return {
    band: span(x(range.lower), x(range.upper)),
    value: x(range.value),
    limit,
    over: limit === null ? null : span(limit, 1),
    ticks: [...limitTick(range, limit, width, measure), ...ticksBelow(range, x, width, measure)],
  };
}

/** A label's place, with its edges in pixels at the layout's width. */
interface Placed extends Tick {
  readonly from: number;
  readonly to: number;
}

function limitTick({ ticks }: Range, at: number | null, width: number, measure: MeasureText): Tick[] {
  if (at === null || ticks.limit === null || measure(ticks.limit) > width) return [];
  return [bare(place({ id: 'limit', text: ticks.limit, row: 'above' }, at, width, measure))];
}

function ticksBelow(range: Range, x: (value: number) => number, width: number, measure: MeasureText): Tick[] {
  const label = (id: 'min' | 'lower' | 'upper' | 'max') => ({ id, text: range.ticks[id], row: 'below' as const });
  const min = place(label('min'), 0, width, measure);
  const max = place(label('max'), 1, width, measure);
  const edges = apart(place(label('lower'), x(range.lower), width, measure), place(label('upper'), x(range.upper), width, measure), width);
  if (edges.length === 0) return overlap(min, max) || min.to > width ? [] : [min, max].map(bare);
  const kept = [min, max].filter((end) => edges.every((edge) => !overlap(end, edge)) && end.from >= 0 && end.to <= width);
  return sort([...kept, ...edges], ({ at }) => at).map(bare);
}

/** Centred on its place, or held by the edge it would cross. */
function place(label: Pick<Tick, 'id' | 'text' | 'row'>, at: number, width: number, measure: MeasureText): Placed {
  const size = measure(label.text);
  const centre = at * width;
  if (centre - size / 2 < 0) return { ...label, at: 0, anchor: 'start', from: 0, to: size };
  if (centre + size / 2 > width) return { ...label, at: 1, anchor: 'end', from: width - size, to: width };
  return { ...label, at, anchor: 'middle', from: centre - size / 2, to: centre + size / 2 };
}

/** Two labels side by side: where they are, or pushed apart around their middle; none if both cannot fit. */
function apart(first: Placed, second: Placed, width: number): Placed[] {
  if (!overlap(first, second)) return [first, second];
  const sizes = [first.to - first.from, second.to - second.from] as const;
  if (sizes[0] + sizes[1] + GAP > width) return [];
  const middle = (Math.max(first.from, 0) + Math.min(second.to, width)) / 2;
  const seam = Math.min(Math.max(middle - GAP / 2, sizes[0]), width - sizes[1] - GAP);
  return [
    { ...first, at: seam / width, anchor: 'end', from: seam - sizes[0], to: seam },
    { ...second, at: (seam + GAP) / width, anchor: 'start', from: seam + GAP, to: seam + GAP + sizes[1] },
  ];
}

const overlap = (a: Placed, b: Placed): boolean => a.from < b.to + GAP && b.from < a.to + GAP;

const bare = ({ id, text, at, anchor, row }: Placed): Tick => ({ id, text, at, anchor, row });
