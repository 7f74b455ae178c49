import { extent, sum } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import { curveStepAfter, line } from 'd3-shape';
import { span, type Span } from './geometry.js';

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
  readonly side: 'up' | 'down';
  /** Top of the row, in pixels. */
  readonly y: number;
}

export interface WaterfallLayout {
  readonly rows: readonly WaterfallRow[];
  /** Base value and prediction, as fractions of the width. */
  readonly base: number;
  readonly prediction: number;
  /** SVG path of the thin line that carries the running total from bar to bar, in pixels; it runs behind the bars, on whose ground it must not show. */
  readonly path: string;
  readonly height: number;
  readonly ticks: readonly { readonly value: number; readonly at: number }[];
}

export interface WaterfallOptions {
  /** Features drawn on their own; the rest share a row. Default 10. */
  most?: number;
  /** Pixels; defaults 480 and 24. */
  width?: number;
  rowHeight?: number;
}

/** A difference this small, relative to what is drawn, is rounding and gets no row. */
const ROUNDING = 1e-9;

/**
 * From the base value to the prediction, one feature a row, strongest first.
 *
 * Nothing is dropped: what is not drawn alone is drawn together, and what the values do not explain has a row
 * of its own, so that the last step always ends at the prediction.
 */
export function waterfall(
  { baseValue, prediction, values }: { baseValue: number; prediction: number; values: readonly { readonly feature: string; readonly value: number }[] },
  { most = 10, width = 480, rowHeight = 24 }: WaterfallOptions = {},
): WaterfallLayout {
  const sorted = [...values];
  sorted.sort((a, b) => Math.abs(b.value) - Math.abs(a.value));
  // One feature alone needs no shared row.
  const alone = sorted.length <= most + 1 ? sorted : sorted.slice(0, most);
  const rest = sorted.slice(alone.length);
  const gap = prediction - baseValue - sum(values, ({ value }) => value);
  const size = Math.max(Math.abs(baseValue), Math.abs(prediction), ...values.map(({ value }) => Math.abs(value)), 0);
  const steps = [
    ...alone.map(({ feature, value }) => ({ feature, kind: 'feature' as const, count: 1, value })),
    ...(rest.length > 0 ? [{ feature: null, kind: 'rest' as const, count: rest.length, value: sum(rest, ({ value }) => value) }] : []),
    ...(Math.abs(gap) > ROUNDING * size ? [{ feature: null, kind: 'gap' as const, count: 0, value: gap }] : []),
  ];

  const totals = [baseValue];
  for (const { value } of steps) totals.push(totals.at(-1)! + value);
  const [low, high] = extent([...totals, prediction]) as [number, number];
  const scale = scaleLinear([low, high], [0.02, 0.98]);
  const x = low === high ? () => 0.5 : scale;
  const rows = steps.map((step, i): WaterfallRow => {
    const from = totals[i]!;
    const to = totals[i + 1]!;
    return { ...step, from, to, side: to >= from ? 'up' : 'down', y: i * rowHeight, ...span(Math.min(x(from), x(to)), Math.max(x(from), x(to))) };
  });
  const running = line<number>((total) => x(total) * width, (_, i) => Math.min(i + 0.5, steps.length) * rowHeight).curve(curveStepAfter);
  return {
    rows,
    base: x(baseValue),
    prediction: x(prediction),
    path: running(totals) ?? '',
    height: steps.length * rowHeight,
    ticks: low === high ? [{ value: low, at: 0.5 }] : scale.ticks(5).map((value) => ({ value, at: x(value) })),
  };
}
