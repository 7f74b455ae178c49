import { mirror, percent, type Span } from '../geometry.js';
import type { PastCasesLayout } from '../pastCases.js';
import type { QuantileDotsLayout } from '../quantileDots.js';
import type { RangeBandLayout } from '../rangeBand.js';
import type { ReasonBar } from '../reasonBars.js';
import type { WaterfallLayout } from '../waterfall.js';

/** Plain drawings of the layouts, for a reviewer's eye; the components draw them with the theme. */

const ink = { fg: '#1b2229', muted: '#55606b', line: '#dfe4e9', border: '#76818c', band: '#5b6672', toward: '#0b5cad', away: '#a84a00' };
const at = (fraction: number, rtl: boolean) => percent(rtl ? 1 - fraction : fraction);
const box = (span: Span, rtl: boolean) => {
  const { start, length } = rtl ? mirror(span) : span;
  return `x="${percent(start)}" width="${percent(length)}"`;
};
const anchors = { start: 'end', middle: 'middle', end: 'start' } as const;
const escape = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

function svg(width: number, height: number, body: readonly string[]): string {
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" font-family="Inter, system-ui, sans-serif" font-size="11.5">`,
    `  <rect width="100%" height="100%" fill="#fff"/>`,
    '  <defs><pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path d="M0 0v6" stroke="#a84a00" stroke-width="3"/></pattern></defs>',
    ...body.map((line) => `  ${line}`),
    '</svg>\n',
  ].join('\n');
}

export function drawReasonBars(bars: readonly ReasonBar[], { width = 320, rtl = false } = {}): string {
  return svg(width, bars.length * 20 + 4, [
    ...bars.map((bar, i) => {
      const paint = bar.side === 'toward' ? `fill="${ink.toward}"` : `fill="url(#hatch)" stroke="${ink.away}"`;
      return `<rect ${box(bar, rtl)} y="${i * 20 + 5}" height="10" rx="1.5" ${paint}><title>${escape(bar.feature)}</title></rect>`;
    }),
    `<rect x="50%" width="1" height="100%" fill="${ink.border}"/>`,
  ]);
}

export function drawRangeBand({ band, value, limit, over, ticks }: RangeBandLayout, { width = 280, rtl = false } = {}): string {
  return svg(width, 46, [
    `<rect width="100%" y="16" height="10" fill="#f5f7f9"/>`,
    ...(over ? [`<rect ${box(over, rtl)} y="16" height="10" fill="${ink.line}"/>`] : []),
    `<rect ${box(band, rtl)} y="16" height="10" fill="${ink.band}" fill-opacity=".45"/>`,
    ...[band.start, band.start + band.length].map((edge) => `<line x1="${at(edge, rtl)}" x2="${at(edge, rtl)}" y1="14" y2="28" stroke="${ink.band}" stroke-width="2"/>`),
    ...(limit === null ? [] : [`<line x1="${at(limit, rtl)}" x2="${at(limit, rtl)}" y1="13" y2="28" stroke="${ink.fg}" stroke-width="2" stroke-dasharray="3 2"/>`]),
    `<circle cx="${at(value, rtl)}" cy="21" r="4" fill="${ink.fg}" stroke="#fff" stroke-width="1.5"/>`,
    ...ticks.map((tick) => `<text x="${at(tick.at, rtl)}" y="${tick.row === 'above' ? 10 : 42}" text-anchor="${rtl ? anchors[tick.anchor] : tick.anchor}" fill="${tick.row === 'above' ? ink.fg : ink.muted}">${escape(tick.text)}</text>`),
  ]);
}

export function drawPastCases({ most, half, median, here, beyond }: PastCasesLayout, { width = 320, rtl = false } = {}): string {
  const mark = beyond === null ? `<circle cx="${at(here, rtl)}" cy="10" r="4" fill="${ink.fg}" stroke="#fff" stroke-width="1.5"/>` : `<text x="${at(here, rtl)}" y="14" text-anchor="middle" fill="${ink.fg}">${(beyond === 'above') === rtl ? '◂' : '▸'}</text>`;
  return svg(width, 20, [
    `<rect ${box(most, rtl)} y="9.5" height="1" fill="${ink.border}"/>`,
    `<rect ${box(half, rtl)} y="6" height="8" fill="${ink.band}" fill-opacity=".35"/>`,
    `<line x1="${at(median, rtl)}" x2="${at(median, rtl)}" y1="5" y2="15" stroke="${ink.band}" stroke-width="2"/>`,
    mark,
  ]);
}

export function drawQuantileDots({ dots, cutoff, cutoffLabel, tallest, ticks }: QuantileDotsLayout, { width = 280, rtl = false } = {}): string {
  const axis = tallest * 14 + 20;
  return svg(width, axis + 20, [
    `<line x1="0" x2="100%" y1="${axis}" y2="${axis}" stroke="${ink.border}"/>`,
    ...dots.map(({ at: x, level, beyond }) => `<circle cx="${at(x, rtl)}" cy="${axis - 8 - level * 14}" r="6" fill="${beyond ? ink.band : '#fff'}" stroke="${ink.band}" stroke-width="1.5"/>`),
    ...(cutoff === null ? [] : [`<line x1="${at(cutoff, rtl)}" x2="${at(cutoff, rtl)}" y1="14" y2="${axis}" stroke="${ink.fg}" stroke-dasharray="3 2"/>`]),
    ...(cutoffLabel === null ? [] : [`<text x="${at(cutoffLabel.at, rtl)}" y="10" text-anchor="${rtl ? anchors[cutoffLabel.anchor] : cutoffLabel.anchor}" fill="${ink.fg}">${escape(cutoffLabel.text)}</text>`]),
    ...ticks.map((tick) => `<text x="${at(tick.at, rtl)}" y="${axis + 14}" text-anchor="${rtl ? anchors[tick.anchor] : tick.anchor}" fill="${ink.muted}">${escape(tick.text)}</text>`),
  ]);
}

export function drawWaterfall({ rows, base, prediction, path, height }: WaterfallLayout, { width = 480 } = {}): string {
  return svg(width, height + 8, [
    `<line x1="${at(base, false)}" x2="${at(base, false)}" y1="0" y2="100%" stroke="${ink.line}"/>`,
    `<line x1="${at(prediction, false)}" x2="${at(prediction, false)}" y1="0" y2="100%" stroke="${ink.line}"/>`,
    `<path d="${path}" fill="none" stroke="${ink.border}"/>`,
    ...rows.map((row) => `<rect ${box(row, false)} y="${row.y + 4}" height="16" fill="#fff"/>`),
    ...rows.map((row) => `<rect ${box(row, false)} y="${row.y + 4}" height="16" ${row.kind === 'gap' ? `fill="none" stroke="${ink.muted}" stroke-dasharray="3 2"` : row.side === 'up' ? `fill="${ink.toward}"` : `fill="url(#hatch)" stroke="${ink.away}"`}><title>${escape(row.feature ?? row.kind)}</title></rect>`),
  ]);
}
