import { CandorError, type Explainer, type Row } from '@candor/core';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { FakeWorker, type Open } from '../testing/FakeWorker.js';
import { endlessRows } from '../testing/endlessRows.js';
import { someExplainer } from '../testing/someExplainer.js';
import { createBrowserExplainer } from './createBrowserExplainer.js';
import { openModel } from './openModel.js';
import { WINDOW } from './protocol.js';

// The two ends of the protocol over a real message channel, which clones what passes as a worker's does.

let workers: FakeWorker[] = [];
const spawn = (open: Open) => {
  const worker = new FakeWorker(open);
  workers.push(worker);
  return worker as unknown as Worker;
};
beforeEach(() => {
  vi.stubGlobal('document', { baseURI: 'https://desk.example/cases/' });
  vi.stubGlobal('fetch', vi.fn(async (url: string) => new Response(url)));
});
afterEach(() => {
  for (const worker of workers) worker.terminate();
  workers = [];
  vi.unstubAllGlobals();
});

function explainerOver(open: Open) {
  const explainer = createBrowserExplainer({ modelUrl: 'model.onnx', profileUrl: '/profile.json', worker: () => spawn(open) });
  return explainer;
}

const over = (explainer: Explainer) => explainerOver(async () => explainer);
const never = (signal: AbortSignal | undefined) => new Promise<void>((_resolve, reject) => { signal?.addEventListener('abort', () => reject(signal.reason as Error)); });

describe('an explainer in a worker', () => {
  it('is handed the files of absolute addresses, fetched while it starts', async () => {
    const open = vi.fn<Open>().mockResolvedValue(someExplainer());
    await explainerOver(open).ready;
    const [modelUrl, profileUrl] = ['https://desk.example/cases/model.onnx', 'https://desk.example/profile.json'];
    const bytes = (text: string) => new TextEncoder().encode(text);
    expect(open).toHaveBeenCalledExactlyOnceWith({ modelUrl, profileUrl }, { model: bytes(modelUrl), profile: bytes(profileUrl) }, expect.any(Function));
  });

  it('files are handed over, not copied', async () => {
    const buffers: ArrayBuffer[] = [];
    vi.stubGlobal('fetch', async () => {
      const bytes = new ArrayBuffer(8);
      buffers.push(bytes);
      return { ok: true, headers: new Headers(), arrayBuffer: async () => bytes };
    });
    await over(someExplainer()).ready;
    expect(buffers.map(({ byteLength }) => byteLength)).toEqual([0, 0]);
  });

  it('answers as the explainer behind it does', async () => {
    const explainer = over(someExplainer());
    expect((await explainer.ready).model.task).toBe('regression');
    expect(await explainer.predict([{ x: 1 }, { x: 2 }])).toEqual([{ value: 1 }, { value: 2 }]);
    expect((await explainer.explain({ x: 3 })).prediction.value).toBe(3);
    expect(explainer.getState()).toMatchObject({ status: 'explained', explanation: { prediction: { value: 3 } } });
  });

  it('an error keeps its code, its message and its cause', async () => {
    const cause = new Error('offset 12');
    const explainer = over(someExplainer(() => Promise.reject(new CandorError('missing-column', 'the row has no "x"', { cause }))));
    const failure = explainer.explain({});
    await expect(failure).rejects.toThrow(CandorError);
    await expect(failure).rejects.toMatchObject({ code: 'missing-column', message: 'the row has no "x"', cause: { message: 'offset 12' } });
    expect(explainer.getState()).toMatchObject({ status: 'failed', error: { code: 'missing-column' } });
  });

  it('an error without a code becomes one with it', async () => {
    await expect(over(someExplainer(() => Promise.reject(new TypeError('x is undefined')))).explain({})).rejects.toMatchObject({ code: 'unexpected', message: 'x is undefined' });
  });

  it('progress arrives while the question runs', async () => {
    const explainer = over(someExplainer(async (_row, _signal, onProgress) => {
      onProgress?.(1, 4);
      onProgress?.(2, 4);
    }));
    const states: unknown[] = [];
    explainer.subscribe(() => states.push(explainer.getState()));
    const onProgress = vi.fn<(done: number, total: number) => void>();
    await explainer.explain({ x: 1 }, { onProgress });
    expect(onProgress.mock.calls).toEqual([[1, 4], [2, 4]]);
    expect(states).toEqual([{ status: 'running', done: 0, total: 1 }, { status: 'running', done: 1, total: 4 }, { status: 'running', done: 2, total: 4 }, expect.objectContaining({ status: 'explained' })]);
  });

  it('an abort rejects at once and reaches the computation', async () => {
    const seen: AbortSignal[] = [];
    const explainer = over(someExplainer((_row, signal) => {
      seen.push(signal!);
      return never(signal);
    }));
    const controller = new AbortController();
    const question = explainer.explain({ x: 1 }, { signal: controller.signal });
    await vi.waitFor(() => expect(seen).toHaveLength(1));
    controller.abort();
    await expect(question).rejects.toThrow(expect.objectContaining({ name: 'AbortError' }));
    await vi.waitFor(() => expect(seen[0]!.aborted).toBe(true));
    expect(explainer.getState()).toEqual({ status: 'idle' });
  });

  it('of two hundred rapid questions the last one wins and every other is aborted', async () => {
    const finished: unknown[] = [];
    const explainer = over(someExplainer(async (row, signal) => {
      await new Promise((resolve) => { setTimeout(resolve, 1); });
      signal?.throwIfAborted();
      finished.push(row['x']);
    }));
    await explainer.ready;
    const answers = await Promise.allSettled(Array.from({ length: 200 }, (_, x) => explainer.explain({ x })));
    expect(answers.slice(0, -1).every((answer) => answer.status === 'rejected' && (answer.reason as Error).name === 'AbortError')).toBe(true);
    expect(explainer.getState()).toMatchObject({ status: 'explained', explanation: { prediction: { value: 199 } } });
    expect(finished).toEqual([199]);
  });

  it('a row that cannot be handed over is refused with a code', async () => {
    await expect(over(someExplainer()).explain({ x: (() => 1) as unknown as number })).rejects.toMatchObject({ code: 'not-cloneable' });
  });

  it('a disposed explainer ends its worker and refuses further questions', async () => {
    const explainer = over(someExplainer((_row, signal) => never(signal)));
    await explainer.ready;
    const asked = explainer.explain({ x: 1 });
    const predicted = over(someExplainer());
    explainer.dispose();
    await expect(asked).rejects.toThrow(expect.objectContaining({ name: 'AbortError' }));
    await expect(explainer.predict([{ x: 1 }])).rejects.toMatchObject({ code: 'explainer-disposed' });
    expect(workers[0]!.isTerminated).toBe(true);
    await predicted.ready;
  });
});

