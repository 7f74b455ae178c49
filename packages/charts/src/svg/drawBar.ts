import { ZERO, type ReasonBar } from '../reasonBars.js';
import { at, box, paint, type Canvas } from './canvas.js';
import type { Drawing } from './drawing.js';
import { ink } from './ink.js';

/** One bar on the zero line that all bars of a case share. */
export function drawBar(bar: ReasonBar, canvas: Canvas): Drawing {
  const fill = bar.length > 0 ? [`<rect ${box(bar, canvas)} y="3" height="10" rx="1.5" ${paint[bar.side]}/>`] : [];
  return { height: 16, lines: [...fill, `<rect x="${at(ZERO, canvas)}" width="1" height="16" fill="${ink.border}"/>`] };
}
