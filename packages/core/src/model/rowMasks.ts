import { transposeBits } from '../numeric/transposeBits.js';
import { isMember, type CompiledEnsemble, type Slot } from './compile.js';

/** Rows that one mask holds. */
export const MASK_ROWS = 32;

/** A leaf's number has to fit a byte: the most leaves, and the most levels, of a tree that goes by masks. */
const MAX_LEAVES = 256;
const MAX_LEVELS = 8;

/**
 * A forest for many rows at once: 32 rows go down a tree together, each a bit of a mask.
 *
 * A test is one (slot, limit) of the forest; its mask says which rows are low there. A split parts the mask it
 * is given in two; every split is passed once for 32 rows, without a branch. (The idea of QuickScorer, Lucchese
 * et al. 2015, doi:10.1145/2766462.2767733, turned from trees to rows.)
 *
 * A row's leaf is found bit by bit of the leaf's number. In a tree of few levels that number is the way to it, a bit a
 * level, set where the way goes low; the bits of 32 rows are what the level's splits let through. Deeper trees count
 * their leaves, and a number's bits are read off the masks of the leaves.
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
  /** Three numbers a split, tree by tree and level by level: its test, and where in the scratch the low and the high mask go. */
  readonly splits: Int32Array;
  /** Where each of the first levels ends in `splits`, 8 a tree. */
  readonly levels: Int32Array;
  /** Tree t has `splits` from `firstSplit[t]` up to `firstSplit[t + 1]`, and its leaves' numbers count from `firstLeaf[t]`. */
  readonly firstSplit: Int32Array;
  readonly firstLeaf: Int32Array;
  /** Lowered node behind each leaf; 0 where no leaf has that number. */
  readonly leafNodes: Int32Array;
}

export function maskForest(ensemble: CompiledEnsemble, slots: readonly Slot[]): MaskForest {
  const { testOf, ...tests } = collectTests(ensemble, slots);
  const { nodes, source, depths } = ensemble;
  const nTrees = source.roots.length;
  const levels = new Int32Array(nTrees * MAX_LEVELS);
  const firstSplit = new Int32Array(nTrees + 1);
  const firstLeaf = new Int32Array(nTrees + 1);
  const splits: number[] = [];
  const leafNodes: number[] = [];
  for (let t = 0; t < nTrees; t++) {
    const isFlat = depths[t] <= MAX_LEVELS;
    const first = leafNodes.length;
    if (isFlat) for (let i = 0; i < 2 ** depths[t]; i++) leafNodes.push(0);
    let taken = 1; // places in the scratch
    let row = [{ node: source.roots[t], way: 0 }];
    for (let level = 0; row.length > 0; level++) {
      const below: typeof row = [];
      const place = (node: number, way: number): number => {
        if (source.column[node] >= 0) {
          below.push({ node, way });
          return taken++;
        }
        if (!isFlat) return LEAVES + leafNodes.push(node) - 1 - first;
        leafNodes[first + way] = node;
        return NOWHERE;
      };
      for (const { node, way } of row) {
        if (source.column[node] < 0) place(node, way);
        else splits.push(testOf[node], place(nodes[4 * node + 3] >> 2, way | (1 << level)), place(nodes[4 * node + 2] >> 2, way));
      }
      if (level < MAX_LEVELS) levels[t * MAX_LEVELS + level] = splits.length;
      row = below;
    }
    firstSplit[t + 1] = splits.length;
    firstLeaf[t + 1] = leafNodes.length;
  }
  return { ensemble, ...tests, splits: Int32Array.from(splits), levels, firstSplit, firstLeaf, leafNodes: Int32Array.from(leafNodes) };
}

/** Whether masks are the faster way down a tree: its splits against the steps that 32 rows would walk. */
export function fitsMasks({ firstSplit, ensemble }: MaskForest, tree: number): boolean {
  const leaves = (firstSplit[tree + 1] - firstSplit[tree]) / 3 + 1;
  return leaves <= MAX_LEAVES && leaves <= 16 * Math.max(1, ensemble.depths[tree]);
}

/** Places in the scratch: of splits from 0, one that nobody reads, and of counted leaves. */
const NOWHERE = MAX_LEAVES - 1;
const LEAVES = MAX_LEAVES;

/** Room for one tree's masks. */
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
 * @returns Numbers of leaves, which count from `firstLeaf[tree]`: that of row i is byte `i >> 3` of word `i & 7`. Valid
 *   until the next call.
 */
export function maskedLeaves(forest: MaskForest, tree: number, tests: Int32Array, masks: Int32Array): Int32Array {
  masks[0] = -1;
  if (forest.ensemble.depths[tree] <= MAX_LEVELS) numberByWay(forest, tree, tests, masks, 0);
  else numberByCount(forest, tree, tests, masks);
  transposeBits(words);
  return words;
}

/** Whether the numbers of the leaves of two trees fit one byte together. */
export function fitsByte({ ensemble: { depths } }: MaskForest, tree: number, next: number): boolean {
  return depths[tree] + depths[next] <= MAX_LEVELS;
}

/** `maskedLeaves` of two trees that fit one byte: the first has the lower bits, as many as its depth. */
export function maskedPairs(forest: MaskForest, tree: number, next: number, tests: Int32Array, masks: Int32Array): Int32Array {
  masks[0] = -1;
  numberByWay(forest, tree, tests, masks, 0);
  masks[0] = -1;
  numberByWay(forest, next, tests, masks, forest.ensemble.depths[tree]);
  transposeBits(words);
  return words;
}

/** Bit b of the numbers of 32 leaves, by row, before they are turned round. */
const words = new Int32Array(8);

/** Writes the bits from `bit` on. */
function numberByWay({ splits, levels, firstSplit }: MaskForest, tree: number, tests: Int32Array, masks: Int32Array, bit: number): void {
  let s = firstSplit[tree];
  for (let level = 0, j = 0; level + bit < MAX_LEVELS; level++) {
    let word = 0;
    for (const end = levels[tree * MAX_LEVELS + level]; s < end; s += 3, j++) {
      const mask = masks[j];
      const low = mask & tests[splits[s]];
      word |= low;
      masks[splits[s + 1]] = low;
      masks[splits[s + 2]] = mask ^ low;
    }
    words[level + bit] = word;
  }
}

function numberByCount({ splits, firstSplit, firstLeaf }: MaskForest, tree: number, tests: Int32Array, masks: Int32Array): void {
  const leaves = firstLeaf[tree + 1] - firstLeaf[tree];
  const end = firstSplit[tree + 1];
  for (let s = firstSplit[tree], j = 0; s < end; s += 3, j++) {
    const mask = masks[j];
    const low = mask & tests[splits[s]];
    masks[splits[s + 1]] = low;
    masks[splits[s + 2]] = mask ^ low;
  }
  for (let l = leaves; (l & 7) !== 0; l++) masks[LEAVES + l] = 0;
  words.fill(0);
  for (let l = 0; l < leaves; l += 8) {
    const m = LEAVES + l;
    const m3 = masks[m + 3];
    const m5 = masks[m + 5];
    const m6 = masks[m + 6];
    const m7 = masks[m + 7];
    const odd = masks[m + 1] | m3 | m5 | m7;
    const second = masks[m + 2] | m3 | m6 | m7;
    const third = masks[m + 4] | m5 | m6 | m7;
    words[0] |= odd;
    words[1] |= second;
    words[2] |= third;
    const any = masks[m] | odd | second | third;
    for (let b = 3, high = l >> 3; high !== 0; b++, high >>= 1) if (high & 1) words[b] |= any;
  }
}

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
