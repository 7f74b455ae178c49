import { describe, expect, it } from 'vitest';
import { bruteForce } from '../attribution/testing/bruteForce.js';
import type { Answer, Question } from '../attribution/game.js';
import type { Feature, ModelOutput } from '../model/model.js';
import type { CheckedRow } from '../model/row.js';
import { createRandom } from '../numeric/random.js';
import type { Predictor } from '../ports.js';
import { expectClose } from '../testing/expectClose.js';
import { createBlackBox, type BlackBox } from './createBlackBox.js';

const ask = (question: Partial<Question> = {}): Question => ({ scale: 'value', output: 0, engine: 'auto', budget: 1024, seed: 0, ...question });
const amount: ModelOutput = { task: 'regression', score: 'y', kind: 'value' };

/** A function that neither adds up nor is smooth. */
const bent = (row: CheckedRow): number => row.reduce<number>((sum, x, j) => sum + (x as number) * (1 + j) + Math.max(0, (x as number) * (row[(j + 1) % row.length] as number) - 0.3), 0);

function boxOf(f: (row: CheckedRow) => number | readonly number[], M: number, { n = 5, output = amount, ...rest }: { n?: number; output?: ModelOutput } & Partial<Predictor> = {}) {
  const random = createRandom(7);
  const calls: number[] = [];
  const rows = Array.from({ length: n }, () => Array.from({ length: M }, () => random.next()));
  const features = Array.from({ length: M }, (_, j): Feature => ({ name: `x${j}`, type: 'number' }));
  const predictor: Predictor = {
    predict: async (batch) => {
      calls.push(batch.length);
      return batch.map(f) as number[];
    },
    ...rest,
  };
  const weights = new Float64Array(n).fill(1 / n);
  return { box: createBlackBox({ features, output, predictor, background: { rows, weights } }), calls, rows, x: Array.from({ length: M }, (_, j) => 1.2 - j / M) };
}

