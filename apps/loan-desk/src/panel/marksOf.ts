import type { Narrative } from '@candor/core';
import { bare } from '../desk/bare.js';

/** Columns named in the main reasons, with their rank; `''` where the order is not firm. */
export function marksOf(narrative: Narrative | null): Readonly<Record<string, string>> {
  return bare(Object.fromEntries((narrative?.reasons ?? []).map(({ feature, rank }) => [feature, rank === null ? '' : String(rank)])));
}
