import { describe, expect, it } from 'vitest';
import { CandorError } from '../errors.js';
import type { LoweredModel, Part } from '../model/lowered.js';
import type { Feature } from '../model/model.js';
import { createRandom } from '../numeric/random.js';
import { expectAtMost, expectClose } from '../testing/expectClose.js';
import { createAttributor, type AttributorOptions } from './createAttributor.js';
import { encodeBackground } from './encodeBackground.js';
import type { Attributor, Background, Question } from './game.js';
import { sample } from './sample.js';
import { ensembleOf } from './testing/ensembleOf.js';

const ask = (question: Partial<Question>): Question => ({ scale: 'probability', output: 1, engine: 'auto', budget: 0, seed: 0, ...question });

describe('the order of choice', () => {
  it('is linear, then tree, where the output adds up', () => {
    expect(linear(5).choose(row(5), ask({ scale: 'margin', budget: 1e9 }))).toBe('linear');
    expect(boosted(5).choose(row(5), ask({ scale: 'margin', budget: 1e9 }))).toBe('tree');
    expect(forest(5).choose(row(5), ask({ budget: 1e9 }))).toBe('tree');
  });

  it('is link behind a link, while 2^M times the background is at most 2^23', () => {
    expect(boosted(13, 1024).choose(row(13), ask({}))).toBe('link');
    expect(boosted(13, 1025).choose(row(13), ask({}))).toBe('sample');
    expect(linear(13, 1025).choose(row(13), ask({}))).toBe('sample');
    for (const [M, n, engine] of [[23, 1, 'link'], [24, 1, 'sample'], [22, 2, 'link'], [22, 3, 'sample']] as const) {
      expect(allDiffer(boostedModel(M), n).choose(new Float64Array(M), ask({})), `${M} players, ${n} rows`).toBe(engine);
    }
  });

  it('is link for three classes too, as far as for one', () => {
    const three = (M: number): LoweredModel => model({ parts: [{ ...part('softmax', ensembleOf(Array.from({ length: M }, (_, j) => [j, 0, -1, 1]))), nScores: 3, base: new Float64Array(3) }], complement: false, nOutputs: 3 }, M);
    expect(allDiffer(three(23), 1).choose(new Float64Array(23), ask({}))).toBe('link');
    expect(allDiffer(three(24), 1).choose(new Float64Array(24), ask({}))).toBe('sample');
  });

  it('is enumeration where the link engine stops, while 2^M is within the budget, then sampling', () => {
    expect(boosted(13, 1025).choose(row(13), ask({ budget: 8192 }))).toBe('enumerate');
    expect(boosted(13, 1025).choose(row(13), ask({ budget: 8191 }))).toBe('sample');
  });

  it('counts only the features in which the row differs from the background', () => {
    const n = 1025;
    const rows = background(13, n).rows.slice();
    for (let b = 0; b < n; b++) rows[b * 13] = row(13)[0]!;
    const attributor = createAttributor(boostedModel(13), { n, rows, weights: new Float64Array(n).fill(1 / n) });
    expect(attributor.choose(row(13), ask({}))).toBe('link');
  });

  it('does not count a feature whose values lie between the same thresholds', async () => {
    const lowered = model({ parts: [part('logistic', ensembleOf([[0, 1, [1, 1, 2, 0], -1]]))] }, 2);
    const attributor = createAttributor(lowered, { n: 2, rows: Float64Array.of(0.2, 0, 0.9, 3), weights: Float64Array.of(0.5, 0.5) });
    const { values, evaluations } = await attributor.explain(Float64Array.of(0.5, 0), ask({ engine: 'enumerate', budget: 2 }));
    expect(values[0]).toBe(0);
    expect(values[1]).toBeGreaterThan(0);
    expect(evaluations).toBe(2 * 2);
  });
});