describe('a list explained in a worker', () => {
  const rows = (n: number): Row[] => Array.from({ length: n }, (_, x) => ({ x }));
  const taken = async (stream: AsyncIterable<{ prediction: { value: number } }>) => {
    const values: number[] = [];
    for await (const { prediction } of stream) values.push(prediction.value);
    return values;
  };

  it.each([0, 1, 63, 64, 65, 500])('%i rows come back in order', async (n) => {
    const onProgress = vi.fn<(done: number, total: number) => void>();
    expect(await taken(over(someExplainer()).explainBatch(rows(n), { onProgress }))).toEqual(rows(n).map(({ x }) => x));
    expect(onProgress).toHaveBeenCalledTimes(n);
  });

  it('the worker pauses when nobody takes its answers', async () => {
    let computed = 0;
    const stream = over(someExplainer(async () => { computed += 1; })).explainBatch(rows(500))[Symbol.asyncIterator]();
    await stream.next();
    await new Promise((resolve) => { setTimeout(resolve, 100); });
    expect(computed).toBeLessThanOrEqual(WINDOW + 2);
    expect(computed).toBeGreaterThan(1);
    await stream.return!(undefined);
  });

  it('the first answer does not wait for the rows behind it', async () => {
    let computed = 0;
    const stream = over(someExplainer(async () => { computed += 1; })).explainBatch(rows(500))[Symbol.asyncIterator]();
    await stream.next();
    expect(computed).toBeLessThan(5);
    await stream.return!(undefined);
  });

  it('rows are pulled only as they are wanted', async () => {
    const { source, pulled } = endlessRows();
    for await (const { prediction } of over(someExplainer()).explainBatch(source)) if (prediction.value === 10) break;
    expect(pulled()).toBeLessThan(300);
  });

  it('leaving the loop aborts the computation and closes the source', async () => {
    let signal: AbortSignal | undefined;
    const { source, isClosed } = endlessRows();
    const explainer = over(someExplainer(async (_row, own) => { signal = own; }));
    for await (const { prediction } of explainer.explainBatch(source)) if (prediction.value === 3) break;
    expect(isClosed()).toBe(true);
    await vi.waitFor(() => expect(signal!.aborted).toBe(true));
  });

  it('an error of one row comes after the answers before it', async () => {
    const explainer = over(someExplainer(async (row) => {
      if (row['x'] === 5) throw new CandorError('bad-value', 'row 5: "x" is not a number');
    }));
    const values: number[] = [];
    await expect((async () => {
      for await (const { prediction } of explainer.explainBatch(rows(9))) values.push(prediction.value);
    })()).rejects.toMatchObject({ code: 'bad-value', message: 'row 5: "x" is not a number' });
    expect(values).toEqual([0, 1, 2, 3, 4]);
  });

  it('an error of the source reaches whoever loops', async () => {
    const source = function* () {
      yield { x: 1 };
      throw new RangeError('line 2 is broken');
    };
    await expect(taken(over(someExplainer()).explainBatch(source()))).rejects.toThrow('line 2 is broken');
  });

  it('an abort ends the loop', async () => {
    const controller = new AbortController();
    const explainer = over(someExplainer(async (row, signal) => (row['x'] === 3 ? never(signal) : undefined)));
    const loop = taken(explainer.explainBatch(rows(9), { signal: controller.signal }));
    await explainer.ready;
    setTimeout(() => controller.abort(), 20);
    await expect(loop).rejects.toThrow(expect.objectContaining({ name: 'AbortError' }));
  });

  it('a question asked in the middle of a long list is answered before the list ends', async () => {
    const explainer = over(someExplainer());
    const list = taken(explainer.explainBatch(rows(2_000)));
    let isListDone = false;
    void list.then(() => { isListDone = true; });
    expect((await explainer.explain({ x: 7 })).prediction.value).toBe(7);
    expect(isListDone).toBe(false);
    expect(await list).toHaveLength(2_000);
  });
});

