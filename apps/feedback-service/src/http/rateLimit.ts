/** How much one caller may ask for: `perSecond` on average, `burst` at once. */
export interface Rate {
  readonly perSecond: number;
  readonly burst: number;
}

/**
 * Token buckets, one a caller, in this process: with several instances a caller may have that many times as much.
 *
 * @returns For a caller: 0 when the call may go on, else the seconds to wait.
 */
export function createRateLimit({ perSecond, burst }: Rate, now: () => number): (caller: string) => number {
  const buckets = new Map<string, { tokens: number; at: number }>();
  return (caller) => {
    const time = now();
    if (buckets.size > 10_000) for (const [key, { tokens, at }] of buckets) if (tokens + ((time - at) / 1000) * perSecond >= burst) buckets.delete(key);
    const bucket = buckets.get(caller) ?? { tokens: burst, at: time };
    const tokens = Math.min(burst, bucket.tokens + (Math.max(0, time - bucket.at) / 1000) * perSecond);
    buckets.set(caller, { tokens: tokens < 1 ? tokens : tokens - 1, at: time });
    return tokens < 1 ? Math.ceil((1 - tokens) / perSecond) : 0;
  };
}
