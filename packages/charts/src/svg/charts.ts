import type { PastCasesLayout } from '../pastCases.js';
import type { QuantileDotsLayout } from '../quantileDots.js';
import type { RangeBandLayout } from '../rangeBand.js';
import { ZERO, type ReasonBar } from '../reasonBars.js';
import type { SurenessMeterLayout } from '../surenessMeter.js';
import { at, box, label, paint, type Canvas } from './canvas.js';
import { ink } from './ink.js';

/** A chart as lines of SVG that fill the width they are given, and its height in pixels. */
export interface Drawing {
  readonly lines: readonly string[];
  readonly height: number;
}

const vertical = (fraction: number, [from, to]: readonly [number, number], canvas: Canvas, stroke: string): string =>
  `<line x1="${at(fraction, canvas)}" x2="${at(fraction, canvas)}" y1="${from}" y2="${to}" ${stroke}/>`;
const limitStroke = `stroke="${ink.fg}" stroke-width="1.5" stroke-dasharray="3 2"`;

/** One bar on the zero line that all bars of a case share. */
export function drawBar(bar: ReasonBar, canvas: Canvas): Drawing {
  const fill = bar.length > 0 ? [`<rect ${box(bar, canvas)} y="3" height="10" rx="1.5" ${paint[bar.side]}/>`] : [];
  return { height: 16, lines: [...fill, `<rect x="${at(ZERO, canvas)}" width="1" height="16" fill="${ink.border}"/>`] };
}

export function drawRangeBand({ band, value, limit, over, ticks }: RangeBandLayout, canvas: Canvas): Drawing {
  return {
    height: 46,
    lines: [
      `<rect width="100%" y="16" height="10" fill="${ink['bg-subtle']}"/>`,
      ...(over ? [`<rect ${box(over, canvas)} y="16" height="10" fill="${ink.line}"/>`] : []),
      `<rect ${box(band, canvas)} y="16" height="10" fill="${ink.band}" fill-opacity=".45"/>`,
      ...[band.start, band.start + band.length].map((edge) => vertical(edge, [14, 28], canvas, `stroke="${ink.band}" stroke-width="2"`)),
      ...(limit === null ? [] : [vertical(limit, [13, 29], canvas, limitStroke)]),
      `<circle cx="${at(value, canvas)}" cy="21" r="4" fill="${ink.fg}" stroke="${ink.bg}" stroke-width="1.5"/>`,
      ...ticks.map((tick) => label(tick, tick.row === 'above' ? 10 : 42, canvas, tick.id === 'limit' ? ink.fg : ink['fg-muted'])),
    ],
  };
}

/** Where a value stands among past cases; an arrow at the edge for one far beyond them. */
export function drawPastCases({ most, half, median, here, beyond }: PastCasesLayout, canvas: Canvas): Drawing {
  const left = (beyond === 'below') !== canvas.rtl;
  const arrow = `<svg x="${at(here, canvas)}" y="10" overflow="visible"><path d="${left ? 'M2 -5L-4 0L2 5' : 'M-2 -5L4 0L-2 5'}" fill="none" stroke="${ink.fg}" stroke-width="1.5"/></svg>`;
  return {
    height: 20,
    lines: [
      `<rect ${box(most, canvas)} y="9.5" height="1" fill="${ink.border}"/>`,
      `<rect ${box(half, canvas)} y="6" height="8" fill="${ink.band}" fill-opacity=".35"/>`,
      vertical(median, [5, 15], canvas, `stroke="${ink.band}" stroke-width="2"`),
      beyond === null ? `<circle cx="${at(here, canvas)}" cy="10" r="4" fill="${ink.fg}" stroke="${ink.bg}" stroke-width="1.5"/>` : arrow,
    ],
  };
}

/** Countable dots: filled beyond the limit, hollow before it. */
export function drawQuantileDots({ dots, cutoff, cutoffLabel, tallest, ticks }: QuantileDotsLayout, canvas: Canvas): Drawing {
  const axis = tallest * 14 + 20;
  return {
    height: axis + 20,
    lines: [
      `<line x1="0" x2="100%" y1="${axis}" y2="${axis}" stroke="${ink.border}"/>`,
      ...(cutoff === null ? [] : [vertical(cutoff, [14, axis], canvas, limitStroke)]),
      ...dots.map(({ at: x, level, beyond }) => `<circle cx="${at(x, canvas)}" cy="${axis - 8 - level * 14}" r="5.5" fill="${beyond || cutoff === null ? ink.band : ink.bg}" stroke="${ink.band}" stroke-width="1.5"/>`),
      ...(cutoffLabel === null ? [] : [label(cutoffLabel, 10, canvas, ink.fg)]),
      ...ticks.map((tick) => label(tick, axis + 14, canvas)),
    ],
  };
}

/** Cells that can be counted. */
export function drawSurenessMeter({ cells }: SurenessMeterLayout, canvas: Canvas): Drawing {
  return {
    height: 12,
    lines: cells.map(({ filled, ...span }) => `<rect ${box(span, canvas)} y="1" height="10" rx="1" fill="${filled ? ink.band : ink.bg}" stroke="${ink.band}"/>`),
  };
}
