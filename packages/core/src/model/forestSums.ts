import type { CompiledEnsemble, Slot } from './compile.js';
import type { TreeEnsemble } from './lowered.js';
import { fitsByte, fitsMasks, MASK_ROWS, maskedLeaves, maskedPairs, type MaskForest, maskForest, maskScratch, maskTests } from './rowMasks.js';
import { walkRows, walkTrees } from './walkTrees.js';

/** Fewer rows walk down the trees: a mask costs the same for one row as for 32. */
const FEW_ROWS = 8;
/** Weights of absent scores held for each one that is there, at most. */
const DENSE = 8;

/** Sums of the leaves that rows fall into, as ONNX Runtime adds them. */
export interface ForestSums {
  /**
   * Adds to `sums`, score-major, shape [nScores, n], tree by tree; each sum is rounded to float32 unless the
   * trees are double.
   * @param codes - Slot-major, shape [nSlots, n].
   */
  add(codes: Int32Array, n: number, sums: Float64Array): void;
}

export function createForestSums(ensemble: CompiledEnsemble, slots: readonly Slot[], nScores: number): ForestSums {
  const { source, roots } = ensemble;
  const { leafStart, leafScore, leafWeight } = source;
  const nTrees = roots.length;
  const masks = maskForest(ensemble, slots);
  const { of: scoreOf, byNode } = singleScores(source, nScores);
  const byNumber = weightsByNumber(masks, scoreOf, byNode, nScores);
  const isOne = nScores === 1 && scoreOf.every((score) => score === 0);
  const byMasks = Array.from(roots, (_, t) => fitsMasks(masks, t) && (scoreOf[t] >= 0 || byNumber.length > masks.leafNodes.length));
  const partners = source.double ? new Int32Array(nTrees).fill(ALONE) : partnersOf(masks, scoreOf, byMasks);
  const tests = new Int32Array(masks.nTests + 1);
  const scratch = maskScratch();
  const leaves = new Int32Array(MASK_ROWS);
  const leavesOfRow = new Int32Array(nTrees);
  // Score-major; a float array rounds what is added to it.
  const held = source.double ? new Float64Array(nScores * MASK_ROWS) : new Float32Array(nScores * MASK_ROWS);

  function addLeaf(tree: number, leaf: number, row: number): void {
    if (scoreOf[tree] >= 0) held[scoreOf[tree] * MASK_ROWS + row] += byNode[leaf];
    else for (let e = leafStart[leaf]; e < leafStart[leaf + 1]; e++) held[leafScore[e] * MASK_ROWS + row] += leafWeight[e];
  }

  function addRow(codes: Int32Array, row: number, n: number): void {
    walkTrees(ensemble, codes, n, row, leavesOfRow);
    if (!isOne) for (let t = 0; t < nTrees; t++) addLeaf(t, leavesOfRow[t], 0);
    else held[0] = source.double ? sumOf(byNode, leavesOfRow, held[0]) : roundedSumOf(byNode, leavesOfRow, held[0]);
  }

  function addRows(codes: Int32Array, from: number, rows: number, n: number): void {
    maskTests(masks, codes, n, from, rows, tests);
    for (let t = 0; t < nTrees; t++) {
      if (partners[t] === TAKEN) continue;
      if (partners[t] !== ALONE) addPair(t, partners[t]);
      else if (byMasks[t]) addMasked(t);
      else {
        walkRows(ensemble, t, codes, n, from, rows, leaves);
        for (let i = 0; i < rows; i++) addLeaf(t, leaves[i], i);
      }
    }
  }

  /** Two trees of one score, the second added to what the first left. */
  function addPair(t: number, next: number): void {
    const numbers = maskedPairs(masks, t, next, tests, scratch);
    const shift = ensemble.depths[t];
    const low = (1 << shift) - 1;
    const first = masks.firstLeaf[t];
    const second = masks.firstLeaf[next];
    for (let i = 0, at = scoreOf[t] * MASK_ROWS; i < 8; i++, at++) {
      const four = numbers[i];
      for (let c = 0; c < 32; c += 8) {
        const both = (four >>> c) & 255;
        held[at + c] = Math.fround(held[at + c] + byNumber[first + (both & low)]) + byNumber[second + (both >> shift)];
      }
    }
  }

  function addMasked(t: number): void {
    const numbers = maskedLeaves(masks, t, tests, scratch);
    const from = Math.max(0, scoreOf[t]);
    const to = scoreOf[t] < 0 ? nScores : from + 1;
    for (let k = from, first = masks.firstLeaf[t]; k < to; k++, first += masks.leafNodes.length) {
      for (let i = 0, at = k * MASK_ROWS; i < 8; i++, at++) {
        const four = numbers[i];
        held[at] += byNumber[first + (four & 255)];
        held[at + 8] += byNumber[first + ((four >>> 8) & 255)];
        held[at + 16] += byNumber[first + ((four >>> 16) & 255)];
        held[at + 24] += byNumber[first + (four >>> 24)];
      }
    }
  }

  /** Moves sums of some rows between the caller's array and ours. */
  function hold(sums: Float64Array, from: number, rows: number, n: number): void {
    for (let k = 0; k < nScores; k++) for (let i = 0; i < rows; i++) held[k * MASK_ROWS + i] = sums[k * n + from + i];
  }

  function release(sums: Float64Array, from: number, rows: number, n: number): void {
    for (let k = 0; k < nScores; k++) for (let i = 0; i < rows; i++) sums[k * n + from + i] = held[k * MASK_ROWS + i];
  }

  return {
    add(codes, n, sums) {
      for (let from = 0; from < n; ) {
        const few = n - from < FEW_ROWS;
        const rows = few ? 1 : Math.min(MASK_ROWS, n - from);
        hold(sums, from, rows, n);
        if (few) addRow(codes, from, n);
        else addRows(codes, from, rows, n);
        release(sums, from, rows, n);
        from += rows;
      }
    },
  };
}

