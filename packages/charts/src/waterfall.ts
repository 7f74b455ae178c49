import { extent, fsum } from 'd3-array';
import { linear, span, type Span } from './geometry.js';
import { niceScale } from './niceScale.js';

/** One step, as a span in fractions of the width. */
export interface WaterfallRow extends Span {
  /** The feature; `null` for what is drawn together, and for what the values leave unexplained. */
  readonly feature: string | null;
  readonly kind: 'feature' | 'rest' | 'gap';
  /** Features in this row. */
  readonly count: number;
  readonly value: number;
  /** Running total before and after, on the attribution's scale. */
  readonly from: number;
  readonly to: number;
  /** Where the running total stands after this row, as a fraction of the width. */
  readonly end: number;
  readonly side: 'up' | 'down';
  /** Top of the row, in pixels. */
  readonly y: number;
}

export interface WaterfallLayout {
  /** The steps; above them stands a row for the base value, below them one for the prediction. */
  readonly rows: readonly WaterfallRow[];
  /** Base value and prediction, as fractions of the width. */
  readonly base: number;
  readonly prediction: number;
  /** The cut-off; `null` without one, or where it lies so far out that the steps would shrink to dashes. */
  readonly limit: number | null;
  /** Pixels, the rows of base value and prediction included. */
  readonly height: number;
  readonly ticks: readonly { readonly value: number; readonly at: number }[];
}

export interface WaterfallOptions {
  /** Features drawn on their own; the rest share a row. Default 10. */
  most?: number;
  /** Pixels; default 24. */
  rowHeight?: number;
}

/** What the steps add up, all of it on the attribution's scale. */
export interface WaterfallData {
  readonly baseValue: number;
  readonly prediction: number;
  readonly values: readonly { readonly feature: string; readonly value: number }[];
  /** The cut-off, on the same scale. */
  readonly limit?: number | null | undefined;
}

/** A difference this small, relative to what is drawn, is rounding and gets no row. */
const ROUNDING = 1e-9;

/** Air at both ends, for a bar's outline. */
const AIR = 0.02;

/** A step that exists is seen: about one pixel of the narrowest drawing. */
const SHORTEST = 0.004;

/** A cut-off further out than this many lengths of the steps is left out. */
const FARTHEST = 1;

/**
 * From the base value to the prediction, one feature a row, strongest first.
 *
 * Nothing is dropped: what is not drawn alone is drawn together, and what the values do not explain has a row
 * of its own, so that the last step always ends at the prediction.
 * @returns `null` when a number, or a running total, is none that can be drawn.
 */
export function waterfall({ baseValue, prediction, values, limit = null }: WaterfallData, { most = 10, rowHeight = 24 }: WaterfallOptions = {}): WaterfallLayout | null {
  const steps = stepsOf({ baseValue, prediction, values }, most);
  const totals = [baseValue];
  for (const { value } of steps) totals.push(totals.at(-1)! + value);
  const drawn = [...totals, prediction];
  if (!drawn.every(Number.isFinite)) return null;

  const ends = extent(drawn) as [number, number];
  const near = limit !== null && limit >= ends[0] - FARTHEST * (ends[1] - ends[0]) && limit <= ends[1] + FARTHEST * (ends[1] - ends[0]);
  const domain = near ? (extent([...ends, limit]) as [number, number]) : ends;
  const x = linear(domain, [AIR, 1 - AIR]);
  const rows = steps.map((step, i): WaterfallRow => {
    const [from, to] = [totals[i]!, totals[i + 1]!];
    return { ...step, from, to, end: x(to), side: step.value < 0 ? 'down' : 'up', y: (i + 1) * rowHeight, ...barOf(x(from), x(to), step.value) };
  });
  return {
    rows,
    base: x(baseValue),
    prediction: x(prediction),
    limit: near ? x(limit) : null,
    height: (steps.length + 2) * rowHeight,
    // Rounded ends would leave the steps less room: only the ticks are round.
    ticks: niceScale(domain, [0, 1], 5).ticks.filter((value) => value >= domain[0] && value <= domain[1]).map((value) => ({ value, at: x(value) })),
  };
}

function stepsOf({ baseValue, prediction, values }: WaterfallData, most: number): Pick<WaterfallRow, 'feature' | 'kind' | 'count' | 'value'>[] {
  const sorted = [...values];
  sorted.sort((a, b) => Math.abs(b.value) - Math.abs(a.value));
  // One feature alone needs no shared row.
  const alone = sorted.length <= most + 1 ? sorted : sorted.slice(0, most);
  const rest = sorted.slice(alone.length);
  const gap = prediction - baseValue - total(values);
  const size = values.reduce((largest, { value }) => Math.max(largest, Math.abs(value)), Math.max(Math.abs(baseValue), Math.abs(prediction)));
  return [
    ...alone.map(({ feature, value }) => ({ feature, kind: 'feature' as const, count: 1, value })),
    ...(rest.length > 0 ? [{ feature: null, kind: 'rest' as const, count: rest.length, value: total(rest) }] : []),
    ...(Math.abs(gap) > ROUNDING * size ? [{ feature: null, kind: 'gap' as const, count: 0, value: gap }] : []),
  ];
}

const total = (values: WaterfallData['values']): number => fsum(values, ({ value }) => value);

/** From one running total to the next; a step too small to see grows the way it went, but not out of the drawing. */
function barOf(from: number, to: number, value: number): Span {
  if (value === 0) return span(from, from);
  const length = Math.max(SHORTEST, Math.abs(to - from));
  const start = value < 0 ? from - length : from;
  return { start: Math.min(1 - length, Math.max(0, start)), length };
}
