/** A length along the inline axis, as fractions 0..1 of the drawing's width from its inline start. */
export interface Span {
  readonly start: number;
  readonly length: number;
}

/** An SVG attribute for a fraction: "37.25%". Bars sized this way need no style attribute and no measured width. */
export const percent = (fraction: number): string => `${Math.round(fraction * 1e4) / 100}%`;

/**
 * The same span for a page that reads from right to left.
 *
 * Layouts here start at the inline start, as if it were the left; SVG always measures from the left. A
 * component in a right-to-left page mirrors what it draws and swaps text anchors; nothing is laid out twice.
 */
export const mirror = ({ start, length }: Span): Span => ({ start: 1 - start - length, length });

/** A fraction between `from` and `to`, in order. */
export const span = (from: number, to: number): Span => ({ start: from, length: to - from });

/**
 * Maps one pair of ends to another, straight, and holds what lies outside at the nearer end.
 *
 * Ends that are the same number leave nothing to measure: it stands in the middle, what is less at the start.
 * @param domain - Ascending and finite; its length may be more than a double holds.
 */
export function linear([from, to]: readonly [number, number], [start, end]: readonly [number, number]): (value: number) => number {
  if (from === to) return (value) => (value === from ? (start + end) / 2 : value < from ? start : end);
  // Halved, the largest doubles keep a length.
  const half = Number.isFinite(to - from) ? 1 : 0.5;
  const length = to * half - from * half;
  return (value) => start + Math.min(1, Math.max(0, (value * half - from * half) / length)) * (end - start);
}
