import { CandorError, toProblem } from '../errors.js';
import type { ExplanationState } from './explainer.js';
import type { Explanation } from '../explanation/explanation.js';

/** The newest question's state, and who wants to hear of it. */
export interface ExplanationStore {
  /**
   * Asks a new question: the one before it is aborted and rejects with an `AbortError`.
   *
   * @param answer - Computes under a signal that follows both the caller's and the next question; `show` publishes an
   *   estimate that a better one will follow.
   */
  ask(
    answer: (signal: AbortSignal, progress: (done: number, total: number) => void, show: (estimate: Explanation) => void) => Promise<Explanation>,
    signal?: AbortSignal,
  ): Promise<Explanation>;
  subscribe(listener: () => void): () => void;
  getState(): ExplanationState;
  /** Aborts what runs and forgets the listeners. */
  close(): void;
}

export function createExplanationStore(): ExplanationStore {
  let state: ExplanationState = { status: 'idle' };
  let run = new AbortController();
  const listeners = new Set<() => void>();
  const set = (next: ExplanationState) => {
    state = next;
    for (const listener of listeners) listener();
  };

  return {
    async ask(answer, signal) {
      signal?.throwIfAborted();
      run.abort();
      const mine = (run = new AbortController());
      const follow = () => mine.abort(signal?.reason);
      signal?.addEventListener('abort', follow, { once: true });
      const isNewest = () => run === mine;
      let running: Extract<ExplanationState, { status: 'running' }> = { status: 'running', done: 0, total: 1 };
      const go = (more: Partial<typeof running>) => {
        running = { ...running, ...more };
        if (isNewest() && !mine.signal.aborted) set(running);
      };
      go({});
      try {
        const explanation = await answer(mine.signal, (done, total) => go({ done, total }), (estimate) => go({ estimate }));
        mine.signal.throwIfAborted();
        set({ status: 'explained', explanation });
        return explanation;
      } catch (error) {
        if (isNewest()) set(mine.signal.aborted ? { status: 'idle' } : { status: 'failed', error: coded(error) });
        throw error;
      } finally {
        signal?.removeEventListener('abort', follow);
      }
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    getState: () => state,
    close() {
      run.abort();
      listeners.clear();
    },
  };
}

const coded = (error: unknown) => (error instanceof CandorError ? error : new CandorError('unexpected', toProblem(error).message, { cause: error }));
