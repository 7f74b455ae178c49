import { fail } from '../codes.js';
import { SplitMode, type TreeEnsemble } from '../lowered.js';
import { buildForest, LEAF, type NodeList } from './forest.js';
import { refuse, type Call } from './operator.js';
import { checkLeaf, readNodes, treeInput } from './readNodes.js';

export interface ReadForest {
  readonly forest: TreeEnsemble;
  readonly nTrees: number;
  /** True when no leaf weight is negative: the runtime then takes a binary score for a probability. */
  readonly allPositive: boolean;
  /** Every score id that some leaf names. */
  readonly scoreIds: readonly number[];
  /** By score: how many trees name it in every leaf. */
  countAlways(): Int32Array;
}

/**
 * The trees of TreeEnsembleRegressor and TreeEnsembleClassifier, ai.onnx.ml 1 and 3.
 *
 * @param prefix - `target` or `class`: how the leaf attributes are called.
 * @param nScores - Ids of leaf weights run from 0 to nScores - 1.
 * @throws {@link CandorError} `onnx-attribute-invalid`, `tree-invalid`.
 */
export function readTrees(call: Call, prefix: 'target' | 'class', nScores: number): ReadForest {
  const { attributes, node, context } = call;
  const treeIds = attributes.required(attributes.ids('nodes_treeids'), 'nodes_treeids');
  const n = treeIds.length;
  if (n === 0) attributes.fail('nodes_treeids', 'is empty: the ensemble has no tree.');
  const ids = (name: string, length = n): Int32Array => attributes.sized(attributes.ids(name), name, length);
  const nodeIds = ids('nodes_nodeids');
  const branches = [ids('nodes_falsenodeids'), ids('nodes_truenodeids')];
  const values = attributes.sized(attributes.floatsOrTensor('nodes_values'), 'nodes_values', n);
  const modes = attributes.sized(attributes.texts('nodes_modes'), 'nodes_modes', n);
  const places = placeNodes(treeIds, nodeIds, node.name, call);
  const where = (i: number): string => `node ${nodeIds[i]} of tree ${treeIds[i]}`;
  const child = (i: number, side: number): number => {
    const at = places.find(treeIds[i], branches[side][i]);
    return at === -1 ? fail('tree-invalid', `${node.name}: ${where(i)} leads to node ${branches[side][i]}, which does not exist.`) : at;
  };
  const nodes = readNodes(call, { n, count: n, mode: (i) => modeByName[modes[i]] ?? attributes.fail('nodes_modes', `holds "${modes[i].slice(0, 32)}", which is no mode.`), values, yes: (i) => child(i, 1), no: (i) => child(i, 0), where, members: new Map() });

  const leafTrees = attributes.required(attributes.ids(`${prefix}_treeids`), `${prefix}_treeids`);
  const entries = leafTrees.length;
  const leafNodes = ids(`${prefix}_nodeids`, entries);
  const leafScores = ids(`${prefix}_ids`, entries);
  const leafWeights = attributes.sized(attributes.floatsOrTensor(`${prefix}_weights`), `${prefix}_weights`, entries, 'leaves');
  context.allowance.bytes(n + nScores * 12);
  const named = prefix === 'target' && nScores === 1 ? new Uint8Array(n) : undefined;
  const leaves = groupLeaves(n, entries, (e) => {
    const at = places.find(leafTrees[e], leafNodes[e]);
    if (at === -1) fail('tree-invalid', `${node.name}: ${prefix}_nodeids names node ${leafNodes[e]} of tree ${leafTrees[e]}, which does not exist.`);
    checkLeaf(call, where, at, leafScores[e], nScores, leafWeights[e]);
    // Of several weights on one leaf the runtime takes the first for a lone target, and the sum otherwise.
    if (named) {
      if (named[at]) return -1;
      named[at] = 1;
    }
    // Some converters also write weights on splits; only leaves count.
    return nodes.mode[at] === LEAF ? at : -1;
  }, leafScores, leafWeights, call);

  const forest = buildForest({ ...nodes, ...leaves, roots: places.roots }, { scale: 1, double: treeInput(call).type === 'double' }, context.allowance);
  return {
    forest,
    countAlways: () => countAlways(forest, nScores),
    nTrees: places.roots.length,
    allPositive: leafWeights.every((weight) => weight >= 0),
    scoreIds: [...new Set(leafScores)],
  };
}

