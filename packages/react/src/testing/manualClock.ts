import type { Clock } from '@candor/core/feedback';

/** A clock that moves only when it is told to. */
export function manualClock(start: string): Clock & { advance(ms: number): void } {
  let now = Date.parse(start);
  const timers = new Set<{ at: number; ring: () => void }>();
  return {
    now: () => new Date(now),
    wait: (ms, signal) => new Promise((resolve, reject) => {
      const timer = { at: now + ms, ring: resolve };
      timers.add(timer);
      signal?.addEventListener('abort', () => {
        timers.delete(timer);
        reject(signal.reason as Error);
      }, { once: true });
    }),
    advance(ms) {
      now += ms;
      for (const timer of timers) {
        if (timer.at > now) continue;
        timers.delete(timer);
        timer.ring();
      }
    },
  };
}
