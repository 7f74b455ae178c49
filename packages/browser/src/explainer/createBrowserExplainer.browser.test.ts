import { readModel, type Explainer, type ExplainerInfo, type Row } from '@candor/core';
import { afterEach, describe, expect, it } from 'vitest';
import modelUrl from '../../../../demo/claims-desk/model.onnx?url';
import { createBrowserExplainer, type BrowserExplainerOptions } from './createBrowserExplainer.js';

// A real file in a real worker. Rows are made from what the model says of its features, so that no name stands here.

let open: Explainer[] = [];
afterEach(() => {
  for (const explainer of open) explainer.dispose();
  open = [];
});

function browserExplainer(options: Partial<BrowserExplainerOptions> = {}): Explainer {
  const explainer = createBrowserExplainer({ modelUrl, ...options });
  open.push(explainer);
  return explainer;
}

const rowOf = ({ model }: ExplainerInfo, x: number): Row =>
  Object.fromEntries(model.features.map(({ name, type, categories = [] }, j) => [name, type === 'text' ? (categories[(x + j) % Math.max(1, categories.length)] ?? 'none') : x * 10 + j]));

/** What the model says of itself, to make reference rows from: without them there is no explainer. */
async function infoOf(): Promise<ExplainerInfo> {
  const model = await readModel(new Uint8Array(await (await fetch(modelUrl)).arrayBuffer()));
  return { model: { sha256: model.sha256, kind: model.kind, task: model.output.task, features: model.features }, about: null };
}

describe('a model in a worker of a real browser', () => {
  it('is fetched, read and explained there', async () => {
    const info = await infoOf();
    const background = { rows: [rowOf(info, 0), rowOf(info, 3), rowOf(info, 7)] };
    const explainer = browserExplainer({ background });
    expect((await explainer.ready).model).toMatchObject({ sha256: info.model.sha256, kind: info.model.kind });
    const { attribution, prediction, features } = await explainer.explain(rowOf(info, 5), { id: 'case-5' });
    expect(features).toHaveLength(info.model.features.length);
    expect(Math.abs(attribution.baseValue + attribution.values.reduce((sum, value) => sum + value, 0) - prediction.value)).toBeLessThanOrEqual(1e-6 * Math.abs(prediction.value));
  });

  it('a list is explained as its rows one by one', async () => {
    const info = await infoOf();
    const background = { rows: [rowOf(info, 0), rowOf(info, 3)] };
    const explainer = browserExplainer({ background });
    const rows = Array.from({ length: 80 }, (_, x) => rowOf(info, x));
    const values: number[][] = [];
    for await (const { attribution } of explainer.explainBatch(rows)) values.push(attribution.values);
    expect(values).toHaveLength(80);
    expect((await explainer.explain(rows[41]!)).attribution.values).toEqual(values[41]);
  });

  it('an aborted question rejects at once', async () => {
    const info = await infoOf();
    const explainer = browserExplainer({ background: { rows: [rowOf(info, 0)] } });
    const controller = new AbortController();
    const question = explainer.explain(rowOf(info, 5), { signal: controller.signal });
    controller.abort();
    await expect(question).rejects.toThrow(expect.objectContaining({ name: 'AbortError' }));
  });

  it('an error that only the worker can see comes back with its code', async () => {
    const info = await infoOf();
    const explainer = browserExplainer({ background: { rows: [rowOf(info, 0)] } });
    await expect(explainer.explain({})).rejects.toMatchObject({ name: 'CandorError', message: expect.stringContaining(info.model.features[0]!.name) });
    expect(explainer.getState().status).toBe('failed');
  });

  it('a model that is not there is named with its address', async () => {
    const missing = new URL('/no-such-folder/model.onnx', location.href).href;
    await expect(browserExplainer({ modelUrl: missing }).ready).rejects.toMatchObject({ code: 'fetch-failed', message: expect.stringContaining(missing) });
  });

  it('a file that is not ONNX is refused with a code', async () => {
    const text = URL.createObjectURL(new Blob(['not a model at all'], { type: 'application/octet-stream' }));
    const failure = browserExplainer({ modelUrl: text }).ready;
    await expect(failure).rejects.toMatchObject({ name: 'CandorError', code: expect.not.stringMatching(/fetch|worker|unexpected/) });
  });
});

describe('a worker that cannot run', () => {
  it.each<[string, () => Worker]>([
    ['its script is not there', () => new Worker('/no-such-worker.js', { type: 'module' })],
    ['its script imports what is not there', () => new Worker(script('import "/no-such-module.js";'), { type: 'module' })],
    ['its script throws before it listens', () => new Worker(script('throw new Error("no")'), { type: 'module' })],
    ['the browser refuses its address', () => new Worker('https://elsewhere.example/worker.js', { type: 'module' })],
  ])('gives a code when %s', async (_, worker) => {
    const explainer = browserExplainer({ worker });
    await expect(explainer.ready).rejects.toMatchObject({ code: 'worker-unavailable', message: expect.stringContaining('worker-src') });
    await expect(explainer.explain({})).rejects.toMatchObject({ code: 'worker-unavailable' });
    expect(explainer.getState()).toMatchObject({ status: 'failed', error: { code: 'worker-unavailable' } });
  });

  it('gives a code when the content security policy of the page blocks it', async () => {
    const frame = document.createElement('iframe');
    frame.srcdoc = '<meta http-equiv="Content-Security-Policy" content="worker-src \'none\'">';
    await new Promise((resolve) => {
      frame.addEventListener('load', resolve, { once: true });
      document.body.append(frame);
    });
    const { Worker: BlockedWorker } = frame.contentWindow as Window & typeof globalThis;
    const explainer = browserExplainer({ worker: () => new BlockedWorker('/worker.js', { type: 'module' }) });
    await expect(explainer.ready).rejects.toMatchObject({ code: 'worker-unavailable' });
    frame.remove();
  });

  it('one that crashes is started anew by the next question', async () => {
    const crashing = 'self.postMessage({ id: 0, reply: "listening" }); self.onmessage = () => { throw new Error("out of memory"); };';
    const info = await infoOf();
    let started = 0;
    const explainer = browserExplainer({
      background: { rows: [rowOf(info, 0)] },
      worker: () => (++started === 1 ? new Worker(script(crashing), { type: 'module' }) : new Worker(new URL('./worker.js', import.meta.url), { type: 'module' })),
    });
    await expect(explainer.ready).rejects.toMatchObject({ code: 'worker-crashed', message: expect.stringContaining('out of memory') });
    expect((await explainer.explain(rowOf(info, 1))).attribution.exact).toBe(true);
    expect(started).toBe(2);
  });
});

const script = (text: string) => URL.createObjectURL(new Blob([text], { type: 'text/javascript' }));
