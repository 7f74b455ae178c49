import type { CompiledEnsemble, Slot } from './compile.js';
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
  const { source, values, roots } = ensemble;
  const { leafStart, leafScore, leafWeight } = source;
  const float = !source.double;
  const nTrees = roots.length;
  const masks = maskForest(ensemble, slots);
  const byMasks = Array.from(roots, (_, t) => fitsMasks(masks, t));
  const tests = new Int32Array(masks.nTests + 1);
  const scratch = maskScratch();
  const leaves = new Int32Array(MASK_ROWS);
  const leavesOfRow = new Int32Array(nTrees);

  function addOne(leaf: number, row: number, n: number, sums: Float64Array): void {
    for (let e = leafStart[leaf]; e < leafStart[leaf + 1]; e++) {
      const at = leafScore[e] * n + row;
      const sum = sums[at] + leafWeight[e];
      sums[at] = float ? Math.fround(sum) : sum;
    }
  }

  function addLeaves(from: number, rows: number, n: number, sums: Float64Array): void {
    if (nScores > 1) {
      for (let i = 0; i < rows; i++) addOne(leaves[i], from + i, n, sums);
    } else if (float) {
      for (let i = 0; i < rows; i++) sums[from + i] = Math.fround(sums[from + i] + values[leaves[i]]);
    } else {
      for (let i = 0; i < rows; i++) sums[from + i] += values[leaves[i]];
    }
  }

  function addRow(codes: Int32Array, row: number, n: number, sums: Float64Array): void {
    walkTrees(ensemble, codes, n, row, leavesOfRow);
    if (nScores > 1) {
      for (let t = 0; t < nTrees; t++) addOne(leavesOfRow[t], row, n, sums);
      return;
    }
    let sum = sums[row];
    if (float) for (let t = 0; t < nTrees; t++) sum = Math.fround(sum + values[leavesOfRow[t]]);
    else for (let t = 0; t < nTrees; t++) sum += values[leavesOfRow[t]];
    sums[row] = sum;
  }

  return {
    add(codes, n, sums) {
      for (let from = 0; from < n; from += MASK_ROWS) {
        const rows = Math.min(MASK_ROWS, n - from);
        if (rows < FEW_ROWS) {
          for (let row = from; row < n; row++) addRow(codes, row, n, sums);
          return;
        }
        maskTests(masks, codes, n, from, rows, tests);
        for (let t = 0; t < nTrees; t++) {
          if (byMasks[t]) maskedLeaves(masks, t, tests, scratch, leaves);
          else walkRows(ensemble, t, codes, n, from, rows, leaves);
          addLeaves(from, rows, n, sums);
        }
      }
    },
  };
}
