import { BREATH } from './breathe.js';
import type { Question } from './game.js';
import { macrotask } from './macrotask.js';

/**
 * Takes the steps of a long answer, abortable and with progress between them.
 *
 * Now and then it waits for a macrotask, so that an abort message can arrive at all.
 * @param step - Does one step and returns the work it was.
 */
export async function inSteps(total: number, { signal, onProgress }: Pick<Question, 'signal' | 'onProgress'>, step: (i: number) => number): Promise<void> {
  let work = 0;
  for (let i = 0; i < total; i++) {
    signal?.throwIfAborted();
    work += step(i);
    onProgress?.(i + 1, total);
    if (work >= BREATH && i + 1 < total) {
      work = 0;
      await macrotask();
    }
  }
  signal?.throwIfAborted();
}