describe('the link engine beyond 16 players, where coalitions come in blocks', () => {
  it('is what the definition gives', async () => {
    const M = 18;
    const random = createRandom(18);
    const pairs = Array.from({ length: 12 }, (_, j): [number, number, number, [number, number, number, number]] => [j, 0, random.next() - 0.5, [j + 6, 0, random.next() - 0.5, random.next()]]);
    const lowered = model({ parts: [part('logistic', ensembleOf(pairs))] }, M);
    const attributor = allDiffer(lowered, 1);
    const x = new Float64Array(M);
    const byBlocks = await attributor.explain(x, ask({ engine: 'link' }));
    const byDefinition = await attributor.explain(x, ask({ engine: 'enumerate', budget: 2 ** M }));
    expectClose(byBlocks.values, [...byDefinition.values], 1e-12);
    expect(byBlocks.values.filter((value) => value !== 0)).toHaveLength(M);
  });
});

describe('a forced engine', () => {
  it.each([
    ['linear', boosted(4), ask({ scale: 'margin', engine: 'linear' }), /tree/],
    ['tree', linear(4), ask({ scale: 'margin', engine: 'tree' }), /linear/],
    ['tree', boosted(4), ask({ engine: 'tree' }), /link, rescale, sample can/],
    ['link', forest(4), ask({ engine: 'link' }), /tree/],
    ['link', boosted(13, 1025), ask({ engine: 'link' }), /rescale, sample can/],
    ['enumerate', boosted(4), ask({ engine: 'enumerate', budget: 15 }), /budget 15/],
    ['rescale', forest(4), ask({ engine: 'rescale' }), /tree/],
    ['path-dependent', boosted(4), ask({ engine: 'path-dependent' }), /link/],
    ['given', boosted(4), ask({ engine: 'given' }), /link/],
  ] as const)('%s that cannot serve is refused, naming those that can', async (_, attributor, question, names) => {
    const error = await failure(attributor.explain(row(4 + (names.source.startsWith('rescale') ? 9 : 0)), question));
    expect(error.code).toBe('engine-not-applicable');
    expect(error.message).toMatch(names);
  });

  it('serves where it can: enumeration, and the rescale rule, which says that it is not exact', async () => {
    const attributor = boosted(4);
    const link = await attributor.explain(row(4), ask({}));
    const enumerated = await attributor.explain(row(4), ask({ engine: 'enumerate', budget: 16 }));
    const rescaled = await attributor.explain(row(4), ask({ engine: 'rescale' }));
    expectClose(enumerated.values, link.values, 1e-12);
    expect([link.exact, enumerated.exact, rescaled.exact]).toEqual([true, true, false]);
    expect([link.evaluations, enumerated.evaluations, rescaled.evaluations]).toEqual([0, 16 * 8, 0]);
    expectAtMost(Math.abs(rescaled.prediction - rescaled.values.reduce((a, b) => a + b, rescaled.baseValue)), 1e-12, 'gap');
    expect(Math.max(...rescaled.values.map((value, j) => Math.abs(value - link.values[j]!)))).toBeGreaterThan(1e-6);
  });

  it('beyond every exact engine it samples, and says so', async () => {
    const attributor = boosted(13, 1025);
    const { engine, exact, standardErrors, values, prediction, baseValue, evaluations } = await attributor.explain(row(13), ask({ budget: 64 }));
    expect([engine, exact, standardErrors?.length, evaluations]).toEqual(['sample', false, 13, 64 * 1025]);
    expectAtMost(Math.abs(prediction - baseValue - values.reduce((a, b) => a + b)), 1e-12, 'gap');
  });

  it('without a sampler such a row is refused, and the error says what to pass', async () => {
    const error = await failure(allDiffer(boostedModel(24), 1).explain(new Float64Array(24), ask({ budget: 64 })));
    expect(error).toMatchObject({ code: 'engine-not-applicable', message: expect.stringContaining('`sampler`') as string });
  });

  it('sampling a boosted classifier comes near the link engine, within its bands, with the same bytes for the same seed', async () => {
    const attributor = boosted(10, 20);
    const exact = await attributor.explain(row(10), ask({}));
    const sampled = await attributor.explain(row(10), ask({ engine: 'sample', budget: 256, seed: 3 }));
    const largest = Math.max(...exact.values.map(Math.abs));
    const inside = sampled.values.filter((value, j) => Math.abs(value - exact.values[j]!) <= 1.96 * sampled.standardErrors![j]!);
    expectClose(sampled.values, exact.values, 0.05, `largest ${largest}`);
    expect(inside.length).toBeGreaterThanOrEqual(9);
    expect(await attributor.explain(row(10), ask({ engine: 'sample', budget: 256, seed: 3 }))).toEqual(sampled);
    expect((await attributor.explain(row(10), ask({ engine: 'sample', budget: 256, seed: 4 }))).values).not.toEqual(sampled.values);
  });
});

