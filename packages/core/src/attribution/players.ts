import type { ExplainedOutput } from './explainedOutput.js';
import type { SeenBackground } from './background.js';
import { nodesBelow, type Score } from './score.js';
import type { SeenRow } from './seenRow.js';

/** What an output reads of a row, by player: the columns of its linear terms and the slots of its splits. */
export interface Reads {
  readonly columns: readonly { readonly at: number; readonly player: number }[];
  readonly slots: readonly { readonly at: number; readonly player: number }[];
}

export function readsOf({ additive, links }: ExplainedOutput): Reads {
  const columns = new Map<number, number>();
  const slots = new Map<number, number>();
  for (const score of [additive, ...links.flatMap(({ scores }) => scores)]) collect(score, columns, slots);
  const list = (map: Map<number, number>) => [...map].map(([at, player]) => ({ at, player }));
  return { columns: list(columns), slots: list(slots) };
}

/**
 * The players of the game of `x`: those whom the output cannot tell from every background row drop out with 0.
 *
 * A value that lies between the same thresholds is the same value to a tree; NaN equals NaN.
 * @returns Features, ascending.
 */
export function activePlayers(reads: Reads, x: SeenRow, { rows }: SeenBackground): number[] {
  const active = new Set<number>();
  for (const { columns, codes } of rows) {
    for (const { at, player } of reads.columns) if (!same(x.columns[at], columns[at])) active.add(player);
    for (const { at, player } of reads.slots) if (x.codes[at] !== codes[at]) active.add(player);
  }
  return [...active].sort((a, b) => a - b);
}

/** Where a player's own entries lie. */
export function indicesOf(players: Int32Array, player: number): number[] {
  return [...players.keys()].filter((i) => players[i] === player);
}

const same = (a: number, b: number): boolean => a === b || (a !== a && b !== b);

function collect({ linear, forests }: Score, columns: Map<number, number>, slots: Map<number, number>): void {
  for (const { column, player } of linear) columns.set(column, player);
  for (const forest of forests) {
    for (const root of forest.roots) {
      for (const node of nodesBelow(forest, root)) {
        if (forest.player[node >> 2] >= 0) slots.set(forest.compiled.nodes[node], forest.player[node >> 2]);
      }
    }
  }
}
