import type { RangeBandLayout } from '../rangeBand.js';
import { at, box, label, type Canvas } from './canvas.js';
import type { Drawing } from './drawing.js';
import { ink } from './ink.js';
import { limitStroke, upright } from './upright.js';

/** The measured range on its axis, the far side of the limit darker, the estimate as a dot. */
export function drawRangeBand({ band, value, limit, over, ticks }: RangeBandLayout, canvas: Canvas): Drawing {
  return {
    height: 46,
    lines: [
      `<rect width="100%" y="16" height="10" fill="${ink['bg-subtle']}"/>`,
      ...(over ? [`<rect ${box(over, canvas)} y="16" height="10" fill="${ink.line}"/>`] : []),
      `<rect ${box(band, canvas)} y="16" height="10" fill="${ink.band}" fill-opacity=".45"/>`,
      ...[band.start, band.start + band.length].map((edge) => upright(edge, [14, 28], canvas, `stroke="${ink.band}" stroke-width="2"`)),
      ...(limit === null ? [] : [upright(limit, [13, 29], canvas, limitStroke)]),
      `<circle cx="${at(value, canvas)}" cy="21" r="4" fill="${ink.fg}" stroke="${ink.bg}" stroke-width="1.5"/>`,
      ...ticks.map((tick) => label(tick, tick.row === 'above' ? 10 : 42, canvas, tick.id === 'limit' ? ink.fg : ink['fg-muted'])),
    ],
  };
}
