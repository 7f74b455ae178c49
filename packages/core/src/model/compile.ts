import { lowerBound } from '../numeric/lowerBound.js';
import { SplitMode, type LoweredModel, type TreeEnsemble } from './lowered.js';

/**
 * Trees on rank codes: a split compares two small integers, whatever its mode and wherever a missing
 * value goes.
 *
 * A slot is a prepared column as some splits see it. Its cuts are their distinct thresholds, ascending;
 * a number x with p cuts below it has the code 2p + 1, or 2p + 2 when it equals cut p. So `x <= cut k` is
 * `code <= 2k + 2`, and `x < cut k` is `code <= 2k + 1`. A missing value gets code 0, below everything, in the slot of
 * splits that send it to the low side, and the highest code in the slot of the others.
 */
export interface CompiledModel {
  readonly slots: readonly Slot[];
  /** By part, in the order of `Part.ensembles`. */
  readonly ensembles: readonly (readonly CompiledEnsemble[])[];
}

export interface Slot {
  readonly column: number;
  readonly cuts: Float64Array;
  /** Code of a missing value: 0 or 2 × cuts + 2. */
  readonly missing: number;
  /** Compares doubles; else the value is rounded to float32 first. */
  readonly double: boolean;
}

export interface CompiledEnsemble {
  readonly roots: Int32Array;
  /**
   * Four numbers per node: slot, limit, high child, low child. A row is low when its code is at most the
   * limit. Children are node offsets (4 × node); both of a leaf lead to itself.
   */
  readonly nodes: Int32Array;
  /** Splits from root to deepest leaf, by tree. */
  readonly depths: Int32Array;
  /**
   * For a set split the limit is -1 - s, and codes `memberStart[s] .. memberStart[s + 1]` of `memberCodes`,
   * ascending, are low. Empty without such splits.
   */
  readonly memberStart: Int32Array;
  readonly memberCodes: Int32Array;
  /** Lowered node behind a node; the lowered ensemble holds the leaf payloads in the same order. */
  readonly source: TreeEnsemble;
}

/** Compiles every ensemble of a lowered model against shared slots. */
export function compile({ parts }: Pick<LoweredModel, 'parts'>): CompiledModel {
  const slots = collectSlots(parts.flatMap(({ ensembles }) => ensembles));
  return { slots: slots.list, ensembles: parts.map(({ ensembles }) => ensembles.map((ensemble) => compileEnsemble(ensemble, slots))) };
}

/** Codes of one row of prepared columns, shape [slots.length], written to `out` from `at`. */
export function encodeSlots(slots: readonly Slot[], columns: Float64Array, out: Int32Array, at = 0): void {
  for (let s = 0; s < slots.length; s++) out[at + s] = codeIn(slots[s], columns[slots[s].column]);
}

/** The code of one prepared value in a slot. */
export function codeIn({ cuts, missing, double }: Slot, value: number): number {
  if (value !== value) return missing;
  const x = double ? value : Math.fround(value);
  const at = lowerBound(cuts, x);
  return at < cuts.length && cuts[at] === x ? 2 * at + 2 : 2 * at + 1;
}

/** Whether a code is low at a set split. */
export function isMember(ensemble: CompiledEnsemble, limit: number, code: number): boolean {
  const { memberStart, memberCodes } = ensemble;
  const end = memberStart[-limit];
  const at = lowerBound(memberCodes, code, memberStart[-1 - limit], end);
  return at < end && memberCodes[at] === code;
}

interface Slots {
  readonly list: Slot[];
  /** Place of the slot by column, double and missing side. */
  indexOf(column: number, double: boolean, missingLow: boolean): number;
}

const isGreater = (mode: number): boolean => mode === SplitMode.GTE || mode === SplitMode.GT;
const isUnequal = (mode: number): boolean => mode === SplitMode.NEQ;
/** GT, GTE and NEQ are their opposites with the branches swapped. */
const isSwapped = (mode: number): boolean => isGreater(mode) || isUnequal(mode);

/** NaN differs from every threshold, so NEQ holds for it, tracked or not. */
const missingIsYes = (ensemble: TreeEnsemble, node: number): boolean => ensemble.missingYes[node] === 1 || isUnequal(ensemble.mode[node]);

const missingIsLow = (ensemble: TreeEnsemble, node: number): boolean => missingIsYes(ensemble, node) !== isSwapped(ensemble.mode[node]);

