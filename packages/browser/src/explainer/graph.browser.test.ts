import type { Explainer, Row } from '@candor/core';
import { afterEach, describe, expect, it } from 'vitest';
import golden from '../../../core/fixtures/breast-cancer-torch-logit/golden.json';
import { matrix, op } from '../../../core/src/model/testing/sketches.js';
import { writeOnnx } from '../../../core/src/model/testing/writeOnnx.js';
import modelUrl from '../../../core/fixtures/breast-cancer-torch-logit/model.onnx?url';
import { createBrowserExplainer, type BrowserExplainerOptions } from './createBrowserExplainer.js';

// A network exported from torch, in a real worker of a real browser, against the stored enumeration.

const names = golden.features.map(({ name }) => name);
const rowOf = (values: readonly (number | string | null)[]): Row => Object.fromEntries(names.map((name, j) => [name, values[j]]));
const [stored] = golden.attributions;
const read = { features: names, outputKind: 'logit', classes: golden.classes } as const;
const background = { rows: golden.background.rows.slice(0, 50).map(rowOf) };

let open: Explainer[] = [];
afterEach(() => {
  for (const explainer of open) explainer.dispose();
  open = [];
});

function explainerOf(options: Partial<BrowserExplainerOptions> = {}): Explainer {
  const explainer = createBrowserExplainer({ modelUrl, read, background, ...options });
  open.push(explainer);
  return explainer;
}

/** Inputs of a network that no budget enumerates, and a question that spends its whole budget. */
const WIDE = Array.from({ length: 30 }, (_, j) => `gauge_${j}`);
const REFINED = { budget: 1024, tolerance: 0 } as const;

/** An explainer of such a network whose worker tells every call of `InferenceSession.run`. */
function countedExplainer(): { explainer: Explainer; runs: () => number } {
  const name = crypto.randomUUID();
  let runs = 0;
  new BroadcastChannel(name).addEventListener('message', ({ data }: MessageEvent<number>) => { runs = data; });
  const bytes = writeOnnx({
    inputs: [matrix('X', WIDE.length)], outputs: [matrix('y', 1)],
    nodes: [op('MatMul', ['X', 'w'], ['h']), op('Tanh', ['h'], ['t']), op('MatMul', ['t', 'v'], ['y'])],
    initializers: [
      { name: 'w', type: 'float', dims: [WIDE.length, 64], values: Array.from({ length: WIDE.length * 64 }, (_, k) => Math.sin(k * k)) },
      { name: 'v', type: 'float', dims: [64, 1], values: Array.from({ length: 64 }, (_, k) => Math.cos(k)) },
    ],
  });
  const explainer = explainerOf({
    modelUrl: URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>], { type: 'application/octet-stream' })),
    read: { features: WIDE, outputKind: 'value' },
    background: { rows: Array.from({ length: 100 }, (_, i) => Object.fromEntries(WIDE.map((feature, j) => [feature, Math.cos(i * (j + 1))]))) },
    worker: () => new Worker(new URL('../testing/countingWorker.ts', import.meta.url), { type: 'module', name }),
  });
  return { explainer, runs: () => runs };
}

const largest = (values: readonly number[]) => Math.max(...values.map(Math.abs));