describe('scales', () => {
  it('are those the model has: a forest has no margin, a class no amount, an amount no probability', async () => {
    expect((await failure(forest(3).explain(row(3), ask({ scale: 'margin' })))).code).toBe('scale-not-applicable');
    expect((await failure(boosted(3).explain(row(3), ask({ scale: 'value' })))).code).toBe('scale-not-applicable');
    const amount = attributor(model({ parts: [part('identity', trees(3))], complement: false }, 3), 8);
    expect((await failure(amount.explain(row(3), ask({ scale: 'probability', output: 0 })))).code).toBe('scale-not-applicable');
    expect((await failure(amount.explain(row(3), ask({ scale: 'margin', output: 0 })))).code).toBe('scale-not-applicable');
    expect((await amount.explain(row(3), ask({ scale: 'value', output: 0 }))).engine).toBe('tree');
  });

  it('of a declared logit are the margin itself and the probability behind a logistic link', async () => {
    const lowered = model({ parts: [part('identity', trees(3))] }, 3);
    const declared = attributor(lowered, 8, { kind: 'logit' });
    const linked = attributor({ ...lowered, parts: lowered.parts.map((p): Part => ({ ...p, link: 'logistic' })) }, 8);
    for (const question of [ask({ scale: 'margin' }), ask({ scale: 'margin', output: 0 }), ask({}), ask({ output: 0 })]) {
      const [a, b] = [await declared.explain(row(3), question), await linked.explain(row(3), question)];
      expectClose(a.values, b.values, 1e-12, question.scale);
      expectAtMost(Math.abs(a.prediction - b.prediction), 1e-12, `prediction of ${question.output}`);
    }
  });

  it('of the first of two classes are the second turned round', async () => {
    for (const scale of ['margin', 'probability'] as const) {
      const first = await boosted(4).explain(row(4), ask({ scale, output: 0 }));
      const second = await boosted(4).explain(row(4), ask({ scale, output: 1 }));
      expectClose(first.values, second.values.map((value) => -value), 1e-12, scale);
      expectAtMost(Math.abs(first.prediction + second.prediction - (scale === 'margin' ? 0 : 1)), 1e-12, scale);
    }
  });
});

describe('bad input', () => {
  it('is refused with a code: output, row, background, and a model that gives no number', async () => {
    expect((await failure(boosted(3).explain(row(3), ask({ output: 2 })))).code).toBe('unknown-output');
    expect((await failure(boosted(3).explain(row(4), ask({})))).code).toBe('shape-mismatch');
    const given = background(3, 2);
    for (const bad of [{ ...given, n: 0, rows: new Float64Array(0), weights: new Float64Array(0) }, { ...given, rows: given.rows.slice(1) }, { ...given, weights: Float64Array.of(0.5, 0.4) }, { ...given, weights: Float64Array.of(1.5, -0.5) }]) {
      expect(() => createAttributor(boostedModel(3), bad)).toThrow(CandorError);
    }
    expect((await failure(linear(3).explain(Float64Array.of(1, NaN, 2), ask({ scale: 'margin' })))).code).toBe('non-finite-output');
    const gaps = createAttributor(linearModel(3), { n: 1, rows: Float64Array.of(1, NaN, 2), weights: Float64Array.of(1) });
    expect((await failure(gaps.explain(row(3), ask({ scale: 'margin' })))).code).toBe('non-finite-output');
  });
});