const slotKey = (column: number, double: boolean, missingLow: boolean): number => column * 4 + (double ? 2 : 0) + (missingLow ? 1 : 0);

function collectSlots(ensembles: readonly TreeEnsemble[]): Slots {
  const thresholds = new Map<number, number[]>();
  const used = new Set<number>();
  for (const ensemble of ensembles) {
    for (let node = 0; node < ensemble.column.length; node++) {
      const column = ensemble.column[node];
      if (column < 0) continue;
      const key = slotKey(column, ensemble.double, false);
      const list = thresholds.get(key) ?? [];
      if (list.length === 0) thresholds.set(key, list);
      const members = ensemble.mode[node] === SplitMode.MEMBER ? ensemble.members.get(node) : undefined;
      if (members) for (const member of members) list.push(member);
      else list.push(ensemble.threshold[node]);
      used.add(slotKey(column, ensemble.double, missingIsLow(ensemble, node)));
    }
  }
  const list: Slot[] = [];
  const places = new Map<number, number>();
  const keys = Int32Array.from(used);
  keys.sort();
  for (const key of keys) {
    const missingLow = key % 2 === 1;
    const cuts = distinct(thresholds.get(key - (missingLow ? 1 : 0))!);
    places.set(key, list.length);
    list.push({ column: Math.floor(key / 4), double: key % 4 >= 2, cuts, missing: missingLow ? 0 : 2 * cuts.length + 2 });
  }
  return { list, indexOf: (column, double, missingLow) => places.get(slotKey(column, double, missingLow))! };
}

function distinct(values: readonly number[]): Float64Array {
  const sorted = Float64Array.from(values);
  sorted.sort();
  let n = 0;
  for (const value of sorted) if (n === 0 || sorted[n - 1] !== value) sorted[n++] = value;
  return sorted.slice(0, n);
}

function compileEnsemble(ensemble: TreeEnsemble, slots: Slots): CompiledEnsemble {
  const n = ensemble.column.length;
  const nodes = new Int32Array(4 * n);
  const memberStart = [0];
  const memberCodes: number[] = [];
  for (let node = 0; node < n; node++) {
    const at = 4 * node;
    if (ensemble.column[node] < 0) {
      nodes[at + 2] = at;
      nodes[at + 3] = at;
      continue;
    }
    const mode = ensemble.mode[node];
    const slot = slots.indexOf(ensemble.column[node], ensemble.double, missingIsLow(ensemble, node));
    const { cuts, missing } = slots.list[slot];
    const equality = mode === SplitMode.EQ || mode === SplitMode.NEQ || mode === SplitMode.MEMBER;
    nodes[at] = slot;
    if (equality) {
      const members = mode === SplitMode.MEMBER ? ensemble.members.get(node)! : [ensemble.threshold[node]];
      const codes = members.map((member) => 2 * lowerBound(cuts, member) + 2);
      if (missing === 0) codes.push(0);
      codes.sort((a, b) => a - b);
      for (const code of codes) memberCodes.push(code);
      memberStart.push(memberCodes.length);
      nodes[at + 1] = 1 - memberStart.length;
    } else {
      const strict = mode === SplitMode.LT || mode === SplitMode.GTE;
      nodes[at + 1] = 2 * lowerBound(cuts, ensemble.threshold[node]) + (strict ? 1 : 2);
    }
    const swapped = isSwapped(mode);
    nodes[at + 2] = 4 * (swapped ? ensemble.yes[node] : ensemble.no[node]);
    nodes[at + 3] = 4 * (swapped ? ensemble.no[node] : ensemble.yes[node]);
  }
  return {
    roots: ensemble.roots.map((root) => 4 * root),
    nodes,
    depths: ensemble.roots.map((root) => depthBelow(ensemble, root)),
    memberStart: Int32Array.from(memberStart),
    memberCodes: Int32Array.from(memberCodes),
    source: ensemble,
  };
}

function depthBelow({ column, yes, no }: TreeEnsemble, root: number): number {
  let deepest = 0;
  const open = [root, 0];
  while (open.length > 0) {
    const depth = open.pop()!;
    const node = open.pop()!;
    if (depth > deepest) deepest = depth;
    if (column[node] >= 0) open.push(no[node], depth + 1, yes[node], depth + 1);
  }
  return deepest;
}
