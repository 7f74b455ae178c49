import type { PastCasesLayout } from '../pastCases.js';
import { at, box, type Canvas } from './canvas.js';
import type { Drawing } from './drawing.js';
import { ink } from './ink.js';
import { upright } from './upright.js';

/** Where a value stands among past cases; an arrow at the edge for one far beyond them. */
export function drawPastCases({ most, half, median, here, beyond }: PastCasesLayout, canvas: Canvas): Drawing {
  const left = (beyond === 'below') !== canvas.rtl;
  const arrow = `<svg x="${at(here, canvas)}" y="10" overflow="visible"><path d="${left ? 'M2 -5L-4 0L2 5' : 'M-2 -5L4 0L-2 5'}" fill="none" stroke="${ink.fg}" stroke-width="1.5"/></svg>`;
  return {
    height: 20,
    lines: [
      `<rect ${box(most, canvas)} y="9.5" height="1" fill="${ink.border}"/>`,
      `<rect ${box(half, canvas)} y="6" height="8" fill="${ink.band}" fill-opacity=".35"/>`,
      upright(median, [5, 15], canvas, `stroke="${ink.band}" stroke-width="2"`),
      beyond === null ? `<circle cx="${at(here, canvas)}" cy="10" r="4" fill="${ink.fg}" stroke="${ink.bg}" stroke-width="1.5"/>` : arrow,
    ],
  };
}
