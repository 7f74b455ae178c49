import { describe, expect, it } from 'vitest';
import type { Column, LoweredModel, Part, SplitMode } from '../model/lowered.js';
import { expectClose } from '../testing/expectClose.js';
import { createAttributor } from './createAttributor.js';
import type { Background } from './game.js';
import { bruteForce, outputOf, valueFunction } from './testing/bruteForce.js';
import { ensembleOf, type EnsembleOptions, type Split } from './testing/ensembleOf.js';

/** Two features, a value on the threshold among them, and every answer against every coalition. */
const TREES: Split[] = [[0, 1, [1, 2, 3, -1], [1, 1, 0.5, 2]], [1, 2, 1, [0, 1, -2, 4]]];
const ON_THRESHOLDS = [[1, 2], [2, 1], [0, 3], [1, 1]] as const;

describe.each(['LEQ', 'LT', 'GTE', 'GT', 'EQ', 'NEQ', 'MEMBER'] as const satisfies readonly (keyof typeof SplitMode)[])('splits of mode %s', (mode) => {
  const options: EnsembleOptions = { mode, members: [1, 3] };

  it('are explained exactly for values on the threshold, below and above', async () => {
    for (const x of ON_THRESHOLDS) await expectExact(model([ensembleOf(TREES, options)]), x, backgroundOf([[1, 1], [0, 2], [2, 3]]));
  });

  it('are explained exactly where a value is missing and nobody says where it goes', async () => {
    for (const x of [[NaN, 2], [1, NaN], [NaN, NaN]]) await expectExact(model([ensembleOf(TREES, options)]), x, backgroundOf([[1, 1], [NaN, 2], [2, NaN]]));
  });

  it('are explained exactly where missing values go to the yes child', async () => {
    for (const x of [[NaN, 2], [1, NaN], [NaN, NaN]]) await expectExact(model([ensembleOf(TREES, { ...options, missingYes: true })]), x, backgroundOf([[1, 1], [NaN, 2], [2, NaN]]));
  });
});

describe('thresholds', () => {
  it('of float trees are met by the value as a float, of double trees by the double', async () => {
    const tree: Split[] = [[0, 0.1, 1, 2]];
    const float = model([ensembleOf(tree)], [{ feature: 0, steps: [] }, { feature: 1, steps: [] }]);
    const double = model([ensembleOf(tree, { double: true })], [{ feature: 0, steps: [] }, { feature: 1, steps: [] }]);
    // As a float 0.1 is larger than as a double: 0.10000000100 lies between the two.
    const between = [0.100000001, 0];
    const above = backgroundOf([[5, 0]]);
    expect((await expectExact(float, between, above))[0]).toBe(-1);
    expect((await expectExact(double, between, above))[0]).toBe(0);
  });
});

describe('a one-hot group', () => {
  /** Feature 0 is a category of three; feature 1 a number. */
  const columns: Column[] = [...[0, 1, 2].map((value): Column => ({ feature: 0, steps: [{ op: 'equals', value }] })), { feature: 1, steps: [{ op: 'round32' }] }];
  const trees: Split[] = [[0, 0.5, [1, 0.5, [2, 0.5, 100, 1], 2], [3, 1, 3, 4]], [2, 0.5, [3, 2, 0, 1], -5]];

  it('of texts is one player: an impossible row of two categories never arises', async () => {
    const background = backgroundOf([[0, 1], [1, 3], [2, 0]]);
    for (const x of [[0, 2], [1, 0], [2, 5]]) {
      const values = await expectExact(model([ensembleOf(trees)], columns), x, background);
      // The leaf of 100 wants no category at all: no known one can reach it.
      expect(Math.max(...values.map(Math.abs))).toBeLessThan(10);
    }
  });

  it('gives an unknown category all zeros', async () => {
    const [phi] = await expectExact(model([ensembleOf(trees)], columns), [-1, 2], backgroundOf([[0, 1], [1, 3]]));
    expect(phi).toBeGreaterThan(50);
  });

  it('of integers is one player beside other columns of the same feature', async () => {
    const both = [...columns, { feature: 0, steps: [{ op: 'round32' }] } satisfies Column];
    const deeper: Split[] = [[4, 1.5, [0, 0.5, 1, 7], [2, 0.5, 4, 9]], ...trees];
    for (const x of [[0, 2], [1, 0], [2, 1]]) await expectExact(model([ensembleOf(deeper)], both), x, backgroundOf([[0, 1], [1, 3], [2, 0]]));
  });
});

