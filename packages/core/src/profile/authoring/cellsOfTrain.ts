import { orderOf } from '../../numeric/sorted.js';
import type { CheckedRow } from '../../model/row.js';

/**
 * Parts TRAIN into cells of like size whose rows the model treats alike: a regression tree of the model's own outputs.
 *
 * @param outputs - Model outputs, row-major, shape [rows.length, nOutputs].
 * @returns Row indices per cell, each cell at least `minRows` strong, at most `maxCells` of them.
 */
export function cellsOfTrain(rows: readonly CheckedRow[], outputs: ArrayLike<number>, { minRows = 10, maxCells = 100 } = {}): Uint32Array[] {
  const nOutputs = outputs.length / rows.length;
  const keys = sortKeys(rows, outputs, nOutputs);
  const open = [bestSplit(Uint32Array.from(rows.keys()), keys, outputs, nOutputs, minRows)];
  while (open.length < maxCells) {
    // The largest cell first: each background row then stands for about as many people as any other.
    let largest = -1;
    for (let c = 0; c < open.length; c++) {
      if (open[c].left && (largest < 0 || open[c].cell.length > open[largest].cell.length)) largest = c;
    }
    const { left, right } = open[largest] ?? {};
    if (!left || !right) break;
    open.splice(largest, 1, bestSplit(left, keys, outputs, nOutputs, minRows), bestSplit(right, keys, outputs, nOutputs, minRows));
  }
  return open.map(({ cell }) => cell);
}

interface Split {
  readonly cell: Uint32Array;
  readonly left?: Uint32Array;
  readonly right?: Uint32Array;
}

function bestSplit(cell: Uint32Array, keys: readonly Float64Array[], outputs: ArrayLike<number>, nOutputs: number, minRows: number): Split {
  const n = cell.length;
  if (n < 2 * minRows) return { cell };
  const fewest = Math.max(minRows, Math.floor(n * 0.2));
  let best: { gain: number; feature: number; at: number } | null = null;
  const total = new Float64Array(nOutputs);
  for (const i of cell) for (let k = 0; k < nOutputs; k++) total[k] += outputs[i * nOutputs + k];
  for (let j = 0; j < keys.length; j++) {
    const order = orderOf(Float64Array.from(cell, (i) => keys[j][i]));
    const left = new Float64Array(nOutputs);
    for (let at = 0; at + 1 < n; at++) {
      const i = cell[order[at]];
      for (let k = 0; k < nOutputs; k++) left[k] += outputs[i * nOutputs + k];
      const size = at + 1;
      if (size < fewest || n - size < fewest || keys[j][i] === keys[j][cell[order[at + 1]]]) continue;
      let gain = 0;
      for (let k = 0; k < nOutputs; k++) {
        const difference = left[k] / size - (total[k] - left[k]) / (n - size);
        gain += (size * (n - size) * difference * difference) / n;
      }
      if (!best || gain > best.gain) best = { gain, feature: j, at: keys[j][i] };
    }
  }
  if (!best) return { cell };
  const { feature, at } = best;
  return { cell, left: cell.filter((i) => keys[feature][i] <= at), right: cell.filter((i) => keys[feature][i] > at) };
}

/** Per feature, a number to sort rows by: the value itself, or its text's mean output; missing comes first. */
function sortKeys(rows: readonly CheckedRow[], outputs: ArrayLike<number>, nOutputs: number): Float64Array[] {
  return (rows[0] ?? []).map((_, j) => {
    const sums = new Map<string, { sum: number; n: number }>();
    rows.forEach((row, i) => {
      const value = row[j];
      if (typeof value !== 'string') return;
      const entry = sums.get(value) ?? { sum: 0, n: 0 };
      entry.sum += outputs[i * nOutputs + nOutputs - 1];
      entry.n++;
      sums.set(value, entry);
    });
    return Float64Array.from(rows, (row) => {
      const value = row[j];
      if (typeof value === 'number') return Number.isNaN(value) ? -Infinity : value;
      const { sum, n } = sums.get(value)!;
      return sum / n;
    });
  });
}
