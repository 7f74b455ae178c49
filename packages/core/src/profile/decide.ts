import type { Decision } from './profile.js';

/** What the cut-offs make of a value. */
export interface Verdict {
  /** Id of the outcome. */
  readonly outcome: string;
  /** The outcome holds from here (included) up to there; infinite at the ends. */
  readonly from: number;
  readonly to: number;
  /** The limit nearest to the value among those that bound its outcome; `null` for a single outcome. */
  readonly threshold: number | null;
}

/** Applies cut-offs in their order: the first whose `below` lies above the value. */
export function decide({ cutoffs }: Decision, value: number): Verdict {
  let from = -Infinity;
  for (const { below, outcome } of cutoffs) {
    const to = below ?? Infinity;
    if (value < to) return { outcome: outcome.id, from, to, threshold: nearest(value, from, to) };
    from = to;
  }
  const last = cutoffs[cutoffs.length - 1];
  return { outcome: last.outcome.id, from, to: Infinity, threshold: nearest(value, from, Infinity) };
}

function nearest(value: number, from: number, to: number): number | null {
  if (from === -Infinity && to === Infinity) return null;
  return value - from <= to - value ? from : to;
}