describe('leaves and sums', () => {
  const rows = backgroundOf([[0, 0], [2, 1], [1, 3]]);

  it('one weight for each class in every leaf', async () => {
    const trees: Split[] = [[0, 1, { scores: [1, 0, -1] }, [1, 2, { scores: [0.5, 0.25, 0] }, { scores: [0, 2, 3] }]]];
    const lowered = { ...model([ensembleOf(trees)]), nOutputs: 3 };
    const parts = [{ ...lowered.parts[0]!, nScores: 3, base: Float64Array.of(0.1, 0.2, 0.3) }];
    for (const output of [0, 1, 2]) await expectExact({ ...lowered, parts }, [0, 3], rows, output);
  });

  it('one class a tree: trees of other classes play no part', async () => {
    const trees: Split[] = [[0, 1, { scores: [1] }, { scores: [2] }], [1, 1, { scores: [0, 3] }, { scores: [0, 5] }]];
    const lowered = { ...model([ensembleOf(trees)]), nOutputs: 2 };
    const parts = [{ ...lowered.parts[0]!, nScores: 2, base: new Float64Array(2) }];
    expect((await expectExact({ ...lowered, parts }, [0, 3], rows, 0))[1]).toBe(0);
    expect((await expectExact({ ...lowered, parts }, [0, 3], rows, 1))[0]).toBe(0);
  });

  it('the average of trees, several ensembles, weights of votes and base values', async () => {
    const half = ensembleOf(TREES, { scale: 0.5 });
    const lowered = model([half, ensembleOf([[1, 1, 4, -4]])]);
    const [part] = lowered.parts as [Part];
    await expectExact({ ...lowered, parts: [{ ...part, base: Float64Array.of(7), weight: 0.25 }, { ...part, ensembles: [half], weight: 0.75 }] }, [1, 3], rows);
  });

  it('a binary classifier of one weight column, whose first class is the rest to 1', async () => {
    const votes = { ...model([ensembleOf([[0, 1, 0.25, 0.75], [1, 1, 0.5, 0]], { scale: 0.5 })]), complement: true };
    const second = await expectExact(votes, [0, 3], rows, 1);
    expectClose(await expectExact(votes, [0, 3], rows, 0), second.map((value) => -value), 1e-15);
  });
});

function model(ensembles: Part['ensembles'], columns: Column[] = [0, 1].map((feature) => ({ feature, steps: [{ op: 'round32' }] }))): LoweredModel {
  return { nFeatures: 2, columns, nOutputs: 1, complement: false, parts: [{ weight: 1, link: 'identity', nScores: 1, base: new Float64Array(1), linear: [], ensembles }] };
}

function backgroundOf(rows: readonly (readonly number[])[]): Background {
  return { n: rows.length, rows: Float64Array.from(rows.flat()), weights: new Float64Array(rows.length).fill(1 / rows.length) };
}

/** The values, after comparing them with every coalition: by tables and pair by pair. */
async function expectExact(lowered: LoweredModel, x: readonly number[], background: Background, output = 0): Promise<Float64Array> {
  const scale = lowered.complement ? 'probability' : 'value';
  const row = Float64Array.from(x);
  const expected = bruteForce(x.length, valueFunction(outputOf(lowered, scale, output), row, background));
  const [tables, pairs] = await Promise.all([2 ** 20, 0].map((tableBytes) =>
    createAttributor(lowered, background, { tableBytes }).explain(row, { scale, output, engine: 'tree', budget: 0, seed: 0 })));
  expectClose(tables!.values, expected, 1e-12, `tables for ${x}`);
  expectClose(pairs!.values, expected, 1e-12, `pairs for ${x}`);
  return tables!.values;
}
