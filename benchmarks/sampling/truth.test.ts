import { expect, it } from 'vitest';
import { openGame } from './games.mjs';
import { blocksOf, forests, networks } from './models.mjs';
import { forestTruth, marginTruth, probabilityTruth, shapley } from './truth.mjs';
import { uniformRows } from '../attribution/forests.mjs';

const difference = (a: ArrayLike<number>, b: ArrayLike<number>): number => Math.max(...Array.from(a, (value, i) => Math.abs(value - b[i]!)));

it.each(['network', 'forest'])('exact values of a %s equal enumeration of its game', async (model) => {
  for (const scale of ['margin', 'probability']) {
    const { game, truth } = await openGame({ players: 10, model, scale }, 4);
    const v = await game.evaluate({ n: 1024, players: 10, width: 1, words: Uint32Array.from({ length: 1024 }, (_, S) => S) });
    expect(difference(truth, shapley(v, 10))).toBeLessThan(1e-6);
  }
});

it.each([['networks', networks], ['forests', forests]])('a sum of %s over blocks has the values of the whole, on both scales', (_, make) => {
  const model = make(blocksOf(9, 4), 2);
  const rows = uniformRows(4, 9, 1);
  const [x, ...background] = [0, 1, 2, 3].map((i) => rows.subarray(9 * i, 9 * (i + 1)));
  for (const [values, link] of [[marginTruth(model, x!, background), (m: number) => m], [probabilityTruth(model, x!, background), (m: number) => 1 / (1 + Math.exp(-m))]] as const) {
    const v = new Float64Array(512);
    for (let S = 0; S < 512; S++) {
      for (const b of background) {
        const row = x!.map((value, j) => ((S >> j) & 1 ? value : b[j]!));
        const margin = model.parts.reduce((sum, { columns, predict }) => sum + predict(Float64Array.from(columns, (j) => row[j]!), 1)[0]!, 0);
        v[S]! += link(margin) / 3;
      }
    }
    expect(difference(values, shapley(v, 9))).toBeLessThan(1e-6);
  }
});

it('the tree engine’s values of a forest equal those of its blocks', async () => {
  const model = forests(blocksOf(8, 8), 2);
  const rows = uniformRows(6, 8, 1);
  const [x, ...background] = Array.from({ length: 6 }, (_, i) => rows.subarray(8 * i, 8 * (i + 1)));
  expect(difference(await forestTruth(model, x!, background), marginTruth(model, x!, background))).toBeLessThan(1e-6);
});
