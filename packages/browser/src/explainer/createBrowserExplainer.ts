import { CandorError, createExplanationStore, type ExplainOptions, type Explainer, type ExplainerInfo, type Explanation, type Prediction, type Predictor } from '@candor/core';
import { connectWorker, type Connection } from './connectWorker.js';
import type { Asked, ModelSource } from './protocol.js';
import { streamBatch } from './streamBatch.js';

export interface BrowserExplainerOptions extends Omit<ModelSource, 'remote'> {
  /**
   * Runs the model in place of the worker: any async function, such as a request to the team's own server. It is asked
   * for up to 2,048 rows at once, in `features` order, and its signal aborts when nobody waits any more.
   */
  predictor?: Pick<Predictor, 'predict'>;
  /** Makes the worker, for hosts that serve its script themselves (`@candor/browser/worker`). Called again after a crash. */
  worker?: () => Worker;
}

/** A worker that has read the model. */
interface Opened {
  connection: Connection;
  info: ExplainerInfo;
}

/**
 * An explainer that computes in a worker: the page fetches nothing and blocks on nothing.
 *
 * The worker starts at once. The newest question wins: `explain` aborts the one before it, which rejects
 * with an `AbortError`; lists go through `explainBatch`. A worker that crashes fails what it was asked and
 * is started anew by the next question, and so is one that could not reach its files.
 * @param options - Addresses are relative to the page.
 */
export function createBrowserExplainer({ worker: spawn = ownWorker, predictor, ...given }: BrowserExplainerOptions): Explainer {
  const source = { ...absolute(given), ...(predictor && { remote: true }) };
  const store = createExplanationStore();
  let current: Connection | undefined;
  let opening: Promise<Opened> | undefined;
  let isDisposed = false;

  function open(): Promise<Opened> {
    if (isDisposed) return Promise.reject(disposed());
    if (opening) return opening;
    const attempt = start();
    // Whoever asks hears of it; nobody need be waiting for `ready`.
    attempt.catch((error: unknown) => {
      if (opening === attempt && mayPass(error)) opening = undefined;
    });
    return (opening = attempt);
  }

  async function start(): Promise<Opened> {
    current?.close(crashedMeanwhile());
    const connection = connectWorker(spawn, () => {
      if (current === connection) opening = undefined;
    }, predictor);
    current = connection;
    const info = (await connection.ask({ call: 'open', source })) as ExplainerInfo;
    return { connection, info };
  }

  /** WebAssembly that has trapped does not run again: the next question starts another worker. */
  function orAnew(connection: Connection): (error: unknown) => never {
    return (error) => {
      if (error instanceof CandorError && error.code === 'runtime-crashed' && current === connection) {
        opening = undefined;
        connection.close(error);
      }
      throw error;
    };
  }

  void open();

  return {
    get ready() {
      return open().then(({ info }) => info);
    },
    async predict(rows, { signal } = {}) {
      signal?.throwIfAborted();
      const { connection } = await open();
      return (await connection.ask({ call: 'predict', rows }, { signal }).catch(orAnew(connection))) as Prediction[];
    },
    explain: (row, options = {}) =>
      store.ask(async (signal, progress, show) => {
        const onProgress = (done: number, total: number) => {
          progress(done, total);
          options.onProgress?.(done, total);
        };
        const onEstimate = (estimate: Explanation) => {
          show(estimate);
          options.onEstimate?.(estimate);
        };
        const { connection } = await abortable(open(), signal);
        return (await connection.ask({ call: 'explain', row, options: asked(options) }, { signal, onProgress, onEstimate }).catch(orAnew(connection))) as Explanation;
      }, options.signal),
    async *explainBatch(rows, options = {}) {
      options.signal?.throwIfAborted();
      const { connection } = await open();
      yield* streamBatch(connection, rows, asked(options), options);
    },
    subscribe: store.subscribe,
    getState: store.getState,
    dispose() {
      isDisposed = true;
      store.close();
      current?.close(disposed());
    },
  };
}

// This literal shape: bundlers look for it, and emit the worker beside the page.
const ownWorker = () => new Worker(new URL('./worker.js', import.meta.url), { type: 'module' });

const asked = ({ target, scale, engine, budget, seed, tolerance, timeLimit, context, id }: ExplainOptions): Asked =>
  JSON.parse(JSON.stringify({ target, scale, engine, budget, seed, tolerance, timeLimit, context, id })) as Asked;

function absolute({ modelUrl, profileUrl, ort, ...rest }: ModelSource): ModelSource {
  const inPage = (url: string) => new URL(url, document.baseURI).href;
  return {
    ...rest,
    ...(modelUrl === undefined ? {} : { modelUrl: inPage(modelUrl) }),
    ...(profileUrl === undefined ? {} : { profileUrl: inPage(profileUrl) }),
    ...(ort && { ort: { ...ort, ...(ort.wasmUrl !== undefined && { wasmUrl: inPage(ort.wasmUrl) }) } }),
  };
}

/** Failures that another try may mend; a file that is wrong stays wrong. */
const mayPass = (error: unknown) => error instanceof CandorError && ['fetch-failed', 'worker-unavailable', 'worker-crashed', 'wasm-unavailable', 'runtime-crashed'].includes(error.code);

/** The promise, unless the signal comes first. */
function abortable<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    signal.throwIfAborted();
    const stop = () => reject(signal.reason as Error);
    signal.addEventListener('abort', stop, { once: true });
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop));
  });
}

const disposed = () => new CandorError('explainer-disposed', 'the explainer was disposed; create another');
const crashedMeanwhile = () => new CandorError('worker-crashed', 'the computation was started anew; ask again');
