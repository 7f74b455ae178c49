import { fail } from '../codes.js';
import { SplitMode } from '../lowered.js';
import { columnsOf } from './columns.js';
import { LEAF, type NodeList } from './forest.js';
import { refuse, type Call } from './operator.js';
import type { ColumnsValue } from './value.js';

/** Nodes as an operator spells them, by position. */
export interface Spelled {
  /** Positions, leaves included. */
  readonly n: number;
  /** How many of them, from the first, stand in the `nodes_*` attributes. */
  readonly count: number;
  /** A `SplitMode` or `LEAF`; `undefined` for one that nobody knows. */
  mode(i: number): number | undefined;
  /** Thresholds, shape [count]. */
  readonly values: Float64Array;
  /** Where a branch leads to. */
  yes(i: number): number;
  no(i: number): number;
  /** For messages. */
  where(i: number): string;
  readonly members: NodeList['members'];
}

/**
 * Splits as positions and prepared columns.
 *
 * @throws {@link CandorError} `onnx-attribute-invalid`, `tree-invalid`.
 */
export function readNodes(call: Call, spelled: Spelled): Omit<NodeList, 'roots' | 'start' | 'score' | 'weight'> {
  const { attributes, node, context } = call;
  const { n, count, members } = spelled;
  const input = treeInput(call);
  const features = attributes.sized(attributes.ids('nodes_featureids'), 'nodes_featureids', count);
  const tracks = attributes.ids('nodes_missing_value_tracks_true');
  if (tracks?.length) attributes.sized(tracks, 'nodes_missing_value_tracks_true', count);
  context.allowance.bytes(30 * n);
  const mode = new Uint8Array(n).fill(LEAF);
  const [column, yes, no] = [new Int32Array(n), new Int32Array(n), new Int32Array(n)];
  const threshold = new Float64Array(n);
  const missingYes = new Uint8Array(n);
  const known = [new Map<number, number>(), new Map<number, number>(), new Map<number, number>()];
  for (let i = 0; i < count; i++) {
    mode[i] = spelled.mode(i) ?? attributes.fail('nodes_modes', `holds no mode for ${spelled.where(i)}.`);
    if (mode[i] === LEAF) continue;
    const set = members.get(i);
    // Of a missing value the whole part is 0 to some builds of the runtime.
    const way = !looksAtWholePart(set) ? 0 : set!.includes(0) && tracks?.[i] !== 1 ? 2 : 1;
    const id = features[i];
    column[i] = known[way].get(id) ?? -1;
    if (column[i] === -1) {
      const from = input.columns[id] ?? fail('tree-invalid', `${node.name}: ${spelled.where(i)} asks for column ${id}; its input has ${input.columns.length}.`);
      column[i] = context.columnIndex(way === 0 ? from : context.extend(way === 2 ? context.within(from, 2 ** 63, node) : from, { op: 'truncate' }));
      known[way].set(id, column[i]);
    }
    threshold[i] = mode[i] === SplitMode.MEMBER ? 0 : spelled.values[i];
    if (Number.isNaN(threshold[i])) fail('tree-invalid', `${node.name}: the threshold of ${spelled.where(i)} is not a number.`);
    // NaN differs from every threshold.
    missingYes[i] = tracks?.[i] === 1 || mode[i] === SplitMode.NEQ ? 1 : 0;
    yes[i] = spelled.yes(i);
    no[i] = spelled.no(i);
  }
  return { name: node.name, mode, column, threshold, yes, no, missingYes, members };
}

/** Refuses a leaf that speaks about nothing; its name is spelled only then. */
export function checkLeaf({ node }: Call, where: (leaf: number) => string, leaf: number, score: number, nScores: number, weight: number): void {
  if (score < 0 || score >= nScores) fail('tree-invalid', `${node.name}: ${where(leaf)} speaks about class or target ${score}; the ids run from 0 to ${nScores - 1}.`);
  if (!Number.isFinite(weight)) fail('tree-invalid', `${node.name}: the weight of ${where(leaf)} is ${weight}.`);
}

/** The matrix a tree operator splits on. */
export function treeInput(call: Call): ColumnsValue {
  const input = columnsOf(call.inputs[0]);
  if (input.type === 'string' || input.type === 'bool') call.attributes.fail('input', `of ${input.type} values cannot be split by a tree.`);
  if (input.dims.length !== 1) refuse(`it reads a tensor of shape [N, ${input.dims.join(', ')}], not a matrix`);
  return input;
}

/**
 * The runtime keeps a set of small whole numbers as a bit mask and asks for equality; any other set it looks
 * up by the whole part of the value, so that 40.5 is in {40}.
 */
function looksAtWholePart(members: readonly number[] | undefined): boolean {
  if (members === undefined || members.some((member) => !Number.isInteger(member))) return false;
  return members.some((member) => member < 0 || member > 30);
}
