import { popCount } from './coalition.js';
import { leafShares } from './leafShares.js';
import type { Unit } from './treeLayout.js';

/** Units too deep for a table, as lists of the background patterns that occur there. */
export interface ListUnits {
  /** Makes the list of the next unit from the state of each background row, shape [n], and their weights. */
  append(states: Int32Array, weights: Float64Array): void;
  /** Adds what the l-th unit gives a row in this state to `sums`, from `at` on. */
  add(l: number, state: number, sums: Float64Array, at: number): void;
  readonly bytes: number;
}

/** Numbers per unit in the program below: players on the path, first of them, splits, bit of the split's player, its feature. */
const STRIDE = 5;

/**
 * A pattern matches a row when it has every player whom the row lacks; for each player a list keeps a bit
 * for every pattern that has it, so that 32 patterns are tested at once. Explaining costs these tests, and
 * an addition per player for each pattern that matches.
 *
 * A unit is a leaf, or a split with two leaves. Where the row satisfies the split's player j on the path
 * (or j is new), let s be the row's own side and o the other. A background row of side s is met at leaf s
 * alone, without j; one of side o at leaf s with j in A, and at leaf o with j in B.
 * @param units - With at most one split each.
 */
export function listUnits(units: readonly Unit[]): ListUnits {
  const program = new Int32Array(units.length * STRIDE);
  const leaves = new Float64Array(units.length * 2);
  const players: number[] = [];
  units.forEach(({ onPath, splits, leaves: of, players: who }, u) => {
    const j = of[0].needs[0]?.player ?? -1;
    program.set([onPath, players.length, splits.length, j < 0 || j >= onPath ? 0 : 1 << j, who[j] ?? 0], u * STRIDE);
    for (const player of who.slice(0, onPath)) players.push(player);
    // A leaf has no split: all rows count as low.
    for (const { value, needs } of of) leaves[2 * u + (needs[0]?.low ?? 1)] = value;
  });
  const deepest = units.reduce((most, { onPath }) => Math.max(most, onPath), 0);
  const first = new Int32Array(units.length + 1); // pattern
  const firstWord = new Int32Array(units.length + 1);
  let patterns: Uint8Array | Uint16Array | Int32Array = new (deepest <= 8 ? Uint8Array : deepest <= 16 ? Uint16Array : Int32Array)(0);
  let shares = new Float32Array(0); // high and low, by pattern
  let having = new Int32Array(0); // 32 patterns a word: words by player, players by unit
  let filled = 0;
  const playerOf = Int32Array.from(players);
  const { earned, paid, size } = leafShares(deepest + 2);
  const gains = new Float64Array(deepest + 1);
  const tally = patternTally();

  return {
    get bytes() { return patterns.byteLength + shares.byteLength + having.byteLength + program.byteLength + leaves.byteLength + playerOf.byteLength; },
    append(states, weights) {
      const d = program[filled * STRIDE];
      const at = first[filled];
      const word = firstWord[filled];
      const found = tally(states, weights, program[filled * STRIDE + 2] > 0);
      const words = Math.ceil(found.n / 32);
      patterns = atLeast(patterns, at + found.n);
      shares = atLeast(shares, 2 * (at + found.n));
      having = atLeast(having, word + d * words);
      for (let i = 0; i < found.n; i++) {
        patterns[at + i] = found.patterns[i];
        for (let k = 0; k < d; k++) if ((found.patterns[i] >> k) & 1) having[word + k * words + (i >> 5)] |= 1 << (i & 31);
      }
      for (let i = 0; i < 2 * found.n; i++) shares[2 * at + i] = found.shares[i];
      filled++;
      first[filled] = at + found.n;
      firstWord[filled] = word + d * words;
    },
    add(u, state, sums, to) {
      const p = u * STRIDE;
      const d = program[p];
      const split = program[p + 2];
      const bit = program[p + 3];
      const side = split === 0 ? 1 : state & 1;
      const full = (1 << d) - 1;
      const missing = full ^ (state >>> split);
      const q = popCount(missing);
      const apart = split > 0 && (missing & bit) === 0;
      const ours = leaves[2 * u + side];
      const other = leaves[2 * u + 1 - side];
      const n = first[u + 1] - first[u];
      const words = (n + 31) >> 5;
      let owed = 0;
      let own = 0;
      let any = 0;
      for (let w = 0; w < words; w++) {
        let matching = w < words - 1 || (n & 31) === 0 ? -1 : (1 << (n & 31)) - 1;
        for (let rest = missing; rest !== 0; rest &= rest - 1) matching &= having[firstWord[u] + (31 - Math.clz32(rest & -rest)) * words + w];
        any |= matching;
        for (; matching !== 0; matching &= matching - 1) {
          const i = first[u] + 32 * w + 31 - Math.clz32(matching & -matching);
          const A = full ^ patterns[i];
          const at = popCount(A) * size + q;
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
      }
      if (any === 0) return;
      const who = program[p + 1];
      for (let k = 0; k < d; k++) {
        sums[to + playerOf[who + k]] += (missing >> k) & 1 ? -owed : gains[k];
        gains[k] = 0;
      }
      if (apart) sums[to + program[p + 4]] += own;
    },
  };
}

/** The array, or a longer one that begins with it. */
function atLeast<T extends Uint8Array | Uint16Array | Int32Array | Float32Array>(array: T, length: number): T {
  if (length <= array.length) return array;
  const longer = new (array.constructor as new (length: number) => T)(Math.max(length, Math.ceil(1.25 * array.length)));
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
