import type { Explainer, Row } from '@candor/core';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { matrix, op } from '../../../core/src/model/testing/sketches.js';
import { writeOnnx } from '../../../core/src/model/testing/writeOnnx.js';
import { FakeWorker, type Open } from '../testing/FakeWorker.js';
import { endlessRows } from '../testing/endlessRows.js';
import { someExplainer } from '../testing/someExplainer.js';
import { createBrowserExplainer, type BrowserExplainerOptions } from './createBrowserExplainer.js';
import { openModel } from './openModel.js';

let workers: FakeWorker[] = [];
beforeEach(() => {
  vi.stubGlobal('document', { baseURI: 'https://desk.example/' });
  vi.stubGlobal('fetch', vi.fn(async () => new Response('a model')));
});
afterEach(() => {
  for (const worker of workers) worker.terminate();
  workers = [];
  vi.unstubAllGlobals();
});

/** Workers whose model is opened as `open` says, given the number of those before. */
function shared(open: (nth: number) => ReturnType<Open> | Open, options: Partial<BrowserExplainerOptions> = {}): Explainer {
  return createBrowserExplainer({
    modelUrl: 'model.onnx', workers: 3, ...options,
    worker: () => {
      const nth = workers.length;
      const worker = new FakeWorker(async (...given) => {
        const opened = open(nth);
        return typeof opened === 'function' ? opened(...given) : opened;
      });
      workers.push(worker);
      return worker as unknown as Worker;
    },
  });
}

const wait = (ms: number) => new Promise<void>((resolve) => { setTimeout(resolve, ms); });
const rows = (n: number): Row[] => Array.from({ length: n }, (_, x) => ({ x }));
const running = () => workers.filter(({ isTerminated }) => !isTerminated).length;

it('a list that lasts is shared among the workers, its answers keep the order of the rows, and the others go when it is done', async () => {
  const done = [0, 0, 0];
  const explainer = shared(async (nth) => someExplainer(async () => {
    await wait(1 + 2 * nth);
    done[nth]!++;
  }));
  const values: number[] = [];
  const onProgress = vi.fn<(done: number, total: number) => void>();
  for await (const { prediction } of explainer.explainBatch(rows(600), { onProgress })) values.push(prediction.value);
  expect(values).toEqual(rows(600).map(({ x }) => x));
  expect(done.reduce((a, b) => a + b)).toBe(600);
  expect(Math.min(...done)).toBeGreaterThan(20);
  expect(onProgress.mock.calls.at(-1)).toEqual([600, 600]);
  expect([workers.length, running()]).toEqual([3, 1]);
});

it('a short list starts no further worker', async () => {
  const explainer = shared(async () => someExplainer());
  let n = 0;
  for await (const explanation of explainer.explainBatch(rows(500))) n += Number(explanation.prediction.value >= 0);
  expect([n, workers.length]).toEqual([500, 1]);
});

it('an abort reaches every worker', async () => {
  const signals = new Set<AbortSignal>();
  const explainer = shared(async () => someExplainer(async (_row, signal) => {
    signals.add(signal!);
    await wait(4);
  }));
  const controller = new AbortController();
  const loop = (async () => {
    for await (const explanation of explainer.explainBatch(rows(5_000), { signal: controller.signal })) if (explanation.prediction.value < 0) return;
  })();
  await vi.waitFor(() => expect(workers).toHaveLength(3), { timeout: 3_000 });
  await wait(50);
  controller.abort();
  await expect(loop).rejects.toThrow(expect.objectContaining({ name: 'AbortError' }));
  expect(running()).toBe(1);
  await vi.waitFor(() => expect([...signals].at(-1)!.aborted).toBe(true));
});

it('leaving the loop ends the others and closes the source, and disposal ends all', async () => {
  const { source, isClosed } = endlessRows();
  const explainer = shared(async () => someExplainer(() => wait(2)));
  for await (const { prediction } of explainer.explainBatch(source)) if (prediction.value === 400) break;
  expect([isClosed(), workers.length, running()]).toEqual([true, 3, 1]);
  explainer.dispose();
  expect(running()).toBe(0);
});

it('rows are pulled only as they are wanted', async () => {
  const { source, pulled } = endlessRows();
  const stream = shared(async () => someExplainer()).explainBatch(source)[Symbol.asyncIterator]();
  await stream.next();
  await wait(100);
  expect(pulled()).toBeLessThan(1_000);
  await stream.return!(undefined);
});

it('the row at fault is named by its place in the whole list, after the answers before it', async () => {
  const bytes = writeOnnx({ inputs: [matrix('X', 1)], outputs: [matrix('y', 1)], nodes: [op('MatMul', ['X', 'w'], ['y'])], initializers: [{ name: 'w', type: 'float', dims: [1, 1], values: [2] }] });
  vi.stubGlobal('fetch', async () => new Response(bytes as Uint8Array<ArrayBuffer>));
  const explainer = shared(() => openModel, { read: { features: ['x'] }, background: { rows: [{ x: 0 }] } });
  const list = rows(300).map((row, i) => (i === 237 ? { x: 'much' } : row));
  const values: number[] = [];
  await expect((async () => {
    for await (const { prediction } of explainer.explainBatch(list)) values.push(prediction.value);
  })()).rejects.toMatchObject({ message: expect.stringMatching(/^row 237: /) as string });
  // Rows that are checked together fail together; what was answered before stands.
  expect(values).toEqual(values.map((_, i) => 2 * i));
});

it('an error of the source comes after the answers before it', async () => {
  const source = function* () {
    yield* rows(40);
    throw new RangeError('line 42 is broken');
  };
  const values: number[] = [];
  await expect((async () => {
    for await (const { prediction } of shared(async () => someExplainer()).explainBatch(source())) values.push(prediction.value);
  })()).rejects.toThrow('line 42 is broken');
  expect(values).toEqual(values.map((_, i) => i));
});

it('where no other worker can be had the first one does the list', async () => {
  const explainer = shared(async (nth) => {
    if (nth > 0) throw new RangeError('out of memory');
    return someExplainer(() => wait(1));
  });
  let n = 0;
  for await (const { prediction } of explainer.explainBatch(rows(400))) n += Number(prediction.value === n);
  expect([n, workers.length, running()]).toEqual([400, 2, 1]);
});