const modeByName: Readonly<Record<string, number>> = {
  BRANCH_LEQ: SplitMode.LEQ, BRANCH_LT: SplitMode.LT, BRANCH_GTE: SplitMode.GTE, BRANCH_GT: SplitMode.GT, BRANCH_EQ: SplitMode.EQ, BRANCH_NEQ: SplitMode.NEQ, LEAF,
};

interface Places {
  readonly roots: readonly number[];
  /** Position of a node by tree and node id; -1 when there is none. */
  find(tree: number, node: number): number;
}

/** Each tree is a run of the list and starts at its root, as in the runtime. */
function placeNodes(treeIds: Int32Array, nodeIds: Int32Array, name: string, { context }: Call): Places {
  const roots: number[] = [];
  const rootOf = new Map<number, number>();
  const sparse = new Map<string, number>();
  for (let i = 0; i < treeIds.length; i++) {
    if (i === 0 || treeIds[i] !== treeIds[i - 1]) {
      if (rootOf.has(treeIds[i])) refuse(`the nodes of tree ${treeIds[i]} do not stand together`);
      context.allowance.bytes(8);
      rootOf.set(treeIds[i], i);
      roots.push(i);
    }
    // Ids usually count up from 0 inside a tree; only the others need a table.
    if (nodeIds[i] === i - roots[roots.length - 1]) continue;
    const key = `${treeIds[i]} ${nodeIds[i]}`;
    if (sparse.has(key)) fail('tree-invalid', `${name}: tree ${treeIds[i]} has two nodes ${nodeIds[i]}.`);
    context.allowance.bytes(16);
    sparse.set(key, i);
  }
  const find = (tree: number, node: number): number => {
    const root = rootOf.get(tree);
    if (root === undefined) return -1;
    const at = root + node;
    const dense = node >= 0 && at < treeIds.length && treeIds[at] === tree && nodeIds[at] === node;
    return dense ? at : (sparse.get(`${tree} ${node}`) ?? -1);
  };
  return { roots, find };
}

/** Leaf entries sorted by position, in the order of the file within one leaf. */
function groupLeaves(
  n: number, entries: number, placeOf: (entry: number) => number, scores: Int32Array, weights: Float64Array, { context }: Call,
): Pick<NodeList, 'start' | 'score' | 'weight'> {
  context.allowance.bytes(4 * (n + 1) + 16 * entries);
  const place = new Int32Array(entries);
  const start = new Int32Array(n + 1);
  for (let e = 0; e < entries; e++) {
    place[e] = placeOf(e);
    if (place[e] >= 0) start[place[e] + 1] += 1;
  }
  for (let i = 0; i < n; i++) start[i + 1] += start[i];
  const score = new Int32Array(start[n]);
  const weight = new Float64Array(start[n]);
  const next = start.slice();
  for (let e = 0; e < entries; e++) {
    if (place[e] < 0) continue;
    const at = next[place[e]]++;
    score[at] = scores[e];
    weight[at] = weights[e];
  }
  return { start, score, weight };
}

/** A score that every leaf of a tree names is named by its first leaf: only those have to be counted. */
function countAlways({ roots, column, leafStart, leafScore }: TreeEnsemble, nScores: number): Int32Array {
  const nAlways = new Int32Array(nScores);
  const named = new Int32Array(nScores); // leaves of the current tree that name a score
  const last = new Int32Array(nScores).fill(-1); // the last of them
  for (let t = 0; t < roots.length; t++) {
    const end = roots[t + 1] ?? column.length;
    let leaves = 0;
    for (let node = roots[t]; node < end; node++) {
      if (column[node] >= 0) continue;
      leaves += 1;
      for (let e = leafStart[node]; e < leafStart[node + 1]; e++) {
        const k = leafScore[e];
        if (last[k] < roots[t]) named[k] = 0;
        if (last[k] !== node) named[k] += 1;
        last[k] = node;
      }
    }
    let first = roots[t];
    while (column[first] >= 0) first += 1;
    for (let e = leafStart[first]; e < leafStart[first + 1]; e++) {
      const k = leafScore[e];
      if (named[k] === leaves) nAlways[k] += 1;
      named[k] = 0;
    }
  }
  return nAlways;
}
