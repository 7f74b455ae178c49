'use client';
import { useCallback, useInsertionEffect, useRef } from 'react';

/** A handler that stays the same object and does what it was last drawn with: what is given it need not be drawn again. */
export function useStable<Args extends readonly unknown[], Result>(handler: (...args: Args) => Result): (...args: Args) => Result {
  const latest = useRef(handler);
  useInsertionEffect(() => {
    latest.current = handler;
  });
  return useCallback((...args: Args) => latest.current(...args), []);
}
