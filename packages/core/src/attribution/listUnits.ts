import { isMember } from '../model/compile.js';
import { popCount } from './coalition.js';
import { shapleyWeights } from './shapleyWeight.js';
import type { TreeLayout, Unit } from './treeLayout.js';

/** Units too deep for a table, as lists of the background patterns that occur there. */
export interface ListUnits {
  /** Adds what the units of a tree give a row, from the masks its pass left. */
  add(tree: number, codes: Int32Array, masks: Int32Array, phi: Float64Array): void;
  readonly bytes: number;
}

/** Background weight at a unit by path pattern: of the rows that go low at its split, and of those that go high. */
export interface PatternList {
  readonly patterns: readonly number[];
  readonly low: readonly number[];
  readonly high: readonly number[];
}

/** Numbers per unit in the program below: place, path players, first player, slot, limit, bit of the split's player, its feature. */
const STRIDE = 7;

/**
 * Explaining costs a test for every pattern that occurs, and an addition per player for those that match.
 *
 * A unit is a leaf, or a split with two leaves. Where the row satisfies the split's player j on the path
 * (or j is new), let s be the row's own side and o the other. A background row of side s is met at leaf s
 * alone, without j; one of side o at leaf s with j in A, and at leaf o with j in B.
 * @param units - With at most one split, in the order of their trees.
 * @param list - Patterns of the background at a unit.
 */
export function listUnits({ forest: { compiled, roots } }: TreeLayout, units: readonly Unit[], list: (unit: Unit) => PatternList): ListUnits {
  const start = new Int32Array(roots.length + 1);
  const program = new Int32Array(units.length * STRIDE);
  const leaves = new Float64Array(units.length * 2);
  const first = new Int32Array(units.length + 1);
  const players: number[] = [];
  const found: PatternList[] = [];
  units.forEach((unit, u) => {
    const { place, onPath, splits: [split], leaves: of } = unit;
    const j = of[0]?.needs[0]?.player ?? -1;
    program.set([place, onPath, players.length, ...(split === undefined ? [0, 0, 0, -1]
      : [compiled.nodes[split], compiled.nodes[split + 1], j >= onPath ? 0 : 1 << j, unit.players[j]])], u * STRIDE);
    players.push(...unit.players.slice(0, onPath));
    for (const { value, needs } of of) leaves[2 * u + (needs[0]?.low ?? 1)] = value;
    found.push(list(unit));
    first[u + 1] = first[u] + found[u].patterns.length;
    start[unit.tree + 1] = u + 1;
  });
  for (let t = 0; t < roots.length; t++) start[t + 1] = Math.max(start[t], start[t + 1]);
  const deepest = units.reduce((most, { onPath }) => Math.max(most, onPath), 0);
  const patterns = new (deepest <= 8 ? Uint8Array : deepest <= 16 ? Uint16Array : Int32Array)(first[units.length]);
  const shares = new Float32Array(2 * first[units.length]);
  found.forEach((of, u) => {
    patterns.set(of.patterns, first[u]);
    of.patterns.forEach((_, i) => shares.set([of.high[i], of.low[i]], 2 * (first[u] + i)));
  });
  const playerOf = Int32Array.from(players);
  const { earned, paid, size } = earnings(deepest + 2);
  const gains = new Float64Array(deepest + 1);

  return {
    bytes: patterns.byteLength + shares.byteLength + program.byteLength + leaves.byteLength + playerOf.byteLength,
    add(tree, codes, masks, phi) {
      for (let u = start[tree]; u < start[tree + 1]; u++) {
        const p = u * STRIDE;
        const d = program[p + 1];
        const full = (1 << d) - 1;
        const X = masks[program[p]] & full;
        const missing = full ^ X;
        const q = popCount(missing);
        const bit = program[p + 5];
        const feature = program[p + 6];
        const apart = feature >= 0 && (missing & bit) === 0;
        const limit = program[p + 4];
        const code = codes[program[p + 3]];
        const side = limit < 0 ? Number(isMember(compiled, limit, code)) : (code - limit - 1) >>> 31;
        const ours = leaves[2 * u + side];
        const other = leaves[2 * u + 1 - side];
        let owed = 0;
        let own = 0;
        for (let i = first[u]; i < first[u + 1]; i++) {
          const P = patterns[i];
          if ((P & missing) !== missing) continue;
          const A = full ^ P;
          const a = popCount(A);
          const at = a * size + q;
          const same = shares[2 * i + side];
          const across = shares[2 * i + 1 - side];
          let gain: number;
          if (!apart || (A & bit) !== 0) {
            const worth = apart ? ours * (same + across) : ours * same + other * across;
            gain = worth * earned[at];
            owed += worth * paid[at];
          } else {
            gain = ours * same * earned[at] + across * (ours * earned[at + size] + other * earned[at + 1]);
            owed += ours * same * paid[at] + across * (ours * paid[at + size] + other * paid[at + 1]);
            own += across * (ours * earned[at + size] - other * paid[at + 1]);
          }
          for (let rest = A; rest !== 0; rest &= rest - 1) gains[31 - Math.clz32(rest & -rest)] += gain;
        }
        const who = program[p + 2];
        for (let k = 0; k < d; k++) {
          phi[playerOf[who + k]] += (missing >> k) & 1 ? -owed : gains[k];
          gains[k] = 0;
        }
        if (apart) phi[feature] += own;
      }
    },
  };
}

/** What a player of A earns and one of B pays, by p = |A| and q = |B|: (p-1)! q!/(p+q)! and p! (q-1)!/(p+q)!; 0 where there is none. */
function earnings(size: number): { earned: Float64Array; paid: Float64Array; size: number } {
  const weights = shapleyWeights(size);
  const earned = new Float64Array(size * size);
  const paid = new Float64Array(size * size);
  for (let p = 0; p < size; p++) {
    for (let q = 0; q < size; q++) {
      if (p > 0) earned[p * size + q] = weights[(p - 1) * size + q];
      if (q > 0) paid[p * size + q] = weights[p * size + q - 1];
    }
  }
  return { earned, paid, size };
}
