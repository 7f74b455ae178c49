import { useEffect, useRef, type RefObject } from 'react';

/** For an entry of a list: while it is the open one it stands in the list's own view; the page is never scrolled. */
export function useShownInList<E extends HTMLElement>(isOpen: boolean): RefObject<E | null> {
  const entry = useRef<E>(null);
  useEffect(() => {
    if (isOpen && entry.current) showInList(entry.current);
  }, [isOpen]);
  return entry;
}

function showInList(entry: HTMLElement): void {
  const list = entry.closest('.list-scroll');
  if (list === null) return;
  const above = entry.getBoundingClientRect().top - list.getBoundingClientRect().top;
  const below = entry.getBoundingClientRect().bottom - list.getBoundingClientRect().bottom;
  if (above < 0) list.scrollTop += above;
  else if (below > 0) list.scrollTop += below;
}
