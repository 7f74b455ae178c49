import { BREATH } from './breathe.js';
import type { Question } from './game.js';
import { macrotask } from './macrotask.js';

/** Parts in which progress within a long step is told. */
const PARTS = 100;
/** Work from which a step is long: a tenth of a second. */
const LONG = 32 * BREATH;

/**
 * Takes the steps of a long answer, abortable and with progress between them.
 *
 * Now and then it waits for a macrotask, so that an abort message can arrive at all.
 * @param step - Does one step and returns the work it was, or the work of its pieces one after the other.
 * @param most - Work of the longest step. Long steps are told in hundredths.
 */
export async function inSteps(total: number, { signal, onProgress }: Pick<Question, 'signal' | 'onProgress'>, step: (i: number) => number | Iterable<number>, most = 0): Promise<void> {
  const parts = most > LONG ? PARTS : 1;
  let since = 0;
  for (let i = 0; i < total; i++) {
    let done = 0;
    let told = 0;
    signal?.throwIfAborted();
    const taken = step(i);
    for (const work of typeof taken === 'number' ? [taken] : taken) {
      since += work;
      done += work;
      const part = Math.min(parts - 1, Math.floor((parts * done) / most));
      if (part > told) onProgress?.(i * parts + (told = part), total * parts);
      if (since < BREATH) continue;
      since = 0;
      await macrotask();
      signal?.throwIfAborted();
    }
    onProgress?.((i + 1) * parts, total * parts);
  }
  signal?.throwIfAborted();
}
