import { CandorError, macrotask, type Explainer, type Outputs, type Row } from '@candor/core';
import { WINDOW, type Asked, type ModelFiles, type ModelSource, type Port, type RemotePredict, type Reply, type Request } from './protocol.js';
import { fromWire, toWire } from './wireError.js';

/** A message that wants an answer. */
type Question = Exclude<Request, { call: 'abort' | 'rows' | 'taken' | 'predicted' }>;

/** A batch under way, as the messages about it reach it. */
interface Batch {
  supply(rows: readonly Row[], last: boolean): void;
  taken(count: number): void;
}

/**
 * Answers questions that come over a port: the worker's side.
 *
 * @param open - Makes the explainer out of what the first message brings; its last argument asks the page for predictions.
 */
export function serveExplainer(port: Port, open: (source: ModelSource, files: ModelFiles, remote: RemotePredict) => Promise<Explainer>): void {
  const running = new Map<number, AbortController>();
  const batches = new Map<number, Batch>();
  const needs = new Map<number, { resolve(outputs: Outputs): void; reject(error: unknown): void }>();
  let lastNeed = 0;
  let explainer: Explainer | undefined;

  port.addEventListener('message', ({ data }: MessageEvent<Request>) => {
    switch (data.call) {
      case 'abort': return running.get(data.id)?.abort();
      case 'predicted': return predicted(data);
      case 'rows': return batches.get(data.id)?.supply(data.rows, data.last);
      case 'taken': return batches.get(data.id)?.taken(data.count);
      default: return void answer(data);
    }
  });
  say({ id: 0, reply: 'listening' });

  async function answer(request: Question): Promise<void> {
    const { id } = request;
    const controller = new AbortController();
    running.set(id, controller);
    try {
      say({ id, reply: 'done', value: await valueOf(request, controller.signal) });
    } catch (error) {
      say({ id, reply: 'failed', error: toWire(error) });
    } finally {
      running.delete(id);
      batches.delete(id);
    }
  }

  async function valueOf(request: Question, signal: AbortSignal): Promise<unknown> {
    const { id } = request;
    switch (request.call) {
      case 'open':
        explainer = await open(request.source, request.files, remote);
        return explainer.ready;
      case 'predict': return opened().predict(request.rows, { signal });
      case 'explain': return opened().explain(request.row, { ...request.options, signal, onProgress: (done, total) => say({ id, reply: 'progress', done, total }), onEstimate: (explanation) => say({ id, reply: 'estimate', explanation }) });
      case 'batch': return stream(id, request.options, signal);
    }
  }

  /** Predictions from the page. */
  function remote(rows: Parameters<RemotePredict>[0], signal: AbortSignal | undefined): Promise<Outputs> {
    return new Promise((resolve, reject) => {
      signal?.throwIfAborted();
      const id = ++lastNeed;
      const stop = () => {
        needs.delete(id);
        say({ id, reply: 'predict-abort' });
        reject(signal?.reason as Error);
      };
      const settle = () => signal?.removeEventListener('abort', stop);
      needs.set(id, { resolve: (outputs) => { settle(); resolve(outputs); }, reject: (error) => { settle(); reject(error as Error); } });
      signal?.addEventListener('abort', stop, { once: true });
      say({ id, reply: 'predict', rows });
    });
  }

  function predicted({ id, outputs, error }: Extract<Request, { call: 'predicted' }>): void {
    const need = needs.get(id);
    needs.delete(id);
    if (error) need?.reject(remoteError(error));
    else need?.resolve(outputs!);
  }

  function opened(): Explainer {
    if (!explainer) throw new CandorError('not-open', 'a question came before the model was opened');
    return explainer;
  }

  async function stream(id: number, options: Asked, signal: AbortSignal): Promise<undefined> {
    const { rows, window, batch } = createBatch(() => say({ id, reply: 'want' }), signal);
    batches.set(id, batch);
    for await (const explanation of opened().explainBatch(rows, { ...options, signal })) {
      await window.place();
      say({ id, reply: 'item', explanation });
      // Else a long batch would keep out the newest question and its own abort.
      await macrotask();
    }
    return undefined;
  }

  function say(reply: Reply): void {
    port.postMessage(reply);
  }
}

/** The page's failure; one without a code is the predictor's own, and whoever asked says so. */
function remoteError(error: Parameters<typeof fromWire>[0]): Error {
  return error.kind === 'coded' && error.code === 'unexpected' ? new Error(error.message) : fromWire(error);
}

function createBatch(want: () => void, signal: AbortSignal) {
  let supplied: { rows: readonly Row[]; last: boolean } | undefined;
  let free = WINDOW;
  const waiting: (() => void)[] = [];
  const wake = () => {
    for (const resolve of waiting.splice(0)) resolve();
  };
  signal.addEventListener('abort', wake, { once: true });
  async function until(holds: () => boolean): Promise<void> {
    while (!holds()) {
      signal.throwIfAborted();
      await new Promise<void>((resolve) => { waiting.push(resolve); });
    }
  }

  async function* rows(): AsyncGenerator<Row> {
    for (let last = false; !last; ) {
      want();
      await until(() => supplied !== undefined);
      const piece = supplied!;
      supplied = undefined;
      last = piece.last;
      yield* piece.rows;
    }
  }

  return {
    rows: rows(),
    window: {
      /** Resolves when one more explanation may be sent. */
      async place() {
        await until(() => free > 0);
        free -= 1;
      },
    },
    batch: {
      supply(more, last) {
        supplied = { rows: more, last };
        wake();
      },
      taken(count) {
        free += count;
        wake();
      },
    } satisfies Batch,
  };
}
