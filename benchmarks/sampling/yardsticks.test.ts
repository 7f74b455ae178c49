import { describe, expect, it } from 'vitest';
import { openGame } from './games.mjs';
import { antitheticPermutation, kernelShap, leverageShap } from './yardsticks.mjs';

const difference = (a: ArrayLike<number>, b: ArrayLike<number>): number => Math.max(...Array.from(a, (value, i) => Math.abs(value - b[i]!)));

/** Every order of 0..n-1. */
const orders = (n: number): number[][] => (n === 0 ? [[]] : orders(n - 1).flatMap((order) => Array.from({ length: n }, (_, at) => order.toSpliced(at, 0, n - 1))));

describe('yardsticks', () => {
  it.each(['network', 'forest'])('Kernel SHAP and Leverage SHAP reach the exact values of a %s when every coalition is drawn', async (model) => {
    for (const players of [5, 8]) {
      const { truth, ask } = await openGame({ players, model, scale: 'probability' }, 3);
      expect(difference(await kernelShap(players, 2 ** players, 1, ask), truth)).toBeLessThan(1e-7);
      expect(difference(await leverageShap(players, 2 ** players, 1, ask), truth)).toBeLessThan(1e-7);
      expect(difference(await kernelShap(players, 2 ** players - 8, 1, ask), truth)).toBeGreaterThan(1e-7);
    }
  });

  it('antithetic permutation reaches the exact values when every order is walked', async () => {
    const { truth, ask } = await openGame({ players: 5, model: 'network', scale: 'probability' }, 3);
    expect(difference((await antitheticPermutation(5, 0, 0, ask, orders(5))).phi, truth)).toBeLessThan(1e-7);
    expect(difference((await antitheticPermutation(5, 0, 0, ask, orders(5).slice(0, 50))).phi, truth)).toBeGreaterThan(1e-7);
  });

  it('each keeps to its budget, and comes nearer the exact values with more of it', async () => {
    const { truth, ask, game } = await openGame({ players: 14, model: 'network', scale: 'margin' }, 2);
    for (const estimator of [kernelShap, leverageShap, async (...question: Parameters<typeof kernelShap>) => (await antitheticPermutation(...question)).phi]) {
      const errors: number[] = [];
      for (const budget of [128, 2048]) {
        const before = game.evaluations();
        let sum = 0;
        for (let seed = 0; seed < 4; seed++) sum += difference(await estimator(14, budget, seed, ask), truth);
        errors.push(sum);
        expect((game.evaluations() - before) / 40).toBeLessThanOrEqual(budget);
        expect((game.evaluations() - before) / 40).toBeGreaterThan(budget - 28);
      }
      expect(errors[1]! / errors[0]!).toBeLessThan(0.5);
    }
  });
});
