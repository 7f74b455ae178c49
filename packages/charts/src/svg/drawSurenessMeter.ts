import type { SurenessMeterLayout } from '../surenessMeter.js';
import { box, type Canvas } from './canvas.js';
import type { Drawing } from './drawing.js';
import { ink } from './ink.js';

/** Cells that can be counted. */
export function drawSurenessMeter({ cells }: SurenessMeterLayout, canvas: Canvas): Drawing {
  return {
    height: 12,
    lines: cells.map(({ filled, ...span }) => `<rect ${box(span, canvas)} y="1" height="10" rx="1" fill="${filled ? ink.band : ink.bg}" stroke="${ink.band}"/>`),
  };
}
