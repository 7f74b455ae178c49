import { sentenceText } from '@candor/core';
import { curveStepBefore, line } from 'd3-shape';
import { estimateTextWidth } from '../textWidth.js';
import type { WaterfallLayout, WaterfallRow } from '../waterfall.js';
import { at, box, escapeXml, isolate, nest, paint, round, type Canvas } from './canvas.js';
import type { Drawing } from './drawing.js';
import { ink } from './ink.js';
import { textLines } from './textLines.js';
import { limitStroke, upright } from './upright.js';

/** The words beside the steps. */
export interface StepTexts {
  base: string;
  output: string;
  gap: string;
  baseText: string;
  outputText: string;
  limitText: string | null;
  /** Words of the two directions, for the key above the steps. */
  toward: string;
  away: string;
  label(feature: string): string;
  rest(count: number): string;
  step(value: number): string;
}

interface Options extends Canvas {
  /** Pixels of the whole: words, bars and numbers. */
  width: number;
  /** The side that leads towards the recommended outcome. */
  towards: 'up' | 'down';
}

/** Pixels of the words at the inline start, of the numbers at the inline end, and of the air beside each. */
const columns = { words: 0.36, numbers: 76, air: 8 } as const;
const fontSize = 12;
const leading = 14;
const mostLines = 2;
const keyHeight = 24;

/** The width that is left for the bars. */
const barsWidth = (width: number): number => width - Math.round(width * columns.words) - columns.numbers - 2 * columns.air;

/** Words, bars and numbers of each step, the base value above them and the output below. */
export function drawWaterfall(layout: WaterfallLayout, texts: StepTexts, { width, towards, ...canvas }: Options): Drawing {
  const { rows, base, prediction, limit, height } = layout;
  const words = Math.round(width * columns.words);
  const bars = barsWidth(width);
  const named = limit !== null && texts.limitText !== null;
  const head = keyHeight + (named ? 16 : 0);
  const x = (fromStart: number) => round(canvas.rtl ? width - fromStart : fromStart);
  const rowHeight = height / (rows.length + 2);
  const textsAt = (top: number, name: string, number: string, strong: boolean) => {
    const middle = top + rowHeight / 2 + 4;
    const lines = linesOf(name, words);
    const weight = strong ? ' font-weight="600"' : '';
    return [
      ...lines.map((text, i) => `<text x="${x(0)}" y="${round(middle + (i - (lines.length - 1) / 2) * leading)}"${weight} font-size="${fontSize}" fill="${ink.fg}">${escapeXml(isolate(text))}</text>`),
      `<text x="${x(width)}" y="${round(middle)}"${weight} font-size="${fontSize}" text-anchor="end" fill="${ink.fg}">${escapeXml(isolate(number))}</text>`,
    ];
  };
  const rule = (fraction: number, stroke: string) => upright(fraction, [0, height], canvas, stroke);
  const drawn = [
    rule(base, `stroke="${ink.line}"`),
    rule(prediction, `stroke="${ink.line}"`),
    ...(limit === null ? [] : [rule(limit, limitStroke)]),
    `<path d="${carriedLine(layout, bars)}" fill="none" stroke="${ink.border}"${canvas.rtl ? ` transform="matrix(-1 0 0 1 ${round(bars)} 0)"` : ''}/>`,
    // The carried line must not show through a hatch.
    ...rows.map((row) => `<rect ${box(row, canvas)} y="${row.y + rowHeight / 2 - 7}" height="14" fill="${ink.bg}"/>`),
    ...rows.map((row) => `<rect ${box(row, canvas)} y="${row.y + rowHeight / 2 - 7}" height="14" ${paintOf(row, towards)}/>`),
    ...[[base, rowHeight / 2], [prediction, height - rowHeight / 2]].map(([end, y]) => `<circle cx="${at(end!, canvas)}" cy="${y}" r="3.5" fill="${ink.fg}"/>`),
    ...(named ? [`<text x="${at(limit!, canvas)}" y="-5" text-anchor="${anchorOf(limit!)}" fill="${ink.fg}">${escapeXml(isolate(texts.limitText!))}</text>`] : []),
  ];
  const from = words + columns.air;
  return {
    height: head + height,
    lines: [
      ...keyOf(texts, { x, rtl: canvas.rtl }),
      ...textsAt(head, texts.base, texts.baseText, true),
      ...rows.flatMap((row) => textsAt(head + row.y, nameOf(row, texts), texts.step(row.value), false)),
      ...textsAt(head + height - rowHeight, texts.output, texts.outputText, true),
      ...nest({ x: canvas.rtl ? width - from - bars : from, y: head, width: bars, height }, drawn),
    ],
  };
}

/** The thin line that carries the running total from bar to bar; it runs behind them. */
function carriedLine({ rows, base, prediction, height }: WaterfallLayout, width: number): string {
  const rowHeight = height / (rows.length + 2);
  const running = line<number>((place) => place * width, (_, i) => (i + 0.5) * rowHeight).curve(curveStepBefore).digits(2);
  return running([base, ...rows.map(({ end }) => end), prediction]) ?? '';
}

const nameOf = ({ kind, feature, count }: WaterfallRow, texts: StepTexts): string =>
  kind === 'gap' ? texts.gap : feature === null ? texts.rest(count) : texts.label(feature);

const paintOf = ({ kind, side }: WaterfallRow, towards: 'up' | 'down'): string =>
  kind === 'gap' ? `fill="none" stroke="${ink['fg-muted']}" stroke-dasharray="3 2"` : side === towards ? paint.toward : paint.away;

/** A sample of each pattern with its word. */
function keyOf({ toward, away }: StepTexts, { x, rtl }: { x: (fromStart: number) => number; rtl: boolean }): string[] {
  const sample = (from: number, fill: string, word: string) => [
    `<rect x="${rtl ? x(from + 14) : x(from)}" y="3" width="14" height="10" rx="1.5" ${fill}/>`,
    `<text x="${x(from + 20)}" y="12" fill="${ink['fg-muted']}">${escapeXml(isolate(word))}</text>`,
  ];
  return [...sample(0, paint.toward, toward), ...sample(20 + estimateTextWidth(toward) + 16, paint.away, away)];
}

/** Words at an edge are held by it. */
const anchorOf = (fraction: number): string => (fraction < 0.2 ? 'start' : fraction > 0.8 ? 'end' : 'middle');

/** Rows as high as the longest of these names asks for. */
export const rowHeightFor = (names: readonly string[], width: number): number =>
  names.some((name) => linesOf(name, Math.round(width * columns.words)).length > 1) ? 36 : 24;

/** A name in its column; one that is longer than two lines ends in an ellipsis, for the row has no third. */
function linesOf(name: string, width: number): string[] {
  const lines = textLines([{ text: name }], width, fontSize).map(sentenceText);
  const last = lines[mostLines - 1];
  return lines.length <= mostLines || last === undefined ? lines : [...lines.slice(0, mostLines - 1), `${[...last].slice(0, -1).join('').trimEnd()}…`];
}
