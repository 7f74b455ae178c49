import { fail } from '../codes.js';
import { SplitMode, type Link } from '../lowered.js';
import { buildForest, type NodeList } from './forest.js';
import { refuse, type Call } from './operator.js';
import { checkLeaf, readNodes, treeInput } from './readNodes.js';
import { amounts } from './treeOperators.js';
import type { ScoresValue } from './value.js';

export function treeEnsemble(call: Call): ScoresValue {
  const { attributes, context } = call;
  const nTargets = attributes.required(attributes.int('n_targets'), 'n_targets');
  if (nTargets < 1 || nTargets > 65_536) attributes.fail('n_targets', `is ${nTargets}.`);
  const aggregate = attributes.int('aggregate_function', 1);
  if (aggregate === 2 || aggregate === 3) refuse('it takes the smallest or largest of its trees, which is not additive');
  if (aggregate !== 0 && aggregate !== 1) attributes.fail('aggregate_function', `is ${aggregate}.`);
  const post = attributes.int('post_transform', 0);
  const link = links[post] ?? attributes.fail('post_transform', `is ${post}.`);
  const list = readSplits(call, nTargets);
  const forest = buildForest(list, { scale: aggregate === 0 ? 1 / list.roots.length : 1, double: treeInput(call).type === 'double' }, context.allowance);
  return amounts(forest, nTargets, link, new Float64Array(nTargets), context);
}

/**
 * Post transforms by number as ONNX Runtime 1.30 reads them. The specification gives 1 to SOFTMAX and 2 to
 * LOGISTIC; a file's predictions are what the runtime makes of it.
 */
const links: readonly Link[] = ['identity', 'logistic', 'softmax', 'softmaxZero', 'probit'];

const modes = [SplitMode.LEQ, SplitMode.LT, SplitMode.GTE, SplitMode.GT, SplitMode.EQ, SplitMode.NEQ, SplitMode.MEMBER];

/** Splits first, then leaves: a branch to leaf l leads to position `splits + l`. */
function readSplits(call: Call, nTargets: number): NodeList {
  const { attributes, node, context } = call;
  const modeIds = attributes.required(attributes.tensorNumbers('nodes_modes'), 'nodes_modes');
  const splits = modeIds.length;
  const ids = (name: string): Int32Array => attributes.sized(attributes.ids(name), name, splits);
  const values = attributes.sized(attributes.tensorNumbers('nodes_splits'), 'nodes_splits', splits);
  const targets = attributes.required(attributes.ids('leaf_targetids'), 'leaf_targetids');
  const leaves = targets.length;
  const weights = attributes.sized(attributes.tensorNumbers('leaf_weights'), 'leaf_weights', leaves, 'leaves');
  const branch = (side: string): ((i: number) => number) => {
    const [isLeaf, to] = [ids(`nodes_${side}leafs`), ids(`nodes_${side}nodeids`)];
    return (i) => {
      const id = to[i];
      if (id < 0 || id >= (isLeaf[i] ? leaves : splits)) fail('tree-invalid', `${node.name}: split ${i} leads to ${isLeaf[i] ? 'leaf' : 'split'} ${id}, which does not exist.`);
      return isLeaf[i] ? splits + id : id;
    };
  };
  const nodes = readNodes(call, {
    n: splits + leaves, count: splits, mode: (i) => modes[modeIds[i]], values, yes: branch('true'), no: branch('false'), where: (i) => `split ${i}`, members: readMembers(call, modeIds),
  });
  for (let l = 0; l < leaves; l++) checkLeaf(call, (leaf) => `leaf ${leaf}`, l, targets[l], nTargets, weights[l]);
  const roots = Array.from(attributes.required(attributes.ids('tree_roots'), 'tree_roots'));
  if (roots.length === 0) attributes.fail('tree_roots', 'is empty: the ensemble has no tree.');
  const stray = roots.find((root) => root < 0 || root >= splits);
  if (stray !== undefined) fail('tree-invalid', `${node.name}: a tree starts at split ${stray}, which does not exist.`);
  context.allowance.bytes(4 * (splits + leaves));
  return { ...nodes, roots, start: Int32Array.from({ length: splits + leaves + 1 }, (_, i) => Math.max(0, i - splits)), score: targets, weight: weights };
}

/** `membership_values`: one run for each set split, in their order, each ended by NaN. */
function readMembers({ attributes, node, context }: Call, modeIds: Float64Array): Map<number, readonly number[]> {
  const members = new Map<number, readonly number[]>();
  const values = attributes.tensorNumbers('membership_values');
  let at = 0;
  for (let i = 0; i < modeIds.length; i++) {
    if (modes[modeIds[i]] !== SplitMode.MEMBER) continue;
    const list = values ?? fail('tree-invalid', `${node.name}: split ${i} asks for a set, and membership_values is missing.`);
    let end = at;
    while (end < list.length && !Number.isNaN(list[end])) end += 1;
    if (end === list.length) fail('tree-invalid', `${node.name}: the set of split ${i} has no end in membership_values.`);
    context.allowance.bytes(8 * (end - at) + 16);
    members.set(i, Array.from(list.subarray(at, end)));
    at = end + 1;
  }
  return members;
}
