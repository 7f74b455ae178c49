'use client';
import { useCallback, useEffect, useRef, useState, type SyntheticEvent } from 'react';

declare const process: { readonly env: { readonly NODE_ENV?: string } };

/** What a host hears beside the new value. */
export interface ChangeDetails<Reason extends string> {
  readonly reason: Reason;
  /** The act of the officer that led to it; absent where none did. */
  readonly event: Event | undefined;
  /** Called while the host is told: the part stays as it is. */
  cancel(): void;
}

export type ChangeHandler<Value, Reason extends string> = (value: Value, details: ChangeDetails<Reason>) => void;

/**
 * A value that a host holds (`controlled`) or leaves to the part (`initial`).
 * @param name - The prop, for a developer who gives it in one drawing and not in the next.
 * @returns The value in force, and its setter: it tells the host first, and says whether the host let it be.
 */
export function useControllable<Value, Reason extends string>(
  controlled: Value | undefined,
  initial: Value,
  onChange: ChangeHandler<Value, Reason> | undefined,
  name = 'value',
): [Value, (value: Value, reason: Reason, event?: Pick<SyntheticEvent, 'nativeEvent'>) => boolean] {
  const [own, setOwn] = useState(initial);
  const isControlled = controlled !== undefined;
  const value = isControlled ? controlled : own;
  useSwitchWarning(isControlled, name);
  const set = useCallback((next: Value, reason: Reason, event?: Pick<SyntheticEvent, 'nativeEvent'>) => {
    let canceled = false;
    onChange?.(next, { reason, event: event?.nativeEvent, cancel: () => { canceled = true; } });
    if (!canceled) setOwn(next);
    return !canceled;
  }, [onChange]);
  return [value, set];
}

/** The act behind a change that a part inside tells, to be handed on. */
export const nativeOf = ({ event }: ChangeDetails<string>): Pick<SyntheticEvent, 'nativeEvent'> | undefined => (event === undefined ? undefined : { nativeEvent: event });

function useSwitchWarning(isControlled: boolean, name: string): void {
  const was = useRef(isControlled);
  useEffect(() => {
    if (process.env.NODE_ENV !== 'production' && was.current !== isControlled) {
      const [from, to] = isControlled ? ['uncontrolled', 'controlled'] : ['controlled', 'uncontrolled'];
      console.warn(`Candor: \`${name}\` went from ${from} to ${to}: give it in every drawing, or give \`default${name[0]!.toUpperCase()}${name.slice(1)}\` instead`);
    }
    was.current = isControlled;
  }, [isControlled, name]);
}
