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
