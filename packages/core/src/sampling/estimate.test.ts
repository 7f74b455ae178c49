import { describe, expect, it } from 'vitest';
import { expectClose } from '../testing/expectClose.js';
import { estimate, type EstimateOptions } from './estimate.js';
import type { Estimate, Game } from './game.js';
import { GOLDEN, goldenEstimate } from './testing/goldenEstimate.js';
import { bruteForce, gameOf, tangled, type Value } from './testing/games.js';

const total = (values: Float64Array) => values.reduce((a, b) => a + b, 0);

async function all(game: Game, options: EstimateOptions): Promise<Estimate[]> {
  const published: Estimate[] = [];
  const last = await estimate(game, { ...options, onEstimate: (one) => published.push(structuredClone(one)) });
  expect(published.at(-1)).toEqual(last);
  return published;
}

describe('estimate', () => {
  it.each([1, 2, 3, 4, 7, 10])('equals brute force over every coalition once all fit the budget, for %i players', async (players) => {
    const value = tangled(players, 2, players);
    const result = await estimate(gameOf(players, 2, value), { budget: 1024 });
    expect(result).toMatchObject({ method: 'enumeration', exact: true, final: true, coalitions: 2 ** players });
    bruteForce(players, 2, value).forEach((phi, k) => {
      expectClose(result.outputs[k]!.values, phi, 1e-12, `output ${k}`);
      expect(result.outputs[k]!.halfWidths.every((width) => width === 0)).toBe(true);
      expect(result.outputs[k]!.signs.every((sign) => sign === 'settled')).toBe(true);
    });
  });

  it('says of a game without players what it is worth', async () => {
    const result = await estimate(gameOf(0, 2, () => [3, -1]));
    expect(result).toMatchObject({ exact: true, final: true, coalitions: 1 });
    expect(result.outputs.map(({ baseValue, prediction, values }) => [baseValue, prediction, values.length])).toEqual([[3, 3, 0], [-1, -1, 0]]);
  });

  it('publishes after 64, 128, 256 … coalitions and at the end of the budget, and asks no coalition twice', async () => {
    const game = gameOf(14, 1, tangled(14, 1, 5));
    const published = await all(game, { budget: 701, tolerance: 0 });
    expect(published.map(({ coalitions, final, method }) => [coalitions, final, method])).toEqual([
      [64, false, 'process'], [128, false, 'process'], [256, false, 'process'], [512, false, 'process'], [700, true, 'process'],
    ]);
    expect(game.asked).toHaveLength(700);
    expect(new Set(game.asked).size).toBe(700);
  });

  it('passes from the process to least squares above 1,024 coalitions, and to the sum once it has all', async () => {
    const value = tangled(12, 1, 2);
    const published = await all(gameOf(12, 1, value), { budget: 4096, tolerance: 0 });
    expect(published.map(({ coalitions, method }) => `${coalitions} ${method}`).slice(-3)).toEqual(['1024 process', '2048 least-squares', '4096 enumeration']);
    const [phi] = bruteForce(12, 1, value);
    for (const { outputs: [{ values, halfWidths }] } of published.slice(3) as (Estimate & { outputs: [Estimate['outputs'][0]] })[]) {
      const held = values.filter((one, i) => Math.abs(one - phi![i]!) <= halfWidths[i]! + 1e-12);
      expect(held.length).toBeGreaterThanOrEqual(10);
    }
  });

  it('shares out the prediction less the base value, to rounding, at every step', async () => {
    for (const { outputs } of await all(gameOf(13, 3, tangled(13, 3, 8)), { budget: 4096, tolerance: 0 })) {
      for (const { baseValue, prediction, values } of outputs) expect(Math.abs(baseValue + total(values) - prediction)).toBeLessThan(1e-12 * Math.max(1, Math.abs(prediction)));
    }
  });

  it('gives equal players equal values and a dummy player none, within their bands', async () => {
    const inner = tangled(11, 1, 4);
    // Player 12 is a dummy; players 10 and 11 count together.
    const value: Value = (has) => inner([...has.slice(0, 10), has[10]! !== has[11]!]);
    for (const { outputs } of await all(gameOf(13, 1, value), { budget: 1024, tolerance: 0, seed: 3 })) {
      const { values, halfWidths } = outputs[0]!;
      expect(Math.abs(values[12]!)).toBeLessThanOrEqual(halfWidths[12]!);
      expect(Math.abs(values[10]! - values[11]!)).toBeLessThanOrEqual(halfWidths[10]! + halfWidths[11]!);
    }
  });

  it('asks one design for all outputs, and an output that repeats another gets the same', async () => {
    const inner = tangled(12, 1, 6);
    const { outputs } = await estimate(gameOf(12, 3, (has) => [inner(has)[0]!, 7, -2 * inner(has)[0]!]), { budget: 256 });
    expectClose(outputs[2]!.values, outputs[0]!.values.map((one) => -2 * one), 1e-12);
    expectClose(outputs[2]!.halfWidths, outputs[0]!.halfWidths.map((one) => 2 * one), 1e-12);
    expect(outputs[1]!.values.every((one) => one === 0)).toBe(true);
  });

  it('gives 0 with a band of 0 for a game that nobody changes', async () => {
    const result = await estimate(gameOf(20, 1, () => [4]));
    expect(result.coalitions).toBe(64);
    expect([...result.outputs[0]!.values, ...result.outputs[0]!.halfWidths].every((one) => one === 0)).toBe(true);
    expect(new Set(result.outputs[0]!.signs)).toEqual(new Set(['open']));
  });

  it('finds a sum of single players exactly, whatever their sizes', async () => {
    const sizes = Array.from({ length: 24 }, (_, i) => (i % 5 === 0 ? 100 : 0.1) * (i - 11));
    const { outputs } = await estimate(gameOf(24, 1, (has) => [has.reduce((sum, member, i) => sum + (member ? sizes[i]! : 0), 0)]), { budget: 128 });
    expectClose(outputs[0]!.values, sizes, 1e-4);
  });

  it('gives the same bytes for the same seed, on every machine, and other coalitions for another', async () => {
    expect(await goldenEstimate(7)).toBe(GOLDEN);
    const asked = async (seed: number) => {
      const game = gameOf(15, 1, tangled(15, 1, 1));
      await estimate(game, { budget: 128, seed });
      return game.asked;
    };
    expect(await asked(7)).toEqual(await asked(7));
    expect(await asked(8)).not.toEqual(await asked(7));
  });

  it('gives the same bytes whether or not anyone sees the estimates on the way', async () => {
    for (const budget of [64, 200, 512, 700, 1024, 3000]) {
      const game = () => gameOf(15, 2, tangled(15, 2, 1));
      const shown = (await all(game(), { budget, tolerance: 0 })).at(-1)!;
      const alone = await estimate(game(), { budget, tolerance: 0 });
      expect(alone.outputs.map(({ values, halfWidths }) => [values, halfWidths])).toEqual(shown.outputs.map(({ values, halfWidths }) => [values, halfWidths]));
    }
  });

  it('stops when every band is within the tolerance', async () => {
    const game = () => gameOf(14, 1, tangled(14, 1, 9));
    const published = await all(game(), { budget: 4096, tolerance: 0.05 });
    const within = published.map(({ outputs: [one] }) => Math.max(...one!.halfWidths) <= 0.05 * one!.values.reduce((sum, value) => sum + Math.abs(value), 0));
    expect(within.at(-1)).toBe(true);
    expect(within.slice(0, -1)).not.toContain(true);
    expect((await all(game(), { budget: 4096, tolerance: 0 })).length).toBeGreaterThan(published.length);
  });

  it('runs on to the exact values where they are within the budget, whatever the tolerance', async () => {
    expect((await estimate(gameOf(9, 1, tangled(9, 1, 9)), { budget: 512, tolerance: 10 })).exact).toBe(true);
  });

  it('stops where the caller has enough', async () => {
    const result = await estimate(gameOf(20, 1, tangled(20, 1, 9)), { tolerance: 0, enough: ({ coalitions }) => coalitions >= 256 });
    expect([result.coalitions, result.final]).toEqual([256, true]);
  });

  it('never shows a settled sign turned without its mark', async () => {
    let settledSigns = 0;
    for (let seed = 0; seed < 12; seed++) {
      const shown = new Map<number, number>();
      for (const { outputs: [one] } of await all(gameOf(9, 1, tangled(9, 1, 100 + seed)), { budget: 512, seed })) {
        one!.signs.forEach((mark, i) => {
          const sign = Math.sign(one!.values[i]!);
          if (sign * (shown.get(i) ?? 0) < 0) expect(mark).toBe('turned');
          if (mark !== 'settled') return;
          shown.set(i, sign);
          settledSigns++;
        });
      }
    }
    expect(settledSigns).toBeGreaterThan(200);
  });

  it('asks nothing more once aborted, and rejects with the reason', async () => {
    const controller = new AbortController();
    const game = gameOf(16, 1, tangled(16, 1, 1));
    const running = estimate(game, { tolerance: 0, signal: controller.signal, onEstimate: ({ coalitions }) => coalitions === 128 && controller.abort() });
    await expect(running).rejects.toMatchObject({ name: 'AbortError' });
    expect(game.asked).toHaveLength(128);
    await expect(estimate(game, { signal: controller.signal })).rejects.toMatchObject({ name: 'AbortError' });
    expect(game.asked).toHaveLength(128);
  });

  it('an abort while the game is being asked publishes nothing', async () => {
    const controller = new AbortController();
    const published: Estimate[] = [];
    const game: Game = { players: 10, outputs: 1, evaluate: async ({ n }) => { controller.abort(); return new Float64Array(n); } };
    await expect(estimate(game, { signal: controller.signal, onEstimate: (one) => published.push(one) })).rejects.toMatchObject({ name: 'AbortError' });
    expect(published).toEqual([]);
  });

  it('ends in a coded error when the game answers NaN, too few numbers or too many', async () => {
    const answering = (answer: (n: number) => Float64Array): Game => ({ players: 12, outputs: 2, evaluate: async ({ n }) => answer(n) });
    await expect(estimate(answering((n) => new Float64Array(2 * n).fill(NaN, 5, 6)))).rejects.toMatchObject({ code: 'non-finite-output' });
    await expect(estimate(answering((n) => new Float64Array(2 * n).fill(Infinity)))).rejects.toMatchObject({ code: 'non-finite-output' });
    await expect(estimate(answering((n) => new Float64Array(2 * n - 1)))).rejects.toMatchObject({ code: 'shape-mismatch', message: expect.stringContaining('127 numbers for 64 coalitions') as string });
    await expect(estimate(answering((n) => new Float64Array(2 * n + 1)))).rejects.toMatchObject({ code: 'shape-mismatch' });
  });

  it('what the game throws passes untouched', async () => {
    const error = new Error('endpoint is down');
    await expect(estimate({ players: 12, outputs: 1, evaluate: () => Promise.reject(error) })).rejects.toBe(error);
  });

  it('refuses a budget that is no whole number of coalitions or too small to say anything', async () => {
    for (const budget of [0, 15, 100.5, NaN, Infinity, -64]) await expect(estimate(gameOf(12, 1, () => [1]), { budget }), String(budget)).rejects.toMatchObject({ code: 'budget-invalid' });
    expect((await estimate(gameOf(2, 1, tangled(2, 1, 1)), { budget: 4 })).exact).toBe(true);
    expect((await estimate(gameOf(12, 1, tangled(12, 1, 1)), { budget: 16 })).coalitions).toBe(16);
  });

  it('explains sixty players', async () => {
    const sizes = Array.from({ length: 60 }, (_, i) => (i % 7) - 3);
    const value: Value = (has) => [has.reduce((sum, member, i) => sum + (member ? sizes[i]! : 0), 0) + (has[3] && has[40] && has[59] ? 6 : 0)];
    const { outputs: [one] } = await estimate(gameOf(60, 1, value), { budget: 512, tolerance: 0 });
    const truth = sizes.map((size, i) => size + (i === 3 || i === 40 || i === 59 ? 2 : 0));
    const held = truth.filter((phi, i) => Math.abs(one!.values[i]! - phi) <= one!.halfWidths[i]!);
    expect(held.length).toBeGreaterThanOrEqual(54);
    expectClose(one!.values, truth, 0.15);
  });
});