describe('when the worker fails', () => {
  it('a browser that refuses to make it gives a code and a remedy', async () => {
    const explainer = createBrowserExplainer({ modelUrl: 'm.onnx', worker: () => { throw new DOMException('not allowed', 'SecurityError'); } });
    await expect(explainer.ready).rejects.toMatchObject({ code: 'worker-unavailable', message: expect.stringContaining('worker-src') });
    await expect(explainer.explain({ x: 1 })).rejects.toMatchObject({ code: 'worker-unavailable' });
    expect(explainer.getState()).toMatchObject({ status: 'failed', error: { code: 'worker-unavailable' } });
  });

  it('a page that asks for Trusted Types is told how to name the worker', async () => {
    const explainer = createBrowserExplainer({ modelUrl: 'm.onnx', worker: () => { throw new TypeError("Failed to construct 'Worker': This document requires 'TrustedScriptURL' assignment."); } });
    await expect(explainer.ready).rejects.toMatchObject({ code: 'worker-unavailable', message: expect.stringContaining('createScriptURL(url)') });
  });

  it('a crash fails the open question, and the next one starts another worker', async () => {
    let hangs = true;
    const explainer = over(someExplainer((_row, signal) => (hangs ? never(signal) : Promise.resolve())));
    await explainer.ready;
    const question = explainer.explain({ x: 1 });
    await new Promise((resolve) => { setTimeout(resolve, 10); });
    workers[0]!.dispatchEvent(Object.assign(new Event('error', { cancelable: true }), { message: 'out of memory' }));
    await expect(question).rejects.toMatchObject({ code: 'worker-crashed', message: expect.stringContaining('out of memory') });
    hangs = false;
    expect((await explainer.explain({ x: 2 })).prediction.value).toBe(2);
    expect(workers.map(({ isTerminated }) => isTerminated)).toEqual([true, false]);
  });

  it('a file that could not be fetched is fetched again by the next question', async () => {
    vi.mocked(fetch).mockResolvedValueOnce(new Response(null, { status: 503 }));
    const open = vi.fn<Open>().mockResolvedValue(someExplainer());
    const explainer = explainerOver(open);
    await expect(explainer.ready).rejects.toMatchObject({ code: 'fetch-failed' });
    expect((await explainer.explain({ x: 2 })).prediction.value).toBe(2);
    expect(open).toHaveBeenCalledTimes(1);
  });

  it('files on their way are given up with the explainer, or when the worker does not start', async () => {
    const signals: AbortSignal[] = [];
    vi.stubGlobal('fetch', (_: string, { signal }: { signal: AbortSignal }) => {
      signals.push(signal);
      return never(signal);
    });
    const disposed = over(someExplainer());
    const left = disposed.ready;
    disposed.dispose();
    await expect(left).rejects.toMatchObject({ code: 'explainer-disposed' });
    const failing = over(someExplainer()).ready;
    workers.at(-1)!.dispatchEvent(Object.assign(new Event('error', { cancelable: true }), { message: 'blocked' }));
    await expect(failing).rejects.toMatchObject({ code: 'worker-unavailable' });
    expect(signals.map(({ aborted }) => aborted)).toEqual([true, true, true, true]);
  });

  it('a file that is wrong is read once', async () => {
    const open = vi.fn<Open>().mockRejectedValue(new CandorError('profile-of-another-model', 'built for another'));
    const explainer = explainerOver(open);
    for (let i = 0; i < 3; i++) await expect(explainer.explain({ x: i })).rejects.toMatchObject({ code: 'profile-of-another-model' });
    expect(open).toHaveBeenCalledTimes(1);
  });
});

