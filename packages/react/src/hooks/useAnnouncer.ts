'use client';
import { useCallback, useEffect, useRef, useState } from 'react';

/** Messages are at least this far apart, so that none is cut off by the next. */
const APART_MS = 5000;

/**
 * One polite voice: the latest message wins, and two are never closer than five seconds.
 * @returns The text for the live region, and the way to say something.
 */
export function useAnnouncer(): { message: string; announce: (text: string) => void } {
  const [message, setMessage] = useState('');
  const waiting = useRef<string | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);

  useEffect(() => () => {
    if (timer.current !== null) clearTimeout(timer.current);
    timer.current = null;
  }, []);

  const announce = useCallback((text: string) => {
    if (timer.current !== null) {
      waiting.current = text;
      return;
    }
    const say = (next: string) => {
      waiting.current = null;
      setMessage(next);
      timer.current = setTimeout(() => {
        timer.current = null;
        if (waiting.current !== null) say(waiting.current);
      }, APART_MS);
    };
    say(text);
  }, []);

  return { message, announce };
}
