import type { QuantileDotsLayout } from '../quantileDots.js';
import { at, label, type Canvas } from './canvas.js';
import type { Drawing } from './drawing.js';
import { ink } from './ink.js';
import { limitStroke, upright } from './upright.js';

/** Countable dots: filled beyond the limit, hollow before it. */
export function drawQuantileDots({ dots, cutoff, cutoffLabel, tallest, ticks }: QuantileDotsLayout, canvas: Canvas): Drawing {
  const axis = tallest * 14 + 20;
  return {
    height: axis + 20,
    lines: [
      `<line x1="0" x2="100%" y1="${axis}" y2="${axis}" stroke="${ink.border}"/>`,
      ...(cutoff === null ? [] : [upright(cutoff, [14, axis], canvas, limitStroke)]),
      ...dots.map(({ at: x, level, beyond }) => `<circle cx="${at(x, canvas)}" cy="${axis - 8 - level * 14}" r="5.5" fill="${beyond || cutoff === null ? ink.band : ink.bg}" stroke="${ink.band}" stroke-width="1.5"/>`),
      ...(cutoffLabel === null ? [] : [label(cutoffLabel, 10, canvas, ink.fg)]),
      ...ticks.map((tick) => label(tick, axis + 14, canvas)),
    ],
  };
}
