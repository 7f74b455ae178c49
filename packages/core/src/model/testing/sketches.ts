import type { AttributeSketch, NodeSketch, SketchType, ValueSketch } from './writeOnnx.js';

const ML = 'ai.onnx.ml';

export const ml = (op: string, inputs: string[], outputs: string[], attributes: Record<string, AttributeSketch> = {}): NodeSketch => ({ op, domain: ML, inputs, outputs, attributes });
export const op = (name: string, inputs: string[], outputs: string[], attributes: Record<string, AttributeSketch> = {}): NodeSketch => ({ op: name, inputs, outputs, attributes });
export const matrix = (name: string, width: number | null, type: SketchType = 'float'): ValueSketch => ({ name, type, shape: [null, width] });
export const list = (name: string, type: SketchType = 'float'): ValueSketch => ({ name, type, shape: [null] });

/** A tree as nested branches: `[column, mode, threshold, yes, no, missingYes?]`, or leaf weights by score. */
export type TreeSketch = number | Readonly<Record<number, number>> | BranchSketch;
type BranchSketch = readonly [column: number, mode: string, threshold: number, yes: TreeSketch, no: TreeSketch, missingYes?: boolean];

export const isBranch = (sketch: TreeSketch): sketch is BranchSketch => Array.isArray(sketch);

/** Trees as the attributes of TreeEnsembleRegressor (`target`) or TreeEnsembleClassifier (`class`). */
export function treeAttributes(trees: readonly TreeSketch[], prefix: 'target' | 'class', asTensor?: 'float' | 'double'): Record<string, AttributeSketch> {
  const nodes = { tree: [] as number[], id: [] as number[], feature: [] as number[], mode: [] as string[], value: [] as number[], yes: [] as number[], no: [] as number[], missing: [] as number[] };
  const leaves = { tree: [] as number[], node: [] as number[], id: [] as number[], weight: [] as number[] };
  trees.forEach((tree, t) => {
    let next = 0;
    const visit = (sketch: TreeSketch): number => {
      const id = next++;
      const at = nodes.id.length;
      const branch = isBranch(sketch) ? sketch : undefined;
      nodes.tree.push(t);
      nodes.id.push(id);
      nodes.feature.push(branch?.[0] ?? 0);
      nodes.mode.push(branch ? `BRANCH_${branch[1]}` : 'LEAF');
      nodes.value.push(branch?.[2] ?? 0);
      nodes.yes.push(0);
      nodes.no.push(0);
      nodes.missing.push(branch?.[5] ? 1 : 0);
      if (isBranch(sketch)) {
        nodes.yes[at] = visit(sketch[3]);
        nodes.no[at] = visit(sketch[4]);
        return id;
      }
      const weights = typeof sketch === 'number' ? { 0: sketch } : sketch;
      for (const [k, weight] of Object.entries(weights)) {
        leaves.tree.push(t);
        leaves.node.push(id);
        leaves.id.push(Number(k));
        leaves.weight.push(weight);
      }
      return id;
    };
    visit(tree);
  });
  const numbers = (name: string, values: number[]): Record<string, AttributeSketch> =>
    asTensor ? { [`${name}_as_tensor`]: { tensor: { type: asTensor, dims: [values.length], values } } } : { [name]: { floats: values } };
  return {
    nodes_treeids: { ints: nodes.tree },
    nodes_nodeids: { ints: nodes.id },
    nodes_featureids: { ints: nodes.feature },
    nodes_modes: { texts: nodes.mode },
    nodes_truenodeids: { ints: nodes.yes },
    nodes_falsenodeids: { ints: nodes.no },
    nodes_missing_value_tracks_true: { ints: nodes.missing },
    ...numbers('nodes_values', nodes.value),
    [`${prefix}_treeids`]: { ints: leaves.tree },
    [`${prefix}_nodeids`]: { ints: leaves.node },
    [`${prefix}_ids`]: { ints: leaves.id },
    ...numbers(`${prefix}_weights`, leaves.weight),
  };
}

/** A tree of version 5; a MEMBER branch has its set in place of the threshold. */
export type SetTreeSketch = number | readonly [column: number, mode: SetMode, threshold: number | readonly number[], yes: SetTreeSketch, no: SetTreeSketch, missingYes?: boolean];
export type SetMode = (typeof setModes)[number];
const setModes = ['LEQ', 'LT', 'GTE', 'GT', 'EQ', 'NEQ', 'MEMBER'] as const;

/** Trees as the attributes of TreeEnsemble; leaf l speaks about target l mod `targets`. Each tree starts with a branch. */
export function treeAttributes5(trees: readonly SetTreeSketch[], targets: number, type: 'float' | 'double' = 'float'): Record<string, AttributeSketch> {
  const roots: number[] = [];
  const nodes = { feature: [] as number[], mode: [] as number[], split: [] as number[], yes: [] as number[], yesLeaf: [] as number[], no: [] as number[], noLeaf: [] as number[], missing: [] as number[] };
  const weights: number[] = [];
  const sets: number[] = [];
  const visit = (sketch: SetTreeSketch): { id: number; leaf: number } => {
    if (typeof sketch === 'number') return { id: weights.push(sketch) - 1, leaf: 1 };
    const [column, mode, threshold, yes, no, missing] = sketch;
    const id = nodes.feature.push(column) - 1;
    nodes.mode.push(setModes.indexOf(mode));
    nodes.split.push(typeof threshold === 'number' ? threshold : 0);
    if (typeof threshold !== 'number') sets.push(...threshold, NaN);
    nodes.missing.push(missing ? 1 : 0);
    for (const ids of [nodes.yes, nodes.yesLeaf, nodes.no, nodes.noLeaf]) ids.push(0);
    const toYes = visit(yes);
    const toNo = visit(no);
    [nodes.yes[id], nodes.yesLeaf[id], nodes.no[id], nodes.noLeaf[id]] = [toYes.id, toYes.leaf, toNo.id, toNo.leaf];
    return { id, leaf: 0 };
  };
  for (const tree of trees) roots.push(visit(tree).id);
  const tensor = (values: number[], of: 'float' | 'double' | 'uint8' = type): AttributeSketch => ({ tensor: { type: of, dims: [values.length], values } });
  return {
    n_targets: { int: targets }, tree_roots: { ints: roots }, nodes_featureids: { ints: nodes.feature }, nodes_modes: tensor(nodes.mode, 'uint8'), nodes_splits: tensor(nodes.split),
    nodes_truenodeids: { ints: nodes.yes }, nodes_trueleafs: { ints: nodes.yesLeaf }, nodes_falsenodeids: { ints: nodes.no }, nodes_falseleafs: { ints: nodes.noLeaf },
    nodes_missing_value_tracks_true: { ints: nodes.missing }, ...(sets.length > 0 && { membership_values: tensor(sets) }),
    leaf_targetids: { ints: weights.map((_, l) => l % targets) }, leaf_weights: tensor(weights),
  };
}
