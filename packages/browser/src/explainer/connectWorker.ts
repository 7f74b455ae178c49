import { CandorError, type Explanation, type Predictor } from '@candor/core';
import type { Reply, Request } from './protocol.js';
import { fromWire, toWire } from './wireError.js';

/** A question under way, as the page waits for it. */
interface Pending {
  resolve(value: unknown): void;
  reject(error: unknown): void;
  onProgress?: ((done: number, total: number) => void) | undefined;
  onEstimate?: ((explanation: Explanation) => void) | undefined;
  onItem?: ((explanation: Explanation) => void) | undefined;
  onWant?: (() => void) | undefined;
}

type Question<R = Request> = R extends Request ? Omit<R, 'id'> : never;

interface AskOptions extends Omit<Pending, 'resolve' | 'reject'> {
  signal?: AbortSignal | undefined;
  /** Buffers that are handed over with the question: they are empty here from then on. */
  transfer?: Transferable[] | undefined;
  /** Called with the question's id before it is sent. */
  onId?: ((id: number) => void) | undefined;
}

/** The page's end of one worker. */
export interface Connection {
  /** Resolves with the worker's answer; rejects with its coded error, with the signal's reason, or when the worker is gone. */
  ask(question: Question, options?: AskOptions): Promise<unknown>;
  /** A message about a question that is under way. */
  tell(message: Request): void;
  /** Aborts when the worker is gone, with the reason why. */
  readonly signal: AbortSignal;
  /** Ends the worker; every open question rejects with `reason`. */
  close(reason: unknown): void;
}

/**
 * Starts a worker and listens to it.
 *
 * @param predictor - Runs the model in the page when the worker asks for predictions.
 * @throws {@link CandorError} `worker-unavailable` when the browser refuses to make it.
 */
export function connectWorker(spawn: () => Worker, predictor?: Pick<Predictor, 'predict'>): Connection {
  const worker = start(spawn);
  const pending = new Map<number, Pending>();
  const predicting = new Map<number, AbortController>();
  let lastId = 0;
  let isListening = false;
  const life = new AbortController();

  worker.addEventListener('message', ({ data }: MessageEvent<Reply>) => {
    isListening = true;
    if (data.reply === 'predict') return void predict(data.id, data.rows);
    if (data.reply === 'predict-abort') return predicting.get(data.id)?.abort();
    const question = pending.get(data.id);
    if (!question) return; // aborted here while the answer was on its way
    switch (data.reply) {
      case 'progress': return question.onProgress?.(data.done, data.total);
      case 'estimate': return question.onEstimate?.(data.explanation);
      case 'item': return question.onItem?.(data.explanation);
      case 'want': return question.onWant?.();
      case 'done': return settle(data.id, () => question.resolve(data.value));
      case 'failed': return settle(data.id, () => question.reject(fromWire(data.error)));
    }
  });
  worker.addEventListener('error', (event) => {
    event.preventDefault();
    down(isListening ? crashed(event.message) : unavailable(event.message));
  });
  worker.addEventListener('messageerror', () => down(crashed('a message could not be read')));

  return {
    ask(question, { signal, onId, transfer, ...hear } = {}) {
      return new Promise((resolve, reject) => {
        signal?.throwIfAborted();
        life.signal.throwIfAborted();
        const id = ++lastId;
        const stop = () => {
          post({ id, call: 'abort' });
          settle(id, () => reject(signal?.reason));
        };
        const done = (then: () => void) => {
          signal?.removeEventListener('abort', stop);
          then();
        };
        pending.set(id, { ...hear, resolve: (value) => done(() => resolve(value)), reject: (error) => done(() => reject(error)) });
        signal?.addEventListener('abort', stop, { once: true });
        onId?.(id);
        try {
          post({ id, ...question } as Request, transfer);
        } catch (error) {
          settle(id, () => done(() => reject(error)));
        }
      });
    },
    tell: (message) => post(message),
    signal: life.signal,
    close: end,
  };

  function post(message: Request, transfer: Transferable[] = []): void {
    if (life.signal.aborted) return;
    try {
      worker.postMessage(message, transfer);
    } catch (cause) {
      throw new CandorError('not-cloneable', `a row holds something that cannot be handed to a worker; use numbers, texts, booleans and null (${String(cause)})`, { cause });
    }
  }

  async function predict(id: number, rows: Parameters<Predictor['predict']>[0]): Promise<void> {
    const controller = new AbortController();
    predicting.set(id, controller);
    try {
      if (!predictor) throw new CandorError('no-predictor', 'the model runs elsewhere, and the page was given no predictor; pass one');
      const outputs = await predictor.predict(rows, { signal: controller.signal });
      if (!controller.signal.aborted) post({ id, call: 'predicted', outputs });
    } catch (error) {
      post({ id, call: 'predicted', error: toWire(error) });
    } finally {
      predicting.delete(id);
    }
  }

  function settle(id: number, then: () => void): void {
    if (pending.delete(id)) then();
  }

  function down(error: CandorError): void {
    if (life.signal.aborted) return;
    end(error);
  }

  function end(reason: unknown): void {
    life.abort(reason);
    worker.terminate();
    for (const controller of predicting.values()) controller.abort();
    for (const [id, question] of pending) settle(id, () => question.reject(reason));
  }
}

function start(spawn: () => Worker): Worker {
  try {
    return spawn();
  } catch (cause) {
    throw unavailable(cause instanceof Error ? cause.message : String(cause), cause);
  }
}

const unavailable = (what: string | undefined, cause?: unknown) => new CandorError('worker-unavailable', what?.includes('TrustedScriptURL')
  ? `the page asks for Trusted Types, and a worker's address is a script's (${what}); give \`worker: () => new Worker(policy.createScriptURL(url), { type: 'module' })\` with a policy of your own that the content security policy names under trusted-types`
  : `the script that computes explanations did not start${what ? ` (${what})` : ''}; serve it from the page's own origin, allow it in worker-src or script-src of the content security policy, and reload`, { cause });

const crashed = (what: string | undefined) => new CandorError('worker-crashed', `the computation stopped${what ? `: ${what}` : ''}; ask again, it starts anew`);