describe('a model behind a port', () => {
  it('is enumerated while 2^M ≤ budget and equals the definition', async () => {
    const { box, rows, x } = boxOf(bent, 5);
    const { values, engine, exact, evaluations, coalitions, standardErrors } = await box.explain(x, ask({ budget: 32 }));
    const expected = bruteForce(5, (S) => rows.reduce((sum, row) => sum + bent(row.map((value, j) => (S & (1 << j) ? x[j]! : value))) / rows.length, 0));
    expectClose(values, expected, 1e-12);
    expect({ engine, exact, evaluations, coalitions, standardErrors }).toEqual({ engine: 'enumerate', exact: true, evaluations: 32 * 5, coalitions: 32, standardErrors: undefined });
  });

  it('is sampled with bands beyond, by the same seed to the same bytes', async () => {
    const { box, x } = boxOf(bent, 12);
    const sampled = await box.explain(x, ask({ budget: 128, seed: 5, tolerance: 0 }));
    const exact = await box.explain(x, ask({ budget: 4096 }));
    expect([sampled.engine, sampled.exact, sampled.coalitions]).toEqual(['sample', false, 128]);
    expectClose(sampled.values, exact.values, 0.05);
    expect(sampled.values.filter((value, j) => Math.abs(value - exact.values[j]!) <= 1.96 * sampled.standardErrors![j]!).length).toBeGreaterThanOrEqual(11);
    expect(await box.explain(x, ask({ budget: 128, seed: 5, tolerance: 0 }))).toEqual(sampled);
    expect((await box.explain(x, ask({ budget: 128, seed: 6, tolerance: 0 }))).values).not.toEqual(sampled.values);
  });

  it('gives no band without width: what float32 leaves open stays open', async () => {
    const { box, x } = boxOf(bent, 4);
    const { exact, standardErrors, prediction } = await box.explain(x, ask({ engine: 'sample' }));
    expect(exact).toBe(true);
    for (const error of standardErrors!) expect(error).toBeGreaterThanOrEqual(2 ** -21 * Math.abs(prediction));
  });

  it('drops the players that equal every background row', async () => {
    const { box, x } = boxOf(bent, 12, { n: 1 });
    const { box: same, rows } = boxOf(bent, 12, { n: 1 });
    const few = [...x.slice(0, 3), ...rows[0]!.slice(3)];
    expect((await box.explain(x, ask({ budget: 64 }))).engine).toBe('sample');
    const { values, engine, evaluations } = await same.explain(few, ask({ budget: 64 }));
    expect([engine, evaluations]).toEqual(['enumerate', 8]);
    expect(values.slice(3)).toEqual(new Float64Array(9));
  });

  it('is asked no more after an abort, and in batches of at most 8,192', async () => {
    const { box, calls, x } = boxOf(bent, 14, { n: 100 });
    const run = new AbortController();
    const answer = box.explain(x, ask({ signal: run.signal, tolerance: 0, onProgress: (done) => { if (done > 20_000) run.abort(); } }));
    await expect(answer).rejects.toMatchObject({ name: 'AbortError' });
    const asked = calls.length;
    expect(Math.max(...calls)).toBe(8192);
    await new Promise((resolve) => { setTimeout(resolve, 20); });
    expect(calls.length).toBe(asked);
    expect(asked).toBeLessThan(6);
  });

  it('publishes a first estimate after 64 coalitions, then refined ones', async () => {
    const { box, x } = boxOf(bent, 12);
    const seen: Answer[] = [];
    const last = await box.explain(x, ask({ budget: 512, tolerance: 0, onEstimate: (estimate) => seen.push(estimate) }));
    expect([...seen, last].map(({ coalitions }) => coalitions)).toEqual([64, 128, 256, 512]);
    expect(seen.every(({ exact, standardErrors }) => !exact && standardErrors?.length === 12)).toBe(true);
  });

  it('stops at the time it was given with what it has', async () => {
    const { box, x } = boxOf(bent, 12);
    expect((await box.explain(x, ask({ budget: 512, tolerance: 0, timeLimit: 0 }))).coalitions).toBe(64);
  });

  it.each(['linear', 'tree', 'link', 'rescale', 'path-dependent', 'given'] as const)('refuses the engine "%s", naming those that can', async (engine) => {
    const { box, x } = boxOf(bent, 4);
    await expect(box.explain(x, ask({ engine }))).rejects.toMatchObject({ code: 'engine-not-applicable', message: expect.stringContaining('enumerate, sample can') as string });
  });

  it('reads texts as texts', async () => {
    const features: Feature[] = [{ name: 'colour', type: 'text' }, { name: 'size', type: 'number' }];
    const predictor: Predictor = { predict: async (batch) => batch.map(([colour, size]) => (colour === 'red' ? 10 : 0) + (size as number)) };
    const box = createBlackBox({ features, output: amount, predictor, background: { rows: [['blue', 1], ['green', NaN]].map(([a, b]) => [a!, Number.isNaN(b) ? 0 : b!]), weights: Float64Array.of(0.5, 0.5) } });
    expect(Array.from((await box.explain(['red', 3], ask())).values)).toEqual([10, 2.5]);
  });
});

