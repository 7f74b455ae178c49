import { SplitMode, type TreeEnsemble } from '../../model/lowered.js';

/** A tree by hand: a leaf, or [column, threshold, child when column <= threshold, child when not]. */
export type Split = number | [column: number, threshold: number, yes: Split, no: Split];

export function ensembleOf(trees: readonly Split[]): TreeEnsemble {
  const column: number[] = [];
  const threshold: number[] = [];
  const yes: number[] = [];
  const no: number[] = [];
  const value: (number | null)[] = [];
  const add = (split: Split): number => {
    const node = column.length;
    const leaf = typeof split === 'number';
    column.push(leaf ? -1 : split[0]);
    threshold.push(leaf ? 0 : Math.fround(split[1]));
    value.push(leaf ? split : null);
    yes.push(node);
    no.push(node);
    if (leaf) return node;
    yes[node] = add(split[2]);
    no[node] = add(split[3]);
    return node;
  };
  const roots = Int32Array.from(trees, add);
  const leafStart = new Int32Array(column.length + 1);
  value.forEach((v, node) => { leafStart[node + 1] = leafStart[node]! + (v === null ? 0 : 1); });
  const leafWeight = Float64Array.from(value.filter((v) => v !== null));
  return {
    scale: 1, aggregate: 'sum', roots, column: Int32Array.from(column), mode: new Uint8Array(column.length).fill(SplitMode.LEQ),
    threshold: Float64Array.from(threshold), members: new Map(), yes: Int32Array.from(yes), no: Int32Array.from(no),
    missingYes: new Uint8Array(column.length), leafStart, leafScore: new Int32Array(leafWeight.length), leafWeight, double: false,
  };
}
