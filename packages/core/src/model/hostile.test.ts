import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CandorError } from '../errors.js';
import { modelCodes } from './codes.js';
import { createNativePredictor } from './nativePredictor.js';
import { lowerGraph } from './lower/lowerGraph.js';
import { readOutputs } from './lower/readOutputs.js';
import { Allowance } from './onnx/allowance.js';
import { readOnnx } from './onnx/readOnnx.js';
import { readModel } from './readModel.js';
import { op, matrix, ml, treeAttributes } from './testing/sketches.js';
import { writeOnnx } from './testing/writeOnnx.js';

const MUTATIONS = 2000;
const folders = ['diabetes-ridge', 'wine-logreg-zipmap', 'wine-mlp-3class', 'wine-xgb-3class', 'diabetes-torch-batch1', 'diabetes-knn'];
const texts = writeOnnx({
  nodes: [ml('OneHotEncoder', ['word'], ['o'], { cats_strings: { texts: ['red', 'blue'] } }), op('Flatten', ['o'], ['f']), op('Concat', ['f', 'n'], ['c'], { axis: { int: 1 } }),
    ml('TreeEnsembleRegressor', ['c'], ['y'], { n_targets: { int: 1 }, ...treeAttributes([[0, 'LEQ', 0.5, [2, 'EQ', 1, 3, 4], 5], [1, 'GT', 0, 1, 2]], 'target') })],
  inputs: [matrix('word', 1, 'string'), matrix('n', 1)],
  outputs: [matrix('y', 1)],
});
const files = [texts, ...folders.map((folder) => new Uint8Array(readFileSync(new URL(`../../fixtures/${folder}/model.onnx`, import.meta.url))))];

/** A change that leaves most of the file whole. */
const mutation = fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('set' as const), at: fc.nat(), value: fc.nat(255) }) },
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('flip' as const), at: fc.nat(), bit: fc.nat(7) }) },
  fc.record({ kind: fc.constant('cut' as const), at: fc.nat(), length: fc.integer({ min: 1, max: 200 }) }),
  fc.record({ kind: fc.constant('copy' as const), at: fc.nat(), from: fc.nat(), length: fc.integer({ min: 1, max: 200 }) }),
  fc.record({ kind: fc.constant('insert' as const), at: fc.nat(), bytes: fc.uint8Array({ minLength: 1, maxLength: 12 }) }),
  fc.record({ kind: fc.constant('end' as const), at: fc.nat() }),
);

type Mutation = typeof mutation extends fc.Arbitrary<infer M> ? M : never;

function mutate(file: Uint8Array, mutations: readonly Mutation[]): Uint8Array {
  let bytes = [...file];
  for (const change of mutations) {
    const at = change.at % Math.max(1, bytes.length);
    if (change.kind === 'set') bytes[at] = change.value;
    else if (change.kind === 'flip') bytes[at] = (bytes[at] ?? 0) ^ (1 << change.bit);
    else if (change.kind === 'cut') bytes.splice(at, change.length);
    else if (change.kind === 'copy') bytes.splice(at, 0, ...bytes.slice(change.from % bytes.length, (change.from % bytes.length) + change.length));
    else if (change.kind === 'insert') bytes.splice(at, 0, ...change.bytes);
    else bytes = bytes.slice(0, at);
  }
  return Uint8Array.from(bytes);
}

/** Reads and, when it can be read, predicts one row of nothing in particular. */
async function tryFile(bytes: Uint8Array): Promise<'model' | 'graph' | string> {
  try {
    const model = await readModel(bytes);
    if (model.lowered === undefined) return 'graph';
    createNativePredictor(model).predict([model.features.map(({ type, categories }) => (type === 'text' ? (categories?.[0] ?? '') : 0.5))]);
    return 'model';
  } catch (error) {
    if (!(error instanceof CandorError)) throw error;
    return error.code;
  }
}

