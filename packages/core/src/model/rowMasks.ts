import { isMember, type CompiledEnsemble, type Slot } from './compile.js';

/** Rows that one mask holds. */
export const MASK_ROWS = 32;

/** Largest tree that goes by masks: a leaf's number has to fit a byte. */
const MAX_LEAVES = 256;

/**
 * A forest for many rows at once: 32 rows go down a tree together, each a bit of a mask.
 *
 * A test is one (slot, limit) of the forest; its mask says which rows are low there. A split parts the mask it
 * is given in two; every split is passed once for 32 rows, without a branch. Which leaf a row ended in is read
 * off the leaf masks bit by bit of the leaf's number. (The idea of QuickScorer, Lucchese et al. 2015,
 * doi:10.1145/2766462.2767733, turned from trees to rows.)
 */
export interface MaskForest {
  readonly ensemble: CompiledEnsemble;
  /** First test of each slot; a slot's tests stand in ascending order of limits, set tests come after all slots. */
  readonly firstTest: Int32Array;
  /** For each slot, from `codeStart[slot]` on, and each code: the first test at which the code is low. */
  readonly codeStart: Int32Array;
  readonly placeOfCode: Int32Array;
  /** Set tests: slot and (negative) limit, two numbers each. */
  readonly sets: Int32Array;
  readonly nTests: number;
  /** Three numbers a split, tree by tree: its test, and where in the scratch the low and the high mask go. */
  readonly splits: Int32Array;
  /** Splits `firstSplit[t] .. firstSplit[t + 1]` and leaves `firstLeaf[t] .. firstLeaf[t + 1]` belong to tree t. */
  readonly firstSplit: Int32Array;
  readonly firstLeaf: Int32Array;
  /** Lowered node behind each leaf. */
  readonly leafNodes: Int32Array;
}

export function maskForest(ensemble: CompiledEnsemble, slots: readonly Slot[]): MaskForest {
  const tests = collectTests(ensemble, slots);
  const { nodes, source } = ensemble;
  const nTrees = source.roots.length;
  const firstSplit = new Int32Array(nTrees + 1);
  const firstLeaf = new Int32Array(nTrees + 1);
  const splits: number[] = [];
  const leafNodes: number[] = [];
  const place = new Int32Array(source.column.length); // in the scratch, relative to the tree
  for (let t = 0; t < nTrees; t++) {
    const end = source.roots[t + 1] ?? source.column.length;
    for (let node = source.roots[t]; node < end; node++) {
      if (source.column[node] < 0) {
        place[node] = MAX_LEAVES + leafNodes.length - firstLeaf[t];
        leafNodes.push(node);
      } else {
        place[node] = splits.length / 3 - firstSplit[t];
        splits.push(tests.testOf[node], nodes[4 * node + 3] >> 2, nodes[4 * node + 2] >> 2);
      }
    }
    firstSplit[t + 1] = splits.length / 3;
    firstLeaf[t + 1] = leafNodes.length;
  }
  for (let s = 0; s < splits.length; s += 3) {
    splits[s + 1] = place[splits[s + 1]];
    splits[s + 2] = place[splits[s + 2]];
  }
  const { testOf: _, ...rest } = tests;
  return { ensemble, ...rest, splits: Int32Array.from(splits), firstSplit, firstLeaf, leafNodes: Int32Array.from(leafNodes) };
}

/** Whether masks are the faster way down a tree: its splits against the steps that 32 rows would walk. */
export function fitsMasks({ firstLeaf, ensemble }: MaskForest, tree: number): boolean {
  const leaves = firstLeaf[tree + 1] - firstLeaf[tree];
  return leaves <= MAX_LEAVES && leaves <= 16 * ensemble.depths[tree];
}

/** Room for one tree's masks: splits, then leaves. */
export const maskScratch = (): Int32Array => new Int32Array(2 * MAX_LEAVES);

/**
 * Which of up to 32 rows are low at each test.
 *
 * @param codes - Slot-major, shape [nSlots, stride]; row i is at `from + i`.
 * @param out - Receives the masks, shape [nTests + 1].
 */
export function maskTests({ firstTest, codeStart, placeOfCode, sets, ensemble }: MaskForest, codes: Int32Array, stride: number, from: number, rows: number, out: Int32Array): void {
  const nSlots = firstTest.length - 1;
  out.fill(0);
  for (let s = 0; s < nSlots; s++) {
    const start = codeStart[s];
    const at = s * stride + from;
    for (let i = 0; i < rows; i++) out[placeOfCode[start + codes[at + i]]] ^= 1 << i;
    // A row is low from its place on, up to the slot's last test.
    let mask = 0;
    const end = firstTest[s + 1];
    for (let test = firstTest[s]; test < end; test++) {
      mask ^= out[test];
      out[test] = mask;
    }
    out[end] = 0;
  }
  for (let k = 0, test = firstTest[nSlots]; k < sets.length; k += 2, test++) {
    let mask = 0;
    for (let i = 0; i < rows; i++) if (isMember(ensemble, sets[k + 1], codes[sets[k] * stride + from + i])) mask |= 1 << i;
    out[test] = mask;
  }
}

/**
 * The leaf of one tree that each of 32 rows falls into; rows beyond the last are anything.
 *
 * @param tests - From `maskTests`.
 * @param masks - From `maskScratch`.
 * @param out - Receives lowered nodes, shape [32].
 */
