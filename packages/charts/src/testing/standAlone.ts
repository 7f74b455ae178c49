import { nest, svgDocument, type Canvas } from '../svg/canvas.js';
import type { Drawing } from '../svg/drawing.js';

/** A chart as a file of its own, with a little air around it, for a reviewer's eye. */
export function standAlone(draw: (canvas: Canvas) => Drawing, { width = 320, rtl = false } = {}): string {
  const { lines, height } = draw({ rtl });
  return svgDocument({ width: width + 16, height: height + 16, rtl }, nest({ x: 8, y: 8, width, height }, lines));
}

/** Charts one below the other. */
export function stacked(drawings: readonly Drawing[]): Drawing {
  let y = 0;
  const lines = drawings.flatMap((drawing) => {
    const top = y;
    y += drawing.height;
    return [`<g transform="translate(0 ${top})">`, ...drawing.lines, '</g>'];
  });
  return { lines, height: y };
}