describe('a hostile file', () => {
  it(`ends in a coded error or a valid model, ${MUTATIONS} times over`, async () => {
    const ends = new Map<string, number>();
    await fc.assert(
      fc.asyncProperty(fc.nat(files.length - 1), fc.array(mutation, { minLength: 1, maxLength: 3 }), async (file, mutations) => {
        const end = await tryFile(mutate(files[file]!, mutations));
        ends.set(end, (ends.get(end) ?? 0) + 1);
      }),
      { numRuns: MUTATIONS, seed: 20_261_123, endOnFailure: true },
    );
    const codes = [...ends.keys()].filter((end) => end !== 'model' && end !== 'graph');
    expect(codes.filter((code) => !(code in modelCodes))).toEqual([]);
    // The mutations reach past the first byte: many kinds of end, models among them.
    expect(codes.length).toBeGreaterThan(5);
    expect(ends.get('model')).toBeGreaterThan(100);
  });

  it.each([
    ['nothing', new Uint8Array(0), 'not-onnx'],
    ['a web page', new TextEncoder().encode('<!doctype html><title>404</title>'), 'not-onnx'],
    ['JSON', new TextEncoder().encode('{"version": "1.0"}'), 'not-onnx'],
    ['a ZIP archive', Uint8Array.of(0x50, 0x4b, 3, 4, 20, 0, 0, 0, 8, 0), 'not-onnx'],
    ['zeros', new Uint8Array(4096), 'not-onnx'],
    ['ones', new Uint8Array(4096).fill(255), 'not-onnx'],
    ['half a file', texts.slice(0, texts.length / 2), 'onnx-truncated'],
  ])('%s is refused with its code', async (_, bytes, code) => {
    expect(await tryFile(bytes)).toBe(code);
  });
});

it.each<unknown>(['model.onnx', undefined, null, new ArrayBuffer(8), [8, 7]])('what are no bytes are refused with the way to get some: %j', async (given) => {
  await expect(readModel(given as Uint8Array)).rejects.toThrow(expect.objectContaining({ code: 'not-onnx', message: expect.stringContaining('new Uint8Array') }));
});

describe('a small file', () => {
  it('that doubles its columns again and again is stopped by its allowance', async () => {
    const nodes = Array.from({ length: 40 }, (_, i) => op('Concat', [`c${i}`, `c${i}`], [`c${i + 1}`], { axis: { int: 1 } }));
    const bytes = writeOnnx({ nodes, inputs: [matrix('c0', 2)], outputs: [{ name: 'c40', type: 'float', shape: [null, null] }] });
    expect(await tryFile(bytes)).toBe('onnx-limit');
  });

  it('whose branches are shared until the tree has 2^40 leaves is stopped by its allowance', async () => {
    const n = 40;
    const ids = Array.from({ length: n + 1 }, (_, i) => i);
    const bytes = writeOnnx({
      nodes: [ml('TreeEnsembleRegressor', ['X'], ['y'], {
        n_targets: { int: 1 }, nodes_treeids: { ints: ids.map(() => 0) }, nodes_nodeids: { ints: ids }, nodes_featureids: { ints: ids.map(() => 0) },
        nodes_modes: { texts: ids.map((i) => (i < n ? 'BRANCH_LEQ' : 'LEAF')) }, nodes_values: { floats: ids }, nodes_truenodeids: { ints: ids.map((i) => Math.min(n, i + 1)) }, nodes_falsenodeids: { ints: ids.map((i) => Math.min(n, i + 1)) },
        target_treeids: { ints: [0] }, target_nodeids: { ints: [n] }, target_ids: { ints: [0] }, target_weights: { floats: [1] },
      })],
      inputs: [matrix('X', 1)],
      outputs: [matrix('y', 1)],
    });
    expect(await tryFile(bytes)).toBe('onnx-limit');
  });

  it('that announces a huge tensor is refused before anything is made', async () => {
    const bytes = writeOnnx({ nodes: [op('MatMul', ['X', 'w'], ['y'])], initializers: [{ name: 'w', type: 'float', dims: [1e9, 1e9], values: [1] }], inputs: [matrix('X', 1)], outputs: [matrix('y', 1)] });
    expect(['onnx-tensor-invalid', 'onnx-limit']).toContain(await tryFile(bytes));
  });
});

it('an input of two billion columns is refused before it gets a name for each', async () => {
  const bytes = writeOnnx({ nodes: [op('Neg', ['X'], ['y'])], inputs: [matrix('X', 2_000_000_000)], outputs: [matrix('y', 1)] });
  const start = process.cpuUsage();
  expect(await tryFile(bytes)).toBe('onnx-limit');
  const { user, system } = process.cpuUsage(start);
  expect((user + system) / 1000).toBeLessThan(100);
});

it('real files use a part of their allowance only', () => {
  for (const bytes of files) {
    const allowance = new Allowance(bytes.length);
    const onnx = readOnnx(bytes, allowance);
    const lowered = lowerGraph(onnx, {}, allowance);
    readOutputs(onnx.graph, lowered, {});
    expect(allowance.bytesLeft).toBeGreaterThan(6 * bytes.length);
  }
});
