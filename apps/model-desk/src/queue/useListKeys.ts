import type { KeyboardEvent, RefObject } from 'react';

/** Arrow keys, Home and End move through the entries of a list; down from the search field leads into it. Enter opens, as on any link. */
export function useListKeys(list: RefObject<HTMLElement | null>): { onKeyDown: (event: KeyboardEvent<HTMLElement>) => void } {
  return {
    onKeyDown(event) {
      if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
      const links = [...(list.current?.querySelectorAll<HTMLAnchorElement>('a') ?? [])];
      const at = links.indexOf(event.target as HTMLAnchorElement);
      const search = event.target instanceof HTMLInputElement && event.target.type === 'search';
      if (at < 0 && !(search && event.key === 'ArrowDown')) return;
      const next = goal(event.key, at, links.length);
      if (next === null) return;
      event.preventDefault();
      links[next]?.focus();
    },
  };
}

function goal(key: string, at: number, length: number): number | null {
  switch (key) {
    case 'ArrowDown': return Math.min(at + 1, length - 1);
    case 'ArrowUp': return Math.max(at - 1, 0);
    case 'Home': return 0;
    case 'End': return length - 1;
    default: return null;
  }
}
