import { macrotask } from './macrotask.js';

/** Work between two breaths, in coalitions, states or trees met: a millisecond or two. */
export const BREATH = 2 ** 16;

/** Runs a computation that yields the work of each of its pieces, waiting for a macrotask now and then. */
export async function breathe<T>(pieces: Generator<number, T, undefined>, signal?: AbortSignal): Promise<T> {
  let work = 0;
  for (;;) {
    const { done, value } = pieces.next();
    if (done) return value;
    work += value;
    if (work < BREATH) continue;
    work = 0;
    await macrotask();
    signal?.throwIfAborted();
  }
}

/** The same in one go, for callers with nobody to wait for. */
export function atOnce<T>(pieces: Generator<number, T, undefined>): T {
  for (;;) {
    const { done, value } = pieces.next();
    if (done) return value;
  }
}