describe('scales', () => {
  const two: ModelOutput = { task: 'binary', score: 'p', kind: 'probability', classes: ['no', 'yes'] };
  const share = (row: CheckedRow) => 1 / (1 + Math.exp(-bent(row) / 10));
  const predictionOf = async (box: BlackBox, x: CheckedRow, question: Partial<Question>) => (await box.explain(x, ask(question))).prediction;

  it('one column of a classifier is its second class', async () => {
    const { box, x } = boxOf(share, 3, { output: two });
    expect(await predictionOf(box, x, { scale: 'probability', output: 1 })).toBeCloseTo(share(x), 12);
    expect(await predictionOf(box, x, { scale: 'probability', output: 0 })).toBeCloseTo(1 - share(x), 12);
  });

  it('a declared logit has a margin and a probability', async () => {
    const { box, x } = boxOf((row) => bent(row) / 10, 3, { output: { ...two, kind: 'logit' } });
    expect(await predictionOf(box, x, { scale: 'margin', output: 1 })).toBeCloseTo(bent(x) / 10, 12);
    expect(await predictionOf(box, x, { scale: 'margin', output: 0 })).toBeCloseTo(-bent(x) / 10, 12);
    expect(await predictionOf(box, x, { scale: 'probability', output: 1 })).toBeCloseTo(share(x), 12);
  });

  it('several logits go through the softmax together', async () => {
    const three: ModelOutput = { task: 'multiclass', score: 'z', kind: 'logit', classes: ['a', 'b', 'c'] };
    const { box, x } = boxOf((row) => [0, bent(row) / 10, 1], 3, { output: three });
    const e = Math.exp(bent(x) / 10);
    expect(await predictionOf(box, x, { scale: 'probability', output: 1 })).toBeCloseTo(e / (1 + e + Math.E), 12);
    expect(await predictionOf(box, x, { scale: 'margin', output: 2 })).toBe(1);
  });

  it('what lies before a probability is not known', async () => {
    const { box, x } = boxOf(share, 3, { output: two });
    await expect(box.explain(x, ask({ scale: 'margin', output: 1 }))).rejects.toMatchObject({ code: 'scale-not-applicable' });
  });
});

describe('predictors of a team', () => {
  it('may answer with an array a row or with one array', async () => {
    const nested = boxOf((row) => [bent(row), 0], 4, { output: { ...amount, names: ['y', 'z'] } });
    const flat = boxOf(bent, 4);
    expect((await nested.box.explain(nested.x, ask())).values).toEqual((await flat.box.explain(flat.x, ask())).values);
  });

  it.each([
    ['one answer too few', (rows: number) => Array.from({ length: rows - 1 }, () => [0]), /answered \d+ rows/],
    ['rows of different length', (rows: number) => Array.from({ length: rows }, (_, i) => (i === 3 ? [] : [0])), /0 outputs for row 3/],
    ['no list', () => ({}), /no list/],
  ])('%s is refused with what is owed', async (_, answers, message) => {
    const { box, x } = boxOf(bent, 4, { predict: async (rows) => answers(rows.length) as number[][] });
    await expect(box.explain(x, ask())).rejects.toMatchObject({ code: 'shape-mismatch', message: expect.stringMatching(message) as string });
  });

  it('another number of columns than classes is refused', async () => {
    const { box, x } = boxOf(() => [0.1, 0.2, 0.7], 3, { output: { task: 'binary', score: 'p', kind: 'probability', classes: ['no', 'yes'] } });
    await expect(box.explain(x, ask({ scale: 'probability', output: 1 }))).rejects.toMatchObject({ code: 'classes-mismatch' });
  });

  it('NaN and the null of JSON are no answers', async () => {
    for (const nothing of [NaN, null]) {
      const { box, x } = boxOf((row) => ((row[0] as number) < 0.5 ? (nothing as number) : 1), 3);
      await expect(box.explain(x, ask())).rejects.toMatchObject({ code: 'non-finite-output' });
    }
  });

  it('a row that makes it fail is named', async () => {
    const { box, x } = boxOf((row) => {
      if (row[0] === 1.2 && row[2] !== 1.2 - 2 / 3) throw new Error('no such tariff');
      return 1;
    }, 3);
    const error = (await box.explain(x, ask()).catch((reason: unknown) => reason)) as Error;
    expect(error).toMatchObject({ code: 'predictor-failed', cause: { message: 'no such tariff' } });
    expect(error.message).toMatch(/^a row made of the case and a background row \(x0 = 1\.2, x1 = .*\) fails: no such tariff/);
  });

  it('an endpoint that is down is not blamed on a row', async () => {
    const { box, x } = boxOf(() => { throw new Error('502'); }, 3);
    await expect(box.explain(x, ask())).rejects.toMatchObject({ code: 'predictor-failed', message: expect.stringMatching(/^the predictor fails: 502/) as string });
  });
});
