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
 * For the charts of the first glance: d3-scale brings colours and number formats along, nine kilobytes that
 * nothing there uses. Charts with an axis of their own use d3-scale.
 */
export function linear([from, to]: readonly [number, number], [start, end]: readonly [number, number]): (value: number) => number {
  return (value) => start + Math.min(1, Math.max(0, (value - from) / (to - from))) * (end - start);
}
