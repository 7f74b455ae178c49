import type { Scale } from '../../explanation/explanation.js';
import type { Column, Link, LinearTerm, LoweredModel, Part, Step, TreeEnsemble } from '../../model/lowered.js';
import type { ModelOutput } from '../../model/model.js';
import { createRandom, type Random } from '../../numeric/random.js';
import type { Background } from '../game.js';

/** A model, reference rows and a row to explain, all from one seed. */
export interface RandomProblem {
  seed: number;
  lowered: LoweredModel;
  kind: ModelOutput['kind'];
  /** Every scale and output it has. */
  questions: { scale: Scale; output: number }[];
  background: Background;
  x: Float64Array;
  /** Draws another encoded row. */
  row: () => Float64Array;
}

export type Shape = 'regression' | 'outputs' | 'linear' | 'boosted' | 'forest' | 'softmax' | 'softmaxZero' | 'shares' | 'classes' | 'vote' | 'probit';

export const shapes: readonly Shape[] = ['regression', 'outputs', 'linear', 'boosted', 'forest', 'softmax', 'softmaxZero', 'shares', 'classes', 'vote', 'probit'];

export interface ProblemOptions {
  shape?: Shape;
  nFeatures?: number;
  backgroundRows?: number;
  trees?: number;
  depth?: number;
}

/**
 * Small models with everything that is easy to get wrong: one-hot groups, several columns of one
 * feature, missing values, every split mode, values that tie with thresholds, players that repeat on a
 * path, leaves of several scores or none, trees of one leaf, double thresholds, unequal weights.
 */
export function randomProblem(seed: number, options: ProblemOptions = {}): RandomProblem {
  const random = createRandom(seed);
  const { shape = shapes[random.below(shapes.length)], nFeatures = 2 + random.below(5), backgroundRows = 1 + random.below(6) } = options;
  const features = Array.from({ length: nFeatures }, () => (random.below(3) === 0 ? 'category' : 'number') as FeatureKind);
  const columns: Column[] = [];
  const filled: number[] = []; // columns that are never missing
  features.forEach((kind, feature) => addColumns(random, kind, feature, columns, filled));
  const trees = { random, columns, filled, count: options.trees ?? 1 + random.below(5), depth: options.depth ?? 4 };
  const { parts, nOutputs, complement, kind, questions } = shapeOf(shape, trees);
  const row = (): Float64Array => Float64Array.from(features, (feature) => valueOf(random, feature));
  const rows = Array.from({ length: backgroundRows }, row);
  const weights = Float64Array.from(rows, () => (random.below(3) === 0 ? 1 : random.next()) + 1e-3);
  const sum = weights.reduce((a, b) => a + b, 0);
  return {
    seed, kind, questions,
    lowered: { nFeatures, columns, parts, nOutputs, complement },
    background: { n: rows.length, rows: Float64Array.from(rows.flatMap((r) => [...r])), weights: weights.map((u) => u / sum) },
    x: row(),
    row,
  };
}

type FeatureKind = 'number' | 'category';

/** A grid of quarters, so that values often tie with thresholds; -1 is a category the graph does not know. */
function valueOf(random: Random, kind: FeatureKind): number {
  if (kind === 'category') return random.below(5) - 1;
  return random.below(6) === 0 ? NaN : random.below(9) / 4 + (random.below(4) === 0 ? 1e-9 : 0);
}

function addColumns(random: Random, kind: FeatureKind, feature: number, columns: Column[], filled: number[]): void {
  const add = (steps: Step[], finite: boolean): void => {
    if (finite) filled.push(columns.length);
    columns.push({ feature, steps });
  };
  if (kind === 'category') {
    for (let code = 0; code < 2 + random.below(3); code++) add([{ op: 'equals', value: code }], true);
    return;
  }
  add(random.below(2) === 0 ? [] : [{ op: 'round32' }], false);
  if (random.below(2) === 0) {
    add([{ op: 'round32' }, { op: 'impute', replaced: NaN, value: 1 }, { op: 'subtract', by: 0.75 }, { op: 'round32' }, { op: 'multiply', by: 0.5 }, { op: 'round32' }], true);
  }
  if (random.below(3) === 0) add([{ op: 'isNaN' }], true);
}

interface TreeSource {
  random: Random;
  columns: readonly Column[];
  filled: readonly number[];
  count: number;
  depth: number;
}

