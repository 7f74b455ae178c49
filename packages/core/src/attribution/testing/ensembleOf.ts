import { SplitMode, type TreeEnsemble } from '../../model/lowered.js';

/** A tree by hand: a leaf, the weights of a leaf by score, or [column, threshold, child where the split holds, child where not]. */
export type Split = number | { readonly scores: readonly number[] } | [column: number, threshold: number, yes: Split, no: Split];

export interface EnsembleOptions {
  mode?: keyof typeof SplitMode;
  /** Members of every MEMBER split. */
  members?: readonly number[];
  missingYes?: boolean;
  double?: boolean;
  scale?: number;
}

export function ensembleOf(trees: readonly Split[], { mode = 'LEQ', members, missingYes = false, double = false, scale = 1 }: EnsembleOptions = {}): TreeEnsemble {
  const column: number[] = [];
  const threshold: number[] = [];
  const yes: number[] = [];
  const no: number[] = [];
  const leaves: (readonly number[])[] = [];
  const add = (split: Split): number => {
    const node = column.length;
    const inner = Array.isArray(split);
    column.push(inner ? split[0] : -1);
    threshold.push(inner ? (double ? split[1] : Math.fround(split[1])) : 0);
    leaves.push(inner ? [] : typeof split === 'number' ? [split] : split.scores);
    yes.push(node);
    no.push(node);
    if (!inner) return node;
    yes[node] = add(split[2]);
    no[node] = add(split[3]);
    return node;
  };
  const roots = Int32Array.from(trees, add);
  const leafStart = new Int32Array(column.length + 1);
  leaves.forEach((scores, node) => { leafStart[node + 1] = leafStart[node]! + scores.length; });
  return {
    scale, aggregate: 'sum', roots, column: Int32Array.from(column), mode: new Uint8Array(column.length).fill(SplitMode[mode]),
    threshold: Float64Array.from(threshold), members: new Map(members ? column.map((_, node) => [node, members] as const) : []),
    yes: Int32Array.from(yes), no: Int32Array.from(no), missingYes: new Uint8Array(column.length).fill(missingYes ? 1 : 0), double,
    leafStart, leafScore: Int32Array.from(leaves.flatMap((scores) => scores.map((_, k) => k))), leafWeight: Float64Array.from(leaves.flat()),
  };
}
