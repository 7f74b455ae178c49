'use client';
import { useCallback, useState } from 'react';

/**
 * A value that a host holds (`controlled`) or leaves to the part (`initial`).
 * @returns The value in force, and its setter, which always tells the host.
 */
export function useControllable<Value, Reason extends string>(
  controlled: Value | undefined,
  initial: Value,
  onChange: ((value: Value, details: { reason: Reason }) => void) | undefined,
): [Value, (value: Value, reason: Reason) => void] {
  const [own, setOwn] = useState(initial);
  const value = controlled === undefined ? own : controlled;
  const set = useCallback((next: Value, reason: Reason) => {
    setOwn(next);
    onChange?.(next, { reason });
  }, [onChange]);
  return [value, set];
}