describe('a long question', () => {
  it('stops between background rows when an abort arrives as an event', async () => {
    const controller = new AbortController();
    const steps: number[] = [];
    const { rows, ...rest } = background(13, 512);
    const attributor = createAttributor(boostedModel(13), { ...rest, rows: rows.map((value) => value + 1) });
    const asked = attributor.explain(new Float64Array(13), ask({ signal: controller.signal, onProgress: (done) => steps.push(done) }));
    const arrival = new MessageChannel();
    arrival.port1.addEventListener('message', () => controller.abort());
    arrival.port1.start();
    arrival.port2.postMessage('stop');
    await expect(asked).rejects.toMatchObject({ name: 'AbortError' });
    arrival.port1.close();
    expect(steps.length).toBeGreaterThan(0);
    expect(steps.at(-1)).toBeLessThan(512);
  });

  it('stops within the coalitions of one background row when it enumerates', async () => {
    const controller = new AbortController();
    const steps: number[] = [];
    const onProgress = (done: number, total: number): void => {
      expect(total).toBe(8);
      steps.push(done);
      if (done === 3) controller.abort();
    };
    const asked = allDiffer(boostedModel(13), 1).explain(new Float64Array(13), ask({ engine: 'enumerate', budget: 8192, signal: controller.signal, onProgress }));
    await expect(asked).rejects.toMatchObject({ name: 'AbortError' });
    expect(steps).toEqual([1, 2, 3]);
  });

  it('stops within one background row when its coalitions are many, and tells its hundredths before', async () => {
    const controller = new AbortController();
    const steps: [number, number][] = [];
    const asked = allDiffer(boostedModel(21), 1).explain(new Float64Array(21), ask({ signal: controller.signal, onProgress: (...step) => steps.push(step) }));
    setTimeout(() => { controller.abort(); }, 30);
    await expect(asked).rejects.toMatchObject({ name: 'AbortError' });
    expect(steps.length).toBeGreaterThan(0);
    expect(steps.length).toBeLessThan(90);
    for (const [i, [done, total]] of steps.entries()) {
      expect(total).toBe(100);
      expect(done).toBeGreaterThan(steps[i - 1]?.[0] ?? 0);
    }
  });

  it('reports every background row it has done', async () => {
    const steps: [number, number][] = [];
    await boosted(4, 5).explain(row(4), ask({ onProgress: (done, total) => steps.push([done, total]) }));
    expect(steps).toEqual([[1, 5], [2, 5], [3, 5], [4, 5], [5, 5]]);
  });

  it('is not begun when it was aborted before', async () => {
    await expect(boosted(4).explain(row(4), ask({ signal: AbortSignal.abort() }))).rejects.toMatchObject({ name: 'AbortError' });
    await expect(boosted(4).explainBatch(row(4), 1, ask({ signal: AbortSignal.abort() }))).rejects.toMatchObject({ name: 'AbortError' });
  });

  it('may run beside another on the same attributor', async () => {
    const shared = boosted(12, 256);
    const rows = [row(12, 1), row(12, 2), row(12, 3)];
    const together = await Promise.all(rows.map((x) => shared.explain(x, ask({}))));
    for (const [i, x] of rows.entries()) expectClose(together[i]!.values, (await boosted(12, 256).explain(x, ask({}))).values, 1e-15);
  });
});

