import { createRandom, type Random } from '../../numeric/random.js';
import { type Coalitions, hasPlayer } from '../coalitions.js';
import type { Game } from '../game.js';

/** v of one coalition, for every output. */
export type Value = (has: readonly boolean[]) => number[];

/** A game that counts what it is asked. */
export interface CountedGame extends Game {
  /** Every coalition asked so far, as a text of 0 and 1. */
  readonly asked: string[];
}

export function gameOf(players: number, outputs: number, value: Value): CountedGame {
  const asked: string[] = [];
  return {
    players, outputs, asked,
    async evaluate(coalitions) {
      const v = new Float64Array(coalitions.n * outputs);
      for (let c = 0; c < coalitions.n; c++) {
        const has = membersOf(coalitions, c);
        asked.push(has.map(Number).join(''));
        v.set(value(has), c * outputs);
      }
      return v;
    },
  };
}

export const membersOf = (coalitions: Coalitions, c: number): boolean[] => Array.from({ length: coalitions.players }, (_, i) => hasPlayer(coalitions, c, i));

/** Shapley values by their definition: the mean gain over all orders, summed over coalitions. Shape [outputs][players]. */
export function bruteForce(players: number, outputs: number, value: Value): Float64Array[] {
  const phi = Array.from({ length: outputs }, () => new Float64Array(players));
  const factorial = (k: number): number => (k < 2 ? 1 : k * factorial(k - 1));
  const coalitions = Array.from({ length: 2 ** players }, (_, S) => Array.from({ length: players }, (__, i) => ((S >> i) & 1) === 1));
  const v = coalitions.map(value);
  coalitions.forEach((has, S) => {
    const size = has.filter(Boolean).length;
    const weight = (factorial(size) * factorial(players - size - 1)) / factorial(players);
    for (let i = 0; i < players; i++) {
      if (has[i]) continue;
      phi.forEach((row, k) => { row[i]! += weight * (v[S | (1 << i)]![k]! - v[S]![k]!); });
    }
  });
  return phi;
}

/** A smooth game with strong interactions: rectified sums of players, and a square on top for further outputs. */
export function tangled(players: number, outputs: number, seed: number): Value {
  const random = createRandom(seed);
  const units = Array.from({ length: 12 }, () => ({ w: Array.from({ length: players }, () => gaussian(random)), bias: gaussian(random), out: gaussian(random) }));
  return (has) => {
    let sum = 0;
    for (const { w, bias, out } of units) {
      let unit = bias;
      has.forEach((member, i) => { if (member) unit += w[i]! / Math.sqrt(players); });
      if (unit > 0) sum += out * unit;
    }
    return Array.from({ length: outputs }, (_, k) => (k === 0 ? sum : (sum * sum) / (1 + k) - k));
  };
}

const gaussian = (random: Random): number => Array.from({ length: 12 }, random.next).reduce((a, b) => a + b, -6);
