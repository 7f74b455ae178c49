import { log } from '../numeric/log.js';
import { forwardRows, type Triangle } from './cholesky.js';
import { firstPairs, type Pairs } from './design.js';
import { differencesOf } from './differences.js';
import { type Factor, factorDifferences } from './factorPairs.js';
import type { OddPrior } from './oddPrior.js';
import { dot, posterior, whiten } from './posterior.js';

/** A prior, and the factor of the pairs it was chosen on; `null` where they do not factor. */
export interface ChosenPrior {
  readonly prior: OddPrior;
  readonly factor: Factor | null;
}

/** Decays, shares of the linear part and powers of the players' weights that a prior is chosen from. */
const DECAYS = [0.005, 0.01, 0.02, 0.04, 0.08, 0.15, 0.25, 0.4];
const LINEAR = [0, 3, 30, 300, 3000];
const POWERS = [0, 0.5, 1];
const LARGEST_DECAY = 0.6;
/** Pairs on which players are taken for alike, and their sizes found; fewer do not tell them apart. */
const ALIKE_ON = 64;
/** So many pairs are asked again for decay and linear part, fewer for the power alone: there it costs more than it gains. */
const ALL_AGAIN_ON = 128;

/**
 * The prior of highest marginal likelihood over all outputs together, as far as climbing finds it.
 *
 * First with players alike, on 64 pairs at most; the values estimated there are the players' weights for the rest.
 * @param pairs - What it is chosen on.
 * @param g - Output-major, `stride` numbers an output.
 */
export function choosePrior(pairs: Pairs, g: Float64Array, stride: number): ChosenPrior {
  const few = firstPairs(pairs, Math.min(pairs.n, ALIKE_ON));
  const alike = climb({ decay: 4, linear: 2, power: 0 }, DECAY_AND_LINEAR, null, few, g, stride);
  if (!alike.factor || pairs.n < ALIKE_ON) return { prior: alike.prior, factor: few.n === pairs.n ? alike.factor : null };
  const { values, spreads } = posterior(alike.prior, whiten(alike.prior, few, g, stride, alike.factor));
  return climb(alike.choice, pairs.n >= ALL_AGAIN_ON ? [...POWER, ...DECAY_AND_LINEAR] : POWER, sizesOf(values, pairs.players, spreads), pairs, g, stride);
}

/** Places in `DECAYS`, `LINEAR` and `POWERS`. */
interface Choice {
  readonly decay: number;
  readonly linear: number;
  readonly power: number;
}

type Step = readonly [decay: number, linear: number, power: number];
const POWER: readonly Step[] = [[0, 0, 1], [0, 0, -1]];
const DECAY_AND_LINEAR: readonly Step[] = [[1, 0, 0], [-1, 0, 0], [0, 1, 0], [0, -1, 0]];

/** Climbs from a choice to a likelier neighbour until there is none. */
function climb(start: Choice, steps: readonly Step[], weights: Float64Array | null, pairs: Pairs, g: Float64Array, stride: number): ChosenPrior & { choice: Choice } {
  const differences = differencesOf(pairs, 0, pairs.n);
  const seen = new Set<string>();
  let room: Triangle | null = null; // of the last that was not the best
  let best = judge(start);

  function judge(choice: Choice): ChosenPrior & { choice: Choice; likelihood: number } {
    seen.add(`${choice.decay} ${choice.linear} ${choice.power}`);
    const prior = priorOf(choice, pairs.players, weights);
    const factor = factorDifferences(prior, pairs.n, differences, room);
    return { choice, prior, factor, likelihood: factor ? likelihoodOf(factor, g, stride) : -Infinity };
  }

  function isBetter([d, l, p]: Step): boolean {
    const choice = { decay: best.choice.decay + d, linear: best.choice.linear + l, power: best.choice.power + p };
    if (DECAYS[choice.decay] === undefined || LINEAR[choice.linear] === undefined || POWERS[choice.power] === undefined) return false;
    if (seen.has(`${choice.decay} ${choice.linear} ${choice.power}`)) return false;
    const judged = judge(choice);
    const better = judged.likelihood > best.likelihood;
    room = (better ? best : judged).factor?.l ?? null;
    if (better) best = judged;
    return better;
  }

  while (steps.some(isBetter));
  return best;
}

/** r_j = r w_j^power, w_j the weights over their mean. */
function priorOf({ decay, linear, power }: Choice, players: number, weights: Float64Array | null): OddPrior {
  const r = DECAYS[decay];
  const shares = (weights ?? new Float64Array(players).fill(1)).map((weight) => (POWERS[power] === 0 ? 1 : POWERS[power] === 1 ? weight : Math.sqrt(weight)));
  const mean = shares.reduce((a, b) => a + b, 0) / players;
  return { r: shares.map((share) => Math.min(LARGEST_DECAY, (r * share) / mean)), linear: LINEAR[linear] * r };
}

/** Σ_outputs -(n/2) log(gᵀ K⁻¹ g / n) - ½ log det K; an output that nobody changes says nothing. */
function likelihoodOf({ l, n }: Factor, g: Float64Array, stride: number): number {
  const outputs = g.length / stride;
  let logDeterminant = 0;
  for (let i = 0; i < n; i++) logDeterminant += 2 * log(l[(i * (i + 3)) / 2]);
  const z = new Float64Array(outputs * n);
  for (let k = 0; k < outputs; k++) z.set(g.subarray(k * stride, k * stride + n), k * n);
  forwardRows(l, n, z, outputs);
  let likelihood = 0;
  for (let k = 0; k < outputs; k++) {
    const square = dot(z, k * n, z, k * n, n) / n;
    if (square > 0) likelihood -= (n / 2) * log(square) + logDeterminant / 2;
  }
  return likelihood;
}

/** Mean size of each player's value over the outputs, each in units of its spread, and a tenth of the mean for everyone. */
function sizesOf(values: Float64Array, players: number, spreads: Float64Array): Float64Array {
  const sizes = new Float64Array(players);
  spreads.forEach((spread, k) => {
    if (spread > 0) for (let i = 0; i < players; i++) sizes[i] += Math.abs(values[k * players + i]) / Math.sqrt(spread);
  });
  const mean = sizes.reduce((a, b) => a + b, 0) / players;
  return sizes.map((size) => (mean > 0 ? size + mean / 10 : 1));
}
