import { describe, expect, it } from 'vitest';
import type { CheckedRow } from '../model/row.js';
import { expectClose } from '../testing/expectClose.js';
import type { Coalitions } from './coalitions.js';
import { createDesign } from './design.js';
import { estimate } from './estimate.js';
import { maskedGame, type MaskedQuestion } from './maskedGame.js';
import { type BatchPredictor, rowsOf } from './rowBatch.js';
import { membersOf } from './testing/games.js';

/** A predictor of rows, and the sizes of the batches it was asked. */
function rowPredictor(nOutputs: number, predict: (row: CheckedRow) => number[]): BatchPredictor & { batches: number[]; buffers: Set<Float64Array> } {
  const batches: number[] = [];
  const buffers = new Set<Float64Array>();
  return {
    nOutputs, batches, buffers,
    async predict(batch) {
      batches.push(batch.n);
      buffers.add(batch.rows);
      return rowsOf(batch).flatMap(predict);
    },
  };
}

const everyCoalition = (players: number): Coalitions => ({ n: 2 ** players, players, width: 1, words: Uint32Array.from({ length: 2 ** players }, (_, S) => S) });

const x: CheckedRow = [1, 'blue', NaN, 4];
const background = { rows: [[2, 'red', 7, 4], [3, 'blue', NaN, 5], [-1, 'green', 1, 4]] as CheckedRow[], weights: [0.5, 0.3, 0.2] };
const score = (row: CheckedRow): number[] => {
  const [a, colour, c, d] = row as [number, string, number, number];
  return [a * (colour === 'blue' ? 2 : colour.length) + (Number.isNaN(c) ? 10 : c) * d, a + d];
};
const question = (more: Partial<MaskedQuestion> = {}): MaskedQuestion => ({ predictor: rowPredictor(2, score), x, background, ...more });

