import { useSyncExternalStore } from 'react';
import type { Case } from '../desk/loadDesk.js';

/** The open case is the page's hash, so that every case has an address and Back works. */
export function useSelectedCase(cases: readonly Case[]): Case | undefined {
  const hash = useSyncExternalStore(subscribe, () => location.hash);
  const id = decode(hash.slice(1));
  return cases.find((one) => one.id === id) ?? cases[0];
}

export const addressOf = (one: Case) => `#${encodeURIComponent(one.id)}`;

function subscribe(changed: () => void) {
  addEventListener('hashchange', changed);
  return () => removeEventListener('hashchange', changed);
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text; // a hand-typed hash with a stray percent sign names no case
  }
}
