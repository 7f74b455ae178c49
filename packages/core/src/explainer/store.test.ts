import { describe, expect, it, vi } from 'vitest';
import { CandorError } from '../errors.js';
import type { Explanation } from '../explanation/explanation.js';
import { createExplanationStore } from './store.js';

const explanation = (id: string) => ({ case: { id } }) as unknown as Explanation;

/** Resolves when told to; rejects when aborted. */
function question(id: string) {
  let finish!: () => void;
  const asked = (signal: AbortSignal) =>
    new Promise<Explanation>((resolve, reject) => {
      finish = () => resolve(explanation(id));
      signal.addEventListener('abort', () => reject(signal.reason));
    });
  return { asked, finish: () => finish() };
}

describe('the explanation store', () => {
  it('the newest question wins: the one before it rejects and never shows', async () => {
    const store = createExplanationStore();
    const [first, second] = [question('first'), question('second')];
    const one = store.ask(first.asked);
    const two = store.ask(second.asked);
    await expect(one).rejects.toThrow(expect.objectContaining({ name: 'AbortError' }));
    expect(store.getState().status).toBe('running');
    second.finish();
    await two;
    expect(store.getState()).toEqual({ status: 'explained', explanation: explanation('second') });
  });

  it('a failure is a state with a code, and the promise rejects with the same error', async () => {
    const store = createExplanationStore();
    const error = new CandorError('missing-column', 'the row has no "a"');
    await expect(store.ask(async () => Promise.reject(error))).rejects.toBe(error);
    expect(store.getState()).toEqual({ status: 'failed', error });
  });

  it('an error of another kind is kept as the cause', async () => {
    const store = createExplanationStore();
    const cause = new TypeError('x is not a function');
    await expect(store.ask(async () => Promise.reject(cause))).rejects.toBe(cause);
    expect(store.getState()).toMatchObject({ status: 'failed', error: { code: 'unexpected', cause } });
  });

  it('the caller can abort, and the store is idle again', async () => {
    const store = createExplanationStore();
    const controller = new AbortController();
    const asked = store.ask(question('a').asked, controller.signal);
    controller.abort();
    await expect(asked).rejects.toThrow(expect.objectContaining({ name: 'AbortError' }));
    expect(store.getState()).toEqual({ status: 'idle' });
  });

  it('listeners hear every change until they leave', async () => {
    const store = createExplanationStore();
    const listener = vi.fn<() => void>();
    const leave = store.subscribe(listener);
    await store.ask(async (_signal, progress) => {
      progress(1, 2);
      return explanation('a');
    });
    expect(listener).toHaveBeenCalledTimes(3);
    leave();
    await store.ask(async () => explanation('b'));
    expect(listener).toHaveBeenCalledTimes(3);
  });
});
