import { CandorError, createExplanationStore, type ExplainOptions, type Explainer, type ExplainerInfo, type Explanation, type Prediction, type Predictor } from '@candor/core';
import { connectWorker, type Connection } from './connectWorker.js';
import { fetchFiles } from './fetchFiles.js';
import type { Asked, ModelSource } from './protocol.js';
import { shareBatch } from './shareBatch.js';
import { streamBatch } from './streamBatch.js';

export interface BrowserExplainerOptions extends Omit<ModelSource, 'remote'> {
  /**
   * Runs the model in place of the worker: any async function, such as a request to the team's own server. It is asked
   * for up to 2,048 rows at once, in `features` order, and its signal aborts when nobody waits any more.
   */
  predictor?: Pick<Predictor, 'predict'>;
  /**
   * Workers that may share a list given to `explainBatch`, each with the model in its memory; default: one for each
   * processor but one, at most four. Further ones start when a list lasts and end with it.
   */
  workers?: number;
  /** Makes the worker, for hosts that serve its script themselves (`@candor/browser/worker`). Called again after a crash. */
  worker?: () => Worker;
}

/** A worker that has read the model. */
interface Opened {
  connection: Connection;
  info: ExplainerInfo;
}

/**
 * An explainer that computes in a worker: the page fetches the files while the worker starts, and blocks on nothing.
 *
 * Both begin at once. The newest question wins: `explain` aborts the one before it, which rejects
 * with an `AbortError`; lists go through `explainBatch`. A worker that crashes fails what it was asked and
 * is started anew by the next question, and so is one that could not reach its files. On a server that draws the
 * page it starts nothing and refuses what it is asked (`no-page`).
 * @param options - Addresses are relative to the page.
 */
export function createBrowserExplainer({ worker: spawn = ownWorker, predictor, workers = processors() - 1, ...given }: BrowserExplainerOptions): Explainer {
  const source = { ...absolute(given), ...(predictor && { remote: true }) };
  const store = createExplanationStore();
  let current: Connection | undefined;
  let opening: Promise<Opened> | undefined;
  let isDisposed = false;
  /** Workers of lists under way, beside the one that is always there. */
  const others = new Set<Connection>();
  // A predictor of the page is one, however many ask it.
  const most = predictor ? 1 : Math.max(1, workers);

  function open(): Promise<Opened> {
    if (!inPage()) return Promise.reject(noPage());
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
    const connection = connectWorker(spawn, predictor);
    current = connection;
    connection.signal.addEventListener('abort', () => {
      if (current === connection) opening = undefined;
    });
    return { connection, info: await openIn(connection) };
  }

  /** The files come while the worker's script does, and are handed over. */
  async function openIn(connection: Connection, of = source): Promise<ExplainerInfo> {
    const files = await fetchFiles(source, connection.signal);
    const transfer = [files.model, files.profile].flatMap((bytes) => bytes?.buffer ?? []);
    return (await connection.ask({ call: 'open', source: of, files }, { transfer })) as ExplainerInfo;
  }

  /** One more worker for a list. They share the processors, so each runs the model in a single thread. */
  async function another(): Promise<Connection> {
    const connection = connectWorker(spawn);
    others.add(connection);
    connection.signal.addEventListener('abort', () => others.delete(connection));
    try {
      await openIn(connection, { ...source, ort: { threads: 1, ...source.ort } });
    } catch (error) {
      connection.close(error);
      throw error;
    }
    return connection;
  }

  /** WebAssembly that has trapped does not run again: the next question starts another worker. */
  function orAnew(connection: Connection): (error: unknown) => never {
    return (error) => {
      if (error instanceof CandorError && error.code === 'runtime-crashed' && current === connection) connection.close(error);
      throw error;
    };
  }

  if (inPage()) void open();

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
      if (most === 1) yield* streamBatch(connection, rows, asked(options), options);
      else yield* shareBatch({ first: connection, another, most }, rows, asked(options), options);
    },
    subscribe: store.subscribe,
    getState: store.getState,
    dispose() {
      isDisposed = true;
      store.close();
      for (const connection of [current, ...others]) connection?.close(disposed());
    },
  };
}

// This literal shape: bundlers look for it, and emit the worker beside the page.
const ownWorker = () => new Worker(new URL('./worker.js', import.meta.url), { type: 'module' });

const processors = () => Math.min(5, (globalThis.navigator as Navigator | undefined)?.hardwareConcurrency ?? 1);

const asked = ({ target, scale, engine, budget, seed, tolerance, timeLimit, context, id, firstRow }: ExplainOptions): Asked =>
  JSON.parse(JSON.stringify({ target, scale, engine, budget, seed, tolerance, timeLimit, context, id, firstRow })) as Asked;

/** False on a server that draws the page: a module that makes an explainer may be loaded there. */
const inPage = () => typeof document !== 'undefined';

function absolute({ modelUrl, profileUrl, ort, ...rest }: ModelSource): ModelSource {
  const whole = (url: string) => (inPage() ? new URL(url, document.baseURI).href : url);
  return {
    ...rest,
    ...(modelUrl === undefined ? {} : { modelUrl: whole(modelUrl) }),
    ...(profileUrl === undefined ? {} : { profileUrl: whole(profileUrl) }),
    ...(ort && { ort: { ...ort, ...(ort.wasmUrl !== undefined && { wasmUrl: whole(ort.wasmUrl) }) } }),
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

const noPage = () => new CandorError('no-page', 'createBrowserExplainer computes in a page, and this is a server; ask in the page, or use createExplainer here');
const disposed = () => new CandorError('explainer-disposed', 'the explainer was disposed; create another');
const crashedMeanwhile = () => new CandorError('worker-crashed', 'the computation was started anew; ask again');
