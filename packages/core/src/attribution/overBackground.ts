import type { Question } from './game.js';
import { macrotask } from './macrotask.js';

/** Work between two breaths, in coalitions or trees met: a millisecond or two. */
const BREATH = 2 ** 16;

/**
 * Calls `visit` for every background row, abortable and with progress between rows.
 *
 * Now and then it waits for a macrotask, so that an abort message can arrive at all.
 * @param visit - Does one row and returns the work it was.
 */
export async function overBackground(n: number, { signal, onProgress }: Pick<Question, 'signal' | 'onProgress'>, visit: (b: number) => number): Promise<void> {
  let work = 0;
  for (let b = 0; b < n; b++) {
    signal?.throwIfAborted();
    work += visit(b);
    onProgress?.(b + 1, n);
    if (work >= BREATH && b + 1 < n) {
      work = 0;
      await macrotask();
    }
  }
  signal?.throwIfAborted();
}