const ALONE = -1;
const TAKEN = -2;

/** The next tree of the same score where both fit one byte, by tree; that one is taken. */
function partnersOf(masks: MaskForest, scoreOf: Int32Array, byMasks: readonly boolean[]): Int32Array {
  const partners = new Int32Array(scoreOf.length).fill(ALONE);
  const waiting = new Map<number, number>();
  for (let t = 0; t < scoreOf.length; t++) {
    if (scoreOf[t] < 0) {
      // It adds to every score: none of them may be overtaken.
      waiting.clear();
      continue;
    }
    const before = waiting.get(scoreOf[t]);
    waiting.delete(scoreOf[t]);
    if (!byMasks[t]) continue;
    if (before !== undefined && fitsByte(masks, before, t)) {
      partners[before] = t;
      partners[t] = TAKEN;
    } else waiting.set(scoreOf[t], t);
  }
  return partners;
}

function sumOf(values: Float64Array, places: Int32Array, from: number): number {
  let sum = from;
  for (let i = 0; i < places.length; i++) sum += values[places[i]];
  return sum;
}

function roundedSumOf(values: Float64Array, places: Int32Array, from: number): number {
  let sum = from;
  for (let i = 0; i < places.length; i++) sum = Math.fround(sum + values[places[i]]);
  return sum;
}

/** The score that every leaf of a tree adds to, -1 where there are several; and what a leaf adds to that one, by node. */
function singleScores({ roots, column, leafStart, leafScore, leafWeight }: TreeEnsemble, nScores: number): { of: Int32Array; byNode: Float64Array } {
  const byNode = new Float64Array(column.length);
  const of = roots.map((root, t) => {
    const score = leafScore[leafStart[root]] ?? 0;
    let isSingle = true;
    for (let node = root, end = roots[t + 1] ?? column.length; node < end; node++) {
      for (let e = leafStart[node]; e < leafStart[node + 1]; e++) {
        byNode[node] += leafWeight[e];
        // Of several scores each weight is added by itself, and each sum rounded.
        if (nScores > 1 && (leafScore[e] !== score || e > leafStart[node])) isSingle = false;
      }
    }
    return isSingle ? score : -1;
  });
  return { of, byNode };
}

/**
 * Weights by number of the leaf: of the tree's single score, else a block for each score.
 *
 * @returns One block alone where blocks would be mostly empty, or a leaf names a score twice.
 */
function weightsByNumber({ ensemble: { source }, firstLeaf, leafNodes }: MaskForest, scoreOf: Int32Array, byNode: Float64Array, nScores: number): Float64Array {
  const { leafStart, leafScore, leafWeight } = source;
  const n = leafNodes.length;
  const single = Float64Array.from(leafNodes, (node) => byNode[node]);
  if (scoreOf.every((score) => score >= 0) || nScores * n > DENSE * leafWeight.length) return single;
  const blocks = new Float64Array(nScores * n);
  for (let t = 0; t < scoreOf.length; t++) {
    if (scoreOf[t] >= 0) blocks.set(single.subarray(firstLeaf[t], firstLeaf[t + 1]), firstLeaf[t]);
    else for (let number = firstLeaf[t]; number < firstLeaf[t + 1]; number++) {
      const node = leafNodes[number];
      for (let e = leafStart[node]; e < leafStart[node + 1]; e++) {
        if (blocks[leafScore[e] * n + number] !== 0) return single;
        blocks[leafScore[e] * n + number] = leafWeight[e];
      }
    }
  }
  return blocks;
}