function shapeOf(shape: Shape, source: TreeSource): Pick<LoweredModel, 'parts' | 'nOutputs' | 'complement'> & Pick<RandomProblem, 'kind' | 'questions'> {
  const { random } = source;
  const probability = (outputs: number, margin: boolean) =>
    Array.from({ length: outputs }, (_, output) => [{ scale: 'probability' as const, output }, ...(margin ? [{ scale: 'margin' as const, output }] : [])]).flat();
  const part = (link: Link, nScores: number, weight = 1): Part => {
    const linear = random.below(2) === 0 ? linearTerms(source, nScores) : [];
    const ensembles = Array.from({ length: 1 + random.below(2) }, () => randomEnsemble(source, nScores));
    return { weight, link, nScores, base: numbers(random, nScores), linear, ensembles };
  };
  switch (shape) {
    case 'regression':
      return { parts: [part('identity', 1)], nOutputs: 1, complement: false, kind: 'value', questions: [{ scale: 'value', output: 0 }] };
    case 'outputs':
      return { parts: [part('identity', 2)], nOutputs: 2, complement: false, kind: 'value', questions: [{ scale: 'value', output: 0 }, { scale: 'value', output: 1 }] };
    case 'linear':
      return {
        parts: [{ weight: 1, link: 'logistic', nScores: 1, base: numbers(random, 1), linear: linearTerms(source, 1), ensembles: [] }],
        nOutputs: 1, complement: true, kind: 'probability', questions: probability(2, true),
      };
    case 'boosted':
      return { parts: [part('logistic', 1)], nOutputs: 1, complement: true, kind: 'probability', questions: probability(2, true) };
    case 'forest':
      return { parts: [{ ...part('identity', 1), linear: [] }], nOutputs: 1, complement: true, kind: 'probability', questions: probability(2, false) };
    case 'softmax':
    case 'softmaxZero':
    case 'shares':
      return { parts: [part(shape === 'shares' ? 'logisticShare' : shape, 3)], nOutputs: 3, complement: false, kind: 'probability', questions: probability(3, true) };
    case 'probit': {
      // A score must stay within (0, 1).
      const { ensembles, ...rest } = part('probit', 1);
      return { parts: [{ ...rest, base: Float64Array.of(0.5), linear: [], ensembles: ensembles.map((of) => ({ ...of, scale: 1 / 64 })) }], nOutputs: 1, complement: true, kind: 'probability', questions: probability(2, true) };
    }
    case 'classes':
      return { parts: [part('identity', 3, 0.5), part('identity', 3, 0.25)], nOutputs: 3, complement: false, kind: 'probability', questions: probability(3, false) };
    case 'vote':
      return { parts: [part('identity', 1, 0.25), part('logistic', 1, 0.5), part('logistic', 1, 0.25)], nOutputs: 1, complement: true, kind: 'probability', questions: probability(2, false) };
  }
}

function linearTerms({ random, filled }: TreeSource, nScores: number): LinearTerm[] {
  return filled.filter(() => random.below(3) > 0).map((column) => ({ column, weights: numbers(random, nScores) }));
}

const numbers = (random: Random, n: number): Float64Array => Float64Array.from({ length: n }, () => Math.fround(random.next() * 2 - 1));

interface Growing {
  column: number[];
  mode: number[];
  threshold: number[];
  yes: number[];
  no: number[];
  missingYes: number[];
  leaves: { score: number; weight: number }[][];
  members: Map<number, readonly number[]>;
}

/** Trees over all columns, every split mode among them. */
export function randomEnsemble({ random, columns, count, depth }: Pick<TreeSource, 'random' | 'columns' | 'count' | 'depth'>, nScores: number): TreeEnsemble {
  const g: Growing = { column: [], mode: [], threshold: [], yes: [], no: [], missingYes: [], leaves: [], members: new Map() };
  const double = random.below(4) === 0;
  const grow = (left: number): number => {
    const node = g.column.length;
    const leaf = left === 0 || columns.length === 0 || random.below(5) === 0;
    const mode = random.below(7);
    g.column.push(leaf ? -1 : random.below(columns.length));
    g.mode.push(leaf ? 0 : mode);
    g.threshold.push(leaf ? 0 : random.below(9) / 4);
    g.missingYes.push(leaf ? 0 : random.below(2));
    g.leaves.push(leaf ? leafOf(random, nScores) : []);
    g.yes.push(node);
    g.no.push(node);
    if (leaf) return node;
    if (mode === 6) g.members.set(node, Array.from({ length: 1 + random.below(3) }, () => random.below(9) / 4));
    g.yes[node] = grow(left - 1);
    g.no[node] = grow(left - 1);
    return node;
  };
  const roots = Int32Array.from({ length: count }, () => grow(depth));
  const entries = g.leaves.flat();
  const leafStart = new Int32Array(g.leaves.length + 1);
  g.leaves.forEach((leaf, node) => { leafStart[node + 1] = leafStart[node] + leaf.length; });
  return {
    scale: random.below(2) === 0 ? 1 : 1 / count,
    aggregate: 'sum',
    roots,
    column: Int32Array.from(g.column),
    mode: Uint8Array.from(g.mode),
    threshold: Float64Array.from(g.threshold),
    members: g.members,
    yes: Int32Array.from(g.yes),
    no: Int32Array.from(g.no),
    missingYes: Uint8Array.from(g.missingYes),
    leafStart,
    leafScore: Int32Array.from(entries, ({ score }) => score),
    leafWeight: Float64Array.from(entries, ({ weight }) => weight),
    double,
  };
}

/** Usually one score; sometimes several, sometimes none. */
function leafOf(random: Random, nScores: number): { score: number; weight: number }[] {
  const weight = (): number => Math.fround(random.next() * 2 - 1);
  const kind = random.below(6);
  if (kind === 0) return [];
  if (kind < 3) return Array.from({ length: nScores }, (_, score) => ({ score, weight: weight() }));
  return [{ score: random.below(nScores), weight: weight() }];
}
