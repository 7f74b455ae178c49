import { isMember } from '../model/compile.js';
import { popCount } from './coalition.js';
import { shapleyWeights } from './shapleyWeight.js';
import type { TreeLayout, Unit } from './treeLayout.js';

/** Units too deep for a table, as lists of the background patterns that occur there. */
export interface ListUnits {
  /** Makes the list of the next unit from the state of each background row, shape [n], and their weights. */
  append(states: Int32Array, weights: Float64Array): void;
  /** Adds what the units of a tree give a row, from the masks its pass left. */
  add(tree: number, codes: Int32Array, masks: Int32Array, phi: Float64Array): void;
  readonly bytes: number;
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
 */
export function listUnits({ forest: { compiled, roots } }: TreeLayout, units: readonly Unit[]): ListUnits {
  const start = new Int32Array(roots.length + 1);
  const program = new Int32Array(units.length * STRIDE);
  const leaves = new Float64Array(units.length * 2);
  const players: number[] = [];
  units.forEach((unit, u) => {
    const { place, onPath, splits: [split], leaves: of } = unit;
    const j = of[0].needs[0]?.player ?? -1;
    program.set([place, onPath, players.length, ...(split === undefined ? [0, 0, 0, -1]
      : [compiled.nodes[split], compiled.nodes[split + 1], j >= onPath ? 0 : 1 << j, unit.players[j]])], u * STRIDE);
    for (const player of unit.players.slice(0, onPath)) players.push(player);
    // A leaf has no split: its rows all count as low.
    for (const { value, needs } of of) leaves[2 * u + (needs[0]?.low ?? 1)] = value;
    start[unit.tree + 1] = u + 1;
  });
  for (let t = 0; t < roots.length; t++) start[t + 1] = Math.max(start[t], start[t + 1]);
  const deepest = units.reduce((most, { onPath }) => Math.max(most, onPath), 0);
  const first = new Int32Array(units.length + 1);
  let patterns: Uint8Array | Uint16Array | Int32Array = new (deepest <= 8 ? Uint8Array : deepest <= 16 ? Uint16Array : Int32Array)(0);
  let shares = new Float32Array(0); // high and low, by pattern
  let filled = 0;
  const playerOf = Int32Array.from(players);
  const { earned, paid, size } = earnings(deepest + 2);
  const gains = new Float64Array(deepest + 1);
  const tally = patternTally();

  return {
    get bytes() { return patterns.byteLength + shares.byteLength + program.byteLength + leaves.byteLength + playerOf.byteLength; },
    append(states, weights) {
      const split = program[filled * STRIDE + 6] >= 0;
      const at = first[filled];
      const found = tally(states, weights, split);
      if (at + found.n > patterns.length) {
        const longer = Math.max(at + found.n, Math.ceil(1.25 * patterns.length));
        patterns = grown(patterns, longer);
        shares = grown(shares, 2 * longer);
      }
      for (let i = 0; i < found.n; i++) patterns[at + i] = found.patterns[i];
      for (let i = 0; i < 2 * found.n; i++) shares[2 * at + i] = found.shares[i];
      first[++filled] = at + found.n;
    },
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

function grown<T extends Uint8Array | Uint16Array | Int32Array | Float32Array>(array: T, length: number): T {
  const longer = new (array.constructor as new (length: number) => T)(length);
  longer.set(array);
  return longer;
}

/** Background weight by path pattern: of the rows that go high at the split, and of those that go low. */
interface Tally {
  n: number;
  /** In the order in which the rows meet them. */
  patterns: Int32Array;
  /** High and low of each pattern. */
  shares: Float64Array;
}

/** Counts the patterns of a background; the result is valid until the next call. */
function patternTally(): (states: Int32Array, weights: Float64Array, split: boolean) => Tally {
  const place = new Map<number, number>();
  let patterns = new Int32Array(0);
  let shares = new Float64Array(0);
  return (states, weights, split) => {
    if (patterns.length < states.length) {
      patterns = new Int32Array(states.length);
      shares = new Float64Array(2 * states.length);
    }
    place.clear();
    let n = 0;
    for (let b = 0; b < states.length; b++) {
      if (weights[b] === 0) continue;
      const pattern = split ? states[b] >>> 1 : states[b];
      const low = split ? states[b] & 1 : 1;
      let i = place.get(pattern);
      if (i === undefined) {
        i = n++;
        place.set(pattern, i);
        patterns[i] = pattern;
        shares[2 * i] = 0;
        shares[2 * i + 1] = 0;
      }
      shares[2 * i + low] += weights[b];
    }
    return { n, patterns, shares };
  };
}
