import { CandorError, type Explainer, type Row } from '@candor/core';
import { WINDOW, type Asked, type ModelSource, type Port, type Reply, type Request } from './protocol.js';
import { toWire } from './wireError.js';

/** A batch under way, as the messages about it reach it. */
interface Batch {
  supply(rows: readonly Row[], last: boolean): void;
  taken(count: number): void;
}

/**
 * Answers questions that come over a port: the worker's side.
 *
 * @param open - Makes the explainer out of what the first message names.
 */
export function serveExplainer(port: Port, open: (source: ModelSource) => Promise<Explainer>): void {
  const running = new Map<number, AbortController>();
  const batches = new Map<number, Batch>();
  let explainer: Explainer | undefined;

  port.addEventListener('message', ({ data }: MessageEvent<Request>) => {
    switch (data.call) {
      case 'abort': return running.get(data.id)?.abort();
      case 'rows': return batches.get(data.id)?.supply(data.rows, data.last);
      case 'taken': return batches.get(data.id)?.taken(data.count);
      default: return void answer(data);
    }
  });
  say({ id: 0, reply: 'listening' });

  async function answer(request: Exclude<Request, { call: 'abort' | 'rows' | 'taken' }>): Promise<void> {
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

  async function valueOf(request: Exclude<Request, { call: 'abort' | 'rows' | 'taken' }>, signal: AbortSignal): Promise<unknown> {
    const { id } = request;
    switch (request.call) {
      case 'open':
        explainer = await open(request.source);
        return explainer.ready;
      case 'predict': return opened().predict(request.rows, { signal });
      case 'explain': return opened().explain(request.row, { ...request.options, signal, onProgress: (done, total) => say({ id, reply: 'progress', done, total }) });
      case 'batch': return stream(id, request.options, signal);
    }
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
      await turnOfOthers();
    }
    return undefined;
  }

  function say(reply: Reply): void {
    port.postMessage(reply);
  }
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

/** Lets waiting messages in: without it a long batch would keep out the newest question and its own abort. */
const turnOfOthers = () => new Promise<void>((resolve) => {
  const { port1, port2 } = new MessageChannel();
  port1.addEventListener('message', () => {
    port1.close();
    resolve();
  });
  port1.start();
  port2.postMessage(null);
});
