import type { Forest } from './score.js';
import { layOut, statesOf, type TreeLayout, type Unit } from './treeLayout.js';

/** How the pieces of a forest are held. */
export interface Forms {
  readonly layout: TreeLayout;
  readonly isTabulated: (unit: Unit) => boolean;
  /** Tables hold doubles, else floats. */
  readonly wide: boolean;
}

/** Entries a table may have at most: a deeper unit is cheaper as a list, however much room there is. */
const TABLE_ENTRIES = 2 ** 17;

/**
 * Tables where they fit, lists of patterns where they do not.
 *
 * Doubles when all tables fit as doubles; floats when they fit as floats; else the units with the largest
 * tables become lists until tables and lists fit together.
 * @param n - Background rows: a list holds at most one pattern each.
 * @returns `null` when even lists do not fit, or a path has too many players for a mask.
 */
export function chooseForms(forest: Forest, n: number, bytes: number): Forms | null {
  const blocks = layOut(forest, () => true);
  if (!blocks) return null;
  const sizes = blocks.units.map((unit) => ({ table: entriesOf(unit), list: listBytes(unit, n) })).sort((a, b) => a.table - b.table);
  const entries = sizes.reduce((sum, { table }) => sum + table, 0);
  const largest = sizes[sizes.length - 1]?.table ?? 0;
  if (largest <= TABLE_ENTRIES && 4 * entries <= bytes) {
    return { layout: blocks, isTabulated: () => true, wide: 8 * entries <= bytes };
  }
  const limit = largestTable(sizes, bytes);
  if (limit === null) return null;
  // The pieces of a unit that was not kept whole are listed, however small their own tables would be.
  return {
    layout: layOut(forest, (unit) => entriesOf(unit) <= limit)!,
    isTabulated: (unit) => unit.whole && entriesOf(unit) <= limit,
    wide: false,
  };
}

const entriesOf = (unit: Unit): number => statesOf(unit) * unit.players.length;

/** At most: four leaves as two lists of patterns, each pattern a byte or more, two floats, and a bit a player. */
function listBytes({ onPath, leaves }: Unit, n: number): number {
  const path = onPath + 1;
  const patterns = Math.min(n, 2 ** path);
  const each = 8 + (path <= 8 ? 1 : path <= 16 ? 2 : 4);
  return Math.ceil(leaves.length / 2) * (patterns * each + 4 * path * Math.ceil(patterns / 32));
}

/** The largest table that is kept, in entries; `null` when lists alone are too much. */
function largestTable(sizes: readonly { table: number; list: number }[], bytes: number): number | null {
  let lists = sizes.reduce((sum, { list }) => sum + list, 0);
  if (lists > bytes) return null;
  let tables = 0;
  let limit = 0;
  for (let i = 0; i < sizes.length; i++) {
    tables += 4 * sizes[i].table;
    lists -= sizes[i].list;
    const last = sizes[i].table !== sizes[i + 1]?.table;
    if (last && tables + lists <= bytes && sizes[i].table <= TABLE_ENTRIES) limit = sizes[i].table;
  }
  return limit;
}
