import type { Scale } from '../../explanation/explanation.js';
import { evaluate } from '../../model/evaluate.js';
import type { LoweredModel } from '../../model/lowered.js';
import type { Background } from '../game.js';

/** Shapley values straight from the definition, over every coalition; slow and obvious. */
export function bruteForce(players: number, v: (S: number) => number): Float64Array {
  const phi = new Float64Array(players);
  const worth = Array.from({ length: 2 ** players }, (_, S) => v(S));
  for (let i = 0; i < players; i++) {
    for (let S = 0; S < worth.length; S++) {
      if (S & (1 << i)) continue;
      const s = size(S);
      phi[i] += ((factorial(s) * factorial(players - s - 1)) / factorial(players)) * (worth[S | (1 << i)] - worth[S]);
    }
  }
  return phi;
}

/** v(S) = Σ_b u_b f(x_S, b_rest) on raw rows, with no compiled trees, no players dropped and nothing shared with an engine. */
export function valueFunction(f: (row: Float64Array) => number, x: Float64Array, { n, rows, weights }: Background): (S: number) => number {
  return (S) => {
    let sum = 0;
    for (let b = 0; b < n; b++) {
      const mixed = rows.slice(b * x.length, (b + 1) * x.length);
      for (let j = 0; j < x.length; j++) if (S & (1 << j)) mixed[j] = x[j];
      sum += weights[b] * f(mixed);
    }
    return sum;
  };
}

/** One output of a model on one scale, the way its documentation says it. */
export function outputOf(lowered: LoweredModel, scale: Scale, output: number): (row: Float64Array) => number {
  return (row) => {
    const { margins, output: outputs } = evaluate(lowered, row);
    if (scale === 'margin') return lowered.complement ? (output === 1 ? margins[0][0] : -margins[0][0]) : margins[0][output];
    return lowered.complement ? (output === 1 ? outputs[0] : 1 - outputs[0]) : outputs[output];
  };
}

function size(S: number): number {
  let n = 0;
  for (let rest = S; rest > 0; rest >>= 1) n += rest & 1;
  return n;
}

const factorial = (n: number): number => (n < 2 ? 1 : n * factorial(n - 1));
