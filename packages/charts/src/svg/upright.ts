import { at, type Canvas } from './canvas.js';
import { ink } from './ink.js';

/** An upright line at a fraction of the width, from one height to another in pixels. */
export const upright = (fraction: number, [from, to]: readonly [number, number], canvas: Canvas, stroke: string): string =>
  `<line x1="${at(fraction, canvas)}" x2="${at(fraction, canvas)}" y1="${from}" y2="${to}" ${stroke}/>`;

/** Dashes for the limit of a decision, in every chart alike. */
export const limitStroke = `stroke="${ink.fg}" stroke-width="1.5" stroke-dasharray="3 2"`;