describe('a model that the page runs', () => {
  const description = { features: Array.from({ length: 12 }, (_, j) => ({ name: `x${j}` })) };
  const background = { rows: [Object.fromEntries(description.features.map(({ name }) => [name, 0]))] };
  const row = Object.fromEntries(description.features.map(({ name }, j) => [name, j + 1]));
  const product = (values: readonly (number | string)[]): number => values.reduce<number>((sum, value, j) => sum + Number(value) * Number(values[(j + 1) % 12]), 0);
  const remote = (predict: Parameters<typeof createBrowserExplainer>[0]['predictor'] & object) =>
    createBrowserExplainer({ model: description, background, predictor: predict, worker: () => spawn(openModel) });

  it('is explained by its answers, with estimates on the way', async () => {
    const states: string[] = [];
    const explainer = remote({ predict: async (rows) => rows.map(product) });
    explainer.subscribe(() => {
      const state = explainer.getState();
      if (state.status === 'running' && state.estimate && states.at(-1) !== String(state.estimate.attribution.coalitions)) states.push(String(state.estimate.attribution.coalitions));
    });
    const { attribution, prediction } = await explainer.explain(row, { budget: 256, tolerance: 0 });
    expect(states).toEqual(['64', '128']);
    expect([attribution.engine, attribution.coalitions, prediction.value]).toEqual(['sample', 256, product(Object.values(row))]);
    expect(attribution.signs).toHaveLength(12);
  });

  it('hears of an abort, and is not asked again', async () => {
    let calls = 0;
    let isAborted = false;
    const explainer = remote({
      predict: (rows, { signal }) => new Promise((resolve, reject) => {
        calls++;
        if (calls === 1) return resolve(rows.map(product));
        signal?.addEventListener('abort', () => {
          isAborted = true;
          reject(signal.reason as Error);
        });
      }),
    });
    const run = new AbortController();
    const question = explainer.explain(row, { signal: run.signal });
    await vi.waitFor(() => expect(calls).toBe(2));
    run.abort();
    await expect(question).rejects.toMatchObject({ name: 'AbortError' });
    await vi.waitFor(() => expect(isAborted).toBe(true));
    await new Promise((resolve) => { setTimeout(resolve, 20); });
    expect(calls).toBe(2);
  });

  it('fails with a code when the function does, and keeps a code of its own', async () => {
    await expect(remote({ predict: () => Promise.reject(new Error('502 Bad Gateway')) }).explain(row)).rejects.toMatchObject({ code: 'predictor-failed', message: expect.stringContaining('502 Bad Gateway') as string });
    await expect(remote({ predict: () => Promise.reject(new CandorError('quota', 'enough for today')) }).explain(row)).rejects.toMatchObject({ code: 'quota' });
  });

  it('owes an answer for each row', async () => {
    await expect(remote({ predict: async (rows) => rows.slice(1).map(product) }).explain(row)).rejects.toMatchObject({ code: 'shape-mismatch' });
  });

  it('without a predictor is refused', async () => {
    const explainer = createBrowserExplainer({ model: description, background, worker: () => spawn(openModel) });
    await expect(explainer.ready).rejects.toMatchObject({ code: 'no-predictor' });
  });
});

it('a runtime that has crashed is started anew by the next question', async () => {
  let crashes = 1;
  const explainer = over(someExplainer(async () => {
    if (crashes-- > 0) throw new CandorError('runtime-crashed', 'out of memory');
  }));
  await expect(explainer.explain({ x: 1 })).rejects.toMatchObject({ code: 'runtime-crashed' });
  expect((await explainer.explain({ x: 2 })).prediction.value).toBe(2);
  expect(workers).toHaveLength(2);
  expect(workers[0]!.isTerminated).toBe(true);
});
