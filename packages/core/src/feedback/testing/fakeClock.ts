import type { Clock } from '../../ports.js';

/** A clock that moves only when told to. */
export interface FakeClock extends Clock {
  /** Lets everything happen that is due within `ms`, in order. */
  advance(ms: number): Promise<void>;
  /** Moves the hands without letting time pass, as a person does who sets the clock. */
  set(at: Date): void;
}

export function fakeClock(start = '2026-03-02T09:00:00.000Z'): FakeClock {
  let now = Date.parse(start);
  /** Time that has passed, whatever the hands say. */
  let passed = 0;
  const timers = new Set<{ at: number; ring: () => void }>();

  return {
    now: () => new Date(now),
    wait: (ms, signal) =>
      new Promise((resolve, reject) => {
        signal?.throwIfAborted();
        const stop = () => {
          timers.delete(timer);
          reject(signal?.reason as unknown);
        };
        const timer = {
          at: passed + ms,
          ring: () => {
            signal?.removeEventListener('abort', stop);
            resolve();
          },
        };
        timers.add(timer);
        signal?.addEventListener('abort', stop, { once: true });
      }),
    async advance(ms) {
      const end = passed + ms;
      for (;;) {
        await settled();
        const first = [...timers].filter(({ at }) => at <= end).toSorted((a, b) => a.at - b.at)[0];
        if (!first) break;
        timers.delete(first);
        now += first.at - passed;
        passed = first.at;
        first.ring();
      }
      now += end - passed;
      passed = end;
    },
    set(at) {
      now = at.getTime();
    },
  };
}

/** Every promise that can go on without the clock has gone on. */
const settled = () => new Promise<void>((resolve) => { setImmediate(resolve); });
