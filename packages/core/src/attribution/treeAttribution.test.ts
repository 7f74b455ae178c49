import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compile } from '../model/compile.js';
import type { LoweredModel, TreeEnsemble } from '../model/lowered.js';
import { createRandom } from '../numeric/random.js';
import { expectAtMost, expectClose } from '../testing/expectClose.js';
import { seeBackground } from './background.js';
import { atOnce } from './breathe.js';
import { pairwiseTrees } from './pairwise.js';
import { type Forest, sumScores } from './score.js';
import { seeRow, type SeenRow } from './seenRow.js';
import { bruteForce, outputOf, valueFunction } from './testing/bruteForce.js';
import { ensembleOf, type Split } from './testing/ensembleOf.js';
import { randomProblem } from './testing/randomModels.js';
import { type TreeAttribution, treeAttribution } from './treeAttribution.js';

const seeds = fc.integer({ min: 0, max: 2 ** 31 });

describe('treeAttribution', () => {
  it('gives the values of the pairwise recursion in every form: tables of doubles and floats, lists, both, pairs', () => {
    const met = new Set<string>();
    fc.assert(fc.property(seeds, (seed) => {
      const { forest, background, x, nFeatures } = setUp(seed, { trees: 3, depth: 7, nFeatures: 6, backgroundRows: 1 + (seed % 7) });
      const expected = byPairs(forest, background, x, nFeatures);
      for (const bytes of [0, ...Array.from({ length: 32 }, (_, i) => Math.floor(100 * 1.3 ** i)), 2 ** 20]) {
        const { steps, begin, rounded, held: { bytes: held, ...forms } } = atOnce(treeAttribution(forest, background, nFeatures, bytes));
        const phi = new Float64Array(nFeatures);
        take({ steps, begin }, [x], [phi]);
        const form = `${rounded ? 'float' : 'double'} ${Object.entries(forms).filter(([, n]) => n > 0).map(([name]) => name).join(' and ')}`;
        expectClose(phi, expected, rounded ? 1e-6 : 1e-12, form);
        if (bytes > 0 && forms.lists === 0 && forms.pairs === 0) expectAtMost(held - overhead(forms.tables), bytes, 'bytes');
        met.add(form);
      }
    }), { numRuns: 40, seed: 40 });
    for (const form of ['double pairs', 'double tables', 'float tables', 'float tables and lists']) expect([...met]).toContain(form);
  });

  it('explains many rows at once as it explains each alone, to the bit', () => {
    fc.assert(fc.property(seeds, fc.constantFrom(2 ** 20, 2 ** 13, 2 ** 11), (seed, bytes) => {
      const { forest, background, see, row, nFeatures } = setUp(seed, { trees: 3, depth: 6, nFeatures: 5, backgroundRows: 5 });
      const attribution = atOnce(treeAttribution(forest, background, nFeatures, bytes));
      const rows = Array.from({ length: 20 }, () => see(row()));
      const together = rows.map(() => new Float64Array(nFeatures));
      take(attribution, rows, together);
      for (const [i, x] of rows.entries()) {
        const alone = new Float64Array(nFeatures);
        take(attribution, [x], [alone]);
        expect(together[i]).toEqual(alone);
      }
    }), { numRuns: 40, seed: 41 });
  });

  it('equals brute force on trees of one leaf, and on a forest of nothing else', () => {
    const { lowered, explain } = byHand([0.5, [0, 1, 2, -3]], 2);
    const x = Float64Array.of(0, 5);
    const background = { n: 2, rows: Float64Array.of(3, 1, 0, 2), weights: Float64Array.of(0.5, 0.5) };
    const expected = bruteForce(2, valueFunction(outputOf(lowered, 'value', 0), x, background));
    expectClose(explain(x, background), expected, 1e-12);
    expect([...byHand([0.5, -2], 2).explain(x, background)]).toEqual([0, 0]);
  });

  it('gives nothing for a leaf that no path reaches', () => {
    // x <= 1 and then x > 2: the leaf of 100 cannot be reached, by any mixture of rows.
    const { lowered, explain } = byHand([[0, 1, [0, 2, 1, 100], [1, 0.5, 2, 3]]], 2);
    const x = Float64Array.of(0, 0);
    const background = { n: 3, rows: Float64Array.of(3, 1, 1.5, 0, 0.5, 1), weights: Float64Array.of(0.5, 0.25, 0.25) };
    expectClose(explain(x, background), bruteForce(2, valueFunction(outputOf(lowered, 'value', 0), x, background)), 1e-12);
  });

  it('serves a path of 30 splits with few players from patterns, and with 30 players pair by pair', () => {
    const chain = (players: number): Split => Array.from({ length: 30 }, (_, i) => i).reduceRight<Split>((below, i) => [i % players, 0.5 + i / 100, below, i + 1], 77);
    for (const [players, form] of [[3, 'tables'], [30, 'pairs']] as const) {
      const random = createRandom(players);
      const row = (): number[] => Array.from({ length: players }, () => random.next() * 1.2);
      const rows = Array.from({ length: 4 }, row);
      const background = { n: 4, rows: Float64Array.from(rows.flat()), weights: new Float64Array(4).fill(0.25) };
      const { lowered, explain, forms } = byHand([chain(players)], players);
      const x = Float64Array.from(row(), (v) => v / 4);
      const f = outputOf(lowered, 'value', 0);
      const base = rows.reduce((sum, b) => sum + f(Float64Array.from(b)) / 4, 0);
      const values = explain(x, background);
      expect(forms(background)[form]).toBeGreaterThan(0);
      expectAtMost(Math.abs(values.reduce((a, b) => a + b, base) - f(x)), 1e-12, `gap with ${players} players`);
      if (players === 3) expectClose(values, bruteForce(3, valueFunction(f, x, background)), 1e-12);
    }
  });

  it('tells 70,000 thresholds of one column apart', () => {
    const stumps: Split[] = Array.from({ length: 70_000 }, (_, i) => [0, i, 0, i % 7]);
    const { lowered, explain } = byHand(stumps, 2);
    const x = Float64Array.of(69_998.5, 0);
    const background = { n: 2, rows: Float64Array.of(3.5, 1, 65_535.5, 0), weights: Float64Array.of(0.25, 0.75) };
    expectClose(explain(x, background), bruteForce(2, valueFunction(outputOf(lowered, 'value', 0), x, background)), 1e-9);
  });
});

