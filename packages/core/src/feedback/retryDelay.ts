const SHORTEST = 1_000;
const LONGEST = 300_000;

/**
 * How long to wait after a try that failed.
 *
 * The waiting time doubles from 1-2 s to 150-300 s and is drawn evenly from the upper half, so that
 * many pages do not come back in step. A time the endpoint asked for is kept, plus up to 1 s.
 * @param attempts - Tries so far, 1 or more.
 * @param random - Uniform in [0, 1).
 * @param askedMs - The endpoint's Retry-After.
 * @returns Milliseconds; never under 1 s.
 */
export function retryDelay(attempts: number, random: () => number, askedMs?: number): number {
  if (askedMs !== undefined) return Math.max(SHORTEST, askedMs) + Math.floor(random() * SHORTEST);
  const upper = Math.min(LONGEST, (SHORTEST * 2) << Math.min(attempts - 1, 10));
  return Math.floor(upper / 2 + random() * (upper / 2));
}
