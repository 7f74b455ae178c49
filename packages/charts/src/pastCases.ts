import type { ExplainedFeature, Typical } from '@candor/core';
import { linear, span, type Span } from './geometry.js';

export interface PastCasesLayout {
  /** Nearly all past cases: 5% to 95%. */
  readonly most: Span;
  /** The middle half of them. */
  readonly half: Span;
  readonly median: number;
  /** This case; held at the edge when it lies far beyond. */
  readonly here: number;
  /** Set when `here` is held at an edge: draw an arrow, not a dot. */
  readonly beyond: 'below' | 'above' | null;
}

/** Air at both ends, for the dot's radius. */
const AIR = 0.03;

/** A value further out than this many widths of the past cases would shrink them to a dash. */
const FARTHEST = 1;

/** Where a value stands among past cases; `null` for a category, and for a value that is missing or masked. */
export function pastCases(typical: Typical | undefined, value: ExplainedFeature['value'] | undefined): PastCasesLayout | null {
  if (typical?.kind !== 'number' || typeof value !== 'number') return null;
  const { q05, q25, q50, q75, q95 } = typical;
  const reach = FARTHEST * (q95 - q05);
  if (!Number.isFinite(q95 + reach) || !Number.isFinite(q05 - reach)) return null;
  const beyond = value < q05 - reach ? 'below' : value > q95 + reach ? 'above' : null;
  const shown = beyond === 'below' ? q05 - reach : beyond === 'above' ? q95 + reach : value;
  const domain = [Math.min(q05, shown), Math.max(q95, shown)] as const;
  // Past cases that are all alike stand in the middle.
  const x = domain[0] === domain[1] ? () => 0.5 : linear(domain, [AIR, 1 - AIR]);
  return {
    most: span(x(q05), x(q95)),
    half: span(x(q25), x(q75)),
    median: x(q50),
    here: q05 === q95 && beyond ? (beyond === 'below' ? AIR : 1 - AIR) : x(shown),
    beyond,
  };
}
