import { fits, placeLabel, touches, type Label, type PlacedLabel } from './labels.js';
import { niceScale } from './niceScale.js';
import { estimateTextWidth, type MeasureText } from './textWidth.js';

/** One of `count` equally likely outcomes. */
export interface QuantileDot {
  readonly value: number;
  /** Centre, as a fraction of the width. */
  readonly at: number;
  /** 0 stands on the axis, 1 on the dot below it. */
  readonly level: number;
  /** At or above the cut-off. */
  readonly beyond: boolean;
}

export interface QuantileDotsLayout {
  readonly dots: readonly QuantileDot[];
  readonly cutoff: number | null;
  /** The cut-off's words, above the dots; `null` without any, or where they do not fit. */
  readonly cutoffLabel: Label | null;
  /** Dots at or above the cut-off, and below it. */
  readonly above: number;
  readonly below: number;
  /** Dots in the tallest stack. */
  readonly tallest: number;
  /** Round values along the axis, as many as stand side by side. */
  readonly ticks: readonly (Label & { readonly value: number })[];
}

export interface QuantileDotsOptions {
  cutoff?: number | null;
  /** Default 20. */
  count?: number;
  /** Pixels; default 280. */
  width?: number;
  /** Of a dot with its air, in pixels; default 7. */
  radius?: number;
  /** Words at the cut-off. */
  cutoffText?: string | null;
  /** Words of a tick; default the bare number. */
  write?: (value: number) => string;
  /** Values along the axis in the host's words, instead of round ones that are written here. */
  tickTexts?: readonly { readonly value: number; readonly text: string }[];
  measure?: MeasureText;
}

/**
 * Quantile dotplot (Kay et al. 2016): a forecast as a handful of equally likely outcomes that can be counted.
 *
 * Dots stand in columns one dot wide. The columns start at the cut-off, so that no column straddles it and
 * the dots on either side of the line are those the caption counts.
 * @param quantiles - Values of the forecast at equally spaced probabilities, ascending; at least one. More of
 *   them than dots are thinned, fewer are interpolated.
 * @returns `null` when there is nothing to draw.
 * @see Kay, Kola, Hullman and Munson (2016), doi:10.1145/2858036.2858558
 */
export function quantileDots(quantiles: readonly number[], { cutoff = null, count = 20, width = 280, radius = 7, cutoffText = null, write = String, tickTexts, measure = estimateTextWidth }: QuantileDotsOptions = {}): QuantileDotsLayout | null {
  if (quantiles.length === 0 || count < 1 || !quantiles.every(Number.isFinite)) return null;
  const values = Array.from({ length: count }, (_, i) => middleOf(quantiles, i, count));
  const ends = [values[0]!, values[count - 1]!, ...(cutoff === null ? [] : [cutoff])];
  const column = (2 * radius) / width;
  // A column's air on each side: the outermost one may reach past its value by as much.
  const { domain: [first, last], at: x, ticks: round } = niceScale([Math.min(...ends), Math.max(...ends)], [column, 1 - column], 4);

  const origin = cutoff === null ? x(values[0]!) - column / 2 : x(cutoff);
  const stacks = new Map<number, number>();
  const dots = values.map((value): QuantileDot => {
    const beyond = cutoff !== null && value >= cutoff;
    const k = columnOf(x(value) - origin, column, cutoff !== null, beyond);
    const level = stacks.get(k) ?? 0;
    stacks.set(k, level + 1);
    return { value, at: origin + (k + 0.5) * column, level, beyond };
  });
  const ticks = tickTexts ?? round.map((value) => ({ value, text: write(value) }));
  const inDomain = ticks.filter(({ value }) => value >= first && value <= last);
  const cutoffLabel = cutoff === null || cutoffText === null ? null : placeLabel(cutoffText, x(cutoff), width, measure);
  const above = dots.filter(({ beyond }) => beyond).length;
  return {
    dots,
    cutoff: cutoff === null ? null : x(cutoff),
    cutoffLabel: cutoffLabel && fits(cutoffLabel, width) ? bare(cutoffLabel) : null,
    above,
    below: count - above,
    tallest: Math.max(...stacks.values()),
    ticks: sideBySide(inDomain.map(({ value, text }) => ({ value, ...placeLabel(text, x(value), width, measure) })), width),
  };
}

/** Where the middle of the i-th of `count` equal parts of the probability falls. */
function middleOf(quantiles: readonly number[], i: number, count: number): number {
  const n = quantiles.length;
  const p = (i + 0.5) / count;
  // The j-th of n values stands at (j + 1/2) / n; beyond the outermost the forecast says nothing.
  const position = Math.min(Math.max((p * n - 0.5) / Math.max(1, n - 1), 0), 1);
  const below = Math.floor(position * (n - 1));
  return interpolate(quantiles[below]!, quantiles[Math.min(below + 1, n - 1)]!, position * (n - 1) - below);
}

/** Two products, since the difference of two huge numbers overflows. */
const interpolate = (a: number, b: number, t: number): number => a * (1 - t) + b * t;

/** A value on the cut-off belongs beyond it, whatever rounding says. */
function columnOf(distance: number, column: number, split: boolean, beyond: boolean): number {
  const k = Math.floor(distance / column);
  if (!split) return Math.max(0, k);
  return beyond ? Math.max(0, k) : Math.min(-1, k);
}

type PlacedTick = PlacedLabel & { value: number };

/** Each label that fits and leaves room to the one before it. */
function sideBySide(ticks: readonly PlacedTick[], width: number): QuantileDotsLayout['ticks'] {
  const kept: PlacedTick[] = [];
  for (const tick of ticks) {
    const before = kept.at(-1);
    if (fits(tick, width) && !(before && touches(before, tick))) kept.push(tick);
  }
  return kept.map((tick) => ({ value: tick.value, ...bare(tick) }));
}

const bare = ({ text, at, anchor }: PlacedLabel): Label => ({ text, at, anchor });
