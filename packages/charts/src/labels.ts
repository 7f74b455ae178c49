import type { MeasureText } from './textWidth.js';

/** A text at a fraction of the width; with its anchor it fits at the layout's width and at any greater one. */
export interface Label {
  readonly text: string;
  readonly at: number;
  readonly anchor: 'start' | 'middle' | 'end';
}

/** A label with its edges, in pixels at the layout's width. */
export interface PlacedLabel extends Label {
  readonly from: number;
  readonly to: number;
}

/** Pixels kept free between two labels. */
const GAP = 6;

/** Centred on its place, or held by the edge of the drawing that it would cross. */
export function placeLabel(text: string, at: number, width: number, measure: MeasureText): PlacedLabel {
  const size = measure(text);
  const centre = at * width;
  if (centre - size / 2 < 0) return { text, at: 0, anchor: 'start', from: 0, to: size };
  if (centre + size / 2 > width) return { text, at: 1, anchor: 'end', from: width - size, to: width };
  return { text, at, anchor: 'middle', from: centre - size / 2, to: centre + size / 2 };
}

/** Two labels side by side: where they are, or pushed apart around their middle; `null` if both cannot fit. */
export function apart<L extends PlacedLabel>(first: L, second: L, width: number): [L, L] | null {
  if (!touches(first, second)) return [first, second];
  const sizes = [first.to - first.from, second.to - second.from] as const;
  if (sizes[0] + sizes[1] + GAP > width) return null;
  const middle = (Math.max(first.from, 0) + Math.min(second.to, width)) / 2;
  const seam = Math.min(Math.max(middle - GAP / 2, sizes[0]), width - sizes[1] - GAP);
  return [
    { ...first, at: seam / width, anchor: 'end', from: seam - sizes[0], to: seam },
    { ...second, at: (seam + GAP) / width, anchor: 'start', from: seam + GAP, to: seam + GAP + sizes[1] },
  ];
}

/** Whether two labels stand closer than `GAP`. */
export const touches = (a: PlacedLabel, b: PlacedLabel): boolean => a.from < b.to + GAP && b.from < a.to + GAP;

/** Whether a label is inside a drawing of `width` pixels. */
export const fits = ({ from, to }: PlacedLabel, width: number): boolean => from >= 0 && to <= width;