describe('maskedGame', () => {
  it('averages the predictions of the background rows with the columns of the coalition taken from the row explained, texts and missing values too', async () => {
    const game = maskedGame(question());
    const coalitions = everyCoalition(4);
    const v = await game.evaluate(coalitions);
    const expected = Array.from({ length: 16 }, (_, c) => {
      const has = membersOf(coalitions, c);
      return [0, 1].map((k) => background.rows.reduce((sum, row, b) => sum + background.weights[b]! * score(row.map((value, j) => (has[j] ? x[j]! : value)))[k]!, 0));
    }).flat();
    expectClose(v, expected, 1e-14);
    expect(game.evaluations()).toBe(48);
  });

  it('plays for the outputs asked for', async () => {
    const both = await maskedGame(question()).evaluate(everyCoalition(4));
    const second = await maskedGame(question({ outputs: [1] })).evaluate(everyCoalition(4));
    expect([...second]).toEqual([...both].filter((_, at) => at % 2 === 1));
  });

  it('sends at most 8,192 rows at once, in one buffer that it reuses', async () => {
    const predictor = rowPredictor(1, ([a]) => [a as number]);
    const rows = Array.from({ length: 100 }, (_, b) => [b, b + 1, b + 2, b + 3, b + 4, b + 5, b + 6, b + 7]);
    const game = maskedGame({ predictor, x: [-1, -1, -1, -1, -1, -1, -1, -1], background: { rows, weights: new Float64Array(100).fill(0.01) } });
    const v = await game.evaluate(everyCoalition(8));
    expect(predictor.batches).toEqual([8192, 8192, 8192, 1024]);
    expect(predictor.buffers.size).toBe(1);
    for (let S = 0; S < 256; S++) expect(v[S]).toBeCloseTo(S & 1 ? -1 : 49.5, 10);
  });

  it('drops a player whose columns equal every background row, missing values included', () => {
    const same = { rows: [[1, 'blue', NaN, 5], [1, 'blue', NaN, 4]] as CheckedRow[], weights: [0.5, 0.5] };
    expect(maskedGame(question({ background: same })).active).toEqual([3]);
    expect(maskedGame(question({ background: same, players: [[0, 1], [2, 3]] })).active).toEqual([1]);
    expect(maskedGame(question({ background: { rows: [x], weights: [1] } })).players).toBe(0);
  });

  it('without players left, the estimate is the prediction', async () => {
    const { outputs } = await estimate(maskedGame(question({ background: { rows: [x], weights: [1] } })));
    expect(outputs.map(({ baseValue, prediction }) => [baseValue, prediction])).toEqual([[42, 42], [5, 5]]);
  });

  it('moves the features of a group together', async () => {
    const grouped = maskedGame(question({ players: [[0, 2], [3, 1]] }));
    const v = await grouped.evaluate(everyCoalition(2));
    const single = await maskedGame(question()).evaluate({ n: 4, players: 4, width: 1, words: Uint32Array.of(0, 0b0101, 0b1010, 0b1111) });
    expect([...v]).toEqual([...single]);
  });

  it('averages log-odds on the margin, held where a float32 tells no two apart', async () => {
    const predictor = rowPredictor(1, ([a]) => [a as number]);
    const game = maskedGame({ predictor, x: [0.5], background: { rows: [[0], [1], [0.75]], weights: [0.25, 0.25, 0.5] }, scale: 'margin' });
    const v = await game.evaluate(everyCoalition(1));
    expectClose(v, [0.5 * Math.log(3), 0], 1e-12);
    const far = maskedGame({ predictor, x: [1], background: { rows: [[0]], weights: [1] }, scale: 'margin' });
    expectClose(await far.evaluate(everyCoalition(1)), [-Math.log(2 ** 24 - 1), Math.log(2 ** 24 - 1)], 1e-7);
  });

  it('has no log-odds of what is no probability, infinities included', async () => {
    const at = (value: number) => maskedGame({ predictor: rowPredictor(1, () => [value]), x: [1], background: { rows: [[0]], weights: [1] }, scale: 'margin' }).evaluate(everyCoalition(1));
    await expect(at(1.5)).rejects.toMatchObject({ code: 'scale-not-applicable', message: expect.stringContaining('background row 0') as string });
    await expect(at(-2)).rejects.toMatchObject({ code: 'scale-not-applicable' });
    await expect(at(Infinity)).rejects.toMatchObject({ code: 'non-finite-output' });
    expect(await at(1.000001)).toHaveLength(2);
  });

  it('asks nothing more once aborted, and passes the signal on', async () => {
    const controller = new AbortController();
    let calls = 0;
    const predictor: BatchPredictor = {
      nOutputs: 1,
      async predict({ n }, { signal }) {
        expect(signal).toBe(controller.signal);
        if (++calls === 2) controller.abort();
        return new Float64Array(n);
      },
    };
    const rows = Array.from({ length: 100 }, (_, b) => Array.from({ length: 12 }, (__, j) => b + j));
    const game = maskedGame({ predictor, x: Array.from({ length: 12 }, () => -1), background: { rows, weights: new Float64Array(100).fill(0.01) } });
    await expect(estimate(game, { budget: 4096, tolerance: 0, signal: controller.signal })).rejects.toMatchObject({ name: 'AbortError' });
    expect(calls).toBe(2);
  });

  it('ends in a coded error naming the row when a prediction is missing, NaN or one too many', async () => {
    const asking = (predict: BatchPredictor['predict']) => maskedGame(question({ predictor: { nOutputs: 2, predict } })).evaluate(everyCoalition(4));
    await expect(asking(async ({ n }) => new Float64Array(2 * n - 1))).rejects.toMatchObject({ code: 'shape-mismatch', message: expect.stringContaining('95 numbers for 48 rows') as string });
    await expect(asking(async ({ n }) => new Float64Array(2 * n + 2))).rejects.toMatchObject({ code: 'shape-mismatch' });
    await expect(asking(async ({ n }) => new Float64Array(2 * n).fill(NaN, 9, 10))).rejects.toMatchObject({ code: 'non-finite-output', message: expect.stringMatching(/NaN for output 1 of background row 1/) as string });
    await expect(asking(() => Promise.reject(new Error('row 3 is not liked')))).rejects.toThrow('row 3 is not liked');
  });

  it('refuses a background that does not fit', () => {
    for (const wrong of [{ rows: [], weights: [] }, { rows: [[1, 2]], weights: [1] }, { rows: [x], weights: [] }]) {
      expect(() => maskedGame(question({ background: wrong }))).toThrow(expect.objectContaining({ code: 'background-invalid' }) as Error);
    }
  });

  it('a design over its players asks only what a model can be asked', async () => {
    const game = maskedGame(question());
    const pairs = createDesign(game.players, 1).take(8);
    expect((await game.evaluate(pairs)).every(Number.isFinite)).toBe(true);
  });
});
