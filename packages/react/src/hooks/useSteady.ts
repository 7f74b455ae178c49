'use client';
import { useState, type FocusEvent } from 'react';

export interface Steady<Data> {
  /** What stands in the panel. */
  readonly shown: Data;
  /** A newer result waits, because the officer is at work in the panel. */
  readonly waiting: boolean;
  show(): void;
  keep(): void;
  /** Put on the panel's root: they tell whether the officer is inside. */
  readonly watch: {
    onFocus: () => void;
    onBlur: (event: FocusEvent) => void;
    onPointerEnter: () => void;
    onPointerLeave: () => void;
  };
}

/**
 * Nothing moves under a reader: while focus, pointer or an open draft is inside, a newer result for the
 * same case waits until it is asked for or the officer has left.
 * @param subject - The case; another case is shown at once.
 * @param busy - A draft is open.
 * @param gone - Whether the absence of data is to be seen; a moment's wait for the same case is not.
 */
export function useSteady<Data>(data: Data, subject: string | undefined, busy: boolean, gone: boolean): Steady<Data> {
  const [focused, setFocused] = useState(false);
  const [hovered, setHovered] = useState(false);
  const [held, setHeld] = useState({ data, subject });
  const [kept, setKept] = useState<Data | null>(null);

  const newer = data !== held.data;
  const sameCase = held.subject === subject;
  const mayMove = !sameCase || !held.data || (data ? !(focused || hovered || busy) : gone);
  const refused = kept !== null && kept === data;
  if (newer && mayMove && !(refused && sameCase)) setHeld({ data, subject });

  return {
    shown: held.data,
    waiting: Boolean(data) && newer && !mayMove && !refused,
    show: () => setHeld({ data, subject }),
    keep: () => setKept(data),
    watch: {
      onFocus: () => setFocused(true),
      onBlur: (event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) setFocused(false);
      },
      onPointerEnter: () => setHovered(true),
      onPointerLeave: () => setHovered(false),
    },
  };
}
