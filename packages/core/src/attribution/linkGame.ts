import { logistic } from '../numeric/logistic.js';
import { applyLink } from '../model/applyLink.js';
import { BLOCK_PLAYERS, PER_COALITION, shapleyTotals, subsetSums } from './coalition.js';
import type { LinkedScores } from './explainedOutput.js';
import { type Forest, isLow, type Score } from './score.js';
import type { SeenRow } from './seenRow.js';

/** The game of one row against one background row, behind its links. */
export interface LinkGame {
  /** Adds the attributions to `phi`, shape [nFeatures]: a generator of the work of each piece, in coalitions. */
  add(x: SeenRow, b: SeenRow, phi: Float64Array): Generator<number, void, undefined>;
  /** The most work `add` may take. */
  readonly work: number;
}

/** Coalitions put through a link in one piece. */
const LINKED = 2 ** 14;
/** Coefficients added in one piece. */
const SCATTERED = 2 ** 16;

/**
 * Exact Shapley values of `Σ factor × link(scores)` against one background row at a time.
 *
 * Every leaf pays when the coalition holds A (only x satisfies) and none of B (only b does):
 * w Σ_{C⊆B} (-1)^|C| [A∪C ⊆ S]. These coefficients, added up over all masks and put through the
 * subset-sum transform, are the scores of every coalition; the link is applied to each, and the
 * Shapley sum taken once. A player who changes no decision and no term against this b takes no part,
 * so that the cost is 2^(players who differ), not 2^M.
 *
 * Of many players the coalitions come in blocks that share the members R beyond the first 16: there a leaf pays only when
 * A's members beyond are in R and none of B's are. Memory does not grow with M.
 * @param active - Features of the game, at most 30; the others never differ.
 */
export function linkGame(links: readonly LinkedScores[], active: readonly number[], nFeatures: number): LinkGame {
  const nActive = active.length;
  const bits = new Int32Array(nFeatures);
  active.forEach((player, i) => { bits[player] = 1 << i; });
  const collectors = links.map(({ scores }) => scores.map((score) => collectTerms(score, bits)));
  const local = new Int32Array(nActive); // bit of each active player among those who differ here
  const values = new Float64Array(2 ** Math.min(nActive, BLOCK_PLAYERS));

  return {
    work: 2 ** nActive * (links.length + ((nActive / 2 + 2) * collectors.flat().length + 6) / PER_COALITION),
    *add(x, b, phi) {
      let differing = 0;
      for (const terms of collectors.flat()) differing |= terms.collect(x, b);
      let m = 0;
      for (let i = 0; i < nActive; i++) local[i] = differing & (1 << i) ? 1 << m++ : 0;
      for (const terms of collectors.flat()) terms.rename(local);
      const low = Math.min(m, BLOCK_PLAYERS);
      const n = 2 ** low;
      const totals = shapleyTotals(m);
      for (let rest = 0; rest < 2 ** (m - low); rest++) {
        values.fill(0, 0, n);
        for (const [l, { factor, link, pick }] of links.entries()) {
          const scores: Float64Array[] = [];
          for (const terms of collectors[l]) {
            scores.push(yield* terms.scores(low, rest));
            yield (n * (low / 2 + 2)) / PER_COALITION;
          }
          for (let from = 0; from < n; from += LINKED) {
            const to = Math.min(from + LINKED, n);
            addLinked(values, from, to, factor, link, scores, pick);
            yield to - from;
          }
        }
        totals.add(values, low, rest);
        yield (n * 4) / PER_COALITION;
      }
      for (let i = 0, at = 0; i < nActive; i++) if (local[i] !== 0) phi[active[i]] += totals.phi[at++];
    },
  };
}

function addLinked(values: Float64Array, from: number, to: number, factor: number, link: LinkedScores['link'], scores: readonly Float64Array[], pick: number): void {
  if (link === 'logistic') {
    for (let S = from; S < to; S++) values[S] += factor * logistic(scores[0][S]);
    return;
  }
  const row = new Float64Array(scores.length);
  for (let S = from; S < to; S++) {
    for (let k = 0; k < row.length; k++) row[k] = scores[k][S];
    applyLink(link, row);
    values[S] += factor * row[pick];
  }
}

