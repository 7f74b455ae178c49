import type { CompiledEnsemble, Slot } from './compile.js';
import type { TreeEnsemble } from './lowered.js';
import { fitsMasks, MASK_ROWS, maskedLeaves, maskForest, maskScratch, maskTests } from './rowMasks.js';
import { walkRows, walkTrees } from './walkTrees.js';

/** Fewer rows walk down the trees: a mask costs the same for one row as for 32. */
const FEW_ROWS = 4;

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
  const byMasks = Array.from(roots, (_, t) => fitsMasks(masks, t));
  const tests = new Int32Array(masks.nTests + 1);
  const scratch = maskScratch();
  const leaves = new Int32Array(MASK_ROWS);
  const leavesOfRow = new Int32Array(nTrees);
  const { scoreOf, values: byNode } = singleScores(source);
  const byNumber = Float64Array.from(masks.leafNodes, (node) => byNode[node]);
  // Score-major; a float array rounds what is added to it.
  const held = source.double ? new Float64Array(nScores * MASK_ROWS) : new Float32Array(nScores * MASK_ROWS);

  function addLeaf(leaf: number, row: number): void {
    for (let e = leafStart[leaf]; e < leafStart[leaf + 1]; e++) held[leafScore[e] * MASK_ROWS + row] += leafWeight[e];
  }

  function addRow(codes: Int32Array, row: number, n: number): void {
    walkTrees(ensemble, codes, n, row, leavesOfRow);
    for (let t = 0; t < nTrees; t++) {
      if (scoreOf[t] < 0) addLeaf(leavesOfRow[t], 0);
      else held[scoreOf[t] * MASK_ROWS] += byNode[leavesOfRow[t]];
    }
  }

  function addRows(codes: Int32Array, from: number, rows: number, n: number): void {
    maskTests(masks, codes, n, from, rows, tests);
    for (let t = 0; t < nTrees; t++) {
      if (!byMasks[t]) addWalked(t, codes, from, rows, n);
      else if (scoreOf[t] < 0) addNumbered(t, rows);
      else addMasked(t);
    }
  }

  function addMasked(t: number): void {
    const numbers = maskedLeaves(masks, t, tests, scratch);
    const first = masks.firstLeaf[t];
    for (let i = 0, at = scoreOf[t] * MASK_ROWS; i < 8; i++, at++) {
      const four = numbers[i];
      held[at] += byNumber[first + (four & 255)];
      held[at + 8] += byNumber[first + ((four >>> 8) & 255)];
      held[at + 16] += byNumber[first + ((four >>> 16) & 255)];
      held[at + 24] += byNumber[first + (four >>> 24)];
    }
  }

  function addNumbered(t: number, rows: number): void {
    const numbers = maskedLeaves(masks, t, tests, scratch);
    for (let i = 0; i < rows; i++) addLeaf(masks.leafNodes[masks.firstLeaf[t] + ((numbers[i & 7] >>> (i & 24)) & 255)], i);
  }

  function addWalked(t: number, codes: Int32Array, from: number, rows: number, n: number): void {
    walkRows(ensemble, t, codes, n, from, rows, leaves);
    if (scoreOf[t] < 0) for (let i = 0; i < rows; i++) addLeaf(leaves[i], i);
    else for (let i = 0, at = scoreOf[t] * MASK_ROWS; i < rows; i++) held[at + i] += byNode[leaves[i]];
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

/** The score that all leaves of a tree add to, -1 where they add to several or twice; and what each leaf adds, by node. */
function singleScores({ roots, column, leafStart, leafScore, leafWeight }: TreeEnsemble): { scoreOf: Int32Array; values: Float64Array } {
  const values = new Float64Array(column.length);
  const scoreOf = roots.map((root, t) => {
    const end = roots[t + 1] ?? column.length;
    const score = leafScore[leafStart[root]] ?? 0;
    let single = true;
    for (let node = root; node < end; node++) {
      const e = leafStart[node];
      if (leafStart[node + 1] === e) continue;
      values[node] = leafWeight[e];
      if (leafScore[e] !== score || leafStart[node + 1] > e + 1) single = false;
    }
    return single ? score : -1;
  });
  return { scoreOf, values };
}
