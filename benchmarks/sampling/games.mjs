// The cells of P8 and P9: networks and forests, margin and probability, 10 to 30 players, each with its exact values.
import { maskedGame } from '@candor/core';
import { uniformRows } from '../attribution/forests.mjs';
import { blocksOf, forests, marginsOf, networks } from './models.mjs';
import { forestTruth, marginTruth, probabilityTruth } from './truth.mjs';

const BACKGROUND = 10;

/** Every cell, by players, model and scale. */
export const cells = [10, 14, 20, 30].flatMap((players) => ['network', 'forest'].flatMap((model) => ['margin', 'probability'].map((scale) => ({ players, model, scale }))));

/** One game of a cell: `ask` for coalitions as the yardsticks write them, `game` as ours does. */
export async function openGame({ players, model: kind, scale }, seed) {
  const whole = players <= 14 || (kind === 'forest' && scale === 'margin');
  const blocks = blocksOf(players, whole ? players : 10);
  const model = (kind === 'network' ? networks : forests)(blocks, seed);
  const rows = uniformRows(BACKGROUND + 1, players, seed + 500);
  const [x, ...background] = Array.from({ length: BACKGROUND + 1 }, (_, i) => rows.subarray(i * players, (i + 1) * players));
  const predictor = {
    nOutputs: 1,
    async predict({ n, rows: batch }) {
      const margins = marginsOf(model, batch, n);
      return scale === 'margin' ? margins : margins.map((m) => 1 / (1 + Math.exp(-m)));
    },
  };
  const game = maskedGame({ predictor, x: Array.from(x), background: { rows: background.map((row) => Array.from(row)), weights: new Float64Array(BACKGROUND).fill(1 / BACKGROUND) } });
  const truth = scale === 'probability' ? probabilityTruth(model, x, background)
    : players > 14 && kind === 'forest' ? await forestTruth(model, x, background) : marginTruth(model, x, background);
  return { game, truth, ask: (coalitions) => game.evaluate(coalitionsOf(coalitions, players)) };
}

/** Rows of 0 and 1 as rows of bits. */
export function coalitionsOf(rows, players) {
  const width = Math.ceil(players / 32);
  const words = new Uint32Array(rows.length * width);
  rows.forEach((row, c) => row.forEach((has, i) => { if (has) words[c * width + (i >>> 5)] |= 1 << (i & 31); }));
  return { n: rows.length, players, width, words };
}