interface Terms {
  /** Finds (A, B, w) of every leaf that can fire; returns the players in any A or B. */
  collect(x: SeenRow, b: SeenRow): number;
  /** Gives every player another bit. */
  rename(local: Int32Array): void;
  /** The score of every coalition of the first `low` bits joined by those of `rest`, valid until the next call. */
  scores(low: number, rest: number): Generator<number, Float64Array, undefined>;
}

function collectTerms({ base, linear, forests }: Score, bits: Int32Array): Terms {
  const A: number[] = [];
  const B: number[] = [];
  const w: number[] = [];
  let count = 0;
  let constant = 0;
  let differing = 0;
  let coefficients = new Float64Array(0);
  const push = (a: number, b: number, value: number): void => {
    if (value === 0) return;
    A[count] = a;
    B[count] = b;
    w[count++] = value;
    differing |= a | b;
  };
  const walks = forests.map((forest) => walker(forest, bits, push));
  return {
    collect(x, b) {
      count = 0;
      constant = base;
      differing = 0;
      for (const { column, player, weight } of linear) {
        constant += weight * b.columns[column];
        push(bits[player], 0, weight * (x.columns[column] - b.columns[column]));
      }
      for (const walk of walks) walk(x.codes, b.codes);
      return differing;
    },
    rename(local) {
      for (let i = 0; i < count; i++) {
        A[i] = compress(A[i], local);
        B[i] = compress(B[i], local);
      }
    },
    *scores(low, rest) {
      const n = 2 ** low;
      if (coefficients.length < n) coefficients = new Float64Array(n);
      else coefficients.fill(0, 0, n);
      coefficients[0] = constant;
      let done = 0;
      for (let i = 0; i < count; i++) {
        if (((A[i] >> low) & ~rest) !== 0 || ((B[i] >> low) & rest) !== 0) continue;
        const a = A[i] & (n - 1);
        const b = B[i] & (n - 1);
        // All C ⊆ B, from B down to ∅; the sign is that of |C|.
        for (let C = b; ; C = (C - 1) & b) {
          coefficients[a | C] += odd(C) ? -w[i] : w[i];
          if (++done % SCATTERED === 0) yield SCATTERED / 4;
          if (C === 0) break;
        }
      }
      subsetSums(coefficients, low);
      return coefficients;
    },
  };
}

function walker({ compiled, roots, player, value }: Forest, bits: Int32Array, push: (a: number, b: number, value: number) => void) {
  const { nodes } = compiled;
  let codesX: Int32Array;
  let codesB: Int32Array;
  function descend(from: number, a: number, b: number): void {
    let node = from;
    for (let j = player[node >> 2]; j >= 0; j = player[node >> 2]) {
      const forX = nodes[node + 2 + isLow(compiled, node, codesX)];
      const forB = nodes[node + 2 + isLow(compiled, node, codesB)];
      const bit = bits[j];
      if (forX === forB || (a & bit) !== 0) node = forX;
      else if ((b & bit) !== 0) node = forB;
      else {
        descend(forX, a | bit, b);
        descend(forB, a, b | bit);
        return;
      }
    }
    push(a, b, value[node >> 2]);
  }
  return (x: Int32Array, b: Int32Array): void => {
    codesX = x;
    codesB = b;
    for (const root of roots) descend(root, 0, 0);
  };
}

function compress(mask: number, local: Int32Array): number {
  let packed = 0;
  for (let m = mask; m !== 0; m &= m - 1) packed |= local[31 - Math.clz32(m & -m)];
  return packed;
}

function odd(mask: number): boolean {
  let m = mask ^ (mask >>> 16);
  m ^= m >>> 8;
  m ^= m >>> 4;
  m ^= m >>> 2;
  return ((m ^ (m >>> 1)) & 1) === 1;
}
