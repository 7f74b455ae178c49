'use client';
import { systemClock, type Clock } from '@candor/core/feedback';
import { useEffect, useState } from 'react';

/** The longest wait a timer takes, in milliseconds: 2^31 - 1. */
const LONGEST = 2_147_483_647;

/**
 * The present as far as a part needs to know it: what the host says, and the moment `due` once that has passed.
 *
 * No clock is read while drawing: the first drawing is the same on a server and in a page.
 * @param given - RFC 3339, from the host.
 * @param due - RFC 3339; a timer of the client's clock rings then.
 * @returns RFC 3339, or `null` when nobody has said anything yet.
 */
export function useNow(given: string | null, due: string | null, clock: Clock = systemClock): string | null {
  const [rung, setRung] = useState<string | null>(null);
  useEffect(() => {
    if (due === null) return;
    const life = new AbortController();
    const wait = async () => {
      for (;;) {
        const left = Date.parse(due) - clock.now().getTime();
        if (left < 0) return setRung(clock.now().toISOString());
        await clock.wait(Math.min(LONGEST, left + 1), life.signal);
      }
    };
    wait().catch(() => undefined); // only the end of the part rejects
    return () => life.abort();
  }, [due, clock]);
  if (rung === null) return given;
  return given !== null && Date.parse(given) > Date.parse(rung) ? given : rung;
}
