import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LoweredModel, Part } from '../model/lowered.js';
import { createRandom } from '../numeric/random.js';
import { expectAtMost, expectClose } from '../testing/expectClose.js';
import { createAttributor } from './createAttributor.js';
import type { Background, Question } from './game.js';
import { randomEnsemble, randomProblem, type RandomProblem, shapes } from './testing/randomModels.js';

const seeds = fc.integer({ min: 0, max: 2 ** 31 });
const engines = ['auto', 'enumerate'] as const;
const ask = (question: Partial<Question>): Question => ({ scale: 'value', output: 0, engine: 'auto', budget: 4096, seed: 0, ...question });

/** Every question of a problem, by every engine that serves it. */
async function answers({ lowered, kind, background, questions, x }: Pick<RandomProblem, 'lowered' | 'kind' | 'background' | 'questions' | 'x'>) {
  const attributor = createAttributor(lowered, background, { kind });
  return Promise.all(questions.flatMap((question) => engines.map((engine) => attributor.explain(x, ask({ ...question, engine })))));
}

describe('every engine, on random models of every shape,', () => {
  it('is efficient: base value and values add up to the prediction', async () => {
    await fc.assert(fc.asyncProperty(seeds, fc.constantFrom(...shapes), async (seed, shape) => {
      for (const { values, baseValue, prediction, engine } of await answers(randomProblem(seed, { shape }))) {
        expectAtMost(Math.abs(prediction - values.reduce((a, b) => a + b, baseValue)), 1e-12, `gap by ${engine}`);
      }
    }), { numRuns: 150, seed: 30 });
  });

  it('gives a feature no column reads exactly 0', async () => {
    await fc.assert(fc.asyncProperty(seeds, fc.constantFrom(...shapes), async (seed, shape) => {
      const problem = randomProblem(seed, { shape });
      const { lowered, background, x } = problem;
      const wider = { ...lowered, nFeatures: lowered.nFeatures + 1 };
      const rows = Float64Array.from(Array.from({ length: background.n }, (_, b) => [...background.rows.subarray(b * x.length, (b + 1) * x.length), b]).flat());
      for (const { values } of await answers({ ...problem, lowered: wider, background: { ...background, rows }, x: Float64Array.of(...x, 99) })) {
        expect(values[x.length]).toBe(0);
      }
    }), { numRuns: 60, seed: 31 });
  });

  it('gives a feature in which every background row equals the row exactly 0', async () => {
    await fc.assert(fc.asyncProperty(seeds, fc.constantFrom(...shapes), async (seed, shape) => {
      const problem = randomProblem(seed, { shape });
      const { background, x } = problem;
      const shared = createRandom(seed).below(x.length);
      const rows = background.rows.slice();
      for (let b = 0; b < background.n; b++) rows[b * x.length + shared] = x[shared]!;
      for (const { values } of await answers({ ...problem, background: { ...background, rows } })) expect(values[shared]).toBe(0);
    }), { numRuns: 100, seed: 32 });
  });

  it('is symmetric: features that the model and the data treat alike get the same', async () => {
    await fc.assert(fc.asyncProperty(seeds, async (seed) => {
      const problem = symmetricProblem(seed);
      for (const { values, engine } of await answers(problem)) expectAtMost(Math.abs(values[0]! - values[1]!), 1e-12, `difference by ${engine}`);
    }), { numRuns: 80, seed: 33 });
  });

  it('is linear: the values of a sum are the sums of the values', async () => {
    await fc.assert(fc.asyncProperty(seeds, async (seed) => {
      const problem = randomProblem(seed, { shape: 'regression' });
      const other = randomProblem(seed, { shape: 'regression' }).lowered;
      const second: Part = { ...other.parts[0]!, ensembles: [randomEnsemble({ random: createRandom(seed + 1), columns: other.columns, count: 3, depth: 4 }, 1)], linear: [] };
      const of = async (parts: Part[]) => (await answers({ ...problem, lowered: { ...problem.lowered, parts } }))[0]!.values;
      const [f] = problem.lowered.parts as [Part];
      const separate = [await of([f]), await of([second])];
      expectClose(await of([f, second]), separate[0]!.map((value, j) => value + separate[1]![j]!), 1e-12);
    }), { numRuns: 60, seed: 34 });
  });
});

describe('a weighted background', () => {
  it('weighs a row twice like the row written twice', async () => {
    await fc.assert(fc.asyncProperty(seeds, fc.constantFrom(...shapes), async (seed, shape) => {
      const problem = randomProblem(seed, { shape, backgroundRows: 3 });
      const { rows } = problem.background;
      const M = problem.x.length;
      const weighted: Background = { n: 3, rows, weights: Float64Array.of(0.5, 0.25, 0.25) };
      const written: Background = { n: 4, rows: Float64Array.of(...rows.subarray(0, M), ...rows), weights: new Float64Array(4).fill(0.25) };
      const a = await answers({ ...problem, background: weighted });
      const b = await answers({ ...problem, background: written });
      a.forEach((answer, i) => {
        expectClose(answer.values, b[i]!.values, 1e-12, answer.engine);
        expectAtMost(Math.abs(answer.baseValue - b[i]!.baseValue), 1e-13, 'base value');
      });
    }), { numRuns: 60, seed: 35 });
  });

  it('ignores a row of weight 0', async () => {
    await fc.assert(fc.asyncProperty(seeds, fc.constantFrom(...shapes), async (seed, shape) => {
      const problem = randomProblem(seed, { shape, backgroundRows: 2 });
      const M = problem.x.length;
      const one: Background = { n: 1, rows: problem.background.rows.slice(0, M), weights: Float64Array.of(1) };
      const two: Background = { ...problem.background, weights: Float64Array.of(1, 0) };
      const a = await answers({ ...problem, background: one });
      const b = await answers({ ...problem, background: two });
      a.forEach((answer, i) => expectClose(answer.values, b[i]!.values, 1e-12, answer.engine));
    }), { numRuns: 40, seed: 36 });
  });
});

/** A model that stays the same when features 0 and 1 change places, with rows that have the same value in both. */
function symmetricProblem(seed: number): Pick<RandomProblem, 'lowered' | 'kind' | 'background' | 'questions' | 'x'> {
  const random = createRandom(seed);
  const columns = [0, 1, 2].map((feature) => ({ feature, steps: [] }));
  const ensemble = { ...randomEnsemble({ random, columns, count: 4, depth: 4 }, 1), double: false };
  const mirrored = { ...ensemble, column: ensemble.column.map((c) => (c === 0 ? 1 : c === 1 ? 0 : c)) };
  const part: Part = { weight: 1, link: 'logistic', nScores: 1, base: Float64Array.of(0.25), linear: [], ensembles: [ensemble, mirrored] };
  const lowered: LoweredModel = { nFeatures: 3, columns, parts: [part], nOutputs: 1, complement: true };
  const row = (): number[] => {
    const [twin, other] = [random.below(9) / 4, random.below(9) / 4];
    return [twin, twin, other];
  };
  const rows = Array.from({ length: 4 }, row);
  return {
    lowered, kind: 'probability', x: Float64Array.from(row()),
    background: { n: 4, rows: Float64Array.from(rows.flat()), weights: new Float64Array(4).fill(0.25) },
    questions: [{ scale: 'margin', output: 1 }, { scale: 'probability', output: 1 }, { scale: 'probability', output: 0 }],
  };
}
