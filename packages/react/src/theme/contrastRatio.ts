import { clamp, toLinear, type Rgb } from './colour.js';

/** WCAG 2.2 contrast ratio of two opaque colours, 1..21. */
export function contrastRatio(one: Rgb, other: Rgb): number {
  const [high, low] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

const luminance = ([r, g, b]: Rgb): number => 0.2126 * toLinear(clamp(r)) + 0.7152 * toLinear(clamp(g)) + 0.0722 * toLinear(clamp(b));
