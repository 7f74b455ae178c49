import { fail } from '../codes.js';
import { SplitMode, type TreeEnsemble } from '../lowered.js';
import type { Allowance } from '../onnx/allowance.js';
import { refuse } from './operator.js';

/** Nodes as a file lists them, by position; children and leaves are positions too. */
export interface NodeList {
  /** For messages. */
  readonly name: string;
  readonly roots: readonly number[];
  /** A `SplitMode`, or `LEAF`. */
  readonly mode: Uint8Array;
  /** Prepared column, undefined content at leaves. */
  readonly column: Int32Array;
  readonly threshold: Float64Array;
  readonly yes: Int32Array;
  readonly no: Int32Array;
  readonly missingYes: Uint8Array;
  /** Values of a MEMBER split. */
  readonly members: ReadonlyMap<number, readonly number[]>;
  /** Leaf payload of a position: entries `start[position] .. start[position + 1]`. */
  readonly start: Int32Array;
  readonly score: Int32Array;
  readonly weight: Float64Array;
}

export const LEAF = 255;

/** Deeper trees are refused: no trainer makes them, and every engine's path would be as long. */
const MAX_DEPTH = 4096;

/**
 * Trees in depth-first order, the yes branch first: what no path reaches is dropped, and a chain of
 * equalities that share their yes branch becomes one set membership (LightGBM's converter writes
 * categorical splits so).
 *
 * @throws {@link CandorError} `tree-invalid` for a cycle or a tree too deep; `onnx-limit` when shared
 *   branches unfold beyond the allowance.
 */
export function buildForest(list: NodeList, options: { scale: number; double: boolean }, allowance: Allowance): TreeEnsemble {
  const order = visit(list, allowance);
  const { n } = order;
  allowance.bytes(30 * n);
  const forest = {
    scale: options.scale,
    aggregate: 'sum' as const,
    double: options.double,
    roots: Int32Array.from(order.roots),
    column: new Int32Array(n),
    mode: new Uint8Array(n),
    threshold: new Float64Array(n),
    members: order.members,
    yes: order.yes.slice(0, n),
    no: order.no.slice(0, n),
    missingYes: new Uint8Array(n),
    leafStart: new Int32Array(n + 1),
    leafScore: new Int32Array(0),
    leafWeight: new Float64Array(0),
  };
  let entries = 0;
  for (let i = 0; i < n; i++) {
    const from = order.position[i];
    forest.leafStart[i] = entries;
    if (list.mode[from] === LEAF) {
      forest.column[i] = -1;
      entries += list.start[from + 1] - list.start[from];
      continue;
    }
    forest.column[i] = list.column[from];
    forest.mode[i] = order.members.has(i) ? SplitMode.MEMBER : list.mode[from];
    forest.threshold[i] = order.members.has(i) ? 0 : list.threshold[from];
    forest.missingYes[i] = list.missingYes[from];
  }
  forest.leafStart[n] = entries;
  allowance.bytes(12 * entries);
  forest.leafScore = new Int32Array(entries);
  forest.leafWeight = new Float64Array(entries);
  for (let i = 0, at = 0; i < n; i++) {
    const from = order.position[i];
    if (list.mode[from] !== LEAF) continue;
    for (let e = list.start[from]; e < list.start[from + 1]; e++, at++) {
      forest.leafScore[at] = list.score[e];
      forest.leafWeight[at] = list.weight[e];
    }
  }
  return forest;
}

/** The nodes kept, depth first. */
interface Order {
  roots: number[];
  n: number;
  /** Position in the list of each node kept. */
  position: Int32Array;
  yes: Int32Array;
  no: Int32Array;
  members: Map<number, readonly number[]>;
}

/** Depth first without recursion: a chain of a million nodes must end in an error, not in a full stack. */
function visit(list: NodeList, allowance: Allowance): Order {
  const order: Order = { roots: [], n: 0, ...room(list.mode.length, allowance), members: new Map() };
  const onPath = new Uint8Array(list.mode.length);
  allowance.bytes(onPath.length);
  const stack: number[] = [];
  for (const root of list.roots) {
    order.roots.push(order.n);
    // Three numbers a visit: where, whose branch, and which one; LEFT takes a split off the path again.
    stack.push(root, -1, YES);
    let depth = 0;
    while (stack.length > 0) {
      const side = stack.pop()!;
      const parent = stack.pop()!;
      const position = stack.pop()!;
      if (side === LEFT) {
        onPath[position] = 0;
        depth -= 1;
        continue;
      }
      if (order.n === order.position.length) grow(order, allowance);
      const node = order.n++;
      if (parent >= 0) (side === YES ? order.yes : order.no)[parent] = node;
      order.position[node] = position;
      if (list.mode[position] === LEAF) continue;
      if (onPath[position]) fail('tree-invalid', `${list.name}: a branch of a tree leads back to its own ancestor (position ${position}).`);
      if (depth >= MAX_DEPTH) fail('tree-invalid', `${list.name}: a tree is deeper than ${MAX_DEPTH} splits.`);
      onPath[position] = 1;
      depth += 1;
      const no = absorbEqualities(list, order, node, position, allowance);
      stack.push(position, 0, LEFT, no, node, NO, list.yes[position], node, YES);
    }
  }
  return order;
}

const YES = 0;
const NO = 1;
const LEFT = 2;

function room(n: number, allowance: Allowance): Pick<Order, 'position' | 'yes' | 'no'> {
  allowance.bytes(12 * n);
  allowance.steps(4 * n);
  return { position: new Int32Array(n), yes: new Int32Array(n), no: new Int32Array(n) };
}

/** Shared branches are unfolded: only then are there more nodes than the file lists. */
function grow(order: Order, allowance: Allowance): void {
  const more = room(2 * order.n, allowance);
  more.position.set(order.position);
  more.yes.set(order.yes);
  more.no.set(order.no);
  Object.assign(order, more);
}

/**
 * `x = a → L, else x = b → L, else R` is `x in {a, b} → L, else R`: adds the further members to the node
 * and returns the position of R.
 */
function absorbEqualities(list: NodeList, order: Order, node: number, position: number, allowance: Allowance): number {
  const own = list.members.get(position);
  if (own !== undefined) order.members.set(node, own);
  let no = list.no[position];
  if (list.mode[position] !== SplitMode.EQ) return no;
  const members = [list.threshold[position]];
  while (list.mode[no] === SplitMode.EQ && list.column[no] === list.column[position] && list.yes[no] === list.yes[position] && members.length <= list.mode.length) {
    if (list.missingYes[no] !== list.missingYes[position]) refuse('equalities that share a branch send missing values to different sides');
    allowance.bytes(8);
    members.push(list.threshold[no]);
    no = list.no[no];
  }
  if (members.length > 1) order.members.set(node, members);
  return no;
}