describe('a batch', () => {
  it.each([['linear', ask({ scale: 'margin' }), linear(6)], ['tree', ask({ scale: 'margin' }), boosted(6)], ['link', ask({}), boosted(6)]] as const)('of %s answers equals the answers one by one', async (engine, question, attributor) => {
    const n = 530;
    const rows = Float64Array.from(Array.from({ length: n }, (_, i) => [...row(6, i)]).flat());
    const steps: number[] = [];
    const answers = await attributor.explainBatch(rows, n, { ...question, onProgress: (done) => steps.push(done) });
    expect(answers).toHaveLength(n);
    expect(steps).toEqual([512, 530]);
    for (const i of [0, 1, 511, 512, 529]) {
      const alone = await attributor.explain(rows.slice(i * 6, i * 6 + 6), question);
      expect(answers[i]).toMatchObject({ engine, baseValue: alone.baseValue, prediction: alone.prediction });
      expectClose(answers[i]!.values, alone.values, 1e-14, `row ${i}`);
    }
  });
});

describe('prepare', () => {
  it('builds tables once, within the bytes allowed, and says what it holds', async () => {
    const lowered = boostedModel(6);
    const question = { scale: 'margin', output: 1 } as const;
    const held = await createAttributor(lowered, background(6, 8)).prepare(question);
    expect(held).toMatchObject({ lists: 0, pairs: 0 });
    expect(held.tables).toBeGreaterThan(0);
    expect(held.bytes).toBeGreaterThan(0);
    const pairs = createAttributor(lowered, background(6, 8), { tableBytes: 0 });
    expect(await pairs.prepare(question)).toEqual({ tables: 0, lists: 0, pairs: 7, bytes: 0 });
    expectClose((await pairs.explain(row(6), ask(question))).values, (await boosted(6).explain(row(6), ask(question))).values, 1e-12);
  });

  it('has nothing to build behind a link or for a linear model', async () => {
    const nothing = { tables: 0, lists: 0, pairs: 0, bytes: 0 };
    expect(await boosted(3).prepare({ scale: 'probability', output: 1 })).toEqual(nothing);
    expect(await linear(3).prepare({ scale: 'margin', output: 1 })).toEqual(nothing);
  });
});

describe('backgroundError', () => {
  it('is the standard error of the mean over background rows, for every engine that meets them', async () => {
    const M = 4;
    const given = background(M, 6);
    const x = row(M);
    for (const [lowered, question] of [[boostedModel(M), ask({})], [boostedModel(M), ask({ scale: 'margin' })], [linearModel(M), ask({ scale: 'margin' })]] as const) {
      const each: Float64Array[] = [];
      for (let b = 0; b < 6; b++) {
        const one = createAttributor(lowered, { n: 1, rows: given.rows.slice(b * M, b * M + M), weights: Float64Array.of(1) });
        each.push((await one.explain(x, question)).values);
      }
      const expected = Array.from({ length: M }, (_, j) => {
        const mean = each.reduce((sum, phi) => sum + phi[j]! / 6, 0);
        return Math.sqrt(each.reduce((sum, phi) => sum + (phi[j]! - mean) ** 2, 0) / 5 / 6);
      });
      const attributor = createAttributor(lowered, given);
      expectClose((await attributor.backgroundError(x, question))!, expected, 1e-9);
      const { backgroundError, engine } = await attributor.explain(x, question);
      if (engine !== 'tree') expectClose(backgroundError!, expected, 1e-9, engine);
    }
  });

  it('does not exist for one background row', async () => {
    expect(await boosted(3, 1).backgroundError(row(3), ask({}))).toBeNull();
    expect(await linear(3, 1).explain(row(3), ask({ scale: 'margin' }))).not.toHaveProperty('backgroundError');
  });
});