describe('a graph in the worker', () => {
  it('is explained by the runtime as the stored enumeration says', async () => {
    const { attribution, prediction } = await explainerOf().explain(rowOf(golden.explained.rows[0]!), { scale: 'margin', target: golden.classes[1] });
    const expected = stored!.values[0]![0]!;
    expect(attribution).toMatchObject({ engine: 'enumerate', exact: true, coalitions: 2 ** 10 });
    expect(prediction.value).toBeCloseTo(stored!.model_output[0]![0]!, 4);
    expect(Math.max(...expected.map((value, j) => Math.abs(value - attribution.values[j]!)))).toBeLessThanOrEqual(2e-5 * largest(expected));
  });

  it('publishes estimates before the answer', async () => {
    const explainer = explainerOf();
    const seen: (number | undefined)[] = [];
    const { attribution } = await explainer.explain(rowOf(golden.explained.rows[1]!), {
      engine: 'sample', budget: 512, tolerance: 0, onEstimate: (estimate) => {
        const state = explainer.getState();
        seen.push(state.status === 'running' ? state.estimate?.attribution.coalitions : undefined);
        expect(estimate.attribution.standardErrors).toHaveLength(10);
      },
    });
    expect(seen).toEqual([64, 128, 256]);
    expect(attribution.coalitions).toBe(512);
  });

  it('lets the newest of 200 rapid questions win, and calls the runtime no more for the others', async () => {
    const { explainer, runs } = countedExplainer();
    const wide = (i: number): Row => Object.fromEntries(WIDE.map((name, j) => [name, Math.sin(i + j)]));
    await explainer.explain(wide(-1), REFINED);
    const each = runs();
    expect(each).toBeGreaterThan(8);
    const answers = await Promise.allSettled(Array.from({ length: 200 }, async (_, i) => {
      await new Promise((resolve) => { setTimeout(resolve, 3 * i); });
      return explainer.explain(wide(i), REFINED);
    }));
    const ofLast = { features: expect.arrayContaining([expect.objectContaining({ name: WIDE[0], value: Math.sin(199) })]) as unknown };
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(answers[199]).toMatchObject({ status: 'fulfilled', value: ofLast });
    expect(explainer.getState()).toMatchObject({ status: 'explained', explanation: ofLast });
    const spent = runs() - each;
    // Each question may have one run under way when the next one comes, and predicts its own row first.
    expect(spent).toBeGreaterThanOrEqual(each);
    expect(spent).toBeLessThan(199 * 3 + each);
    await new Promise((resolve) => { setTimeout(resolve, 200); });
    expect(runs() - each).toBe(spent);
  });

  it('shares a list that lasts among several workers, and each row has the answer it has alone', async () => {
    let started = 0;
    const explainer = explainerOf({
      workers: 3,
      worker: () => {
        started++;
        return new Worker(new URL('./worker.js', import.meta.url), { type: 'module' });
      },
    });
    const rows = Array.from({ length: 60 }, (_, i) => rowOf(golden.explained.rows[i % 20]!.map((value) => Number(value) + Math.floor(i / 20))));
    const values: number[][] = [];
    for await (const { attribution } of explainer.explainBatch(rows)) values.push(attribution.values);
    expect([values.length, started]).toEqual([60, 3]);
    for (const i of [0, 41, 59]) expect((await explainer.explain(rows[i]!)).attribution.values).toEqual(values[i]);
  });

  it('an aborted question calls the runtime no more', async () => {
    const { explainer, runs } = countedExplainer();
    const row = Object.fromEntries(WIDE.map((name, j) => [name, j]));
    await explainer.explain(row, REFINED);
    const each = runs();
    const controller = new AbortController();
    const question = explainer.explain(row, { ...REFINED, signal: controller.signal, onEstimate: () => controller.abort() });
    await expect(question).rejects.toMatchObject({ name: 'AbortError' });
    await new Promise((resolve) => { setTimeout(resolve, 200); });
    expect(runs() - each).toBeLessThan(each - 2);
  });

  it('says what to serve when the .wasm file is missing', async () => {
    const explainer = explainerOf({ ort: { wasmUrl: '/nowhere/ort.wasm' } });
    await expect(explainer.explain(rowOf(golden.explained.rows[0]!))).rejects.toMatchObject({ code: 'wasm-unavailable', message: expect.stringContaining('/nowhere/ort.wasm') as string });
  });

  it('keeps the page free while a model of 30 features is explained and refined', async () => {
    const features = Array.from({ length: 30 }, (_, j) => ({ name: `x${j}` }));
    const zero = Object.fromEntries(features.map(({ name }) => [name, 0]));
    const explainer = explainerOf({
      modelUrl: undefined, read: undefined, model: { features }, background: { rows: [zero] },
      predictor: { predict: async (rows) => rows.map((row) => row.reduce<number>((sum, value, j) => sum + Number(value) * Number(row[(j + 7) % 30]), 0)) },
    });
    await explainer.ready;
    const long: number[] = [];
    const observer = new PerformanceObserver((list) => long.push(...list.getEntries().map(({ duration }) => duration)));
    observer.observe({ type: 'longtask' });
    const { attribution } = await explainer.explain(Object.fromEntries(features.map(({ name }, j) => [name, j / 10])), { budget: 1024, tolerance: 0 });
    await new Promise((resolve) => { setTimeout(resolve, 100); });
    observer.disconnect();
    expect(attribution.coalitions).toBe(1024);
    expect(long).toEqual([]);
  });
});