export function maskedLeaves({ splits, firstSplit, firstLeaf, leafNodes }: MaskForest, tree: number, tests: Int32Array, masks: Int32Array, out: Int32Array): void {
  const leaves = firstLeaf[tree + 1] - firstLeaf[tree];
  const end = 3 * firstSplit[tree + 1];
  masks[leaves === 1 ? MAX_LEAVES : 0] = -1;
  for (let s = 3 * firstSplit[tree], j = 0; s < end; s += 3, j++) {
    const mask = masks[j];
    const low = mask & tests[splits[s]];
    masks[splits[s + 1]] = low;
    masks[splits[s + 2]] = mask ^ low;
  }
  for (let l = leaves; (l & 7) !== 0; l++) masks[MAX_LEAVES + l] = 0;
  // Bit b of word b, row i: bit b of the number of the leaf that row i is in.
  let w0 = 0;
  let w1 = 0;
  let w2 = 0;
  let w3 = 0;
  let w4 = 0;
  let w5 = 0;
  let w6 = 0;
  let w7 = 0;
  for (let l = 0; l < leaves; l += 8) {
    const m = MAX_LEAVES + l;
    const m3 = masks[m + 3];
    const m5 = masks[m + 5];
    const m6 = masks[m + 6];
    const m7 = masks[m + 7];
    const odd = masks[m + 1] | m3 | m5 | m7;
    const second = masks[m + 2] | m3 | m6 | m7;
    const third = masks[m + 4] | m5 | m6 | m7;
    w0 |= odd;
    w1 |= second;
    w2 |= third;
    const any = masks[m] | odd | second | third;
    w3 |= any & -((l >> 3) & 1);
    w4 |= any & -((l >> 4) & 1);
    w5 |= any & -((l >> 5) & 1);
    w6 |= any & -((l >> 6) & 1);
    w7 |= any & -((l >> 7) & 1);
  }
  const first = firstLeaf[tree];
  for (let i = 0; i < MASK_ROWS; i += 4) {
    // Four rows' numbers, a byte each.
    let four = SPREAD[(w0 >>> i) & 15] | (SPREAD[(w1 >>> i) & 15] << 1) | (SPREAD[(w2 >>> i) & 15] << 2);
    if (leaves > 8) four |= (SPREAD[(w3 >>> i) & 15] << 3) | (SPREAD[(w4 >>> i) & 15] << 4);
    if (leaves > 32) four |= (SPREAD[(w5 >>> i) & 15] << 5) | (SPREAD[(w6 >>> i) & 15] << 6) | (SPREAD[(w7 >>> i) & 15] << 7);
    out[i] = leafNodes[first + (four & 255)];
    out[i + 1] = leafNodes[first + ((four >>> 8) & 255)];
    out[i + 2] = leafNodes[first + ((four >>> 16) & 255)];
    out[i + 3] = leafNodes[first + (four >>> 24)];
  }
}

/** Four bits, a byte apart. */
const SPREAD = Int32Array.from({ length: 16 }, (_, bits) => (bits & 1) | ((bits & 2) << 7) | ((bits & 4) << 14) | ((bits & 8) << 21));

interface Tests {
  firstTest: Int32Array;
  codeStart: Int32Array;
  placeOfCode: Int32Array;
  sets: Int32Array;
  nTests: number;
  /** Test of each split by lowered node. */
  testOf: Int32Array;
}

function collectTests({ nodes, source }: CompiledEnsemble, slots: readonly Slot[]): Tests {
  const n = source.column.length;
  const limits = slots.map(() => new Set<number>());
  for (let i = 0; i < n; i++) if (source.column[i] >= 0 && nodes[4 * i + 1] >= 0) limits[nodes[4 * i]].add(nodes[4 * i + 1]);
  const firstTest = new Int32Array(slots.length + 1);
  const codeStart = new Int32Array(slots.length + 1);
  slots.forEach(({ cuts }, s) => {
    firstTest[s + 1] = firstTest[s] + limits[s].size;
    codeStart[s + 1] = codeStart[s] + 2 * cuts.length + 3;
  });
  const placeOfCode = new Int32Array(codeStart[slots.length]);
  const places = slots.map((_, s) => {
    const distinct = Int32Array.from(limits[s]);
    distinct.sort();
    for (let code = 0, at = 0; codeStart[s] + code < codeStart[s + 1]; code++) {
      while (at < distinct.length && distinct[at] < code) at += 1;
      placeOfCode[codeStart[s] + code] = firstTest[s] + at;
    }
    return new Map(Array.from(distinct, (limit, at) => [limit, firstTest[s] + at]));
  });
  const sets: number[] = [];
  const testOf = new Int32Array(n);
  for (let i = 0; i < n; i++) {
    if (source.column[i] < 0) continue;
    const limit = nodes[4 * i + 1];
    if (limit >= 0) testOf[i] = places[nodes[4 * i]].get(limit)!;
    else {
      testOf[i] = firstTest[slots.length] + sets.length / 2;
      sets.push(nodes[4 * i], limit);
    }
  }
  return { firstTest, codeStart, placeOfCode, sets: Int32Array.from(sets), nTests: firstTest[slots.length] + sets.length / 2, testOf };
}