describe('encodeBackground', () => {
  const features: Feature[] = [{ name: 'age', type: 'number' }, { name: 'colour', type: 'text', categories: ['red', 'blue'] }];

  it('turns texts into codes, gaps into NaN or the empty text, and weights into shares', () => {
    const { n, rows, weights } = encodeBackground(features, [[3, 'blue'], [null, 'green'], [NaN, null]], [1, 2, 1]);
    expect(n).toBe(3);
    expect([...rows]).toEqual([3, 1, NaN, -1, NaN, -1]);
    expect([...weights]).toEqual([0.25, 0.5, 0.25]);
  });

  it.each([
    ['no rows', [], undefined, /no rows/],
    ['a row of another length', [[3]], undefined, /row 0 has 1 values/],
    ['a text for a number', [[3, 'red'], ['old', 'red']], undefined, /row 1 has "old" for "age"/],
    ['a number for a text', [[3, 2]], undefined, /row 0 has the number 2 for "colour"/],
    ['an infinite number', [[Infinity, 'red']], undefined, /"age"/],
    ['too few weights', [[3, 'red'], [4, 'red']], [1], /2 rows and 1 weights/],
    ['weights of nothing', [[3, 'red']], [0], /not all 0/],
    ['a negative weight', [[3, 'red'], [4, 'red']], [2, -1], /0 or more/],
  ] as const)('refuses %s', (_, rows, weights, message) => {
    expect(() => encodeBackground(features, rows, weights)).toThrow(message);
  });
});

/** A row, and as many background rows as asked for, that differ in every feature. */
const row = (M: number, seed = 7): Float64Array => Float64Array.from({ length: M }, ((random) => () => random.next())(createRandom(seed)));

function background(M: number, n: number): Background {
  const random = createRandom(n);
  return { n, rows: Float64Array.from({ length: n * M }, () => random.next()), weights: new Float64Array(n).fill(1 / n) };
}

function model(given: Pick<LoweredModel, 'parts'> & Partial<Pick<LoweredModel, 'complement' | 'nOutputs'>>, M: number): LoweredModel {
  return { nFeatures: M, columns: Array.from({ length: M }, (_, feature) => ({ feature, steps: [] })), nOutputs: 1, complement: true, ...given };
}

const part = (link: Part['link'], ...ensembles: Part['ensembles']): Part => ({ weight: 1, link, nScores: 1, base: Float64Array.of(0.1), linear: [], ensembles });

/** Stumps over every column, so that every feature counts, and some deeper trees. */
const trees = (M: number) => ensembleOf([...Array.from({ length: M }, (_, c) => [c, 0.5, 0.3 + c / 20, -0.2] as [number, number, number, number]), [0, 0.4, [1, 0.6, 1, 0.25], [M - 1, 0.5, -0.5, -1.5]]]);

/** Against background rows that differ from zeros in every feature. */
const allDiffer = (lowered: LoweredModel, n: number): Attributor =>
  createAttributor(lowered, { n, rows: new Float64Array(n * lowered.nFeatures).fill(2), weights: new Float64Array(n).fill(1 / n) });

const attributor = (lowered: LoweredModel, n: number, options?: AttributorOptions): Attributor => createAttributor(lowered, background(lowered.nFeatures, n), { sampler: sample, ...options });

function boostedModel(M: number): LoweredModel { return model({ parts: [part('logistic', trees(M))] }, M); }

function linearModel(M: number): LoweredModel {
  return model({ parts: [{ ...part('logistic'), linear: Array.from({ length: M }, (_, column) => ({ column, weights: Float64Array.of(0.5 - column / 3) })) }] }, M);
}

function boosted(M: number, n = 8): Attributor { return attributor(boostedModel(M), n); }
function linear(M: number, n = 8): Attributor { return attributor(linearModel(M), n); }
function forest(M: number, n = 8): Attributor { return attributor(model({ parts: [part('identity', trees(M))] }, M), n); }

async function failure(answer: Promise<unknown>): Promise<CandorError> {
  const error = await answer.then(() => null, (reason: unknown) => reason);
  if (!(error instanceof CandorError)) throw new Error(`expected a coded error, got ${String(error)}`);
  return error;
}
