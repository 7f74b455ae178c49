import { mirror, percent, type Span } from '@candor/charts';
import type { Narrative } from '@candor/core';

/** The layout's fractions as SVG attributes for a page of this direction; SVG itself always measures from the left. */
export function placeIn(dir: Narrative['dir']) {
  return {
    span: (span: Span) => {
      const { start, length } = dir === 'rtl' ? mirror(span) : span;
      return { x: percent(start), width: percent(length) };
    },
    at: (fraction: number) => percent(dir === 'rtl' ? 1 - fraction : fraction),
  };
}
