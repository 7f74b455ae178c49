import { fail } from '../codes.js';
import { SplitMode, type Link } from '../lowered.js';
import { buildForest, LEAF, type NodeList } from './forest.js';
import { refuse, type Call } from './operator.js';
import { preparedColumn, treeInput } from './readTrees.js';
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
  const list = readNodes(call, nTargets);
  const forest = buildForest(list, { scale: aggregate === 0 ? 1 / list.roots.length : 1, double: treeInput(call).type === 'double' }, context.allowance);
  return amounts(forest, nTargets, link, new Float64Array(nTargets));
}

/**
 * Post transforms by number as ONNX Runtime 1.30 reads them. The specification gives 1 to SOFTMAX and 2 to
 * LOGISTIC; a file's predictions are what the runtime makes of it.
 */
const links: readonly Link[] = ['identity', 'logistic', 'softmax', 'softmaxZero', 'probit'];

const modes = [SplitMode.LEQ, SplitMode.LT, SplitMode.GTE, SplitMode.GT, SplitMode.EQ, SplitMode.NEQ, SplitMode.MEMBER];

/** Splits first, then leaves: a branch to leaf l leads to position `splits + l`. */
function readNodes(call: Call, nTargets: number): NodeList {
  const { attributes, node, context } = call;
  const input = treeInput(call);
  const ids = (name: string) => attributes.required(attributes.ids(name), name);
  const featureIds = ids('nodes_featureids');
  const splits = featureIds.length;
  const sized = <T extends { readonly length: number }>(list: T, name: string, length = splits): T =>
    list.length === length ? list : attributes.fail(name, `holds ${list.length} entries for ${length}.`);
  const thresholds = sized(attributes.required(attributes.tensorNumbers('nodes_splits'), 'nodes_splits'), 'nodes_splits');
  const modeIds = sized(attributes.required(attributes.tensorNumbers('nodes_modes'), 'nodes_modes'), 'nodes_modes');
  const yesLeaf = sized(ids('nodes_trueleafs'), 'nodes_trueleafs');
  const noLeaf = sized(ids('nodes_falseleafs'), 'nodes_falseleafs');
  const yesIds = sized(ids('nodes_truenodeids'), 'nodes_truenodeids');
  const noIds = sized(ids('nodes_falsenodeids'), 'nodes_falsenodeids');
  const tracks = attributes.ids('nodes_missing_value_tracks_true');
  if (tracks && tracks.length > 0) sized(tracks, 'nodes_missing_value_tracks_true');
  const targets = ids('leaf_targetids');
  const leaves = targets.length;
  const weights = sized(attributes.required(attributes.tensorNumbers('leaf_weights'), 'leaf_weights'), 'leaf_weights', leaves);

  const n = splits + leaves;
  context.allowance.bytes(30 * n);
  const mode = new Uint8Array(n).fill(LEAF, splits);
  const column = new Int32Array(n);
  const threshold = new Float64Array(n);
  const yes = new Int32Array(n);
  const no = new Int32Array(n);
  const missingYes = new Uint8Array(n);
  const members = readMembers(call, modeIds);
  const indices = new Map<number, number>();
  const truncated = new Map<number, number>();
  for (let i = 0; i < splits; i++) {
    const known = modes[modeIds[i]];
    if (known === undefined) attributes.fail('nodes_modes', `holds ${modeIds[i]}, which is no mode.`);
    mode[i] = known;
    column[i] = looksAtWholePart(members.get(i)) ? preparedColumn(call, input, truncated, featureIds[i], [{ op: 'truncate' }]) : preparedColumn(call, input, indices, featureIds[i]);
    threshold[i] = known === SplitMode.MEMBER ? 0 : thresholds[i];
    if (Number.isNaN(threshold[i])) fail('tree-invalid', `${node.name}: the threshold of split ${i} is not a number.`);
    // NaN differs from every threshold.
    missingYes[i] = tracks?.[i] === 1 || known === SplitMode.NEQ ? 1 : 0;
    yes[i] = position(yesLeaf[i], yesIds[i], splits, leaves, `${node.name}: split ${i}`);
    no[i] = position(noLeaf[i], noIds[i], splits, leaves, `${node.name}: split ${i}`);
  }
  for (let l = 0; l < leaves; l++) {
    if (targets[l] < 0 || targets[l] >= nTargets) fail('tree-invalid', `${node.name}: leaf ${l} speaks about target ${targets[l]}; the ids run from 0 to ${nTargets - 1}.`);
    if (!Number.isFinite(weights[l])) fail('tree-invalid', `${node.name}: the weight of leaf ${l} is ${weights[l]}.`);
  }
  const roots = Array.from(ids('tree_roots'));
  if (roots.length === 0) attributes.fail('tree_roots', 'is empty: the ensemble has no tree.');
  const strayRoot = roots.find((root) => root < 0 || root >= splits);
  if (strayRoot !== undefined) fail('tree-invalid', `${node.name}: a tree starts at split ${strayRoot}, which does not exist.`);
  const start = new Int32Array(n + 1);
  for (let i = 0; i <= n; i++) start[i] = Math.max(0, i - splits);
  return { name: node.name, roots, mode, column, threshold, yes, no, missingYes, members, start, score: targets, weight: weights };
}

function position(isLeaf: number, id: number, splits: number, leaves: number, where: string): number {
  const size = isLeaf ? leaves : splits;
  if (id < 0 || id >= size) fail('tree-invalid', `${where} leads to ${isLeaf ? 'leaf' : 'split'} ${id}, which does not exist.`);
  return isLeaf ? splits + id : id;
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

/**
 * The runtime keeps a set of small whole numbers as a bit mask and asks for equality; any other set it looks
 * up by the whole part of the value, so that 40.5 is in {40}.
 */
function looksAtWholePart(members: readonly number[] | undefined): boolean {
  if (members === undefined || members.some((member) => !Number.isInteger(member))) return false;
  return members.some((member) => member < 0 || member > 30);
}