/** Takes all steps of an explanation. */
function take({ steps, begin }: Pick<TreeAttribution, 'steps' | 'begin'>, rows: readonly SeenRow[], phi: readonly Float64Array[]): void {
  const step = begin(rows, phi);
  for (let i = 0; i < steps; i++) step(i);
}

/** Program and players of tables stand beside the budget: at most 11 + 7 numbers a unit. */
const overhead = (units: number): number => 4 * 18 * units;

function setUp(seed: number, options: { trees: number; depth: number; nFeatures: number; backgroundRows: number }) {
  const { lowered, background, x, row } = randomProblem(seed, { shape: 'forest', ...options });
  const compiled = compile(lowered);
  const players = Int32Array.from(lowered.columns, ({ feature }) => feature);
  const [part] = lowered.parts;
  const { forests } = sumScores([{ of: { part: part!, ensembles: compiled.ensembles[0]! }, k: 0, factor: 1 }], players);
  const see = (encoded: Float64Array): SeenRow => seeRow(lowered, compiled.slots, encoded);
  const none = { compiled: compiled.ensembles[0]![0]!, roots: new Int32Array(0), player: new Int32Array(0), value: new Float64Array(0) };
  return { forest: forests[0] ?? none, background: seeBackground(lowered, compiled.slots, background), x: see(x), see, row, nFeatures: lowered.nFeatures };
}

function byPairs(forest: Forest, { rows, weights }: { rows: readonly SeenRow[]; weights: Float64Array }, x: SeenRow, nFeatures: number): Float64Array {
  const phi = new Float64Array(nFeatures);
  pairwiseTrees(forest, nFeatures)(x)(0, forest.roots.length, rows, weights, phi);
  return phi;
}

/** A regression on trees written by hand. */
function byHand(trees: readonly Split[], nFeatures: number) {
  const ensemble: TreeEnsemble = ensembleOf(trees);
  const lowered: LoweredModel = {
    nFeatures, columns: Array.from({ length: nFeatures }, (_, feature) => ({ feature, steps: [] })), nOutputs: 1, complement: false,
    parts: [{ weight: 1, link: 'identity', nScores: 1, base: new Float64Array(1), linear: [], ensembles: [ensemble] }],
  };
  const compiled = compile(lowered);
  const { forests: [forest] } = sumScores([{ of: { part: lowered.parts[0]!, ensembles: compiled.ensembles[0]! }, k: 0, factor: 1 }], Int32Array.from({ length: nFeatures }, (_, i) => i));
  const attribution = (background: Parameters<typeof seeBackground>[2]) => atOnce(treeAttribution(forest!, seeBackground(lowered, compiled.slots, background), nFeatures, 2 ** 25));
  return {
    lowered,
    forms: (background: Parameters<typeof seeBackground>[2]) => attribution(background).held,
    explain(x: Float64Array, background: Parameters<typeof seeBackground>[2]): Float64Array {
      const phi = new Float64Array(nFeatures);
      take(attribution(background), [seeRow(lowered, compiled.slots, x)], [phi]);
      return phi;
    },
  };
}
