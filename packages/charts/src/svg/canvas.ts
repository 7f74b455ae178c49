import { mirror, percent, type Span } from '../geometry.js';
import type { Label } from '../labels.js';
import { ink } from './ink.js';

/** The direction a drawing reads in; layouts start at the inline start, SVG measures from the left. */
export interface Canvas {
  readonly rtl: boolean;
}

/** A fraction of the width, as an attribute. */
export const at = (fraction: number, { rtl }: Canvas): string => percent(rtl ? 1 - fraction : fraction);

/** A span as the attributes of a rectangle. */
export function box(span: Span, { rtl }: Canvas): string {
  const { start, length } = rtl ? mirror(span) : span;
  return `x="${percent(start)}" width="${percent(length)}"`;
}

/** Text for XML: nothing in it is read as markup, and what XML cannot hold is left out. */
export function escapeXml(text: string): string {
  let written = '';
  for (const char of text) if (isXml(char.codePointAt(0)!)) written += entities.get(char) ?? char;
  return written;
}

const entities = new Map([['&', '&amp;'], ['<', '&lt;'], ['>', '&gt;'], ['"', '&quot;']]);

/** Char of XML 1.0: no control characters but tab and line ends, no lone surrogates. */
const isXml = (code: number): boolean => code === 9 || code === 10 || code === 13 || (code >= 0x20 && code <= 0xd7ff) || (code >= 0xe000 && code <= 0xfffd) || code > 0xffff;

/** A text that keeps its own direction and turns none of its neighbours around. */
export const isolate = (text: string): string => `\u2068${text}\u2069`;

/** A label of a layout. In a drawing from right to left its anchor is still its start: the root says which side that is. */
export function label({ text, at: place, anchor }: Label, y: number, canvas: Canvas, fill: string = ink['fg-muted']): string {
  return `<text x="${at(place, canvas)}" y="${y}" text-anchor="${anchor}" fill="${fill}">${escapeXml(canvas.rtl ? isolate(text) : text)}</text>`;
}

/** Lines inside a rectangle of their own, where percentages measure that rectangle. */
export function nest({ x, y, width, height }: Record<'x' | 'y' | 'width' | 'height', number>, lines: readonly string[]): string[] {
  return [`<svg x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}" overflow="visible">`, ...lines.map((line) => `  ${line}`), '</svg>'];
}

/** To a hundredth of a pixel. */
export const round = (pixels: number): number => Math.round(pixels * 100) / 100;

/** How a bar is painted: direction is side, pattern and colour together. */
export const paint = { toward: `fill="${ink.toward}"`, away: `fill="url(#candor-hatch)" stroke="${ink.away}"` } as const;

interface DocumentOptions extends Canvas {
  width: number;
  height: number;
  /** Accessible name and description. */
  title?: string;
  description?: string;
  /** BCP 47. */
  lang?: string;
}

/** A file of its own: ground, hatch, font, and what a screen reader says. */
export function svgDocument({ width, height, rtl, title, description, lang }: DocumentOptions, lines: readonly string[]): string {
  const named = title === undefined ? '' : ` role="img" aria-labelledby="${description === undefined ? 'candor-title' : 'candor-title candor-description'}"`;
  const attributes = `${lang === undefined ? '' : ` xml:lang="${escapeXml(lang)}"`}${rtl ? ' direction="rtl"' : ''}${named}`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${round(width)}" height="${round(height)}" viewBox="0 0 ${round(width)} ${round(height)}" font-family="Inter, system-ui, sans-serif" font-size="11.5"${attributes}>`,
    ...(title === undefined ? [] : [`  <title id="candor-title">${escapeXml(title)}</title>`]),
    ...(description === undefined ? [] : [`  <desc id="candor-description">${escapeXml(description)}</desc>`]),
    `  <defs><pattern id="candor-hatch" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="5" height="5" fill="${ink.bg}"/><rect width="2" height="5" fill="${ink.away}"/></pattern></defs>`,
    `  <rect width="100%" height="100%" fill="${ink.bg}"/>`,
    ...lines.map((line) => `  ${line}`),
    '</svg>\n',
  ].join('\n');
}
