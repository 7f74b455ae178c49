'use client';
import { useEffect, useLayoutEffect, useRef } from 'react';

interface RoomKeptProps {
  /** The skeleton stands above. */
  loading: boolean;
  /** The officer has opened something: below it everything moves anyway. */
  released: boolean;
}

// A server has no layout to read, and React 18 says so on its console.
const useBeforePaint = typeof document === 'undefined' ? useEffect : useLayoutEffect;

/** What an explanation leaves of its skeleton's height: the answers below stay where they are when it comes. */
export function RoomKept({ loading, released }: RoomKeptProps) {
  const room = useRef<HTMLDivElement>(null);
  const floor = useRef<number | null>(null);
  useBeforePaint(() => {
    const element = room.current;
    if (!element) return;
    if (loading) floor.current = element.offsetTop;
    else if (released) floor.current = null;
    if (loading || floor.current === null) element.style.removeProperty('block-size');
    else element.style.setProperty('block-size', `${Math.max(0, floor.current - element.offsetTop)}px`);
  }, [loading, released]);
  return <div ref={room} aria-hidden="true" data-part="room" />;
}
