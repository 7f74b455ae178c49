import { lowerBound } from '../numeric/lowerBound.js';
import type { Slot } from './compile.js';

/**
 * A slot's cuts behind an even grid: a value's bucket leaves a cut or two to compare, where a binary search
 * would have to guess its way through all of them.
 */
export interface SlotIndex {
  readonly slot: Slot;
  /** The slot's cuts and a NaN, which equals nothing. */
  readonly cuts: Float64Array;
  readonly low: number;
  /** Buckets per unit. */
  readonly scale: number;
  /** First cut of each bucket, shape [buckets + 1]. */
  readonly start: Int32Array;
  /** Cuts in the fullest bucket. */
  readonly most: number;
  /** The slot before this one has the same cuts: only its missing values differ. */
  readonly repeats: boolean;
}

/** So many that two cuts seldom share one. */
const BUCKETS_PER_CUT = 16;
const MAX_BUCKETS = 4096;
/** Up to so many cuts in a bucket are compared one by one. */
const FEW_CUTS = 4;

export function indexSlots(slots: readonly Slot[]): SlotIndex[] {
  return slots.map((slot, s) => {
    const before = slots[s - 1];
    return { ...indexCuts(slot), repeats: before !== undefined && before.column === slot.column && before.double === slot.double };
  });
}

function indexCuts(slot: Slot): Omit<SlotIndex, 'repeats'> {
  const n = slot.cuts.length;
  const cuts = new Float64Array(n + 1).fill(Number.NaN, n);
  cuts.set(slot.cuts);
  const low = cuts[0];
  const buckets = Math.min(MAX_BUCKETS, BUCKETS_PER_CUT * n);
  const scale = buckets / (cuts[n - 1] - low);
  if (!(scale > 0 && scale < Infinity && Number.isFinite(low))) return { slot, cuts, low: 0, scale: 0, start: Int32Array.of(0, n), most: n };
  // Cuts and values go through the same arithmetic, which is monotone: the buckets cannot disagree.
  const start = new Int32Array(buckets + 1);
  for (const cut of slot.cuts) start[bucketOf(cut, low, scale, buckets - 1) + 1] += 1;
  const most = start.reduce((a, b) => Math.max(a, b), 0);
  for (let b = 0; b < buckets; b++) start[b + 1] += start[b];
  return { slot, cuts, low, scale, start, most };
}

const bucketOf = (x: number, low: number, scale: number, last: number): number => Math.max(0, Math.min(last, (x - low) * scale)) | 0;

/**
 * Codes of many rows, slot by slot.
 *
 * @param columns - Prepared, column-major, shape [nColumns, n].
 * @param codes - Receives the codes, slot-major, shape [slots, n].
 */
export function encodeRows(indices: readonly SlotIndex[], columns: Float64Array, n: number, codes: Int32Array): void {
  for (let s = 0; s < indices.length; s++) {
    if (indices[s].repeats) repeatCodes(indices[s].slot, columns, n, codes, s * n);
    else encodeRun(indices[s], columns, n, codes, s * n);
  }
}

function encodeRun({ slot, cuts, low, scale, start, most }: SlotIndex, columns: Float64Array, n: number, codes: Int32Array, to: number): void {
  const { missing, double, column } = slot;
  const from = column * n;
  const last = start.length - 2;
  for (let i = 0; i < n; i++) {
    const value = columns[from + i];
    const x = double ? value : Math.fround(value);
    const bucket = bucketOf(x, low, scale, last); // 0 for NaN
    let at = start[bucket];
    // Cuts past the bucket are larger: the same few comparisons for every value, and no branch to foresee.
    if (most <= FEW_CUTS) for (let more = most; more > 0; more--) at += Number(cuts[at] < x);
    else at = lowerBound(cuts, x, at, start[bucket + 1]);
    codes[to + i] = value !== value ? missing : 2 * at + 1 + Number(cuts[at] === x);
  }
}

function repeatCodes({ column, missing }: Slot, columns: Float64Array, n: number, codes: Int32Array, to: number): void {
  for (let i = 0; i < n; i++) {
    const value = columns[column * n + i];
    codes[to + i] = value !== value ? missing : codes[to - n + i];
  }
}
